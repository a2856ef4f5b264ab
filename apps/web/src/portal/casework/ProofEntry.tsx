import type { ProofInput } from '@daiban/contract/proof';
import { type FormEvent, useState } from 'react';
import { askFollowCode } from '../../api/portal.ts';
import type { RequestFault } from '../../api/request.ts';
import { TextField } from '../../ui/Field.tsx';
import { Heading } from '../../ui/Heading.tsx';
import { Link } from '../../ui/navigation.tsx';
import { Button } from '../../ui/parts.tsx';
import { isCaseId } from '../device/query-code.ts';
import { FaultMessage } from '../FaultMessage.tsx';
import { useOffice } from '../insight/office-context.ts';
import { PhoneLink } from '../PhoneLink.tsx';
import { useTexts } from '../texts/texts-context.ts';

interface ProofEntryProps {
  readonly queryCode: string;
  /** Why the proof is asked for: not yet given, wrong, or paused. */
  readonly fault: RequestFault;
  readonly onProof: (proof: ProofInput) => Promise<void>;
}

/** What stands beside the query code: four digits that the owner knows by heart, or a code that their phone gets. */
export const ProofEntry = ({ queryCode, fault, onProof }: ProofEntryProps) => {
  const { residents, dates, tracking } = useTexts();
  const { office } = useOffice();
  const [sent, setSent] = useState<{ readonly codeId: string; readonly until: string }>();
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string>();
  const [sendFault, setSendFault] = useState<RequestFault>();
  const [isBusy, setBusy] = useState(false);
  const [attempt, setAttempt] = useState(0);
  /** A code is on its way: what was refused before it says nothing any more. */
  const [isFaultOld, setFaultOld] = useState(false);
  const isAsked = fault.kind === 'problem' && fault.problem.code === 'proof-needed';

  const open = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const digits = typed.normalize('NFKC').replaceAll(/\D/g, '');
    const isComplete = sent === undefined ? digits.length > 0 && digits.length <= 4 : digits.length === 6;
    setError(isComplete ? undefined : sent === undefined ? residents.proof.digitsWrong : residents.proof.codeWrong);
    if (!isComplete) return document.getElementById('proof')?.focus();
    setBusy(true);
    setSendFault(undefined);
    setAttempt((count) => count + 1);
    setFaultOld(false);
    await onProof(sent === undefined ? { by: 'digits', digits } : { by: 'message', codeId: sent.codeId, code: digits });
    setBusy(false);
  };
  const sendCode = async (): Promise<void> => {
    setBusy(true);
    const answer = await askFollowCode({ body: { queryCode } });
    setBusy(false);
    setTyped('');
    setError(undefined);
    setSendFault(answer.ok ? undefined : answer.refusal);
    if (!answer.ok) return;
    setSent(answer.value);
    setFaultOld(true);
  };

  return (
    <>
      <Heading documentTitle={residents.proof.title}>{residents.proof.title}</Heading>
      {sendFault !== undefined ? (
        <FaultMessage fault={sendFault} takesFocus />
      ) : isAsked || isFaultOld ? null : (
        <FaultMessage key={attempt} fault={fault} takesFocus />
      )}
      <form onSubmit={(event) => void open(event)} noValidate className="code-entry">
        <TextField
          id="proof"
          label={sent === undefined ? residents.proof.digits : residents.proof.code}
          hint={sent === undefined ? residents.proof.lead : residents.proof.codeHint(dates.moment(sent.until))}
          error={error}
          value={typed}
          onValue={setTyped}
          inputMode="numeric"
          autoComplete={sent === undefined ? 'off' : 'one-time-code'}
          maxLength={sent === undefined ? 4 : 6}
          className="code-input short"
        />
        <Button look="primary" type="submit" busy={isBusy} className="button-wide">
          {residents.proof.open}
        </Button>
      </form>
      {office?.oneTimeCodes !== true || isCaseId(queryCode) ? null : (
        <div className="button-row">
          <Button busy={isBusy} onClick={() => void sendCode()}>
            {sent === undefined ? residents.proof.byMessage : residents.proof.again}
          </Button>
          {sent === undefined ? null : (
            <Button
              onClick={() => {
                setSent(undefined);
                setTyped('');
              }}
            >
              {residents.proof.byDigits}
            </Button>
          )}
        </div>
      )}
      {office === undefined ? null : (
        <p className="lost-code">
          {residents.proof.notMine} <PhoneLink number={office.petitionOffice.phone} />
        </p>
      )}
      {office?.demo === true ? (
        <p className="quiet">
          {residents.mine.demo}{' '}
          <a href="/messages" target="_blank" rel="noopener">
            {residents.mine.demoLink}
          </a>
        </p>
      ) : null}
      <p>
        <Link to="/track">{tracking.another}</Link>
      </p>
    </>
  );
};
