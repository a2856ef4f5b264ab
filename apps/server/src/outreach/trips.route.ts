import {
  type BookingRow,
  getTrip,
  listTrips,
  openTripNames,
  planTrip,
  recordBooking,
  setTripStage,
  type TripRow,
  tripPlannerRoles,
} from '@daiban/contract/trips';
import { toPlainDate } from '@daiban/domain/calendar/dates';
import { isWorkingDay } from '@daiban/domain/calendar/working-days';
import type { Role } from '@daiban/domain/case/vocabulary';
import { refuseWording } from '@daiban/domain/documents/wording';
import { decideStage, refusePlan } from '@daiban/domain/outreach/trip';
import { findOpeningFigures } from '@daiban/domain/rulebook/opening-figures';
import type { FastifyInstance } from 'fastify';
import { toAuditActor } from '../case-file/audit-actor.ts';
import { type Callers, holdsOneOf, type StaffCaller } from '../case-file/caller.ts';
import { refusalAnswer } from '../case-file/refusal-answer.ts';
import type { Journal } from '../journal/journal.ts';
import type { Audit } from '../platform/audit/audit.ts';
import { inTransaction, statement } from '../platform/database/statement.ts';
import { ProblemAnswer, problem } from '../platform/http/problem.ts';
import { registerEndpoint } from '../platform/http/route.ts';
import type { Messages } from '../platform/messages/messages.ts';
import type { PersonalData } from '../platform/personal-data/personal-data.ts';
import { countUnmasking } from '../platform/personal-data/policy.ts';
import { bookingDetailsSchema, forgetBookingsOf } from './bookings.ts';
import { findSeen } from './seen-matters.ts';
import { tripMessages } from './trip-messages.ts';
import {
  type BookingRecord,
  countTrips,
  findBookingById,
  findTrip,
  findTripLocked,
  isOpen,
  listAllTrips,
  listBookings,
  type TripCounts,
  type TripRecord,
  writeStage,
  writeTrip,
} from './trip-rows.ts';

export interface OutreachParts {
  readonly journal: Journal;
  readonly callers: Callers;
  readonly personal: PersonalData;
  readonly audit: Audit;
  readonly messages: Messages;
}

/** Who can ride along: agents and their coordinators, the window, people of the offices. */
const crewRoles: readonly Role[] = ['petitionAgent', 'agencyCoordinator', 'windowOfficer', 'petitionOfficeHead', 'caseHandler', 'unitHead'];

const mattersByKind = statement<{ channel: 'nightService' | 'mobileStation'; matters: number }>(
  'trip.matters-by-kind',
  `select channel, count(distinct case_id)::int as matters from submission where channel in ('nightService', 'mobileStation') group by 1`,
);
const outcome = statement('trip-booking.outcome', 'update trip_booking set outcome = $2 where id = $1 and cancelled_at is null');
const cancelAll = statement(
  'trip-booking.cancel-all',
  `update trip_booking set cancelled_at = $2, cancelled_by = 'office' where trip_id = $1 and cancelled_at is null`,
);

const mayPlan = ({ reader }: StaffCaller, unitId: string): boolean =>
  reader.actors.some(({ role, unitId: own }) => role === 'petitionOfficeHead' || (tripPlannerRoles.includes(role) && own === unitId));
const seesBookings = (caller: StaffCaller, trip: TripRecord): boolean =>
  trip.crew.includes(caller.reader.officerId) || mayPlan(caller, trip.unitId);

const stateOfBooking = (booking: BookingRecord): BookingRow['state'] => {
  if (booking.case_id !== null) return 'taken';
  if (booking.cancelled_at !== null) return 'cancelled';
  return booking.outcome ?? 'booked';
};

const toBookingRow = (booking: BookingRecord, seen: ReadonlySet<string>): BookingRow => ({
  bookingId: booking.id,
  stopId: booking.stop_id,
  at: booking.slot,
  where: booking.meets,
  ...(booking.masked_name === null ? {} : { name: booking.masked_name }),
  ...(booking.masked_phone === null ? {} : { phone: booking.masked_phone }),
  state: stateOfBooking(booking),
  ...(booking.case_id === null || booking.case_number === null || !seen.has(booking.case_id)
    ? {}
    : { matter: { caseId: booking.case_id, caseNumber: booking.case_number } }),
});

/** Trips of the evening bus and the mobile station: plan, crew, bookings, closing (S2.8, S2.10). */
export const registerTrips = (app: FastifyInstance, { journal, callers, personal, audit, messages }: OutreachParts): void => {
  const { pool, clock } = journal;
  const parts = { authenticate: callers.staff, holdsOneOf };
  const today = (): string => toPlainDate(clock.now().toISOString());

  const toRow = (trip: TripRecord, counts: TripCounts, caller: StaffCaller): TripRow => ({
    tripId: trip.id,
    number: trip.number,
    kind: trip.kind,
    unitName: journal.directory.unitName(trip.unitId),
    on: trip.on,
    dayOff: !isWorkingDay(trip.on, journal.calendar),
    slotMinutes: trip.slotMinutes,
    perSlot: trip.perSlot,
    homeByRequest: trip.homeByRequest,
    ...(trip.note === undefined ? {} : { note: trip.note }),
    stage: trip.stage,
    stops: [...trip.stops],
    crew: trip.crew.map((officerId) => ({ officerId, name: journal.directory.officerName(officerId) })),
    ...(trip.cancelReason === undefined ? {} : { cancelReason: trip.cancelReason }),
    counts,
    ofMine: seesBookings(caller, trip),
    mayPlan: mayPlan(caller, trip.unitId),
  });
  const withCounts = async (trip: TripRecord, caller: StaffCaller): Promise<TripRow> => {
    const none = { bookings: 0, met: 0, notMet: 0, matters: 0 };
    return toRow(trip, (await countTrips(pool, [trip])).get(trip.id) ?? none, caller);
  };
  const record = (caller: StaffCaller, detail: Readonly<Record<string, unknown>>): Promise<void> =>
    audit.record({ kind: 'outreachChanged', ...toAuditActor(caller), detail });

  registerEndpoint<typeof listTrips, StaffCaller>(
    app,
    listTrips,
    async ({ caller }) => {
      const trips = await listAllTrips(pool, today());
      const [counted, raised] = await Promise.all([countTrips(pool, trips), mattersByKind.rows(pool, [])]);
      const total = (kind: TripRecord['kind']): number => raised.find(({ channel }) => channel === kind)?.matters ?? 0;
      return {
        rows: trips.flatMap((trip) => {
          const counts = counted.get(trip.id);
          return counts === undefined ? [] : [toRow(trip, counts, caller)];
        }),
        officers: [...journal.directory.officers.values()].flatMap((officer) => {
          const post = officer.appointments.find(({ role }) => crewRoles.includes(role));
          return post === undefined
            ? []
            : [{ officerId: officer.id, name: officer.name, unitName: journal.directory.unitName(post.unitId) }];
        }),
        matters: { nightService: total('nightService'), mobileStation: total('mobileStation') },
        opening: findOpeningFigures(journal.rulebook, ['S2.8', 'S2.10']),
      };
    },
    parts,
  );

  registerEndpoint<typeof getTrip, StaffCaller>(
    app,
    getTrip,
    async ({ params, caller }) => {
      const trip = await findTrip(pool, params.tripId);
      if (trip === undefined) return problem('trip-unknown');
      if (!seesBookings(caller, trip)) return problem('not-permitted');
      const bookings = await listBookings(pool, trip.id);
      const seen = await findSeen(
        pool,
        caller.reader,
        bookings.map(({ case_id }) => case_id),
      );
      return {
        ...(await withCounts(trip, caller)),
        bookings: bookings.map((booking) => toBookingRow(booking, seen)),
        ...(trip.closedAt === undefined ? {} : { closedAt: trip.closedAt.toISOString() }),
      };
    },
    parts,
  );

  registerEndpoint<typeof openTripNames, StaffCaller>(
    app,
    openTripNames,
    async ({ params, body, caller }) => {
      const trip = await findTrip(pool, params.tripId);
      if (trip === undefined) return problem('trip-unknown');
      if (!seesBookings(caller, trip)) return problem('not-permitted');
      const left = await countUnmasking(pool, clock, caller.reader.officerId);
      if (left instanceof ProblemAnswer) return left;
      const open = (await listBookings(pool, trip.id)).filter((booking) => isOpen(booking) && booking.sealed !== null);
      // Logged before anything is shown: no look without a record.
      await audit.record({
        kind: 'unmasked',
        ...toAuditActor(caller),
        detail: { purpose: body.purpose, trip: trip.number, bookings: open.length },
      });
      return {
        rows: open.flatMap(({ id, sealed }) =>
          sealed === null ? [] : [{ bookingId: id, ...bookingDetailsSchema.parse(personal.openPersonal(sealed)) }],
        ),
      };
    },
    parts,
  );

  registerEndpoint<typeof planTrip, StaffCaller>(
    app,
    planTrip,
    async ({ params, body, caller }) => {
      const post = caller.reader.actors.find(({ role }) => tripPlannerRoles.includes(role));
      if (post === undefined) return problem('not-permitted');
      const wording = refuseWording([body.note]);
      if (wording !== undefined) return refusalAnswer(wording.refusal);
      if (body.crew.some((officerId) => !journal.directory.officers.has(officerId))) return problem('unknown-officer');
      const written = await inTransaction(pool, async (connection): Promise<TripRecord | ProblemAnswer> => {
        const before = await findTripLocked(connection, params.tripId);
        const { note, ...plan } = body;
        const wish = { ...plan, id: params.tripId, unitId: before?.unitId ?? post.unitId, ...(note === undefined ? {} : { note }) };
        if (before === undefined || before.stage === 'planned') {
          if (before !== undefined && !mayPlan(caller, before.unitId)) return problem('not-permitted');
          const refused = refusePlan(wish, today());
          return refused !== undefined && !refused.ok ? refusalAnswer(refused.refusal) : writeTrip(connection, wish, clock.now());
        }
        if (!mayPlan(caller, before.unitId)) return problem('not-permitted');
        if (before.stage !== 'published') return problem('trip-over');
        // People rely on what the timetable says: another time or place is another trip, and this one is cancelled with a message.
        const stands = (of: typeof wish | TripRecord) =>
          JSON.stringify([
            of.kind,
            of.on,
            of.slotMinutes,
            of.perSlot,
            of.homeByRequest,
            of.stops.map((stop) => Object.entries(stop).sort()),
          ]);
        if (stands(wish) !== stands(before) || body.crew.length === 0) return problem('trip-published');
        return writeTrip(connection, wish, clock.now());
      });
      if (written instanceof ProblemAnswer) return written;
      await record(caller, { act: 'planTrip', trip: written.number, stops: written.stops.length, crew: written.crew });
      return withCounts(written, caller);
    },
    parts,
  );

  registerEndpoint<typeof setTripStage, StaffCaller>(
    app,
    setTripStage,
    async ({ params, body, caller }) => {
      const wording = refuseWording([body.reason]);
      if (wording !== undefined) return refusalAnswer(wording.refusal);
      const now = clock.now();
      const done = await inTransaction(pool, async (connection): Promise<ProblemAnswer | { trip: TripRecord; told?: number }> => {
        const before = await findTripLocked(connection, params.tripId);
        if (before === undefined) return problem('trip-unknown');
        if (!mayPlan(caller, before.unitId)) return problem('not-permitted');
        const bookings = await listBookings(connection, before.id);
        const open = bookings.filter(isOpen);
        const decided = decideStage(body.to, before.stage, before, { today: today(), open: open.length });
        if (!decided.ok) return refusalAnswer(decided.refusal);
        if (before.stage === body.to) return { trip: before };
        if (body.to === 'published') return { trip: await writeStage(connection, before.id, { stage: 'published' }) };
        if (body.to === 'closed') {
          const counts = (await countTrips(connection, [before])).get(before.id);
          await forgetBookingsOf(connection, before.id, now);
          return {
            trip: await writeStage(connection, before.id, { stage: 'closed', closedAt: now, ...(counts === undefined ? {} : { counts }) }),
          };
        }
        const reason = body.reason ?? '';
        const phone = journal.directory.unit(before.unitId)?.phone ?? '';
        let told = 0;
        for (const { sealed, slot } of open) {
          if (sealed === null) continue;
          const text = tripMessages.cancelled(journal.directory.office.name, { on: before.on, at: slot, reason, phone });
          const details = bookingDetailsSchema.parse(personal.openPersonal(sealed));
          if (await messages.put({ kind: 'notice', phone: details.phone, text }, connection)) told += 1;
        }
        await cancelAll.count(connection, [before.id, now]);
        return { trip: await writeStage(connection, before.id, { stage: 'cancelled', cancelReason: reason }), told };
      });
      if (done instanceof ProblemAnswer) return done;
      const { trip, told } = done;
      await record(caller, { act: 'setTripStage', trip: trip.number, to: body.to, ...(told === undefined ? {} : { told }) });
      return { ...(await withCounts(trip, caller)), ...(told === undefined ? {} : { told }) };
    },
    parts,
  );

  registerEndpoint<typeof recordBooking, StaffCaller>(
    app,
    recordBooking,
    async ({ params, body, caller }) => {
      const booking = await findBookingById(pool, params.bookingId);
      const trip = booking && (await findTrip(pool, booking.trip_id));
      if (booking === undefined || trip === undefined) return problem('booking-unknown');
      if (!seesBookings(caller, trip)) return problem('not-permitted');
      if (trip.stage !== 'published' || booking.cancelled_at !== null || booking.case_id !== null) return problem('trip-over');
      if (trip.on > today()) return problem('trip-not-yet');
      await outcome.count(pool, [booking.id, body.outcome]);
      return { bookingId: booking.id, outcome: body.outcome };
    },
    parts,
  );
};
