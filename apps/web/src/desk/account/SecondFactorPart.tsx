import { beginEnrolment, confirmEnrolment, type OwnAccount, removeOwnSecondFactor, renewRecoveryCodes } from '@daiban/contract/own-account';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { call } from '../api.ts';
import { Field } from '../parts/Field.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { ownAccountQuery } from '../queries.ts';
import { EnrolmentCode } from '../session/EnrolmentCode.tsx';
import { useMe } from '../session/me.ts';
import { RecoveryCodes } from '../session/RecoveryCodes.tsx';
import { stamp } from '../texts/dates.ts';
import { useTexts } from '../texts/language.tsx';

interface ProofFormProps {
  readonly label: string;
  readonly hint?: string;
  readonly isPassword?: boolean;
  readonly submit: string;
  readonly fault: unknown;
  readonly busy: boolean;
  readonly onSend: (proof: string) => void;
  readonly onCancel: () => void;
}

/** Asks once more for the password or a code before something changes. */
const ProofForm = ({ label, hint, isPassword = false, submit, fault, busy, onSend, onCancel }: ProofFormProps) => {
  const texts = useTexts();
  const [proof, setProof] = useState('');
  const send = (event: FormEvent) => {
    event.preventDefault();
    onSend(isPassword ? proof : proof.trim());
    setProof('');
  };
  return (
    <form onSubmit={send} noValidate className="account-form">
      <ProblemNote fault={fault} />
      <Field label={label} {...(hint === undefined ? {} : { hint })}>
        {(ids) =>
          isPassword ? (
            <Input.Password
              {...ids}
              autoFocus
              autoComplete="current-password"
              value={proof}
              onChange={(event) => setProof(event.target.value)}
            />
          ) : (
            <Input
              {...ids}
              autoFocus
              autoComplete="one-time-code"
              maxLength={40}
              value={proof}
              onChange={(event) => setProof(event.target.value)}
            />
          )
        }
      </Field>
      <div className="form-end">
        <Button type="primary" htmlType="submit" loading={busy} disabled={proof === ''}>
          {submit}
        </Button>
        <Button onClick={onCancel}>{texts.account.cancel}</Button>
      </div>
    </form>
  );
};

/** Setting up: the password, then the picture for the app, then the recovery codes. */
const Enrolment = ({ onEnd }: { readonly onEnd: () => void }) => {
  const texts = useTexts();
  const beginning = useMutation({ mutationFn: (password: string) => call(beginEnrolment, { body: { password } }) });
  const confirming = useMutation({ mutationFn: (code: string) => call(confirmEnrolment, { body: { code } }) });
  if (confirming.data !== undefined) return <RecoveryCodes codes={confirming.data.recoveryCodes} onSaved={onEnd} />;
  if (beginning.data !== undefined)
    return (
      <>
        <EnrolmentCode
          enrolment={beginning.data}
          fault={confirming.error}
          busy={confirming.isPending}
          onConfirm={(code) => confirming.mutate(code)}
        />
        <p className="sign-in-other">
          <Button type="link" onClick={onEnd}>
            {texts.account.cancel}
          </Button>
        </p>
      </>
    );
  return (
    <ProofForm
      isPassword
      label={texts.account.ownPassword}
      submit={texts.signInSteps.goOn}
      fault={beginning.error}
      busy={beginning.isPending}
      onSend={(password) => beginning.mutate(password)}
      onCancel={onEnd}
    />
  );
};

/** New recovery codes, against a code. */
const Renewal = ({ onEnd }: { readonly onEnd: () => void }) => {
  const texts = useTexts();
  const renewing = useMutation({ mutationFn: (code: string) => call(renewRecoveryCodes, { body: { code } }) });
  if (renewing.data !== undefined) return <RecoveryCodes codes={renewing.data.recoveryCodes} onSaved={onEnd} />;
  return (
    <ProofForm
      label={texts.signInSteps.code}
      hint={texts.account.renewHint}
      submit={texts.account.renewCodes}
      fault={renewing.error}
      busy={renewing.isPending}
      onSend={(code) => renewing.mutate(code)}
      onCancel={onEnd}
    />
  );
};

/** Turning it off, against a code. */
const Removal = ({ onEnd }: { readonly onEnd: () => void }) => {
  const texts = useTexts();
  const { message } = App.useApp();
  const removing = useMutation({
    mutationFn: (code: string) => call(removeOwnSecondFactor, { body: { code } }),
    onSuccess: () => {
      void message.success(texts.account.removed);
      onEnd();
    },
  });
  return (
    <ProofForm
      label={texts.signInSteps.code}
      hint={texts.account.removeHint}
      submit={texts.account.remove}
      fault={removing.error}
      busy={removing.isPending}
      onSend={(code) => removing.mutate(code)}
      onCancel={onEnd}
    />
  );
};

type Open = 'enrol' | 'renew' | 'remove';

/** The second factor of the own account. */
export const SecondFactorPart = ({ account }: { readonly account: OwnAccount }) => {
  const texts = useTexts();
  const { today } = useMe();
  const queryClient = useQueryClient();
  const [open, setOpen] = useState<Open>();
  const end = () => {
    setOpen(undefined);
    void queryClient.invalidateQueries({ queryKey: ownAccountQuery.queryKey });
  };
  const { secondFactor, secondFactorRequired } = account;
  return (
    <section aria-labelledby="own-factor">
      <h2 id="own-factor">{texts.account.secondFactor}</h2>
      {open === 'enrol' ? <Enrolment onEnd={end} /> : null}
      {open === 'renew' ? <Renewal onEnd={end} /> : null}
      {open === 'remove' ? <Removal onEnd={end} /> : null}
      {open !== undefined ? null : (
        <div className="account-line">
          <span>
            {secondFactor === undefined ? texts.account.off : texts.account.on(stamp(secondFactor.enrolledAt, today))}
            {secondFactorRequired ? <span className="quiet"> · {texts.account.demanded}</span> : null}
            <span className="quiet account-more">
              {secondFactor === undefined ? texts.account.offHint : texts.account.codesLeft(secondFactor.recoveryCodesLeft)}
            </span>
          </span>
          {secondFactor === undefined ? (
            <Button onClick={() => setOpen('enrol')}>{texts.account.enrol}</Button>
          ) : (
            <span className="account-buttons">
              <Button onClick={() => setOpen('renew')}>{texts.account.renewCodes}</Button>
              {secondFactorRequired ? null : <Button onClick={() => setOpen('remove')}>{texts.account.remove}</Button>}
            </span>
          )}
        </div>
      )}
    </section>
  );
};
