import { Input } from 'antd';
import { Field } from '../parts/Field.tsx';

export interface PetitionerWords {
  readonly name: string;
  readonly phone: string;
  readonly text: string;
}

interface PetitionerFieldsProps {
  readonly texts: { readonly name: string; readonly phone: string; readonly text: string; readonly textHint?: string };
  readonly written: PetitionerWords;
  readonly faults: Readonly<Record<string, string | undefined>>;
  readonly onChange: (part: Partial<PetitionerWords>) => void;
}

/** Who says it, and what: of a slip, at a stop, on the phone. */
export const PetitionerFields = ({ texts, written, faults, onChange }: PetitionerFieldsProps) => (
  <>
    <div className="row">
      <Field label={texts.name} error={faults['petitioner.name']}>
        {(ids) => <Input {...ids} value={written.name} maxLength={40} onChange={({ target }) => onChange({ name: target.value })} />}
      </Field>
      <Field label={texts.phone} error={faults['petitioner.phone']} optional>
        {(ids) => (
          <Input {...ids} type="tel" value={written.phone} maxLength={20} onChange={({ target }) => onChange({ phone: target.value })} />
        )}
      </Field>
    </div>
    <Field label={texts.text} hint={texts.textHint} error={faults.text}>
      {(ids) => (
        <Input.TextArea
          {...ids}
          className="grows"
          rows={4}
          value={written.text}
          onChange={({ target }) => onChange({ text: target.value })}
        />
      )}
    </Field>
  </>
);

/** What is sent of them. */
export const toPetitioner = ({ name, phone }: PetitionerWords) => ({
  name: name.trim(),
  ...(phone.trim() === '' ? {} : { phone: phone.trim() }),
});
