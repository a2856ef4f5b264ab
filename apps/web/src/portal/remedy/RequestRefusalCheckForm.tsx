import { useState } from 'react';
import { TextArea } from '../../ui/Field.tsx';
import type { PetitionerFormProps } from '../casework/NowYouCan.tsx';
import { PetitionerForm } from '../casework/PetitionerForm.tsx';
import { useCommand } from '../casework/use-command.ts';
import { useTexts } from '../texts/texts-context.ts';

const wordsMax = 2000;

/** D50: asks the petition office one level up whether the refusal holds. */
export const RequestRefusalCheckForm = ({ matter, queryCode, onSent }: PetitionerFormProps) => {
  const { remedy } = useTexts();
  const texts = remedy.requestRefusalCheck;
  const command = useCommand('requestRefusalCheck', matter.caseId, queryCode);
  const [words, setWords] = useState('');
  const [error, setError] = useState<string>();
  const [attempt, setAttempt] = useState(0);
  const submit = async (): Promise<void> => {
    const length = words.trim().length;
    const wrong = length === 0 ? remedy.empty : length > wordsMax ? remedy.tooLong : undefined;
    setError(wrong);
    setAttempt((count) => count + 1);
    if (wrong === undefined && (await command.send({ words: words.trim() }))) onSent(texts.sent);
  };
  return (
    <PetitionerForm
      title={texts.title}
      sendLabel={texts.send}
      faults={error === undefined ? [] : [{ field: 'check-words', message: error }]}
      attempt={attempt}
      command={command}
      onSubmit={() => void submit()}
    >
      <p className="panel-text">{texts.text(matter.remedy?.nextOrgan?.name)}</p>
      <TextArea id="check-words" label={texts.label} error={error} rows={5} value={words} onValue={setWords} />
    </PetitionerForm>
  );
};
