import '../../casework/matter.css';
import '../../intake/filing.css';
import './spots.css';
import { useEffect, useState } from 'react';
import type { RequestFault } from '../../../api/request.ts';
import { Heading } from '../../../ui/Heading.tsx';
import { goTo, Link, usePlace } from '../../../ui/navigation.tsx';
import { Skeleton } from '../../../ui/parts.tsx';
import { FaultMessage } from '../../FaultMessage.tsx';
import { useTexts } from '../../texts/texts-context.ts';
import { SpotForm } from './SpotForm.tsx';
import { SpotProgress } from './SpotProgress.tsx';
import { fetchSegments, readKeptSpots, type Segments, useSpotTexts } from './spots.ts';

const Report = ({ onSent }: { readonly onSent: (followKey: string) => void }) => {
  const texts = useSpotTexts();
  const { frame } = useTexts();
  const [segments, setSegments] = useState<Segments>();
  const [fault, setFault] = useState<RequestFault>();
  const [kept] = useState(readKeptSpots);
  useEffect(() => {
    let wanted = true;
    void fetchSegments().then((answer) => {
      if (!wanted) return;
      if (answer.ok) setSegments(answer.value.segments);
      else setFault(answer.refusal);
    });
    return () => {
      wanted = false;
    };
  }, []);
  return (
    <>
      <Heading documentTitle={texts.title}>{texts.title}</Heading>
      <p className="lead">{texts.lead}</p>
      {fault === undefined ? null : <FaultMessage fault={fault} />}
      {segments === undefined && fault === undefined ? (
        <Skeleton label={frame.loading} lines={[6, 9, 8]} />
      ) : (
        <SpotForm segments={segments ?? []} onSent={onSent} />
      )}
      {kept.length === 0 ? null : (
        <nav aria-labelledby="spots-mine">
          <h2 id="spots-mine">{texts.mine}</h2>
          <ul className="rows">
            {kept.map(({ followKey, place, number }) => (
              <li key={followKey}>
                <a href={`/report-spot#${followKey}`} className="row">
                  {place} <small>{number}</small>
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <p>
        <Link to="/file">{texts.petition}</Link>
      </p>
    </>
  );
};

/** A resident reports what is broken in a public place, follows it, and says whether it is repaired (S4.23). */
const ReportSpotPage = () => {
  const texts = useSpotTexts();
  const { fragment } = usePlace();
  const [sent, setSent] = useState<string>();
  if (fragment === '')
    return (
      <Report
        onSent={(followKey) => {
          setSent(followKey);
          goTo(`/report-spot#${followKey}`);
        }}
      />
    );
  const isNew = sent === fragment;
  return (
    <>
      <Heading documentTitle={texts.follow} screen={fragment}>
        {isNew ? texts.sent : texts.follow}
      </Heading>
      <SpotProgress key={fragment} followKey={fragment} isNew={isNew} />
      <p>
        <Link to="/report-spot">{texts.another}</Link>
      </p>
    </>
  );
};

export default ReportSpotPage;
