import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { Field } from '../parts/Field.tsx';
import { useTexts } from '../texts/language.tsx';
import { FormEnd, sendOnCtrlEnter } from './FormEnd.tsx';
import { type CommandFormProps, useGiveCommand } from './use-give-command.ts';

/** 两签: agree, or give it back with what is to be changed. The words of the leader stay with the matter. */
export const SignForm = (props: CommandFormProps) => {
  const texts = useTexts();
  const giving = useGiveCommand(props);
  const [note, setNote] = useState('');
  const [noteMissing, setNoteMissing] = useState(false);
  const agree = (event: FormEvent) => {
    event.preventDefault();
    giving.send({ decision: 'signed', note });
  };
  const giveBack = () => {
    setNoteMissing(note.trim() === '');
    if (note.trim() === '') document.querySelector<HTMLElement>('.sign-note textarea')?.focus();
    else giving.send({ decision: 'returned', note });
  };
  return (
    <form className="command-form" onSubmit={agree} onKeyDown={sendOnCtrlEnter} noValidate>
      <Field
        label={texts.form.leaderNote}
        optional
        className="sign-note"
        error={noteMissing ? texts.form.returnNeedsNote : giving.faults.note}
      >
        {(ids) => (
          <Input.TextArea
            {...ids}
            className="grows"
            rows={2}
            value={note}
            onChange={(event) => {
              setNote(event.target.value);
              setNoteMissing(false);
            }}
          />
        )}
      </Field>
      <FormEnd giving={giving} label={props.command === 'signAssignment' ? texts.form.agreeAssignment : texts.form.agreeClosure}>
        <Button disabled={giving.busy} onClick={giveBack}>
          {texts.form.giveBack}
        </Button>
      </FormEnd>
    </form>
  );
};
