import { changePassword, type OwnAccount } from '@daiban/contract/own-account';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { call } from '../api.ts';
import { Field } from '../parts/Field.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { ownAccountQuery } from '../queries.ts';
import { useMe } from '../session/me.ts';
import { isComplete, NewPasswordFields, noNewPassword } from '../session/NewPasswordFields.tsx';
import { stamp } from '../texts/dates.ts';
import { useTexts } from '../texts/language.tsx';

/** Changing the password: the present one, the new one twice. */
export const PasswordPart = ({ account }: { readonly account: OwnAccount }) => {
  const texts = useTexts();
  const { today } = useMe();
  const queryClient = useQueryClient();
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const [current, setCurrent] = useState('');
  const [value, setValue] = useState(noNewPassword);
  const changing = useMutation({
    mutationFn: () => call(changePassword, { body: { currentPassword: current, newPassword: value.password } }),
    onSuccess: async () => {
      close();
      void message.success(texts.account.passwordChanged);
      await queryClient.invalidateQueries({ queryKey: ownAccountQuery.queryKey });
    },
  });
  const close = () => {
    setOpen(false);
    setCurrent('');
    setValue(noNewPassword);
    changing.reset();
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    changing.mutate();
  };
  return (
    <section aria-labelledby="own-password">
      <h2 id="own-password">{texts.account.password}</h2>
      {open ? (
        <form onSubmit={send} noValidate className="account-form">
          <ProblemNote fault={changing.error} />
          <Field label={texts.account.currentPassword}>
            {(ids) => (
              <Input.Password
                {...ids}
                autoFocus
                autoComplete="current-password"
                value={current}
                onChange={(event) => setCurrent(event.target.value)}
              />
            )}
          </Field>
          <NewPasswordFields value={value} least={account.passwordLength} onChange={setValue} />
          <div className="form-end">
            <Button
              type="primary"
              htmlType="submit"
              loading={changing.isPending}
              disabled={current === '' || !isComplete(value, account.passwordLength)}
            >
              {texts.account.save}
            </Button>
            <Button onClick={close}>{texts.account.cancel}</Button>
          </div>
        </form>
      ) : (
        <div className="account-line">
          <span>
            {account.passwordChangedAt === undefined
              ? texts.account.passwordNever
              : texts.account.passwordSince(stamp(account.passwordChangedAt, today))}
          </span>
          <Button onClick={() => setOpen(true)}>{texts.account.changePassword}</Button>
        </div>
      )}
    </section>
  );
};
