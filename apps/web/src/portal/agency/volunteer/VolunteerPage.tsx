import '../../intake/filing.css';
import './volunteer.css';
import { useEffect, useState } from 'react';
import type { RequestFault } from '../../../api/request.ts';
import { Heading } from '../../../ui/Heading.tsx';
import { Message } from '../../../ui/Message.tsx';
import { Button, Skeleton } from '../../../ui/parts.tsx';
import { FaultMessage } from '../../FaultMessage.tsx';
import { useToday } from '../../insight/office-context.ts';
import { useTexts } from '../../texts/texts-context.ts';
import { ApplyForm } from './ApplyForm.tsx';
import { OwnPage } from './OwnPage.tsx';
import { type Calls, fetchCalls, groupVolunteerCode, useVolunteerTexts } from './volunteer-calls.ts';

const OpenCalls = ({ onOwn }: { readonly onOwn: (code: string) => void }) => {
  const { frame, dates } = useTexts();
  const words = useVolunteerTexts();
  const today = useToday();
  const [found, setFound] = useState<Calls>();
  const [fault, setFault] = useState<RequestFault>();
  const [chosen, setChosen] = useState<string>();
  const [code, setCode] = useState<string>();
  useEffect(() => {
    void fetchCalls().then((answer) => {
      if (answer.ok) setFound(answer.value);
      else setFault(answer.refusal);
    });
  }, []);
  if (code !== undefined)
    return (
      <Message title={words.sentTitle} takesFocus>
        <p className="volunteer-code">{groupVolunteerCode(code)}</p>
        <p>{words.sent}</p>
        <Button look="primary" onClick={() => onOwn(code)}>
          {words.toOwn}
        </Button>
      </Message>
    );
  if (found === undefined)
    return fault === undefined ? <Skeleton label={frame.loading} lines={[6, 9, 8]} /> : <FaultMessage fault={fault} />;
  return (
    <section className="part">
      <h2>{words.calls}</h2>
      {found.calls.length === 0 ? (
        <>
          <p className="strong">{words.noCalls}</p>
          <p className="quiet">{words.noCallsHint}</p>
        </>
      ) : null}
      <ul className="rows">
        {found.calls.map((call) => (
          <li key={call.id} className="volunteer-call">
            <h3>{call.title}</h3>
            <p className="words">{call.text}</p>
            <p className="quiet">{words.facts(call.unitName, call.place, call.free, dates.day(call.untilOn, today))}</p>
            {chosen === call.id ? (
              <ApplyForm callId={call.id} villages={found.villages} onSent={setCode} />
            ) : (
              <Button onClick={() => setChosen(call.id)}>{words.choose}</Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};

/** Residents who want to help: open calls, the application, and their own page by code (S2.12). */
const VolunteerPage = () => {
  const words = useVolunteerTexts();
  const [isOwn, setOwn] = useState(false);
  const [code, setCode] = useState<string>();
  return (
    <>
      <Heading documentTitle={words.title}>{words.title}</Heading>
      <p className="lead">{words.lead}</p>
      <p>{words.noFiles}</p>
      <div className="button-row" role="group" aria-label={words.tabs}>
        <Button aria-pressed={!isOwn} look={isOwn ? 'plain' : 'primary'} onClick={() => setOwn(false)}>
          {words.apply}
        </Button>
        <Button aria-pressed={isOwn} look={isOwn ? 'primary' : 'plain'} onClick={() => setOwn(true)}>
          {words.own}
        </Button>
      </div>
      {isOwn ? (
        <OwnPage {...(code === undefined ? {} : { code })} />
      ) : (
        <OpenCalls
          onOwn={(made) => {
            setCode(made);
            setOwn(true);
          }}
        />
      )}
    </>
  );
};

export default VolunteerPage;
