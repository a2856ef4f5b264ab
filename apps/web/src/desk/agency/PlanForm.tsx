import { Checkbox, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { FormEnd, sendOnCtrlEnter } from '../commands/FormEnd.tsx';
import { type CommandFormProps, useGiveCommand } from '../commands/use-give-command.ts';
import { Field } from '../parts/Field.tsx';
import { useMe } from '../session/me.ts';
import { useTexts } from '../texts/language.tsx';

/** The plan as it stands, to be written on: a plan that somebody changed meanwhile is not overwritten. */
export const PlanForm = (props: CommandFormProps) => {
  const texts = useTexts();
  const { today } = useMe();
  const giving = useGiveCommand(props);
  const plan = props.view.agencyWork?.plan;
  const [basedOn] = useState(plan?.version ?? 0);
  const [text, setText] = useState(plan?.text ?? '');
  const [reviewOn, setReviewOn] = useState(plan?.reviewOn ?? '');
  const [alone, setAlone] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    giving.send({ plan: text, reviewOn, coordinationNotNeeded: alone, basedOn });
  };
  return (
    <form className="command-form" onSubmit={submit} onKeyDown={sendOnCtrlEnter} noValidate>
      <Field label={texts.agencyRunLabels.plan} hint={texts.agencyPart.planHint} error={giving.faults.plan}>
        {(ids) => <Input.TextArea {...ids} className="grows" rows={5} value={text} onChange={(event) => setText(event.target.value)} />}
      </Field>
      <Field label={texts.fields.reviewOn} optional error={giving.faults.reviewOn} className="short">
        {(ids) => <Input {...ids} type="date" min={today} value={reviewOn} onChange={(event) => setReviewOn(event.target.value)} />}
      </Field>
      <Checkbox className="agency-tick" checked={alone} onChange={(event) => setAlone(event.target.checked)}>
        {texts.fields.coordinationNotNeeded}
      </Checkbox>
      <FormEnd giving={giving} label={texts.commands.planAgencyWork} />
    </form>
  );
};
