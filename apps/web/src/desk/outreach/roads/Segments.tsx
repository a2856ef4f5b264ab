import type { RoadsView, SegmentView } from '@daiban/contract/roads';
import { Button } from 'antd';
import { useState } from 'react';
import { Empty } from '../../parts/LoadState.tsx';
import { useUnitName } from '../../parts/use-unit-name.ts';
import { useTexts } from '../../texts/language.tsx';
import { SegmentForm } from './SegmentForm.tsx';

/** The segments in a row from where to where, with the chief and what is open: a sketch without scale, the same as the table below it. */
const Sketch = ({ segments }: { readonly segments: readonly SegmentView[] }) => {
  const { roads } = useTexts();
  return (
    <ol className="road-sketch" aria-label={roads.map}>
      {segments.map(({ segmentId, name, begins, ends, chiefName, open }, place) => (
        <li key={segmentId} className={open === 0 ? undefined : 'busy'}>
          {/* A segment that begins where the one before it ends shares its point. */}
          {segments[place - 1]?.ends === begins ? null : <span className="road-end">{begins}</span>}
          <span className="road-line">
            <b>{name}</b>
            <span>
              {chiefName} · {roads.openIn(open)}
            </span>
          </span>
          <span className="road-end">{ends}</span>
        </li>
      ))}
    </ol>
  );
};

const Table = ({
  segments,
  onChange,
}: {
  readonly segments: readonly SegmentView[];
  readonly onChange?: (segment: SegmentView) => void;
}) => {
  const { roads } = useTexts();
  const unitName = useUnitName();
  return (
    <section className="scroll-x" aria-label={roads.table} tabIndex={0}>
      <table className="list">
        <thead>
          <tr>
            <th scope="col">{roads.position}</th>
            <th scope="col">{roads.segment}</th>
            <th scope="col">
              {roads.begins}—{roads.ends}
            </th>
            <th scope="col">{roads.community}</th>
            <th scope="col">{roads.chief}</th>
            <th scope="col">{roads.leader}</th>
            <th scope="col">{roads.members}</th>
            <th scope="col" className="figure">
              {roads.open}
            </th>
            {onChange === undefined ? null : <td />}
          </tr>
        </thead>
        <tbody>
          {segments.map((segment) => (
            <tr key={segment.segmentId}>
              <td>{segment.position}</td>
              <td>
                {segment.name} {segment.demo ? <span className="tag">{roads.demo}</span> : null}
              </td>
              <td>
                {segment.begins}—{segment.ends}
              </td>
              <td>{unitName(segment.communityName)}</td>
              <td>
                {segment.chiefName} <span className="quiet">{segment.chiefPhone}</span>
              </td>
              <td>{segment.leaderName}</td>
              <td>
                {segment.members.map((member) => (
                  <div key={`${member.function}.${member.who}`}>
                    <span className="quiet">{roads.functions[member.function]}</span> {member.who}
                  </div>
                ))}
              </td>
              <td className="figure">{segment.open}</td>
              {onChange === undefined ? null : (
                <td>
                  <Button size="small" onClick={() => onChange(segment)}>
                    {roads.change}
                  </Button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};

/** The road chiefs' segments, as a sketch and as a table of the same; set up by who may. */
export const Segments = ({ view }: { readonly view: RoadsView }) => {
  const { roads } = useTexts();
  const [edited, setEdited] = useState<SegmentView | 'new'>();
  const { segments, maySetUp } = view;
  return (
    <section>
      <h2 className="part">{roads.segments}</h2>
      {segments.length === 0 ? (
        <Empty title={roads.noSegments} hint={roads.noSegmentsHint} />
      ) : (
        <>
          <p className="quiet">{roads.map}</p>
          <Sketch segments={segments} />
          <Table segments={segments} {...(maySetUp ? { onChange: setEdited } : {})} />
        </>
      )}
      {!maySetUp ? null : edited === undefined ? (
        <p className="segment-new">
          <Button onClick={() => setEdited('new')}>{roads.newSegment}</Button>
        </p>
      ) : (
        <SegmentForm
          key={edited === 'new' ? 'new' : edited.segmentId}
          {...(edited === 'new' ? {} : { segment: edited })}
          nextPosition={Math.max(0, ...segments.map(({ position }) => position)) + 1}
          onClose={() => setEdited(undefined)}
        />
      )}
    </section>
  );
};
