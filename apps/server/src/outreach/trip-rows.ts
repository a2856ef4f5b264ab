import type { BookingOutcome, BookingPlace, TripKind, TripPlan, TripStage, TripStop } from '@daiban/domain/outreach/trip';
import { type Connection, statement } from '../platform/database/statement.ts';

export interface TripRecord extends TripPlan {
  readonly id: string;
  readonly number: string;
  readonly kind: TripKind;
  readonly unitId: string;
  readonly note?: string;
  readonly stage: TripStage;
  readonly cancelReason?: string;
  /** As it was at the closing. */
  readonly counts?: TripCounts;
  readonly closedAt?: Date;
}

export interface TripCounts {
  readonly bookings: number;
  readonly met: number;
  readonly notMet: number;
  readonly matters: number;
}

interface TripDbRow {
  readonly id: string;
  readonly series: string;
  readonly kind: TripKind;
  readonly unit_id: string;
  readonly on_day: string;
  readonly stops: readonly TripStop[];
  readonly slot_minutes: number;
  readonly per_slot: number;
  readonly home_by_request: boolean;
  readonly crew: readonly string[];
  readonly note: string | null;
  readonly stage: TripStage;
  readonly cancel_reason: string | null;
  readonly counts: TripCounts | null;
  readonly closed_at: Date | null;
}

const numberWords = { nightService: 'YB', mobileStation: 'LD' } as const;

/** The number that stands on the matters of a trip: `YB-20261125-7` of the evening bus, `LD-…` of the mobile station. */
export const tripNumber = (kind: TripKind, on: string, series: string): string =>
  `${numberWords[kind]}-${on.replaceAll('-', '')}-${series}`;

const toTrip = (row: TripDbRow): TripRecord => ({
  id: row.id,
  number: tripNumber(row.kind, row.on_day, row.series),
  kind: row.kind,
  unitId: row.unit_id,
  on: row.on_day,
  stops: row.stops,
  slotMinutes: row.slot_minutes,
  perSlot: row.per_slot,
  homeByRequest: row.home_by_request,
  crew: row.crew,
  stage: row.stage,
  ...(row.note === null ? {} : { note: row.note }),
  ...(row.cancel_reason === null ? {} : { cancelReason: row.cancel_reason }),
  ...(row.counts === null ? {} : { counts: row.counts }),
  ...(row.closed_at === null ? {} : { closedAt: row.closed_at }),
});

const columns = `id::text, series::text, kind, unit_id, on_day::text, stops, slot_minutes, per_slot, home_by_request, crew, note, stage, cancel_reason, counts, closed_at`;

const one = statement<TripDbRow>('trip.one', `select ${columns} from trip where id = $1`);
const locked = statement<TripDbRow>('trip.locked', `select ${columns} from trip where id = $1 for update`);
const published = statement<TripDbRow>(
  'trip.published',
  `select ${columns} from trip where stage = 'published' and on_day between $1 and $1::date + $2::int order by on_day, series limit 100`,
);
const all = statement<TripDbRow>(
  'trip.all',
  `select ${columns} from trip where on_day >= $1::date - 400 order by (on_day < $1::date), abs(on_day - $1::date), series limit 200`,
);
const write = statement<TripDbRow>(
  'trip.write',
  `insert into trip (id, kind, unit_id, on_day, stops, slot_minutes, per_slot, home_by_request, crew, note, stage, planned_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'planned', $11)
   on conflict (id) do update set kind = excluded.kind, on_day = excluded.on_day, stops = excluded.stops, slot_minutes = excluded.slot_minutes,
     per_slot = excluded.per_slot, home_by_request = excluded.home_by_request, crew = excluded.crew, note = excluded.note
   returning ${columns}`,
);
const stage = statement<TripDbRow>(
  'trip.stage',
  `update trip set stage = $2, cancel_reason = $3, counts = $4, closed_at = $5 where id = $1 returning ${columns}`,
);

const orUndefined = (row: TripDbRow | undefined): TripRecord | undefined => (row === undefined ? undefined : toTrip(row));

export const findTrip = async (connection: Connection, id: string): Promise<TripRecord | undefined> =>
  orUndefined(await one.row(connection, [id]));

/** The trip, held until the transaction ends: slots are counted and taken one resident after the other. */
export const findTripLocked = async (connection: Connection, id: string): Promise<TripRecord | undefined> =>
  orUndefined(await locked.row(connection, [id]));

/** Published trips from this day on. */
export const listPublished = async (connection: Connection, today: string, days: number): Promise<readonly TripRecord[]> =>
  (await published.rows(connection, [today, days])).map(toTrip);

/** Coming trips by day, then those of the past year, the last one first. */
export const listAllTrips = async (connection: Connection, today: string): Promise<readonly TripRecord[]> =>
  (await all.rows(connection, [today])).map(toTrip);

export type TripToWrite = TripPlan & Pick<TripRecord, 'id' | 'kind' | 'unitId' | 'note'>;

/** Writes a plan; the unit of a known trip stays. */
export const writeTrip = async (connection: Connection, trip: TripToWrite, at: Date): Promise<TripRecord> => {
  const row = await write.row(connection, [
    trip.id,
    trip.kind,
    trip.unitId,
    trip.on,
    JSON.stringify(trip.stops),
    trip.slotMinutes,
    trip.perSlot,
    trip.homeByRequest,
    trip.crew,
    trip.note ?? null,
    at,
  ]);
  if (row === undefined) throw new Error('a trip was not written');
  return toTrip(row);
};

export const writeStage = async (
  connection: Connection,
  id: string,
  change: { readonly stage: TripStage; readonly cancelReason?: string; readonly counts?: TripCounts; readonly closedAt?: Date },
): Promise<TripRecord> => {
  const { cancelReason = null, counts, closedAt = null } = change;
  const row = await stage.row(connection, [id, change.stage, cancelReason, counts === undefined ? null : JSON.stringify(counts), closedAt]);
  if (row === undefined) throw new Error('the stage of a trip was not written');
  return toTrip(row);
};

export interface BookingRecord {
  readonly id: string;
  readonly trip_id: string;
  readonly stop_id: string;
  readonly slot: string;
  readonly meets: BookingPlace;
  readonly sealed: Buffer | null;
  readonly masked_name: string | null;
  readonly masked_phone: string | null;
  readonly phone_index: Buffer | null;
  readonly booked_at: Date;
  readonly cancelled_at: Date | null;
  readonly cancelled_by: 'resident' | 'office' | null;
  readonly outcome: BookingOutcome | null;
  /** The matter that was raised under the id of the booking. */
  readonly case_id: string | null;
  readonly case_number: string | null;
}

const bookingColumns = `b.id::text, b.trip_id::text, b.stop_id, b.slot, b.meets, b.sealed, b.masked_name, b.masked_phone, b.phone_index, b.booked_at, b.cancelled_at,
  b.cancelled_by, b.outcome, l.case_id::text, l.number as case_number`;
// Only what was recorded at the stop counts: a resident can send the id of their own booking from home.
const bookingTables = `trip_booking b left join command_log g on g.command_id = b.id
  left join case_list l on l.case_id = g.case_id and l.channel in ('nightService', 'mobileStation')`;

const ofTrip = statement<BookingRecord>(
  'trip-booking.of-trip',
  `select ${bookingColumns} from ${bookingTables} where b.trip_id = $1 order by b.slot, b.booked_at`,
);
const byId = statement<BookingRecord>('trip-booking.by-id', `select ${bookingColumns} from ${bookingTables} where b.id = $1`);
const byCode = statement<BookingRecord>(
  'trip-booking.by-code',
  `select ${bookingColumns} from ${bookingTables} where b.code_index = any($1::bytea[]) order by b.booked_at desc limit 1`,
);

export const listBookings = (connection: Connection, tripId: string): Promise<readonly BookingRecord[]> =>
  ofTrip.rows(connection, [tripId]);
export const findBookingById = (connection: Connection, id: string): Promise<BookingRecord | undefined> => byId.row(connection, [id]);
export const findBookingByCode = (connection: Connection, indexes: readonly Buffer[]): Promise<BookingRecord | undefined> =>
  byCode.row(connection, [indexes]);

/** Whether nobody has said yet how a booking ended. */
export const isOpen = ({ cancelled_at, outcome, case_id }: BookingRecord): boolean =>
  cancelled_at === null && outcome === null && case_id === null;

const counts = statement<{ trip_id: string; bookings: number; met: number; not_met: number }>(
  'trip-booking.counts',
  `select b.trip_id::text, count(*)::int as bookings,
     count(*) filter (where b.outcome = 'met' or (l.case_id is not null and b.outcome is null))::int as met,
     count(*) filter (where b.outcome = 'notMet')::int as not_met
   from ${bookingTables} where b.trip_id = any($1::uuid[]) and b.cancelled_at is null group by 1`,
);
const matters = statement<{ number: string; matters: number }>(
  'trip.matters',
  `select source_number as number, count(distinct case_id)::int as matters from submission
   where channel in ('nightService', 'mobileStation') and source_number = any($1::text[]) group by 1`,
);

/** Bookings and matters of these trips; of a closed one as they were at the closing. */
export const countTrips = async (connection: Connection, trips: readonly TripRecord[]): Promise<ReadonlyMap<string, TripCounts>> => {
  const running = trips.filter((trip) => trip.counts === undefined);
  const [booked, raised] =
    running.length === 0
      ? [[], []]
      : await Promise.all([
          counts.rows(connection, [running.map(({ id }) => id)]),
          matters.rows(connection, [running.map(({ number }) => number)]),
        ]);
  return new Map(
    trips.map((trip) => {
      const of = booked.find((row) => row.trip_id === trip.id);
      return [
        trip.id,
        trip.counts ?? {
          bookings: of?.bookings ?? 0,
          met: of?.met ?? 0,
          notMet: of?.not_met ?? 0,
          matters: raised.find(({ number }) => number === trip.number)?.matters ?? 0,
        },
      ];
    }),
  );
};

const slots = statement<{ trip_id: string; stop_id: string; slot: string; taken: number }>(
  'trip-booking.slots',
  `select trip_id::text, stop_id, slot, count(*)::int as taken from trip_booking
   where trip_id = any($1::uuid[]) and cancelled_at is null group by 1, 2, 3`,
);

/** How many residents hold each slot of these trips. */
export const listTaken = (connection: Connection, tripIds: readonly string[]) => slots.rows(connection, [tripIds]);
