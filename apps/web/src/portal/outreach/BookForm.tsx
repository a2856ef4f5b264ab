import { type FormEvent, useState } from 'react';
import { type OwnBooking, sendBooking, type Timetable } from '../../api/outreach.ts';
import type { RequestFault } from '../../api/request.ts';
import { ChoiceGroup, TextField } from '../../ui/Field.tsx';
import { Button } from '../../ui/parts.tsx';
import { newCommandId } from '../device/new-command-id.ts';
import { FaultMessage } from '../FaultMessage.tsx';
import { toPhone } from '../intake/phone.ts';
import { type BookingDraft, type BookingField, bookingFields, findBookingFaults } from './check-booking.ts';
import { useMeetTexts } from './use-meet-texts.ts';

interface BookFormProps {
  readonly trip: Timetable['rows'][number];
  readonly onBooked: (booking: OwnBooking) => void;
  readonly onClose: () => void;
}

/** Books one slot of a trip: where, when, what about in a line, and whom to tell of changes. */
export const BookForm = ({ trip, onBooked, onClose }: BookFormProps) => {
  const texts = useMeetTexts();
  const [bookingId] = useState(newCommandId);
  const first = trip.stops.find(({ slots }) => slots.some(({ free }) => free > 0)) ?? trip.stops[0];
  const [draft, setDraft] = useState<BookingDraft>({
    stopId: first?.id ?? '',
    at: '',
    where: 'atStop',
    address: '',
    topic: '',
    name: '',
    phone: '',
  });
  const [wasSent, setSent] = useState(false);
  const [failure, setFailure] = useState<{ readonly fault: RequestFault; readonly attempt: number }>();
  const [isSending, setSending] = useState(false);
  const change = (part: Partial<BookingDraft>): void => setDraft((before) => ({ ...before, ...part }));
  const stop = trip.stops.find(({ id }) => id === draft.stopId);
  const slots = stop?.slots.filter(({ free }) => free > 0) ?? [];
  // Said once somebody has tried to send it, and gone as soon as it is put right.
  const faults = wasSent ? findBookingFaults(draft, texts) : {};
  const idOf = (field: BookingField): string => `${trip.tripId}-${field}`;
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (isSending) return;
    const found = findBookingFaults(draft, texts);
    setSent(true);
    const wrong = bookingFields.find((field) => found[field] !== undefined);
    if (wrong !== undefined) return document.getElementById(idOf(wrong))?.focus();
    setSending(true);
    const { stopId, at, where } = draft;
    const answer = await sendBooking({
      body: {
        bookingId,
        tripId: trip.tripId,
        stopId,
        at,
        where,
        ...(where === 'atHome' ? { address: draft.address.trim() } : {}),
        topic: draft.topic.trim(),
        name: draft.name.trim(),
        phone: toPhone(draft.phone),
      },
    });
    setSending(false);
    if (answer.ok) onBooked(answer.value);
    else setFailure((last) => ({ fault: answer.refusal, attempt: (last?.attempt ?? 0) + 1 }));
  };
  return (
    <form onSubmit={(event) => void send(event)} noValidate className="panel">
      {trip.stops.length < 2 ? null : (
        <ChoiceGroup
          legend={texts.stop}
          value={draft.stopId}
          onValue={(stopId) => change({ stopId, at: '' })}
          choices={trip.stops.map(({ id, place, from, until }) => ({ value: id, label: place, hint: texts.at(from, until) }))}
        />
      )}
      <div className={faults.slot === undefined ? '' : 'field-wrong'}>
        <ChoiceGroup
          legend={texts.slot}
          value={draft.at}
          onValue={(at) => change({ at })}
          choices={slots.map(({ at }) => ({ value: at, label: at }))}
          inARow
          firstId={idOf('slot')}
        />
        {faults.slot === undefined ? null : (
          <p className="field-error" role="alert">
            {faults.slot}
          </p>
        )}
      </div>
      {trip.homeByRequest ? (
        <ChoiceGroup
          legend={texts.where}
          value={draft.where}
          onValue={(where) => change({ where })}
          choices={[
            { value: 'atStop', label: texts.atStop },
            { value: 'atHome', label: texts.atHome, hint: texts.atHomeHint },
          ]}
        />
      ) : null}
      {draft.where === 'atHome' ? (
        <TextField
          id={idOf('address')}
          label={texts.address}
          hint={texts.addressHint}
          error={faults.address}
          value={draft.address}
          onValue={(address) => change({ address })}
          autoComplete="street-address"
          maxLength={120}
        />
      ) : null}
      <TextField
        id={idOf('topic')}
        label={texts.topic}
        hint={texts.topicHint}
        error={faults.topic}
        value={draft.topic}
        onValue={(topic) => change({ topic })}
        maxLength={100}
      />
      <TextField
        id={idOf('name')}
        label={texts.name}
        error={faults.name}
        value={draft.name}
        onValue={(name) => change({ name })}
        autoComplete="name"
        maxLength={40}
      />
      <TextField
        id={idOf('phone')}
        label={texts.phone}
        hint={texts.phoneHint}
        error={faults.phone}
        value={draft.phone}
        onValue={(phone) => change({ phone })}
        type="tel"
        inputMode="tel"
        autoComplete="tel"
        maxLength={20}
      />
      {failure === undefined ? null : <FaultMessage key={failure.attempt} fault={failure.fault} takesFocus />}
      <div className="button-row">
        <Button look="primary" type="submit" busy={isSending}>
          {texts.send}
        </Button>
        <Button onClick={onClose}>{texts.close}</Button>
      </div>
    </form>
  );
};
