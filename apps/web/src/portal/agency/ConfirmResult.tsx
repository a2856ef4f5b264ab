import { useState } from 'react';
import { TextArea } from '../../ui/Field.tsx';
import { Button } from '../../ui/parts.tsx';
import type { MatterProps } from '../casework/MatterView.tsx';
import { useCommand } from '../casework/use-command.ts';
import { FaultMessage } from '../FaultMessage.tsx';
import type { RunTexts } from './run-texts.zh-CN.ts';

interface ConfirmResultProps extends MatterProps {
  readonly texts: RunTexts;
  /** Gets the sentence that says it arrived. */
  readonly onSent: (said: string) => void;
}

/** The principal says whether the result was explained and understood (D60): two buttons, and room for what was not clear. */
export const ConfirmResult = ({ matter, queryCode, texts, onSent }: ConfirmResultProps) => {
  const [isAsking, setAsking] = useState(false);
  const [words, setWords] = useState('');
  const command = useCommand('confirmResult', matter.caseId, queryCode);
  const send = async (understood: boolean): Promise<void> => {
    const sent = await command.send({ understood, ...(understood || words.trim() === '' ? {} : { words }) });
    if (sent) onSent(understood ? texts.done : texts.again);
  };
  return (
    <div className="panel screen-only">
      <h3>{texts.ask}</h3>
      <p className="panel-text">{texts.askHint}</p>
      {isAsking ? (
        <>
          <TextArea id="not-understood" label={texts.noHint} rows={3} maxLength={1000} value={words} onValue={setWords} />
          <div className="button-row">
            <Button look="primary" busy={command.isSending} onClick={() => void send(false)}>
              {texts.send}
            </Button>
            <Button onClick={() => setAsking(false)}>{texts.back}</Button>
          </div>
        </>
      ) : (
        <div className="button-row">
          <Button look="primary" busy={command.isSending} onClick={() => void send(true)}>
            {texts.yes}
          </Button>
          <Button onClick={() => setAsking(true)}>{texts.no}</Button>
        </div>
      )}
      {command.failure === undefined || command.isSending ? null : (
        <FaultMessage key={command.failure.attempt} fault={command.failure.fault} takesFocus />
      )}
    </div>
  );
};
