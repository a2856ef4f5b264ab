import { Button, Input } from 'antd';
import { Field } from '../parts/Field.tsx';
import { useTexts } from '../texts/language.tsx';
import { holdsName } from './suggest-title.ts';

interface TitleFieldProps {
  readonly title: string;
  readonly suggested: string;
  readonly name: string;
  readonly error: string | undefined;
  readonly onChange: (title: string) => void;
}

/** The title of a matter, suggested until somebody writes one. It stands in every list, so a name in it is pointed out. */
export const TitleField = ({ title, suggested, name, error, onChange }: TitleFieldProps) => {
  const texts = useTexts();
  const named = holdsName(title, name);
  const offers = title.trim() === '' && suggested !== '';
  return (
    <div className="title-field">
      <Field label={texts.fields.title} needed hint={texts.register.titleHint} error={error}>
        {(ids) => <Input {...ids} maxLength={60} value={title} onChange={(event) => onChange(event.target.value)} />}
      </Field>
      <div role="status">
        {named ? (
          <p className="soon note">
            {texts.register.titleHasName}
            <Button type="link" size="small" onClick={() => onChange(title.replaceAll(name.trim(), ''))}>
              {texts.register.takeNameOut}
            </Button>
          </p>
        ) : null}
        {offers ? (
          <p className="note">
            <Button type="link" size="small" onClick={() => onChange(suggested)}>
              {texts.register.useTitle(suggested)}
            </Button>
          </p>
        ) : null}
      </div>
    </div>
  );
};
