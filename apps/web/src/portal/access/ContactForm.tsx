import { type FormEvent, useState } from 'react';
import { askNewPhoneCode, sendContact } from '../../api/portal.ts';
import type { RequestFault } from '../../api/request.ts';
import { TextArea, TextField } from '../../ui/Field.tsx';
import { Button } from '../../ui/parts.tsx';
import { FaultMessage } from '../FaultMessage.tsx';
import { isPhone, toPhone } from '../intake/phone.ts';
import { useTexts } from '../texts/texts-context.ts';

interface ContactFormProps {
  readonly caseId: string;
  readonly matterKey: string;
  readonly hasPhone: boolean;
  readonly needsCode: boolean;
  /** Told whether the old phone hears of the change. */
  readonly onSaved: (isOldPhoneTold: boolean) => void;
}

/** Phone and address, put right at once: the old phone's digits, and a code that the new one gets. */
export const ContactForm = ({ caseId, matterKey, hasPhone, needsCode, onSaved }: ContactFormProps) => {
  const { residents, dates } = useTexts();
  const [oldDigits, setOldDigits] = useState('');
  const [phone, setPhone] = useState('');
  const [address, setAddress] = useState('');
  const [sent, setSent] = useState<{ readonly codeId: string; readonly until: string }>();
  const [code, setCode] = useState('');
  const [error, setError] = useState<{ readonly field: string; readonly text: string }>();
  const [failure, setFailure] = useState<{ readonly fault: RequestFault; readonly attempt: number }>();
  const [isBusy, setBusy] = useState(false);
  const errorOf = (field: string): string | undefined => (error?.field === field ? error.text : undefined);
  const fail = (fault: RequestFault): void => setFailure((last) => ({ fault, attempt: (last?.attempt ?? 0) + 1 }));
  const blame = (field: string, text: string): void => {
    setError({ field, text });
    document.getElementById(field)?.focus();
  };

  const sendCode = async (): Promise<void> => {
    if (!isPhone(phone)) return blame('new-phone', residents.representatives.phoneWrong);
    setError(undefined);
    setBusy(true);
    const answer = await askNewPhoneCode({ params: { caseId }, queryCode: matterKey, body: { phone: toPhone(phone) } });
    setBusy(false);
    if (answer.ok) setSent(answer.value);
    else fail(answer.refusal);
  };
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const hasNewPhone = phone.trim() !== '';
    if (hasPhone && oldDigits.trim() === '') return blame('old-digits', residents.proof.digitsWrong);
    if (!hasNewPhone && address.trim() === '') return blame('new-phone', residents.myData.nothing);
    if (hasNewPhone && !isPhone(phone)) return blame('new-phone', residents.representatives.phoneWrong);
    if (hasNewPhone && needsCode && sent === undefined) return sendCode();
    setError(undefined);
    setBusy(true);
    const answer = await sendContact({
      params: { caseId },
      queryCode: matterKey,
      body: {
        ...(hasPhone ? { oldPhoneDigits: oldDigits.trim() } : {}),
        ...(hasNewPhone ? { phone: toPhone(phone) } : {}),
        ...(hasNewPhone && sent !== undefined ? { newPhone: { codeId: sent.codeId, code: code.trim().padStart(6, '0') } } : {}),
        ...(address.trim() === '' ? {} : { address: address.trim() }),
      },
    });
    setBusy(false);
    if (answer.ok) onSaved(hasPhone && hasNewPhone);
    else fail(answer.refusal);
  };

  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="panel">
      {hasPhone ? (
        <TextField
          id="old-digits"
          label={residents.myData.oldDigits}
          error={errorOf('old-digits')}
          value={oldDigits}
          onValue={setOldDigits}
          inputMode="numeric"
          maxLength={4}
          className="short"
        />
      ) : null}
      <TextField
        id="new-phone"
        label={residents.myData.newPhone}
        error={errorOf('new-phone')}
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
          id="new-code"
          label={residents.myData.newCode}
          hint={residents.proof.codeHint(dates.moment(sent.until))}
          value={code}
          onValue={setCode}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={6}
          className="short"
        />
      )}
      <TextArea id="new-address" label={residents.myData.newAddress} rows={2} value={address} onValue={setAddress} maxLength={200} />
      {failure === undefined ? null : <FaultMessage key={failure.attempt} fault={failure.fault} takesFocus />}
      <Button look="primary" type="submit" busy={isBusy} className="button-wide">
        {phone.trim() !== '' && needsCode && sent === undefined ? residents.myData.sendCode : residents.myData.save}
      </Button>
    </form>
  );
};
