import './my-agent.css';
import { useState } from 'react';
import { Message } from '../../ui/Message.tsx';
import { Button, Disclosure } from '../../ui/parts.tsx';
import type { MatterProps } from '../casework/MatterView.tsx';
import { useCommand } from '../casework/use-command.ts';
import { FaultMessage } from '../FaultMessage.tsx';
import { useToday } from '../insight/office-context.ts';
import { useTexts } from '../texts/texts-context.ts';
import { AskAgentForm } from './AskAgentForm.tsx';
import { EndMandate } from './EndMandate.tsx';
import { MandateFacts } from './MandateFacts.tsx';
import { useMyAgentTexts } from './use-my-agent-texts.ts';

interface ActProps extends MatterProps {
  readonly onDone: (said: string) => void;
}

const Current = ({ matter, queryCode, onDone }: ActProps) => {
  const texts = useMyAgentTexts();
  const command = useCommand('revokeMandate', matter.caseId, queryCode);
  const [isAsking, setAsking] = useState(false);
  const mandate = matter.ownMandate?.current;
  if (mandate === undefined) return null;
  const end = async (): Promise<void> => {
    if (await command.send({})) onDone(texts.ended);
  };
  return (
    <>
      {mandate.agentName === undefined && matter.agencyRuns !== undefined ? <p>{texts.finding}</p> : null}
      <MandateFacts mandate={mandate} folded />
      {!matter.actions.includes('revokeMandate') ? null : isAsking ? (
        <EndMandate isSending={command.isSending} fault={command.failure?.fault} onEnd={() => void end()} onKeep={() => setAsking(false)} />
      ) : (
        <Button className="screen-only" onClick={() => setAsking(true)}>
          {texts.end}
        </Button>
      )}
    </>
  );
};

const Offer = ({ matter, queryCode, onDone, onTake }: ActProps & { readonly onTake: () => void }) => {
  const texts = useMyAgentTexts();
  const command = useCommand('declineAgencyOffer', matter.caseId, queryCode);
  const offer = matter.ownMandate?.offer;
  if (offer === undefined) return null;
  const decline = async (): Promise<void> => {
    if (await command.send({})) onDone(texts.declined);
  };
  return (
    <>
      <p className="strong">{texts.offer(offer.unitName)}</p>
      <p>{texts.offerHint}</p>
      {command.failure === undefined ? null : <FaultMessage fault={command.failure.fault} takesFocus />}
      <div className="button-row screen-only">
        <Button look="primary" onClick={onTake}>
          {texts.take}
        </Button>
        <Button busy={command.isSending} onClick={() => void decline()}>
          {texts.decline}
        </Button>
      </div>
    </>
  );
};

/** "My agent" on the page of one matter: who runs it and how to end that, an offer to answer, asking for one, and mandates of before. */
export const MyAgent = ({ matter, queryCode, onChanged }: MatterProps & { readonly onChanged: () => Promise<void> }) => {
  const texts = useMyAgentTexts();
  const { dates, frame } = useTexts();
  const today = useToday();
  const [isAsking, setAsking] = useState(false);
  const [said, setSaid] = useState<{ readonly text: string; readonly count: number }>();
  const { ownMandate, actions } = matter;
  const mayAsk = actions.includes('grantMandate');
  if (ownMandate === undefined && !mayAsk && said === undefined) return null;
  const onDone = (text: string): void => {
    setAsking(false);
    setSaid((last) => ({ text, count: (last?.count ?? 0) + 1 }));
    void onChanged();
  };
  const earlier = ownMandate?.earlier ?? [];
  const act = { matter, queryCode, onDone };
  return (
    <section className="part">
      <h2>{texts.title}</h2>
      {said === undefined ? null : (
        <Message key={said.count} takesFocus>
          <p>{said.text}</p>
        </Message>
      )}
      <Current key={`current-${matter.version}`} {...act} />
      {isAsking && mayAsk ? (
        <div className="panel screen-only">
          <AskAgentForm matter={matter} queryCode={queryCode} onSent={onDone} />
          <Button look="quiet" onClick={() => setAsking(false)}>
            {frame.close}
          </Button>
        </div>
      ) : ownMandate?.offer !== undefined ? (
        <Offer key={`offer-${matter.version}`} {...act} onTake={() => setAsking(true)} />
      ) : mayAsk ? (
        <>
          {said === undefined && ownMandate?.current === undefined ? (
            <p>{earlier[0]?.by === 'done' ? texts.finished : texts.invite}</p>
          ) : null}
          <Button className="screen-only" onClick={() => setAsking(true)}>
            {texts.ask}
          </Button>
        </>
      ) : null}
      {earlier.length === 0 ? null : (
        <Disclosure summary={texts.earlier}>
          <ul className="mandate-scope">
            {earlier.map(({ unitName, agentName, grantedOn, endedOn, by }, index) => (
              <li key={`${grantedOn}-${String(index)}`}>
                {texts.earlierLine(
                  agentName === undefined ? unitName : texts.runs(agentName, unitName),
                  dates.day(grantedOn, today),
                  dates.day(endedOn, today),
                  by,
                )}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </section>
  );
};
