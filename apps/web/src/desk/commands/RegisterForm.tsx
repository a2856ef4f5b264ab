import { Checkbox, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { isOral } from '../intake/is-oral.ts';
import { suggestTitle } from '../intake/suggest-title.ts';
import { Field } from '../parts/Field.tsx';
import { useTexts } from '../texts/language.tsx';
import { FormEnd, sendOnCtrlEnter } from './FormEnd.tsx';
import { LinesField } from './LinesField.tsx';
import { OfficerPicker } from './pickers.tsx';
import { type CommandFormProps, useGiveCommand } from './use-give-command.ts';

/** Registers a matter that came in by itself: title and claims taken out of the petitioner's own text. */
export const RegisterForm = (props: CommandFormProps) => {
  const texts = useTexts();
  const { view } = props;
  const giving = useGiveCommand(props);
  const [title, setTitle] = useState(view.title || suggestTitle({ text: view.submission.text }));
  const [claims, setClaims] = useState<readonly string[]>(['']);
  const [place, setPlace] = useState(view.submission.place ?? '');
  const [readBack, setReadBack] = useState(false);
  const [officerId, setOfficerId] = useState<string>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    giving.send({
      title,
      claims: claims.filter((claim) => claim.trim() !== ''),
      place,
      oralTextReadBack: readBack,
      firstContactOfficerId: officerId,
    });
  };
  return (
    <form className="command-form" onSubmit={submit} onKeyDown={sendOnCtrlEnter} noValidate>
      <Field label={texts.fields.title} needed hint={texts.register.titleHint} error={giving.faults.title}>
        {(ids) => <Input {...ids} maxLength={60} value={title} onChange={(event) => setTitle(event.target.value)} />}
      </Field>
      <LinesField
        label={texts.fields.claims}
        hint={texts.register.claimHint}
        error={giving.faults.claims}
        lines={claims}
        onChange={setClaims}
      />
      <Field label={texts.fields.place} optional error={giving.faults.place}>
        {(ids) => <Input {...ids} maxLength={120} value={place} onChange={(event) => setPlace(event.target.value)} />}
      </Field>
      <Field label={texts.fields.firstContactOfficerId} optional error={giving.faults.firstContactOfficerId}>
        {(ids) => <OfficerPicker ids={ids} value={officerId ?? ''} onChange={setOfficerId} clearable />}
      </Field>
      {isOral(view.channel) ? (
        <div className="field">
          <Checkbox checked={readBack} onChange={(event) => setReadBack(event.target.checked)}>
            {texts.fields.oralTextReadBack}
          </Checkbox>
        </div>
      ) : null}
      <FormEnd giving={giving} label={texts.commands.register} />
    </form>
  );
};
