import { useState } from 'react';
import { TextArea } from '../../ui/Field.tsx';
import { Link } from '../../ui/navigation.tsx';
import type { PetitionerFormProps } from '../casework/NowYouCan.tsx';
import { PetitionerForm } from '../casework/PetitionerForm.tsx';
import { useCommand } from '../casework/use-command.ts';
import { useTexts } from '../texts/texts-context.ts';

const wordsMax = 2000;

/** D69: a complaint about how the matter is handled, read by the level above; about a person's conduct, the discipline body. */
export const ComplainForm = ({ matter, queryCode, onSent }: PetitionerFormProps) => {
  const { complaint } = useTexts();
  const command = useCommand('complainAboutHandling', matter.caseId, queryCode);
  const [words, setWords] = useState('');
  const [error, setError] = useState<string>();
  const [attempt, setAttempt] = useState(0);

  const submit = async (): Promise<void> => {
    const length = words.trim().length;
    const wrong = length === 0 ? complaint.empty : length > wordsMax ? complaint.tooLong : undefined;
    setError(wrong);
    setAttempt((count) => count + 1);
    if (wrong === undefined && (await command.send({ words: words.trim() }))) onSent(complaint.sent);
  };

  return (
    <PetitionerForm
      title={complaint.title}
      sendLabel={complaint.send}
      faults={error === undefined ? [] : [{ field: 'complaint', message: error }]}
      attempt={attempt}
      command={command}
      onSubmit={() => void submit()}
    >
      <TextArea id="complaint" label={complaint.label} hint={complaint.hint} error={error} rows={5} value={words} onValue={setWords} />
      <p>
        {complaint.conduct} <Link to="/sealed/file">{complaint.toDiscipline}</Link>
      </p>
    </PetitionerForm>
  );
};
