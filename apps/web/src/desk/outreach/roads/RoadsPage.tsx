import '../outreach.css';
import './roads.css';
import { listRoads, type RoadsView } from '@daiban/contract/roads';
import { endedFindingStages, type FindingStage } from '@daiban/domain/outreach/roads/vocabulary-of-roads';
import { useQuery } from '@tanstack/react-query';
import { Button, Segmented, Select } from 'antd';
import { useState } from 'react';
import { AgencyPage } from '../../agency/AgencyPage.tsx';
import { Empty, LoadState, Waiting } from '../../parts/LoadState.tsx';
import { holdsRoleOf } from '../../sealed/queries.ts';
import { useMe } from '../../session/me.ts';
import { useTexts } from '../../texts/language.tsx';
import { FindingItem } from './FindingItem.tsx';
import { roadsQuery } from './queries.ts';
import { ReportFindingForm } from './ReportFindingForm.tsx';
import { Segments } from './Segments.tsx';

type Shown = 'open' | 'ended';

const figures = ['reported', 'dispatched', 'minutesToDispatch', 'fixed', 'confirmed', 'becameCase'] as const;

const isEnded = (stage: FindingStage): boolean => (endedFindingStages as readonly FindingStage[]).includes(stage);

const Figures = ({ view }: { readonly view: RoadsView }) => {
  const { roads } = useTexts();
  return (
    <dl className="outreach-figures">
      {figures.map((figure) => (
        <div key={figure}>
          <dt>{roads.figures[figure]}</dt>
          <dd>{view.figures[figure] ?? roads.none}</dd>
        </div>
      ))}
    </dl>
  );
};

const Findings = ({ view }: { readonly view: RoadsView }) => {
  const { roads } = useTexts();
  const [shown, setShown] = useState<Shown>('open');
  const [segmentId, setSegmentId] = useState('');
  const rows = view.findings.filter(
    (finding) => isEnded(finding.stage) === (shown === 'ended') && (segmentId === '' || finding.segmentId === segmentId),
  );
  return (
    <section>
      <div className="finding-filter">
        <Segmented<Shown>
          value={shown}
          onChange={setShown}
          options={[
            { value: 'open', label: roads.open },
            { value: 'ended', label: roads.ended },
          ]}
        />
        <Select
          aria-label={roads.segment}
          value={segmentId}
          onChange={setSegmentId}
          options={[
            { value: '', label: roads.whole },
            ...view.segments.map((segment) => ({ value: segment.segmentId, label: segment.name })),
          ]}
        />
      </div>
      {rows.length === 0 ? (
        <Empty title={roads.empty} hint={roads.emptyHint} />
      ) : (
        <ul className="findings">
          {rows.map((finding) => (
            <FindingItem key={finding.findingId} finding={finding} />
          ))}
        </ul>
      )}
    </section>
  );
};

/** Road chiefs: what rounds and residents found, how it is repaired, and the segments with who answers for them (S4.22 to S4.24). */
export const RoadsPage = () => {
  const texts = useTexts();
  const me = useMe();
  const [reporting, setReporting] = useState(false);
  const mayOpen = holdsRoleOf(me, listRoads);
  const found = useQuery({ ...roadsQuery, enabled: mayOpen });
  const { roads } = texts;
  if (!mayOpen) return <Empty title={texts.state.notFound} hint={texts.state.notFoundHint} />;
  const { data } = found;
  const report =
    data?.mayReport === true && !reporting ? (
      <Button type="primary" onClick={() => setReporting(true)}>
        {roads.report}
      </Button>
    ) : undefined;
  return (
    <AgencyPage title={roads.title} hint={roads.hint} end={report}>
      {data === undefined ? (
        found.error === null ? (
          <Waiting lines={8} />
        ) : (
          <LoadState fault={found.error} onRetry={() => void found.refetch()} />
        )
      ) : (
        <>
          {reporting ? (
            <ReportFindingForm
              segments={data.segments}
              ownSegmentId={data.segments.find(({ chiefId }) => chiefId === me.officerId)?.segmentId}
              onClose={() => setReporting(false)}
            />
          ) : null}
          <Figures view={data} />
          <Findings view={data} />
          <Segments view={data} />
        </>
      )}
    </AgencyPage>
  );
};
