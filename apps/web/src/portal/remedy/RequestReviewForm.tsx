import { useState } from 'react';
import { TextArea, TickBox } from '../../ui/Field.tsx';
import type { PetitionerFormProps } from '../casework/NowYouCan.tsx';
import { PetitionerForm } from '../casework/PetitionerForm.tsx';
import { useCommand } from '../casework/use-command.ts';
import { useTexts } from '../texts/texts-context.ts';

const wordsMax = 2000;
const stages = { requestReview: 'reviewWindow', requestReReview: 'reReviewWindow' } as const;

/** 条例 35, 36: asks the next higher organ to look at the answer, or at its review, and says why. */
const ReviewForm = ({ name, matter, queryCode, onSent }: PetitionerFormProps & { readonly name: keyof typeof stages }) => {
  const { remedy } = useTexts();
  const texts = remedy[name];
  const command = useCommand(name, matter.caseId, queryCode);
  const inTime = matter.windows.some(({ kind }) => kind === stages[name]);
  const [late, setLate] = useState(!inTime);
  const [words, setWords] = useState('');
  const [error, setError] = useState<string>();
  const [attempt, setAttempt] = useState(0);
  const organ = matter.remedy?.nextOrgan;

  const submit = async (): Promise<void> => {
    const length = words.trim().length;
    const wrong = length === 0 ? remedy.empty : length > wordsMax ? remedy.tooLong : undefined;
    setError(wrong);
    setAttempt((count) => count + 1);
    if (wrong === undefined && (await command.send({ words: words.trim(), late: !inTime && late }))) onSent(texts.sent);
  };

  return (
    <PetitionerForm
      title={texts.title}
      sendLabel={texts.send}
      faults={error === undefined ? [] : [{ field: 'review-words', message: error }]}
      attempt={attempt}
      command={command}
      onSubmit={() => void submit()}
    >
      <p className="panel-text">{texts.text(organ?.name)}</p>
      <TextArea id="review-words" label={remedy.label} hint={remedy.hint} error={error} rows={6} value={words} onValue={setWords} />
      {inTime ? null : <TickBox label={remedy.late} checked={late} onChecked={setLate} />}
    </PetitionerForm>
  );
};

export const RequestReviewForm = (props: PetitionerFormProps) => <ReviewForm {...props} name="requestReview" />;
export const RequestReReviewForm = (props: PetitionerFormProps) => <ReviewForm {...props} name="requestReReview" />;
