import { serviceMethods } from '@daiban/domain/case/vocabulary';
import { Button, Input, Radio } from 'antd';
import { type FormEvent, useState } from 'react';
import { usualService } from '../documents/usual-service.ts';
import { Field, FieldGroup } from '../parts/Field.tsx';
import { useMe } from '../session/me.ts';
import { stamp } from '../texts/dates.ts';
import { useTexts } from '../texts/language.tsx';
import { AnswerFields } from './AnswerFields.tsx';
import { FormEnd, sendOnCtrlEnter } from './FormEnd.tsx';
import { answersToStartWith, type DraftAnswer, dropDraft, findKeptDraft, keepDraft } from './reply-draft.ts';
import { type CommandFormProps, useGiveCommand } from './use-give-command.ts';

/** The written answer, claim by claim. What is written is kept on this computer until it is given. */
export const ReplyForm = (props: CommandFormProps) => {
  const texts = useTexts();
  const me = useMe();
  const { view, command } = props;
  const [kept, setKept] = useState(() => findKeptDraft(me.officerId, view.caseId, Date.now()));
  const [answers, setAnswers] = useState<readonly DraftAnswer[]>(() =>
    answersToStartWith(view).map((answer) => kept?.answers.find((one) => one.claimId === answer.claimId) ?? answer),
  );
  const [service, setService] = useState(() => usualService(view));
  const [reward, setReward] = useState('');
  const [reasons, setReasons] = useState('');
  const [saved, setSaved] = useState(false);
  const giving = useGiveCommand({
    ...props,
    onDone: () => {
      dropDraft(me.officerId, view.caseId);
      props.onDone();
    },
  });
  const ready = command === 'issueReply' && view.draft !== undefined;
  const write = (next: readonly DraftAnswer[]) => {
    setAnswers(next);
    setSaved(false);
    keepDraft(me.officerId, view.caseId, { savedAt: new Date().toISOString(), answers: next });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    giving.send({
      ...(ready ? {} : { answers }),
      ...(command === 'draftReply' ? {} : { service }),
      ...(command === 'replySuggestion' ? { reward } : {}),
      ...(command === 'replyRedo' ? { reasons } : {}),
    });
  };
  const startAnew = () => {
    dropDraft(me.officerId, view.caseId);
    setKept(undefined);
    setAnswers(answersToStartWith(view));
  };
  return (
    <form className="command-form" onSubmit={submit} onKeyDown={sendOnCtrlEnter} noValidate>
      {kept === undefined || ready ? null : (
        <p className="kept quiet">
          {texts.form.draftFound(stamp(kept.savedAt, me.today))}
          <Button type="link" size="small" onClick={startAnew}>
            {texts.form.dropDraft}
          </Button>
        </p>
      )}
      {ready
        ? null
        : answers.map((answer, place) => (
            <AnswerFields
              key={answer.claimId}
              place={place}
              claim={view.claims.find((claim) => claim.id === answer.claimId)?.text ?? ''}
              answer={answer}
              suggestion={view.kind === 'suggestion'}
              faults={giving.faults}
              onChange={(next) => write(answers.with(place, next))}
              onSameBasis={
                answers.some((one) => one !== answer && one.basis.trim() === '')
                  ? () => write(answers.map((one) => (one.basis.trim() === '' ? { ...one, basis: answer.basis } : one)))
                  : undefined
              }
            />
          ))}
      {command === 'draftReply' ? null : (
        <FieldGroup label={texts.fields.service} error={giving.faults.service}>
          <Radio.Group
            value={service}
            onChange={(event) => setService(event.target.value)}
            options={serviceMethods.map((method) => ({ value: method, label: texts.serviceMethods[method] }))}
          />
        </FieldGroup>
      )}
      {command === 'replyRedo' ? (
        <Field label={texts.fields.reasons} optional hint={texts.loop.reasonsHint} error={giving.faults.reasons}>
          {(ids) => (
            <Input.TextArea {...ids} className="grows" rows={2} value={reasons} onChange={(event) => setReasons(event.target.value)} />
          )}
        </Field>
      ) : null}
      {command === 'replySuggestion' ? (
        <Field label={texts.fields.reward} optional error={giving.faults.reward}>
          {(ids) => <Input {...ids} maxLength={200} value={reward} onChange={(event) => setReward(event.target.value)} />}
        </Field>
      ) : null}
      <FormEnd giving={giving} label={command === 'draftReply' ? texts.form.sendDraft : texts.commands[command]}>
        {ready ? null : (
          <Button
            onClick={() => {
              write(answers);
              setSaved(true);
            }}
          >
            {texts.form.saveDraft}
          </Button>
        )}
        <span className="quiet" role="status">
          {saved ? texts.form.draftSaved : ''}
        </span>
      </FormEnd>
    </form>
  );
};
