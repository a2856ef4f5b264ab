import type { OwnBooking } from '@daiban/contract/trips';
import { toPlainDate } from '@daiban/domain/calendar/dates';
import { type CivilMoment, isAhead } from '@daiban/domain/outreach/book-slot';
import type { BookingPlace } from '@daiban/domain/outreach/trip';
import { z } from 'zod';
import type { Journal } from '../journal/journal.ts';
import { type Connection, statement } from '../platform/database/statement.ts';
import { formatQueryCode } from '../platform/ids.ts';
import { maskName, maskPhone } from '../platform/personal-data/mask.ts';
import type { PersonalData } from '../platform/personal-data/personal-data.ts';
import { queryCodeIndex } from '../platform/personal-data/query-codes.ts';
import type { BookingRecord, TripRecord } from './trip-rows.ts';

/** What a resident gave with a booking; sealed. */
export const bookingDetailsSchema = z.object({ name: z.string(), phone: z.string(), topic: z.string(), address: z.string().optional() });
export type BookingDetails = z.output<typeof bookingDetailsSchema>;

const insert = statement(
  'trip-booking.insert',
  `insert into trip_booking (id, trip_id, stop_id, slot, meets, sealed, masked_name, masked_phone, phone_index, code_index, booked_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
);

export interface NewBooking {
  readonly bookingId: string;
  readonly tripId: string;
  readonly stopId: string;
  readonly at: string;
  readonly where: BookingPlace;
  readonly details: BookingDetails;
  readonly code: string;
  readonly bookedAt: Date;
}

/** Writes a booking, with whoever made it sealed. */
export const writeBooking = async (connection: Connection, personal: PersonalData, booking: NewBooking): Promise<void> => {
  const { bookingId, tripId, stopId, at, where, details, code, bookedAt } = booking;
  await insert.count(connection, [
    bookingId,
    tripId,
    stopId,
    at,
    where,
    personal.sealPersonal(details),
    maskName(details.name),
    maskPhone(details.phone),
    personal.blindIndex(details.phone),
    queryCodeIndex(personal, code),
    bookedAt,
  ]);
};

/** The day and the time in Asia/Shanghai. */
export const civilMoment = (now: Date): CivilMoment => ({
  today: toPlainDate(now.toISOString()),
  time: new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(11, 16),
});

const stateOf = (booking: BookingRecord, trip: TripRecord, now: Date): OwnBooking['state'] => {
  if (booking.case_id !== null) return 'taken';
  if (trip.stage === 'cancelled') return 'tripCancelled';
  if (booking.cancelled_at !== null) return 'cancelled';
  return trip.stage === 'closed' || booking.outcome !== null || !isAhead(trip.on, booking.slot, civilMoment(now)) ? 'over' : 'booked';
};

/** A booking as its resident reads it: nothing but what they gave, and where to be. */
export const toOwnBooking = (booking: BookingRecord, trip: TripRecord, code: string, { directory, clock }: Journal): OwnBooking => ({
  code: formatQueryCode(code),
  number: trip.number,
  kind: trip.kind,
  on: trip.on,
  at: booking.slot,
  place: trip.stops.find(({ id }) => id === booking.stop_id)?.place ?? '',
  where: booking.meets,
  phone: directory.unit(trip.unitId)?.phone ?? '',
  state: stateOf(booking, trip, clock.now()),
  ...(trip.cancelReason === undefined ? {} : { reason: trip.cancelReason }),
});

const forgetOne = statement(
  'trip-booking.forget-one',
  `update trip_booking set sealed = null, masked_name = null, masked_phone = null, phone_index = null, forgotten_at = $2
   where id = $1 and forgotten_at is null`,
);
const forgetOfTrip = statement(
  'trip-booking.forget-of-trip',
  `update trip_booking set sealed = null, masked_name = null, masked_phone = null, phone_index = null, forgotten_at = $2
   where trip_id = $1 and forgotten_at is null`,
);
const forgetOld = statement(
  'trip-booking.forget-old',
  `update trip_booking b set sealed = null, masked_name = null, masked_phone = null, phone_index = null, forgotten_at = $2
   from trip t where t.id = b.trip_id and t.on_day < $1::date and b.forgotten_at is null`,
);
const forgetCallers = statement(
  'urgent-ticket.forget-old',
  `update urgent_ticket set sealed = null, masked_name = null, masked_phone = null, forgotten_at = $2
   where closed_at < $1::date and forgotten_at is null`,
);

/** Takes away who a booking was made by. What was booked stays for the counts. */
export const forgetBooking = (connection: Connection, id: string, at: Date): Promise<number> => forgetOne.count(connection, [id, at]);
export const forgetBookingsOf = (connection: Connection, tripId: string, at: Date): Promise<number> =>
  forgetOfTrip.count(connection, [tripId, at]);

/** Days after which names of bookings and of callers are gone, whatever became of the trip or the ticket. */
export const keptDays = 30;

/** Forgets names of trips and closed tickets before this day. @returns how many */
export const forgetBefore = async (connection: Connection, day: string, at: Date): Promise<number> =>
  (await forgetOld.count(connection, [day, at])) + (await forgetCallers.count(connection, [day, at]));
