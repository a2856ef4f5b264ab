import { type FormEvent, useState } from 'react';
import { giveBack, type OwnBooking, openBooking } from '../../api/outreach.ts';
import type { Answer, RequestFault } from '../../api/request.ts';
import { TextField } from '../../ui/Field.tsx';
import { Button, Disclosure } from '../../ui/parts.tsx';
import { FaultMessage } from '../FaultMessage.tsx';
import { BookingView } from './BookingView.tsx';
import { useMeetTexts } from './use-meet-texts.ts';

/** One's own booking, by its code and the last digits of the phone: to look at it, or to give the slot back. */
export const OwnBookingPart = ({ onChanged }: { readonly onChanged: () => void }) => {
  const texts = useMeetTexts();
  const [code, setCode] = useState('');
  const [digits, setDigits] = useState('');
  const [errors, setErrors] = useState<{ readonly code?: string; readonly digits?: string }>({});
  const [failure, setFailure] = useState<{ readonly fault: RequestFault; readonly attempt: number }>();
  const [booking, setBooking] = useState<OwnBooking>();
  const [isBusy, setBusy] = useState(false);
  const ask = async (send: (options: { body: { code: string; digits: string } }) => Promise<Answer<OwnBooking>>): Promise<boolean> => {
    setBusy(true);
    const answer = await send({ body: { code: code.trim(), digits: digits.normalize('NFKC').trim() } });
    setBusy(false);
    if (answer.ok) {
      setFailure(undefined);
      setBooking(answer.value);
    } else setFailure((last) => ({ fault: answer.refusal, attempt: (last?.attempt ?? 0) + 1 }));
    return answer.ok;
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const isDigits = /^\d{4}$/.test(digits.normalize('NFKC').trim());
    setErrors({ ...(code.trim() === '' ? { code: texts.codeMissing } : {}), ...(isDigits ? {} : { digits: texts.digitsMissing }) });
    if (code.trim() === '') return document.getElementById('booking-code')?.focus();
    if (!isDigits) return document.getElementById('booking-digits')?.focus();
    if (!isBusy) void ask(openBooking);
  };
  const cancel = async (): Promise<void> => {
    if (await ask(giveBack)) onChanged();
  };
  return (
    <Disclosure summary={texts.own}>
      <form onSubmit={submit} noValidate className="code-entry">
        <TextField
          id="booking-code"
          label={texts.ownCode}
          error={errors.code}
          value={code}
          onValue={setCode}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={40}
          className="code-input"
        />
        <TextField
          id="booking-digits"
          label={texts.digits}
          error={errors.digits}
          value={digits}
          onValue={setDigits}
          inputMode="numeric"
          autoComplete="off"
          maxLength={4}
          className="short"
        />
        <Button look="primary" type="submit" busy={isBusy} className="button-wide">
          {texts.open}
        </Button>
      </form>
      {failure === undefined ? null : <FaultMessage key={failure.attempt} fault={failure.fault} takesFocus />}
      {booking === undefined ? null : (
        <BookingView booking={booking}>
          {booking.state === 'booked' ? (
            <Button busy={isBusy} onClick={() => void cancel()}>
              {texts.cancel}
            </Button>
          ) : null}
        </BookingView>
      )}
    </Disclosure>
  );
};
