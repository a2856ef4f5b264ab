import '../casework/matter.css';
import { type FormEvent, useCallback, useEffect, useState } from 'react';
import { askSignInCode, fetchMyMatters, type MyMatters, signInResident, signOutResident } from '../../api/portal.ts';
import type { RequestFault } from '../../api/request.ts';
import { TextField } from '../../ui/Field.tsx';
import { Heading } from '../../ui/Heading.tsx';
import { Link } from '../../ui/navigation.tsx';
import { Button, Skeleton, Status } from '../../ui/parts.tsx';
import { dropAccess } from '../device/case-access.ts';
import { trackingPath } from '../device/query-code.ts';
import { FaultMessage } from '../FaultMessage.tsx';
import { useOffice } from '../insight/office-context.ts';
import { isPhone, toPhone } from '../intake/phone.ts';
import { useTexts } from '../texts/texts-context.ts';
import { situationOf } from '../track/situation.ts';

/** A phone and the code that it gets: the whole sign-in. */
const SignIn = ({ onSignedIn }: { readonly onSignedIn: () => Promise<void> }) => {
  const { residents, dates } = useTexts();
  const { office } = useOffice();
  const [phone, setPhone] = useState('');
  const [code, setCode] = useState('');
  const [sent, setSent] = useState<{ readonly codeId: string; readonly until: string }>();
  const [error, setError] = useState<{ readonly field: 'phone' | 'code'; readonly text: string }>();
  const [failure, setFailure] = useState<{ readonly fault: RequestFault; readonly attempt: number }>();
  const [isBusy, setBusy] = useState(false);
  const fail = (fault: RequestFault): void => setFailure((last) => ({ fault, attempt: (last?.attempt ?? 0) + 1 }));

  const sendCode = async (): Promise<void> => {
    if (!isPhone(phone)) {
      setError({ field: 'phone', text: residents.mine.phoneWrong });
      return document.getElementById('phone')?.focus();
    }
    setError(undefined);
    setBusy(true);
    const answer = await askSignInCode({ body: { phone: toPhone(phone) } });
    setBusy(false);
    if (!answer.ok) return fail(answer.refusal);
    setFailure(undefined);
    setSent(answer.value);
  };
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (sent === undefined) return sendCode();
    const digits = code.normalize('NFKC').replaceAll(/\D/g, '');
    if (digits.length !== 6) {
      setError({ field: 'code', text: residents.proof.codeWrong });
      return document.getElementById('one-time-code')?.focus();
    }
    setError(undefined);
    setBusy(true);
    const answer = await signInResident({ body: { phone: toPhone(phone), codeId: sent.codeId, code: digits } });
    setBusy(false);
    if (answer.ok) await onSignedIn();
    else fail(answer.refusal);
  };

  if (office?.oneTimeCodes === false) return <p>{residents.mine.unavailable}</p>;
  return (
    <>
      <p className="lead">{residents.mine.lead}</p>
      {failure === undefined ? null : <FaultMessage key={failure.attempt} fault={failure.fault} takesFocus />}
      <form onSubmit={(event) => void submit(event)} noValidate className="code-entry">
        <TextField
          id="phone"
          label={residents.mine.phone}
          error={error?.field === 'phone' ? error.text : undefined}
          value={phone}
          onValue={(value) => {
            setPhone(value);
            setSent(undefined);
          }}
          type="tel"
          inputMode="tel"
          autoComplete="tel"
        />
        {sent === undefined ? null : (
          <TextField
            id="one-time-code"
            label={residents.proof.code}
            hint={residents.proof.codeHint(dates.moment(sent.until))}
            error={error?.field === 'code' ? error.text : undefined}
            value={code}
            onValue={setCode}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={6}
            className="code-input short"
          />
        )}
        <Button look="primary" type="submit" busy={isBusy} className="button-wide">
          {sent === undefined ? residents.mine.send : residents.mine.signIn}
        </Button>
        {sent === undefined ? null : (
          <Button look="quiet" busy={isBusy} onClick={() => void sendCode()}>
            {residents.proof.again}
          </Button>
        )}
      </form>
      {office?.demo === true ? (
        <p className="quiet">
          {residents.mine.demo}{' '}
          <a href="/messages" target="_blank" rel="noopener">
            {residents.mine.demoLink}
          </a>
        </p>
      ) : null}
    </>
  );
};

const MatterList = ({ matters }: { readonly matters: MyMatters }) => {
  const { residents, dates, words, stand } = useTexts();
  if (matters.rows.length === 0) return <p>{residents.mine.empty}</p>;
  return (
    <ul className="rows">
      {matters.rows.map((row) => (
        <li key={`${row.caseId}-${row.as}`}>
          <Link to={trackingPath(row.caseId)} className="row">
            <span>
              {row.title}
              <br />
              <span className="quiet">
                {[
                  row.procedure === 'replied'
                    ? stand.situations[situationOf({ procedure: 'replied', followup: row.followup, notices: [] })].heading
                    : words.procedures[row.procedure],
                  residents.mine.filedOn(dates.monthDay(row.receivedOn)),
                  ...(row.as === 'representative' ? [residents.mine.representing] : []),
                ].join(' · ')}
              </span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
};

/** The optional account: what was filed with one's phone. */
const MinePage = () => {
  const { residents, frame } = useTexts();
  const [matters, setMatters] = useState<MyMatters>();
  const [state, setState] = useState<'asking' | 'signedOut' | 'signedIn'>('asking');
  const [fault, setFault] = useState<RequestFault>();
  const [said, setSaid] = useState('');

  const load = useCallback(async (): Promise<void> => {
    setFault(undefined);
    const answer = await fetchMyMatters();
    if (answer.ok) {
      setMatters(answer.value);
      setState('signedIn');
    } else if (answer.refusal.kind === 'problem' && answer.refusal.problem.status === 401) setState('signedOut');
    else setFault(answer.refusal);
  }, []);
  useEffect(() => {
    void load();
  }, [load]);
  const signOut = async (): Promise<void> => {
    await signOutResident();
    dropAccess();
    setMatters(undefined);
    setState('signedOut');
    setSaid(residents.mine.signedOut);
  };

  return (
    <>
      <Heading documentTitle={residents.mine.title} screen={state}>
        {residents.mine.title}
      </Heading>
      <Status>{said}</Status>
      {fault === undefined ? null : <FaultMessage fault={fault} onRetry={() => void load()} />}
      {state === 'asking' && fault === undefined ? <Skeleton label={frame.loading} lines={[6, 9, 8]} /> : null}
      {state === 'signedOut' ? <SignIn onSignedIn={load} /> : null}
      {state === 'signedIn' && matters !== undefined ? (
        <>
          <div className="matter-bar">
            <p>{residents.mine.signedInAs(matters.maskedPhone)}</p>
            <Button look="quiet" onClick={() => void signOut()}>
              {residents.mine.signOut}
            </Button>
          </div>
          <MatterList matters={matters} />
        </>
      ) : null}
    </>
  );
};

export default MinePage;
