import { type SupportResponse, supportResponses } from '@daiban/domain/case/vocabulary-of-intake';
import { useState } from 'react';
import { ChoiceGroup } from '../../ui/Field.tsx';
import { useTexts } from '../texts/texts-context.ts';
import { readFacts } from '../texts/timeline-texts.ts';
import type { PetitionerFormProps } from './NowYouCan.tsx';
import { PetitionerForm } from './PetitionerForm.tsx';
import { useCommand } from './use-command.ts';

/** D28: yes or no to the oldest offer of help that waits for an answer. Nothing of the matter depends on it (care G11). */
export const AnswerSupportForm = ({ matter, queryCode, onSent }: PetitionerFormProps) => {
  const { sendingOn } = useTexts();
  const texts = sendingOn.support;
  const command = useCommand('answerSupport', matter.caseId, queryCode);
  const [response, setResponse] = useState<SupportResponse>();
  const [attempt, setAttempt] = useState(0);
  const answered = matter.timeline
    .filter(({ kind }) => kind === 'supportAccepted' || kind === 'supportDeclined')
    .map(({ data }) => readFacts(data).text('offerId'));
  const offer = matter.timeline
    .filter(({ kind }) => kind === 'supportOffered')
    .map(({ data }) => readFacts(data))
    .findLast(({ text }) => !answered.includes(text('offerId')));
  const submit = async (): Promise<void> => {
    setAttempt((count) => count + 1);
    const offerId = offer?.text('offerId');
    if (response === undefined || offerId === undefined) return;
    if (await command.send({ offerId, response })) onSent(texts.sent);
  };
  return (
    <PetitionerForm
      title={texts.title}
      sendLabel={texts.send}
      faults={attempt > 0 && response === undefined ? [{ field: 'support-answer', message: texts.pick }] : []}
      attempt={attempt}
      command={command}
      onSubmit={() => void submit()}
    >
      <p className="panel-text">
        {texts.kinds[offer?.text('support') ?? '']}：{offer?.text('note')}
      </p>
      <p className="panel-text">{texts.hint}</p>
      <ChoiceGroup<SupportResponse>
        legend={texts.title}
        choices={supportResponses.map((value) => ({ value, label: value === 'accepted' ? texts.accept : texts.decline }))}
        value={response}
        onValue={setResponse}
        inARow
        firstId="support-answer"
      />
    </PetitionerForm>
  );
};
