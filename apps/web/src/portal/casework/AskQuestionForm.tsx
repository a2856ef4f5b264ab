import type { Within } from '@daiban/domain/calendar/types';
import { useState } from 'react';
import { TextArea } from '../../ui/Field.tsx';
import { useOffice } from '../insight/office-context.ts';
import { useTexts } from '../texts/texts-context.ts';
import type { PetitionerFormProps } from './NowYouCan.tsx';
import { PetitionerForm } from './PetitionerForm.tsx';
import { useCommand } from './use-command.ts';

const wordsMax = 1000;

export const AskQuestionForm = ({ matter, queryCode, onSent }: PetitionerFormProps) => {
  const { tracking, dates } = useTexts();
  const { office } = useOffice();
  const clock = office?.clocks.find((known) => known.kind === 'questionReply');
  const command = useCommand('askQuestion', matter.caseId, queryCode);
  const [words, setWords] = useState('');
  const [error, setError] = useState<string>();
  const [attempt, setAttempt] = useState(0);

  const submit = async (): Promise<void> => {
    const length = words.trim().length;
    const wrong = length === 0 ? tracking.question.empty : length > wordsMax ? tracking.question.tooLong : undefined;
    setError(wrong);
    setAttempt((count) => count + 1);
    if (wrong === undefined && (await command.send({ words: words.trim() }))) onSent(tracking.question.sent);
  };

  return (
    <PetitionerForm
      title={tracking.question.title}
      sendLabel={tracking.question.send}
      faults={error === undefined ? [] : [{ field: 'question', message: error }]}
      attempt={attempt}
      command={command}
      onSubmit={() => void submit()}
    >
      <TextArea
        id="question"
        label={tracking.question.label}
        hint={tracking.question.hint(clock === undefined ? undefined : dates.within(clock.within as Within))}
        error={error}
        rows={4}
        value={words}
        onValue={setWords}
      />
    </PetitionerForm>
  );
};
