import '../casework/matter.css';
import './my-agent.css';
import type { ResponseOf } from '@daiban/contract/endpoint';
import type { readMandateLink } from '@daiban/contract/own-mandate';
import { useState } from 'react';
import { endByLink, readByLink } from '../../api/agency.ts';
import type { RequestFault } from '../../api/request.ts';
import { Heading } from '../../ui/Heading.tsx';
import { Message } from '../../ui/Message.tsx';
import { usePlace } from '../../ui/navigation.tsx';
import { Button, Skeleton } from '../../ui/parts.tsx';
import { FaultMessage } from '../FaultMessage.tsx';
import { PhoneLink } from '../PhoneLink.tsx';
import { useTexts } from '../texts/texts-context.ts';
import { EndMandate } from './EndMandate.tsx';
import { MandateFacts } from './MandateFacts.tsx';
import { useAnswer } from './use-answer.ts';
import { useMyAgentTexts } from './use-my-agent-texts.ts';

const read = (token: string) => readByLink({ body: { token } });

const Recorded = ({ token, link }: { readonly token: string; readonly link: ResponseOf<typeof readMandateLink> }) => {
  const texts = useMyAgentTexts();
  const [isAsking, setAsking] = useState(false);
  const [isSending, setSending] = useState(false);
  const [fault, setFault] = useState<RequestFault>();
  const [isEnded, setEnded] = useState(false);
  const end = async (): Promise<void> => {
    setSending(true);
    const answer = await endByLink({ body: { token } });
    setSending(false);
    if (answer.ok) setEnded(true);
    else setFault(answer.refusal);
  };
  if (isEnded)
    return (
      <Message takesFocus>
        <p>{texts.ended}</p>
      </Message>
    );
  if (link.mandate === undefined) return <p>{texts.link.over}</p>;
  return (
    <>
      <p className="lead">{texts.link.lead(link.officeName)}</p>
      <p className="quiet">{link.caseNumber}</p>
      <MandateFacts mandate={link.mandate} />
      {isAsking ? (
        <EndMandate isSending={isSending} fault={fault} onEnd={() => void end()} onKeep={() => setAsking(false)} />
      ) : (
        <Button look="primary" onClick={() => setAsking(true)}>
          {texts.end}
        </Button>
      )}
      <p>{texts.link.keep}</p>
      {link.officePhone === '' ? null : (
        <p>
          {texts.link.phone} <PhoneLink number={link.officePhone} />
        </p>
      )}
    </>
  );
};

/** Where the message of a recorded mandate leads: the token stands behind `#`, where no server sees it. */
const MandateLinkPage = () => {
  const texts = useMyAgentTexts();
  const { frame } = useTexts();
  const { fragment } = usePlace();
  const token = /^[\w-]{43}$/.test(fragment) ? fragment : undefined;
  const { value, fault, again } = useAnswer(token, read);
  return (
    <>
      <Heading documentTitle={texts.link.title}>{texts.link.title}</Heading>
      {token === undefined ? <p>{texts.link.missing}</p> : null}
      {fault === undefined ? null : <FaultMessage fault={fault} onRetry={again} />}
      {token !== undefined && value === undefined && fault === undefined ? <Skeleton label={frame.loading} lines={[6, 9, 8]} /> : null}
      {token === undefined || value === undefined ? null : <Recorded token={token} link={value} />}
    </>
  );
};

export default MandateLinkPage;
