import type { FindingView } from '@daiban/contract/roads';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useUnitName } from '../../parts/use-unit-name.ts';
import { useMe } from '../../session/me.ts';
import { shortDate, stamp } from '../../texts/dates.ts';
import { useTexts } from '../../texts/language.tsx';
import { FindingOrderForm } from './FindingOrderForm.tsx';

type OrderKind = FindingView['offered'][number];

/** Orders that bring the repair forward; the others are quiet. */
const goesOn: readonly OrderKind[] = ['dispatch', 'accept', 'fix', 'confirm'];

const minutesSince = (instant: string): number => Math.max(0, Math.floor((Date.now() - Date.parse(instant)) / 60_000));

/** Since when the next step is waited for: the last step, or the report. */
const waitsSince = ({ steps, reportedAt }: FindingView): string => steps.at(-1)?.at ?? reportedAt;

const Pictures = ({ finding }: { readonly finding: FindingView }) => {
  const { roads } = useTexts();
  const address = (pictureId: string): string => `/api/roads/findings/${finding.findingId}/pictures/${pictureId}`;
  const after = finding.steps.flatMap(({ pictures }) => pictures);
  if (finding.pictures.length + after.length === 0) return null;
  return (
    <ul className="finding-pictures">
      {finding.pictures.map((pictureId, place) => (
        <li key={pictureId}>
          <a href={address(pictureId)} target="_blank" rel="noreferrer">
            <img src={address(pictureId)} alt={roads.picture(place + 1)} loading="lazy" />
          </a>
        </li>
      ))}
      {after.map((pictureId) => (
        <li key={pictureId}>
          <a href={address(pictureId)} target="_blank" rel="noreferrer">
            <img src={address(pictureId)} alt={roads.fixPicture} loading="lazy" />
          </a>
          <span className="quiet">{roads.fixPicture}</span>
        </li>
      ))}
    </ul>
  );
};

const History = ({ finding }: { readonly finding: FindingView }) => {
  const texts = useTexts();
  const unitName = useUnitName();
  const { today } = useMe();
  const { roads } = texts;
  return (
    <details className="finding-history">
      <summary>{roads.history}</summary>
      <ol>
        <li>
          {stamp(finding.reportedAt, today)} {roads.bySource[finding.source]} {finding.reporterName}
        </li>
        {finding.steps.map((step) => {
          const { kind, at, fixed, ground, byName, note, readyBy } = step;
          const said = kind === 'confirm' && fixed !== undefined ? roads.confirmedAs[fixed ? 'fixed' : 'notFixed'] : roads.steps[kind];
          const facts = [
            kind === 'dispatch' && step.unitName !== undefined ? unitName(step.unitName) : undefined,
            ground === undefined ? undefined : roads.grounds[ground],
            readyBy === undefined ? undefined : roads.readyBy(shortDate(readyBy, texts)),
            note,
          ].filter((fact) => fact !== undefined);
          return (
            <li key={`${at}.${kind}`}>
              {stamp(at, today)} {said} <span className="quiet">{byName ?? roads.byReporter}</span>
              {facts.length === 0 ? null : <p>{facts.join(' · ')}</p>}
            </li>
          );
        })}
      </ol>
    </details>
  );
};

/** One finding: where it stands and since when, its pictures, and what the reader can do now. */
export const FindingItem = ({ finding }: { readonly finding: FindingView }) => {
  const texts = useTexts();
  const unitName = useUnitName();
  const [order, setOrder] = useState<OrderKind>();
  const [filed, setFiled] = useState<string>();
  const { roads } = texts;
  const { stage, offered, late, readyBy, minutesToDispatch, notFixed, caseId } = finding;
  const isEnded = stage === 'confirmed' || stage === 'setAside' || stage === 'becameCase';
  return (
    <li className="finding" id={finding.number}>
      <p className="finding-head">
        <b>{finding.place}</b>
        <span className="tag">{roads.kinds[finding.kind]}</span>
        <span className={late ? 'fault' : undefined}>
          {roads.stages[stage]}
          {late ? ` · ${roads.late}` : null}
        </span>
      </p>
      <p className="finding-note">{finding.note}</p>
      <p className="quiet">
        {[
          finding.number,
          finding.segmentName,
          finding.unitName === undefined ? undefined : unitName(finding.unitName),
          minutesToDispatch === undefined ? undefined : roads.minutes(minutesToDispatch),
          stage === 'accepted' && readyBy !== undefined ? roads.readyBy(shortDate(readyBy, texts)) : undefined,
          isEnded || stage === 'accepted' ? undefined : roads.waits(minutesSince(waitsSince(finding))),
          notFixed === 0 ? undefined : roads.notFixed(notFixed),
          finding.hasContact && !isEnded ? roads.hasContact : undefined,
          finding.mayBecomeMatter && !isEnded ? roads.mayBecomeMatter : undefined,
        ]
          .filter((fact) => fact !== undefined)
          .join(' · ')}
      </p>
      <Pictures finding={finding} />
      {filed === undefined ? null : (
        <p role="status">
          <b>{filed}</b>
        </p>
      )}
      {caseId === undefined ? null : (
        <Link to="/cases/$caseId" params={{ caseId }}>
          {roads.case}
        </Link>
      )}
      <History finding={finding} />
      {order === undefined || !offered.includes(order) ? (
        offered.length === 0 ? null : (
          <div className="finding-orders">
            {offered.map((kind) => (
              <Button key={kind} type={goesOn.includes(kind) ? 'primary' : 'default'} onClick={() => setOrder(kind)}>
                {kind === 'setAside' && stage !== 'reported' ? roads.withdraw : roads.orders[kind]}
              </Button>
            ))}
          </div>
        )
      ) : (
        <FindingOrderForm
          key={order}
          finding={finding}
          kind={order}
          onDone={(said) => {
            setOrder(undefined);
            setFiled(said);
          }}
          onClose={() => setOrder(undefined)}
        />
      )}
    </li>
  );
};
