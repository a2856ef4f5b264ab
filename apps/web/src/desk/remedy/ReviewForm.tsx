import { type ReviewOutcome, reviewOutcomes } from '@daiban/domain/case/vocabulary';
import { Input, Radio } from 'antd';
import { type FormEvent, useState } from 'react';
import { AnswerFields } from '../commands/AnswerFields.tsx';
import { FormEnd, sendOnCtrlEnter } from '../commands/FormEnd.tsx';
import type { DraftAnswer } from '../commands/reply-draft.ts';
import { type CommandFormProps, useGiveCommand } from '../commands/use-give-command.ts';
import { Field, FieldGroup } from '../parts/Field.tsx';
import { useTexts } from '../texts/language.tsx';

const standing = ({ view }: CommandFormProps): readonly DraftAnswer[] =>
  view.claims.map(({ id, answer }) => ({ claimId: id, ...(answer ?? { facts: '', decision: '', basis: '' }) }));

/** The opinion of a review (D47, D49): claim by claim when the answer stands or is changed, reasons alone when it is to be given anew. */
export const ReviewForm = (props: CommandFormProps) => {
  const texts = useTexts();
  const { view } = props;
  const draft = view.remedy.reviews.at(-1)?.draft;
  const giving = useGiveCommand(props);
  const [outcome, setOutcome] = useState<ReviewOutcome>(draft?.outcome ?? 'uphold');
  const [answers, setAnswers] = useState<readonly DraftAnswer[]>(() =>
    draft === undefined || draft.answers.length === 0 ? standing(props) : draft.answers,
  );
  const [reason, setReason] = useState(draft?.reason ?? '');
  const [law, setLaw] = useState(draft?.law ?? '');
  const answersItself = outcome === 'uphold' || outcome === 'vary';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    giving.send({ outcome, reason, law, ...(answersItself ? { answers } : {}) });
  };
  const said = [
    { name: 'reason', value: reason, write: setReason, rows: 3 },
    { name: 'law', value: law, write: setLaw, rows: 1 },
  ] as const;
  return (
    <form className="command-form" onSubmit={submit} onKeyDown={sendOnCtrlEnter} noValidate>
      <FieldGroup label={texts.fields.outcome} error={giving.faults.outcome}>
        <Radio.Group
          value={outcome}
          onChange={(event) => setOutcome(event.target.value)}
          options={reviewOutcomes.map((one) => ({ value: one, label: texts.choices.outcome[one] }))}
        />
      </FieldGroup>
      {said.map(({ name, value, write, rows }) => (
        <Field key={name} label={texts.fields[name]} error={giving.faults[name]}>
          {(ids) => <Input.TextArea {...ids} className="grows" rows={rows} value={value} onChange={(event) => write(event.target.value)} />}
        </Field>
      ))}
      {answersItself ? (
        answers.map((answer, place) => (
          <AnswerFields
            key={answer.claimId}
            place={place}
            claim={view.claims.find((claim) => claim.id === answer.claimId)?.text ?? ''}
            answer={answer}
            suggestion={false}
            faults={giving.faults}
            onChange={(next) => setAnswers(answers.with(place, next))}
            onSameBasis={undefined}
          />
        ))
      ) : (
        <p className="quiet">{texts.remedies.answeredAnew}</p>
      )}
      <FormEnd giving={giving} label={texts.commands.draftReview} />
    </form>
  );
};
