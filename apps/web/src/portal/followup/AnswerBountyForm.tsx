import { type BountyAnswer, bountyAnswers } from '@daiban/domain/case/vocabulary';
import { useState } from 'react';
import { ChoiceGroup } from '../../ui/Field.tsx';
import type { PetitionerFormProps } from '../casework/NowYouCan.tsx';
import { PetitionerForm } from '../casework/PetitionerForm.tsx';
import { useCommand } from '../casework/use-command.ts';
import { useTexts } from '../texts/texts-context.ts';

/** Yes or no to posting the matter for teams; objecting changes nothing and can be done at any time (D43, care G21). */
export const AnswerBountyForm = ({ matter, queryCode, onSent }: PetitionerFormProps) => {
  const { bounty } = useTexts();
  const command = useCommand('answerBounty', matter.caseId, queryCode);
  const [answer, setAnswer] = useState<BountyAnswer>();
  const [attempt, setAttempt] = useState(0);
  const posted = matter.bounty !== undefined && matter.bounty.stage !== 'proposed';
  const submit = async (): Promise<void> => {
    setAttempt((count) => count + 1);
    if (answer !== undefined && (await command.send({ bountyAnswer: answer }))) onSent(bounty.sent[answer]);
  };
  return (
    <PetitionerForm
      title={bounty.title}
      sendLabel={bounty.send}
      faults={attempt > 0 && answer === undefined ? [{ field: 'bounty-answer', message: bounty.pick }] : []}
      attempt={attempt}
      command={command}
      onSubmit={() => void submit()}
    >
      <p className="panel-text">{bounty.what}</p>
      {matter.bounty === undefined ? null : <p className="panel-text words">{matter.bounty.summary}</p>}
      <p className="panel-text">{bounty.hint}</p>
      <ChoiceGroup<BountyAnswer>
        legend={bounty.title}
        choices={bountyAnswers.filter((value) => !posted || value === 'objected').map((value) => ({ value, label: bounty.answers[value] }))}
        value={answer}
        onValue={setAnswer}
        inARow
        firstId="bounty-answer"
      />
    </PetitionerForm>
  );
};
