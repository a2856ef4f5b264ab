import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useState } from 'react';
import { ProblemError } from '../api.ts';
import { type FieldFaults, faultsOfProblem } from '../commands/field-faults.ts';
import { Empty } from '../parts/LoadState.tsx';
import { mayEver } from '../session/may-do.ts';
import { useMe } from '../session/me.ts';
import { useTexts } from '../texts/language.tsx';
import { ReceiptView } from './ReceiptView.tsx';
import { RegistrationForm } from './RegistrationForm.tsx';
import { carryOutRegistration, type Progress, type RegistrationInput, startProgress } from './registration.ts';
import { faultsOfRegistration } from './registration-faults.ts';
import { SimilarMatters } from './SimilarMatters.tsx';
import { suggestTitle } from './suggest-title.ts';

const quietInMilliseconds = 500;
const enoughToCompare = 8;

/** A value once it has stood still for a moment. */
const useSettled = <Value,>(value: Value): Value => {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const waiting = window.setTimeout(() => setSettled(value), quietInMilliseconds);
    return () => window.clearTimeout(waiting);
  }, [value]);
  return useDeferredValue(settled);
};

const emptyInput = (today: string): RegistrationInput => ({
  channel: 'visit',
  name: '',
  phone: '',
  text: '',
  claims: [''],
  title: '',
  place: '',
  receivedOn: today,
  persons: 1,
  readBack: false,
});

const Registration = ({ onAnother }: { readonly onAnother: () => void }) => {
  const texts = useTexts();
  const { today } = useMe();
  const queryClient = useQueryClient();
  const [input, setInput] = useState<RegistrationInput>(() => emptyInput(today));
  const [titleTouched, setTitleTouched] = useState(false);
  const [progress, setProgress] = useState<Progress>(startProgress);
  const [faults, setFaults] = useState<FieldFaults>({});
  const whole: RegistrationInput = {
    ...input,
    title: titleTouched ? input.title.trim() : suggestTitle(input.text),
    claims: input.claims.map((claim) => claim.trim()).filter((claim) => claim !== ''),
    phone: input.phone.trim(),
  };
  const registering = useMutation({
    mutationFn: () => carryOutRegistration(whole, progress, setProgress),
    onSuccess: () => {
      for (const key of ['duties', 'cases', 'units']) void queryClient.invalidateQueries({ queryKey: [key] });
    },
    onError: (fault) => {
      if (fault instanceof ProblemError) setFaults(faultsOfProblem(fault.problem));
    },
  });
  const settledText = useSettled(input.text.trim());
  const settledPhone = useSettled(input.phone.trim());
  const search = {
    ...(settledText.length >= enoughToCompare ? { text: settledText } : {}),
    ...(settledPhone.length >= enoughToCompare ? { phone: settledPhone } : {}),
  };
  const send = () => {
    const found = faultsOfRegistration(whole, today, texts);
    setFaults(found);
    if (Object.keys(found).length === 0) registering.mutate();
    else
      window.setTimeout(() =>
        document.querySelector<HTMLElement>('.registration [aria-invalid="true"], .registration .fault-control input')?.focus(),
      );
  };
  const change = (part: Partial<RegistrationInput>) => {
    setInput((before) => ({ ...before, ...part }));
    if ('title' in part) setTitleTouched(part.title !== '');
    setFaults((before) =>
      Object.fromEntries(Object.entries(before).filter(([field]) => !(field in part) && !(field === 'title' && 'text' in part))),
    );
  };
  return (
    <div className="register">
      {registering.data === undefined ? (
        <RegistrationForm
          input={{ ...input, title: titleTouched ? input.title : suggestTitle(input.text) }}
          today={today}
          faults={faults}
          fault={registering.error}
          busy={registering.isPending}
          received={progress.receipt}
          onChange={change}
          onSend={send}
        />
      ) : (
        <ReceiptView receipt={registering.data} title={whole.title} onAnother={onAnother} />
      )}
      <SimilarMatters search={search} registeredCaseId={registering.data?.caseId} />
    </div>
  );
};

/** Registers a letter, a visit or a call by keyboard, one after the other. */
export const RegisterPage = () => {
  const texts = useTexts();
  const me = useMe();
  const [round, setRound] = useState(0);
  const another = () => setRound((before) => before + 1);
  useEffect(() => {
    if (round > 0) document.querySelector<HTMLElement>('main h1')?.focus();
  }, [round]);
  if (!mayEver(me, 'register')) return <Empty title={texts.state.forbidden} hint={texts.state.forbiddenHint} />;
  return <Registration key={round} onAnother={another} />;
};
