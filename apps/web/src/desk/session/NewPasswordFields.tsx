import { Input } from 'antd';
import { Field } from '../parts/Field.tsx';
import { useTexts } from '../texts/language.tsx';

export interface NewPassword {
  readonly password: string;
  readonly again: string;
}

export const noNewPassword: NewPassword = { password: '', again: '' };

/** Whether it can be sent; how good it is, the server judges. */
export const isComplete = ({ password, again }: NewPassword, least: number): boolean => [...password].length >= least && password === again;

interface NewPasswordFieldsProps {
  readonly value: NewPassword;
  readonly least: number;
  readonly onChange: (value: NewPassword) => void;
}

/** A new password, twice. */
export const NewPasswordFields = ({ value, least, onChange }: NewPasswordFieldsProps) => {
  const texts = useTexts();
  return (
    <>
      <Field label={texts.signInSteps.newPassword} hint={texts.signInSteps.newPasswordHint(least)}>
        {(ids) => (
          <Input.Password
            {...ids}
            autoComplete="new-password"
            value={value.password}
            onChange={(event) => onChange({ ...value, password: event.target.value })}
          />
        )}
      </Field>
      <Field
        label={texts.signInSteps.repeat}
        error={value.again !== '' && value.again !== value.password ? texts.signInSteps.differs : undefined}
      >
        {(ids) => (
          <Input.Password
            {...ids}
            autoComplete="new-password"
            value={value.again}
            onChange={(event) => onChange({ ...value, again: event.target.value })}
          />
        )}
      </Field>
    </>
  );
};
