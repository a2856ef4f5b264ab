import {
  beginEnrolmentAtSignIn,
  confirmEnrolmentAtSignIn,
  giveSecondFactor,
  type Me,
  type SignInAnswer,
  type SignInStep,
  setFirstPassword,
} from '@daiban/contract/sign-in';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { call } from '../api.ts';
import { Field } from '../parts/Field.tsx';
import { LoadState, Waiting } from '../parts/LoadState.tsx';
import { isRefusedAs, ProblemNote } from '../parts/ProblemNote.tsx';
import { useTexts } from '../texts/language.tsx';
import { EnrolmentCode } from './EnrolmentCode.tsx';
import { isComplete, NewPasswordFields, noNewPassword } from './NewPasswordFields.tsx';
import { RecoveryCodes } from './RecoveryCodes.tsx';

interface StepProps {
  readonly onAnswer: (answer: SignInAnswer) => void;
  readonly onInterrupted: (fault: unknown) => void;
}

const isInterrupted = (fault: unknown): boolean => isRefusedAs(fault, 'sign-in-not-begun');

const SecondFactor = ({ onAnswer, onInterrupted }: StepProps) => {
  const texts = useTexts();
  const [code, setCode] = useState('');
  const giving = useMutation({
    mutationFn: () => call(giveSecondFactor, { body: { code: code.trim() } }),
    onSuccess: onAnswer,
    onError: (fault) => {
      setCode('');
      if (isInterrupted(fault)) onInterrupted(fault);
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    giving.mutate();
  };
  return (
    <form onSubmit={send} noValidate>
      <ProblemNote fault={giving.error} />
      <Field label={texts.signInSteps.code} hint={texts.signInSteps.codeHint}>
        {(ids) => (
          <Input
            {...ids}
            autoFocus
            autoComplete="one-time-code"
            maxLength={40}
            value={code}
            onChange={(event) => setCode(event.target.value)}
          />
        )}
      </Field>
      <Button type="primary" htmlType="submit" block loading={giving.isPending} disabled={code.trim() === ''}>
        {texts.signInSteps.goOn}
      </Button>
    </form>
  );
};

const FirstPassword = ({ least, onAnswer, onInterrupted }: StepProps & { readonly least: number }) => {
  const texts = useTexts();
  const [value, setValue] = useState(noNewPassword);
  const setting = useMutation({
    mutationFn: () => call(setFirstPassword, { body: { newPassword: value.password } }),
    onSuccess: onAnswer,
    onError: (fault) => {
      if (isInterrupted(fault)) onInterrupted(fault);
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    setting.mutate();
  };
  return (
    <form onSubmit={send} noValidate>
      <p className="why">{texts.signInSteps.newPasswordWhy}</p>
      <ProblemNote fault={setting.error} />
      <NewPasswordFields value={value} least={least} onChange={setValue} />
      <Button type="primary" htmlType="submit" block loading={setting.isPending} disabled={!isComplete(value, least)}>
        {texts.signInSteps.setPassword}
      </Button>
    </form>
  );
};

const Enrolment = ({ onAnswer, onInterrupted }: StepProps) => {
  const texts = useTexts();
  const [done, setDone] = useState<{ readonly me: Me; readonly recoveryCodes: readonly string[] }>();
  const begun = useQuery({
    queryKey: ['sign-in', 'enrolment'],
    queryFn: ({ signal }) => call(beginEnrolmentAtSignIn, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
    refetchOnWindowFocus: false,
  });
  const confirming = useMutation({
    mutationFn: (code: string) => call(confirmEnrolmentAtSignIn, { body: { code } }),
    onSuccess: setDone,
    onError: (fault) => {
      if (isInterrupted(fault)) onInterrupted(fault);
    },
  });
  if (done !== undefined) return <RecoveryCodes codes={done.recoveryCodes} onSaved={() => onAnswer(done.me)} />;
  if (begun.data === undefined)
    return begun.error === null ? <Waiting lines={6} /> : <LoadState fault={begun.error} onRetry={() => void begun.refetch()} />;
  return (
    <>
      <p className="why">{texts.signInSteps.enrolWhy}</p>
      <EnrolmentCode
        enrolment={begun.data}
        fault={confirming.error}
        busy={confirming.isPending}
        onConfirm={(code) => confirming.mutate(code)}
      />
    </>
  );
};

interface SignInStepsProps extends StepProps {
  readonly step: SignInStep;
  readonly passwordLength: number;
  readonly onStartOver: () => void;
}

/** What a sign-in still needs after the password: a code, a password of one's own, or a second factor to be set up. */
export const SignInSteps = ({ step, passwordLength, onAnswer, onInterrupted, onStartOver }: SignInStepsProps) => {
  const texts = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  // A new step is announced by its heading, except where a field takes the focus itself.
  useEffect(() => {
    if (step !== 'secondFactor') heading.current?.focus();
  }, [step]);
  const own = { onAnswer, onInterrupted };
  return (
    <div className="sign-in-step">
      <h1 ref={heading} tabIndex={-1}>
        {texts.signInSteps.titles[step]}
      </h1>
      {step === 'secondFactor' ? <SecondFactor {...own} /> : null}
      {step === 'newPassword' ? <FirstPassword {...own} least={passwordLength} /> : null}
      {step === 'enrolSecondFactor' ? <Enrolment {...own} /> : null}
      <p className="sign-in-other">
        <Button type="link" onClick={onStartOver}>
          {texts.signInSteps.startOver}
        </Button>
      </p>
    </div>
  );
};
