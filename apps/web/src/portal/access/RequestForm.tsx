import { type DataRight, dataRights } from '@daiban/domain/case/vocabulary';
import { type FormEvent, useState } from 'react';
import { ChoiceGroup, TextArea } from '../../ui/Field.tsx';
import { Button } from '../../ui/parts.tsx';
import { useCommand } from '../casework/use-command.ts';
import { FaultMessage } from '../FaultMessage.tsx';
import { useTexts } from '../texts/texts-context.ts';

interface RequestFormProps {
  readonly caseId: string;
  readonly matterKey: string;
  readonly onSent: () => void;
}

/** A request about one's own data (D68). */
export const RequestForm = ({ caseId, matterKey, onSent }: RequestFormProps) => {
  const { residents } = useTexts();
  const command = useCommand('requestRights', caseId, matterKey);
  const [right, setRight] = useState<DataRight>('correct');
  const [words, setWords] = useState('');
  const [error, setError] = useState<string>();
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const isMissing = words.trim() === '';
    setError(isMissing ? residents.myData.wordsMissing : undefined);
    if (isMissing) return document.getElementById('rights-words')?.focus();
    if (!command.isSending && (await command.send({ right, words: words.trim() }))) onSent();
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="panel">
      <ChoiceGroup
        legend={residents.myData.right}
        value={right}
        onValue={setRight}
        choices={dataRights.map((value) => ({ value, label: residents.rightNames[value] }))}
      />
      <TextArea id="rights-words" label={residents.myData.words} error={error} rows={4} value={words} onValue={setWords} maxLength={2000} />
      {command.failure === undefined ? null : <FaultMessage key={command.failure.attempt} fault={command.failure.fault} takesFocus />}
      <Button look="primary" type="submit" busy={command.isSending} className="button-wide">
        {residents.myData.send}
      </Button>
    </form>
  );
};
