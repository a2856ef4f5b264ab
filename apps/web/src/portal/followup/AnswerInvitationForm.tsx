import { type InvitationAnswer, invitationAnswers } from '@daiban/domain/case/vocabulary';
import { useState } from 'react';
import { ChoiceGroup, TextArea } from '../../ui/Field.tsx';
import type { PetitionerFormProps } from '../casework/NowYouCan.tsx';
import { PetitionerForm } from '../casework/PetitionerForm.tsx';
import { useCommand } from '../casework/use-command.ts';
import { useToday } from '../insight/office-context.ts';
import { useTexts } from '../texts/texts-context.ts';

/** Yes or no to a meeting that was offered; declining changes nothing (care G1, G2, G20). */
export const AnswerInvitationForm = ({ matter, queryCode, onSent }: PetitionerFormProps) => {
  const { loop, dates } = useTexts();
  const today = useToday();
  const command = useCommand('answerInvitation', matter.caseId, queryCode);
  const [answer, setAnswer] = useState<InvitationAnswer>();
  const [words, setWords] = useState('');
  const [attempt, setAttempt] = useState(0);
  const ahead = (matter.invitations ?? []).filter(({ meetOn }) => meetOn >= today);
  const invitation = ahead.find((one) => one.answer === undefined) ?? ahead.at(-1);
  const submit = async (): Promise<void> => {
    setAttempt((count) => count + 1);
    if (answer === undefined || invitation === undefined) return;
    const said = words.trim() === '' ? {} : { words: words.trim() };
    if (await command.send({ invitationId: invitation.id, answer, ...said })) onSent(loop.sent[answer]);
  };
  return (
    <PetitionerForm
      title={loop.title}
      sendLabel={loop.send}
      faults={attempt > 0 && answer === undefined ? [{ field: 'invitation-answer', message: loop.pick }] : []}
      attempt={attempt}
      command={command}
      onSubmit={() => void submit()}
    >
      {invitation === undefined ? null : (
        <p className="panel-text">
          {loop.meeting(dates.day(invitation.meetOn, today), invitation.time, invitation.place)} {invitation.purpose}
        </p>
      )}
      <p className="panel-text">{loop.hint}</p>
      <ChoiceGroup<InvitationAnswer>
        legend={loop.title}
        choices={invitationAnswers.map((value) => ({ value, label: loop.answers[value] }))}
        value={answer}
        onValue={setAnswer}
        inARow
        firstId="invitation-answer"
      />
      <TextArea id="invitation-words" label={loop.words} value={words} onValue={setWords} />
    </PetitionerForm>
  );
};
