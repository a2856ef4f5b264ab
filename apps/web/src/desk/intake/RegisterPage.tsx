import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useState } from 'react';
import { ProblemError } from '../api.ts';
import { type FieldFaults, faultsOfProblem } from '../commands/field-faults.ts';
import { Empty } from '../parts/LoadState.tsx';
import { caseQuery } from '../queries.ts';
import { mayTakeIn } from '../session/may-do.ts';
import { useMe } from '../session/me.ts';
import { useTexts } from '../texts/language.tsx';
import { dropRegistration, findKeptRegistration, isBlank, keepChannel, keepRegistration, lastChannel } from './kept-registration.ts';
import { MergedView } from './MergedView.tsx';
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
  channel: lastChannel(),
  name: '',
  phone: '',
  address: '',
  attachments: [],
  text: '',
  claims: [''],
  title: '',
  place: '',
  receivedOn: today,
  persons: 1,
  readBack: false,
});

/** The browser asks before a window closes in which something is half written. */
const useAskBeforeClosing = (written: boolean) => {
  useEffect(() => {
    if (!written) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [written]);
};

const Registration = ({ onAnother }: { readonly onAnother: () => void }) => {
  const texts = useTexts();
  const { today, officerId } = useMe();
  const queryClient = useQueryClient();
  const [kept] = useState(() => findKeptRegistration(officerId));
  const [input, setInput] = useState<RegistrationInput>(() => kept?.input ?? emptyInput(today));
  const [titleTouched, setTitleTouched] = useState(kept?.titleTouched ?? false);
  const [progress, setProgress] = useState<Progress>(kept?.progress ?? startProgress);
  const [faults, setFaults] = useState<FieldFaults>({});
  const suggested = suggestTitle(input);
  const title = titleTouched ? input.title : suggested;
  const whole: RegistrationInput = {
    ...input,
    title: title.trim(),
    claims: input.claims.map((claim) => claim.trim()).filter((claim) => claim !== ''),
    phone: input.phone.trim(),
    address: input.address.trim(),
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
  const receipt = registering.data;
  const registered = useQuery({ ...caseQuery(receipt?.caseId ?? ''), enabled: receipt !== undefined });
  const mergedInto = registered.data?.mergedInto;
  const done = receipt !== undefined;
  useEffect(() => {
    if (done) dropRegistration(officerId);
    else keepRegistration(officerId, { input, titleTouched, progress });
  }, [done, officerId, input, titleTouched, progress]);
  useAskBeforeClosing(!done && !isBlank({ input, titleTouched, progress }));
  const settledText = useSettled(input.text.trim());
  const settledPhone = useSettled(input.phone.trim());
  const search = {
    ...(settledText.length >= enoughToCompare ? { text: settledText } : {}),
    ...(settledPhone.length >= enoughToCompare ? { phone: settledPhone } : {}),
  };
  const send = () => {
    if (registering.isPending || done) return;
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
    if (part.channel !== undefined) keepChannel(part.channel);
    if ('title' in part) setTitleTouched(true);
    const restated = (field: string) => field in part || (field === 'title' && !titleTouched && ('text' in part || 'claims' in part));
    setFaults((before) => Object.fromEntries(Object.entries(before).filter(([field]) => !restated(field))));
  };
  const startAnew = () => {
    dropRegistration(officerId);
    onAnother();
  };
  return (
    <div className="register">
      {receipt === undefined ? (
        <RegistrationForm
          input={{ ...input, title }}
          suggestedTitle={suggested}
          today={today}
          faults={faults}
          fault={registering.error}
          busy={registering.isPending}
          received={progress.receipt}
          onChange={change}
          onSend={send}
          onStartAnew={kept === undefined ? undefined : startAnew}
        />
      ) : mergedInto === undefined ? (
        <ReceiptView receipt={receipt} name={whole.name} title={whole.title} channel={whole.channel} onAnother={onAnother} />
      ) : (
        <MergedView caseNumber={receipt.caseNumber} into={mergedInto} onAnother={onAnother} />
      )}
      {mergedInto === undefined ? <SimilarMatters search={search} registeredCaseId={receipt?.caseId} /> : null}
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
  if (!mayTakeIn(me)) return <Empty title={texts.state.forbidden} hint={texts.state.forbiddenHint} />;
  return <Registration key={round} onAnother={another} />;
};
