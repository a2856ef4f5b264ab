import { Input, InputNumber, Radio } from 'antd';
import { type FormEvent, useState } from 'react';
import { RevealPetitioner } from '../casework/RevealPetitioner.tsx';
import { Field, FieldGroup } from '../parts/Field.tsx';
import { useMe } from '../session/me.ts';
import { useTexts } from '../texts/language.tsx';
import { FormEnd, sendOnCtrlEnter } from './FormEnd.tsx';
import { choiceText } from './fields-of-command.ts';
import { type CommandFormProps, useGiveCommand } from './use-give-command.ts';

const ways = ['phone', 'visit', 'message'] as const;
const results = ['clear', 'unclear', 'notReached'] as const;

/** 一问: the call to the petitioner. The number is at hand; what came of it is said before it is described. */
export const ContactForm = (props: CommandFormProps) => {
  const texts = useTexts();
  const giving = useGiveCommand(props);
  const { today } = useMe();
  const [contactedOn, setContactedOn] = useState(today);
  const [by, setBy] = useState<(typeof ways)[number]>('phone');
  const [result, setResult] = useState<(typeof results)[number]>();
  const [note, setNote] = useState('');
  const [minutes, setMinutes] = useState<number>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    giving.send({ by, result, note, contactedOn, minutes: result === 'notReached' ? undefined : minutes });
  };
  return (
    <form className="command-form" onSubmit={submit} onKeyDown={sendOnCtrlEnter} noValidate>
      <RevealPetitioner view={props.view} purpose="contactPetitioner" />
      <FieldGroup label={texts.fields.by} error={giving.faults.by}>
        <Radio.Group
          value={by}
          onChange={(event) => setBy(event.target.value)}
          options={ways.map((way) => ({ value: way, label: choiceText('by', way, texts) }))}
        />
      </FieldGroup>
      <FieldGroup label={texts.fields.result} error={giving.faults.result}>
        <Radio.Group
          value={result}
          onChange={(event) => setResult(event.target.value)}
          options={results.map((one) => ({ value: one, label: choiceText('result', one, texts) }))}
        />
      </FieldGroup>
      <Field label={texts.fields.note} error={giving.faults.note}>
        {(ids) => (
          <Input.TextArea
            {...ids}
            className="grows"
            rows={3}
            placeholder={result === 'notReached' ? texts.form.notReachedNote : texts.form.contactNote}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        )}
      </Field>
      <div className="row">
        <Field label={texts.fields.contactedOn} error={giving.faults.contactedOn} className="short">
          {(ids) => <Input {...ids} type="date" max={today} value={contactedOn} onChange={(event) => setContactedOn(event.target.value)} />}
        </Field>
        {result === 'notReached' ? null : (
          <Field label={texts.fields.minutes} optional error={giving.faults.minutes} className="short">
            {(ids) => (
              <InputNumber
                {...ids}
                min={1}
                max={600}
                precision={0}
                value={minutes ?? null}
                onChange={(next) => setMinutes(next ?? undefined)}
              />
            )}
          </Field>
        )}
      </div>
      <FormEnd giving={giving} label={texts.commands.contact} />
    </form>
  );
};
