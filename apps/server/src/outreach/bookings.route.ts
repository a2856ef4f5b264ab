import type { BodyOf } from '@daiban/contract/endpoint';
import { bookSlot, cancelBooking, findBooking, getTimetable } from '@daiban/contract/trips';
import { toPlainDate } from '@daiban/domain/calendar/dates';
import { isWorkingDay } from '@daiban/domain/calendar/working-days';
import { decideBooking, isAhead } from '@daiban/domain/outreach/book-slot';
import { listSlots } from '@daiban/domain/outreach/trip';
import type { FastifyInstance } from 'fastify';
import { refusalAnswer } from '../case-file/refusal-answer.ts';
import type { Journal } from '../journal/journal.ts';
import { inTransaction, statement } from '../platform/database/statement.ts';
import { type ProblemAnswer, problem } from '../platform/http/problem.ts';
import { registerEndpoint } from '../platform/http/route.ts';
import { formatQueryCode, parseQueryCode } from '../platform/ids.ts';
import type { Messages } from '../platform/messages/messages.ts';
import type { PersonalData } from '../platform/personal-data/personal-data.ts';
import { queryCodeFor, queryCodeIndexes } from '../platform/personal-data/query-codes.ts';
import { bookingDetailsSchema, civilMoment, forgetBooking, toOwnBooking, writeBooking } from './bookings.ts';
import { tripMessages } from './trip-messages.ts';
import {
  type BookingRecord,
  findBookingByCode,
  findBookingById,
  findTrip,
  findTripLocked,
  isOpen,
  listPublished,
  listTaken,
  type TripRecord,
} from './trip-rows.ts';

/** How far ahead the timetable shows, in days. */
const shownDays = 60;
/** How long a request whose answer was lost is answered again, in milliseconds. */
const sentAgainMilliseconds = 30 * 60_000;

const countTaken = statement<{ in_slot: number; by_phone: number }>(
  'trip-booking.taken',
  `select count(*) filter (where stop_id = $2 and slot = $3)::int as in_slot, count(*) filter (where phone_index = any($4::bytea[]))::int as by_phone
   from trip_booking where trip_id = $1 and cancelled_at is null`,
);
const cancel = statement(
  'trip-booking.cancel',
  `update trip_booking set cancelled_at = $2, cancelled_by = 'resident' where id = $1 and cancelled_at is null`,
);

interface BookingParts {
  readonly journal: Journal;
  readonly personal: PersonalData;
  readonly messages: Messages;
}

/** The timetable for everybody, and a resident's own booking (S2.8, S2.10). */
export const registerBookings = (app: FastifyInstance, { journal, personal, messages }: BookingParts): void => {
  const { pool, clock } = journal;

  registerEndpoint(app, getTimetable, async () => {
    const now = civilMoment(clock.now());
    const trips = await listPublished(pool, now.today, shownDays);
    const taken =
      trips.length === 0
        ? []
        : await listTaken(
            pool,
            trips.map(({ id }) => id),
          );
    const left = (trip: TripRecord, stopId: string, at: string): number =>
      Math.max(0, trip.perSlot - (taken.find((row) => row.trip_id === trip.id && row.stop_id === stopId && row.slot === at)?.taken ?? 0));
    return {
      today: now.today,
      rows: trips.map((trip) => ({
        tripId: trip.id,
        number: trip.number,
        kind: trip.kind,
        unitName: journal.directory.unitName(trip.unitId),
        phone: journal.directory.unit(trip.unitId)?.phone ?? '',
        on: trip.on,
        dayOff: !isWorkingDay(trip.on, journal.calendar),
        slotMinutes: trip.slotMinutes,
        perSlot: trip.perSlot,
        homeByRequest: trip.homeByRequest,
        ...(trip.note === undefined ? {} : { note: trip.note }),
        stops: trip.stops.map((stop) => ({
          ...stop,
          slots: listSlots(stop, trip.slotMinutes)
            .filter((at) => isAhead(trip.on, at, now))
            .map((at) => ({ at, free: left(trip, stop.id, at) })),
        })),
      })),
    };
  });

  registerEndpoint(app, bookSlot, async ({ body }) => {
    const { bookingId, tripId, name, phone, topic } = body;
    const now = clock.now();
    // The code of a matter that is raised under the id of the booking: one code from the booking to the answer.
    const code = queryCodeFor(personal, bookingId);
    const answer = await inTransaction(pool, async (connection): Promise<ProblemAnswer | { trip: TripRecord; isNew: boolean }> => {
      const trip = await findTripLocked(connection, tripId);
      if (trip === undefined || trip.stage === 'planned') return problem('trip-unknown');
      const known = await findBookingById(connection, bookingId);
      if (known !== undefined) return isSentAgain(known, body, now) ? { trip, isNew: false } : problem('trip-unknown');
      const taken = await countTaken.row(connection, [tripId, body.stopId, body.at, personal.blindIndexes(phone)]);
      const decided = decideBooking(body, trip, { inSlot: taken?.in_slot ?? 0, byThisPhone: (taken?.by_phone ?? 0) > 0 }, civilMoment(now));
      if (!decided.ok) return refusalAnswer(decided.refusal);
      const { address } = decided.value;
      const details = { name, phone, topic, ...(address === undefined ? {} : { address }) };
      const slot = { bookingId, tripId, stopId: body.stopId, at: body.at, where: body.where };
      await writeBooking(connection, personal, { ...slot, details, code, bookedAt: now });
      const place = trip.stops.find(({ id }) => id === body.stopId)?.place ?? '';
      const text = tripMessages.booked(journal.directory.office.name, { on: trip.on, at: body.at, place, code: formatQueryCode(code) });
      await messages.put({ kind: 'confirmation', phone, text }, connection);
      return { trip, isNew: true };
    });
    if (!('trip' in answer)) return answer;
    const booking = await findBookingById(pool, bookingId);
    return booking === undefined ? problem('trip-unknown') : toOwnBooking(booking, answer.trip, code, journal);
  });

  /**
   * Whether this is the request that made a booking, after a lost answer. Its id alone proves nothing: the crew of the trip knows it, and
   * the answer carries the code that opens the matter later.
   */
  const isSentAgain = (known: BookingRecord, { tripId, stopId, at, where, ...sent }: BodyOf<typeof bookSlot>, now: Date): boolean => {
    if (known.sealed === null || !isOpen(known) || now.getTime() - known.booked_at.getTime() > sentAgainMilliseconds) return false;
    const { name, phone, topic } = bookingDetailsSchema.parse(personal.openPersonal(known.sealed));
    return (
      [known.trip_id, known.stop_id, known.slot, known.meets].join(' ') === [tripId, stopId, at, where].join(' ') &&
      [name, phone, topic].join(' ') === [sent.name, sent.phone, sent.topic].join(' ')
    );
  };

  /** The booking that a code and the last digits of the phone open; one answer whatever does not fit. */
  const findOwn = async (
    written: string,
    digits: string,
  ): Promise<{ booking: BookingRecord; trip: TripRecord; code: string } | undefined> => {
    const code = parseQueryCode(written);
    const booking = code === undefined ? undefined : await findBookingByCode(pool, queryCodeIndexes(personal, code));
    if (code === undefined || booking === undefined || booking.sealed === null) return undefined;
    const { phone } = bookingDetailsSchema.parse(personal.openPersonal(booking.sealed));
    const trip = phone.replace(/\D/g, '').endsWith(digits) ? await findTrip(pool, booking.trip_id) : undefined;
    return trip === undefined ? undefined : { booking, trip, code };
  };

  registerEndpoint(app, findBooking, async ({ body }) => {
    const own = await findOwn(body.code, body.digits);
    return own === undefined ? problem('booking-unknown') : toOwnBooking(own.booking, own.trip, own.code, journal);
  });

  registerEndpoint(app, cancelBooking, async ({ body }) => {
    const own = await findOwn(body.code, body.digits);
    if (own === undefined) return problem('booking-unknown');
    const { booking, trip, code } = own;
    const now = clock.now();
    if (!isOpen(booking) || trip.on < toPlainDate(now.toISOString())) return problem('trip-not-bookable');
    await inTransaction(pool, async (connection) => {
      await cancel.count(connection, [booking.id, now]);
      await forgetBooking(connection, booking.id, now);
    });
    return toOwnBooking({ ...booking, cancelled_at: now }, trip, code, journal);
  });
};
