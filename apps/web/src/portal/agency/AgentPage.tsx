import './agent.css';
import { useEffect } from 'react';
import { fetchCommunityAgents, fetchPlace, sendScan } from '../../api/agency.ts';
import { Heading } from '../../ui/Heading.tsx';
import { Message } from '../../ui/Message.tsx';
import { Link, usePlace } from '../../ui/navigation.tsx';
import { Skeleton } from '../../ui/parts.tsx';
import { FaultMessage } from '../FaultMessage.tsx';
import { useTexts } from '../texts/texts-context.ts';
import { AgentPlaceView } from './AgentPlaceView.tsx';
import { FindCommunity } from './FindCommunity.tsx';
import { useAnswer } from './use-answer.ts';
import { useFindAgentTexts } from './use-find-agent-texts.ts';

const readCommunity = (communityId: string) => fetchCommunityAgents({ params: { communityId } });
const readPlace = (placeId: string) => fetchPlace({ params: { placeId } });
// A page that is drawn twice is one look at a poster.
const counted = new Set<string>();

/** Counts the code on a poster once for each opening of the page: place and day, nothing of who (S0.30). */
const useCountedScan = (placeId: string | undefined): void => {
  useEffect(() => {
    if (placeId === undefined || counted.has(placeId)) return;
    counted.add(placeId);
    void sendScan({ params: { placeId } });
  }, [placeId]);
};

const Again = () => {
  const texts = useFindAgentTexts();
  return (
    <p className="part">
      <Link to="/agent">{texts.again}</Link>
    </p>
  );
};

const Community = ({ communityId }: { readonly communityId: string }) => {
  const texts = useFindAgentTexts();
  const { frame } = useTexts();
  const { value, fault, again } = useAnswer(communityId, readCommunity);
  const title = value?.community?.name ?? texts.title;
  return (
    <>
      <Heading documentTitle={`${title} · ${texts.title}`} screen={title}>
        {title}
      </Heading>
      {value?.street === undefined ? null : <p className="lead">{value.street.name}</p>}
      {fault === undefined ? null : <FaultMessage fault={fault} onRetry={again} />}
      {value === undefined && fault === undefined ? <Skeleton label={frame.loading} lines={[6, 9, 8, 4]} /> : null}
      {value === undefined ? null : <AgentPlaceView place={value} wish={{ communityId }} />}
      <Again />
    </>
  );
};

/** What the code on a poster leads to: its point at once. An unknown code leads to the search. */
const Poster = ({ placeId }: { readonly placeId: string }) => {
  const texts = useFindAgentTexts();
  const { frame } = useTexts();
  const { value, fault, again } = useAnswer(placeId, readPlace);
  useCountedScan(value?.placeId);
  const isUnknown = fault?.kind === 'problem' && fault.problem.status < 500;
  const title = value?.place.community?.name ?? texts.title;
  return (
    <>
      <Heading documentTitle={`${title} · ${texts.title}`} screen={title}>
        {title}
      </Heading>
      {value === undefined ? null : <p className="lead">{texts.atPlace(value.unitName, value.label)}</p>}
      {isUnknown ? (
        <>
          <Message title={texts.badCode}>
            <p>{texts.badCodeHint}</p>
          </Message>
          <FindCommunity />
        </>
      ) : fault === undefined ? null : (
        <FaultMessage fault={fault} onRetry={again} />
      )}
      {value === undefined && fault === undefined ? <Skeleton label={frame.loading} lines={[6, 9, 8, 4]} /> : null}
      {value === undefined ? null : (
        <>
          <AgentPlaceView place={value.place} wish={{ placeId }} />
          <Again />
        </>
      )}
    </>
  );
};

/** Find my agent: by community or address, or by the code of a poster (S4.7, S0.30). */
const AgentPage = () => {
  const texts = useFindAgentTexts();
  const { query } = usePlace();
  const asked = new URLSearchParams(query);
  const [placeId, communityId] = [asked.get('place'), asked.get('community')];
  if (placeId !== null) return <Poster key={placeId} placeId={placeId} />;
  if (communityId !== null) return <Community key={communityId} communityId={communityId} />;
  return (
    <>
      <Heading documentTitle={texts.title}>{texts.title}</Heading>
      <p className="lead">{texts.lead}</p>
      <FindCommunity />
    </>
  );
};

export default AgentPage;
