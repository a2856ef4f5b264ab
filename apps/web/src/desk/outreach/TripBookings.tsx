import { type BookingRow, openTripNames, outreachPurposes, recordBooking, type TripSheet } from '@daiban/contract/trips';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { call } from '../api.ts';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useMe } from '../session/me.ts';
import { useTexts } from '../texts/language.tsx';
import { TakeMatterForm } from './TakeMatterForm.tsx';

interface OpenedName {
  readonly bookingId: string;
  readonly name: string;
  readonly phone: string;
  readonly topic: string;
  readonly address?: string | undefined;
}

interface BookingLineProps {
  readonly booking: BookingRow;
  readonly opened: OpenedName | undefined;
  readonly begun: boolean;
  readonly onTake: () => void;
}

const BookingLine = ({ booking, opened, begun, onTake }: BookingLineProps) => {
  const texts = useTexts();
  const { outreach } = texts;
  const queryClient = useQueryClient();
  const recording = useMutation({
    mutationFn: (outcome: 'met' | 'notMet') => call(recordBooking, { params: { bookingId: booking.bookingId }, body: { outcome } }),
    onSuccess: () => void queryClient.invalidateQueries({ queryKey: ['outreach'] }),
  });
  const canRecord = begun && booking.state !== 'cancelled' && booking.state !== 'taken';
  return (
    <tr>
      <td>{booking.at}</td>
      <td>
        {opened?.name ?? booking.name} <span className="quiet">{opened?.phone ?? booking.phone}</span>
        {opened === undefined ? null : (
          <>
            <br />
            {opened.topic}
          </>
        )}
      </td>
      <td>
        {outreach.places[booking.where]}
        {opened?.address === undefined ? null : (
          <>
            <br />
            {opened.address}
          </>
        )}
      </td>
      <td>
        {booking.matter === undefined ? (
          outreach.states[booking.state]
        ) : (
          <Link to="/cases/$caseId" params={{ caseId: booking.matter.caseId }} className="number">
            {booking.matter.caseNumber}
          </Link>
        )}
        <ProblemNote fault={recording.error} />
      </td>
      <td className="no-print">
        {canRecord ? (
          <div className="trip-buttons">
            <Button size="small" type="primary" onClick={onTake}>
              {outreach.take}
            </Button>
            {(['met', 'notMet'] as const)
              .filter((outcome) => outcome !== booking.state)
              .map((outcome) => (
                <Button key={outcome} size="small" loading={recording.isPending} onClick={() => recording.mutate(outcome)}>
                  {outreach[outcome]}
                </Button>
              ))}
          </div>
        ) : null}
      </td>
    </tr>
  );
};

/** Bookings stop by stop; names open for a purpose, results and matters are noted where they stand. */
export const TripBookings = ({ trip }: { readonly trip: TripSheet }) => {
  const texts = useTexts();
  const { outreach } = texts;
  const { today } = useMe();
  const [purpose, setPurpose] = useState<(typeof outreachPurposes)[number]>();
  const [taking, setTaking] = useState<{ readonly stopId: string; readonly booking?: BookingRow }>();
  const opening = useMutation({
    mutationFn: (wanted: (typeof outreachPurposes)[number]) =>
      call(openTripNames, { params: { tripId: trip.tripId }, body: { purpose: wanted } }),
  });
  const names = opening.data?.rows ?? [];
  const begun = trip.stage === 'published' && trip.on <= today;
  const open = trip.bookings.some(({ state }) => state === 'booked');
  return (
    <>
      <div className="trip-actions no-print">
        {open && names.length === 0 ? (
          <>
            <Select
              aria-label={outreach.namesPurpose}
              placeholder={outreach.namesPurpose}
              {...(purpose === undefined ? {} : { value: purpose })}
              onChange={setPurpose}
              options={outreachPurposes.map((value) => ({ value, label: texts.reveal.purposes[value] }))}
            />
            <Button
              disabled={purpose === undefined}
              loading={opening.isPending}
              onClick={() => {
                if (purpose !== undefined) opening.mutate(purpose);
              }}
            >
              {outreach.openNames}
            </Button>
          </>
        ) : null}
        <Button onClick={() => window.print()}>{outreach.print}</Button>
        {trip.stage === 'published' ? (
          <a href="/meet" target="_blank" rel="noopener">
            {outreach.bookFor}
          </a>
        ) : null}
        <span className="quiet">{open && names.length === 0 ? outreach.namesHint : ''}</span>
      </div>
      <ProblemNote fault={opening.error} />
      {trip.stops.map((stop) => {
        const bookings = trip.bookings.filter(({ stopId }) => stopId === stop.id);
        const booking = taking?.stopId === stop.id ? taking.booking : undefined;
        const known = names.find(({ bookingId }) => bookingId === booking?.bookingId);
        return (
          <section key={stop.id} className="trip-stop">
            <h2 className="part">
              {stop.from}–{stop.until} {stop.place}
            </h2>
            {bookings.length === 0 ? (
              <p className="quiet">
                {trip.stage === 'closed' && trip.counts.bookings > 0
                  ? outreach.namesGone
                  : trip.stage === 'cancelled' || trip.stage === 'closed'
                    ? outreach.nobodyBooked
                    : outreach.noBookings}
              </p>
            ) : (
              <div className="scroll-x">
                <table className="list outreach-table">
                  <thead>
                    <tr>
                      <th>{outreach.slot}</th>
                      <th>{outreach.who}</th>
                      <th>{outreach.where}</th>
                      <th>{outreach.result}</th>
                      <th className="no-print" aria-hidden="true" />
                    </tr>
                  </thead>
                  <tbody>
                    {bookings.map((row) => (
                      <BookingLine
                        key={row.bookingId}
                        booking={row}
                        opened={names.find(({ bookingId }) => bookingId === row.bookingId)}
                        begun={begun}
                        onTake={() => setTaking({ stopId: stop.id, booking: row })}
                      />
                    ))}
                  </tbody>
                </table>
              </div>
            )}
            {taking?.stopId === stop.id ? (
              <TakeMatterForm
                key={booking?.bookingId ?? 'walk-in'}
                channel={trip.kind}
                sourceNumber={trip.number}
                place={stop.place}
                {...(booking === undefined ? {} : { filingId: booking.bookingId })}
                {...(known === undefined ? {} : { known })}
                onClose={() => setTaking(undefined)}
              />
            ) : begun ? (
              <Button className="no-print" onClick={() => setTaking({ stopId: stop.id })}>
                {outreach.takeWalkIn}
              </Button>
            ) : null}
          </section>
        );
      })}
      {begun && trip.bookings.length > 0 ? <p className="quiet no-print">{outreach.notMetHint}</p> : null}
    </>
  );
};
