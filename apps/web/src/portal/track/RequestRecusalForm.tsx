import type { Within } from '@daiban/domain/calendar/types';
import type { RecusalSubject } from '@daiban/domain/case/vocabulary';
import { useState } from 'react';
import { ChoiceGroup, TextArea } from '../../ui/Field.tsx';
import type { PetitionerFormProps } from '../casework/NowYouCan.tsx';
import { PetitionerForm } from '../casework/PetitionerForm.tsx';
import { useCommand } from '../casework/use-command.ts';
import { useOffice } from '../insight/office-context.ts';
import { useTexts } from '../texts/texts-context.ts';

const wordsMax = 1000;

/** 条例 28: the petitioner asks that somebody with an interest in the matter leaves it, and says why. */
export const RequestRecusalForm = ({ matter, queryCode, onSent }: PetitionerFormProps) => {
  const { tracking, dates } = useTexts();
  const { recusal } = tracking;
  const { office } = useOffice();
  const clock = office?.clocks.find((known) => known.kind === 'recusalRuling');
  const command = useCommand('requestRecusal', matter.caseId, queryCode);
  const handler = matter.handling?.officerName;
  const firstContact = matter.firstContact?.officerName;
  const [who, setWho] = useState<RecusalSubject>(
    handler !== undefined ? 'handler' : firstContact !== undefined ? 'firstContactOfficer' : 'other',
  );
  const [words, setWords] = useState('');
  const [error, setError] = useState<string>();
  const [attempt, setAttempt] = useState(0);
  const choices = [
    ...(handler === undefined ? [] : [{ value: 'handler' as const, label: recusal.handler(handler) }]),
    ...(firstContact === undefined ? [] : [{ value: 'firstContactOfficer' as const, label: recusal.firstContact(firstContact) }]),
    { value: 'other' as const, label: recusal.other },
  ];

  const submit = async (): Promise<void> => {
    const length = words.trim().length;
    const wrong = length === 0 ? recusal.empty : length > wordsMax ? recusal.tooLong : undefined;
    setError(wrong);
    setAttempt((count) => count + 1);
    if (wrong === undefined && (await command.send({ who, words: words.trim() }))) onSent(recusal.sent);
  };

  return (
    <PetitionerForm
      title={recusal.title}
      sendLabel={recusal.send}
      faults={error === undefined ? [] : [{ field: 'recusal-words', message: error }]}
      attempt={attempt}
      command={command}
      onSubmit={() => void submit()}
    >
      <ChoiceGroup<RecusalSubject> legend={recusal.who} choices={choices} value={who} onValue={setWho} />
      <TextArea
        id="recusal-words"
        label={recusal.label}
        hint={recusal.hint(clock === undefined ? undefined : dates.within(clock.within as Within))}
        error={error}
        rows={4}
        value={words}
        onValue={setWords}
      />
    </PetitionerForm>
  );
};
