import type { Within } from '@daiban/domain/calendar/types';
import { useState } from 'react';
import { TextArea } from '../../ui/Field.tsx';
import { useOffice } from '../insight/office-context.ts';
import { useTexts } from '../texts/texts-context.ts';
import type { PetitionerFormProps } from './NowYouCan.tsx';
import { PetitionerForm } from './PetitionerForm.tsx';
import { useCommand } from './use-command.ts';

const wordsMax = 1000;

/** D22: the petitioner asks for a hearing and says why. */
export const RequestHearingForm = ({ matter, queryCode, onSent }: PetitionerFormProps) => {
  const { waiting, dates } = useTexts();
  const texts = waiting.request;
  const { office } = useOffice();
  const clock = office?.clocks.find((known) => known.kind === 'hearingRequestReply');
  const command = useCommand('requestHearing', matter.caseId, queryCode);
  const [words, setWords] = useState('');
  const [error, setError] = useState<string>();
  const [attempt, setAttempt] = useState(0);

  const submit = async (): Promise<void> => {
    const length = words.trim().length;
    const wrong = length === 0 ? texts.empty : length > wordsMax ? texts.tooLong : undefined;
    setError(wrong);
    setAttempt((count) => count + 1);
    if (wrong === undefined && (await command.send({ words: words.trim() }))) onSent(texts.sent);
  };

  return (
    <PetitionerForm
      title={texts.title}
      sendLabel={texts.send}
      faults={error === undefined ? [] : [{ field: 'hearing-words', message: error }]}
      attempt={attempt}
      command={command}
      onSubmit={() => void submit()}
    >
      <TextArea
        id="hearing-words"
        label={texts.label}
        hint={texts.hint(clock === undefined ? undefined : dates.within(clock.within as Within))}
        error={error}
        rows={4}
        value={words}
        onValue={setWords}
      />
    </PetitionerForm>
  );
};
