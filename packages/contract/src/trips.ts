import type { Role } from '@daiban/domain/case/vocabulary';
import { bookingOutcomes, bookingPlaces, tripKinds, tripStages } from '@daiban/domain/outreach/trip';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import type { UnmaskPurpose } from './purposes.ts';
import { idSchema, instantSchema, lineSchema, plainDateSchema, recordIdSchema } from './vocabulary.ts';

/** Who plans trips of the evening bus and the mobile station. */
export const tripPlannerRoles: readonly Role[] = ['agencyCoordinator', 'petitionOfficeHead'];
/** Who sees the trips of the office; the bookings of a trip are for its crew and its planners. */
export const tripRoles: readonly Role[] = [...tripPlannerRoles, 'agencySupervisor', 'petitionAgent', 'windowOfficer', 'hotlineOperator'];

/** What names of bookings and callers may be opened for (care G9). */
export const outreachPurposes = [
  'contactPetitioner',
  'visitSite',
  'checkIdentity',
  'supervision',
] as const satisfies readonly UnmaskPurpose[];

const timeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const stopSchema = z.strictObject({ id: idSchema, place: lineSchema(80), from: timeSchema, until: timeSchema });

const tripFields = {
  tripId: recordIdSchema,
  /** Stands on the matters raised there as their number of origin. */
  number: z.string(),
  kind: z.enum(tripKinds),
  unitName: z.string(),
  on: plainDateSchema,
  /** A day off by the work calendar: a hint only, for many people are home then. */
  dayOff: z.boolean(),
  slotMinutes: z.int(),
  perSlot: z.int(),
  homeByRequest: z.boolean(),
  note: z.string().optional(),
};

export const timetableTripSchema = z.object({
  ...tripFields,
  phone: z.string(),
  stops: z.array(stopSchema.extend({ slots: z.array(z.object({ at: timeSchema, free: z.int() })) })),
});
export type TimetableTrip = z.output<typeof timetableTripSchema>;

export const getTimetable = endpoint({
  operationId: 'getTimetable',
  method: 'GET',
  path: '/api/outreach/timetable',
  tag: 'outreach',
  summary: 'Where and when the evening bus and the mobile station stand in the next weeks, and which slots are free (S2.8, S2.10)',
  access: 'public',
  response: z.object({ today: plainDateSchema, rows: z.array(timetableTripSchema) }),
});

export const bookingSchema = z.object({
  /** Written as a query code; a matter raised at the stop is followed with it. */
  code: z.string(),
  number: z.string(),
  kind: z.enum(tripKinds),
  on: plainDateSchema,
  at: timeSchema,
  place: z.string(),
  where: z.enum(bookingPlaces),
  phone: z.string(),
  state: z.enum(['booked', 'cancelled', 'tripCancelled', 'over', 'taken']),
  reason: z.string().optional(),
});
export type OwnBooking = z.output<typeof bookingSchema>;

export const bookSlot = endpoint({
  operationId: 'bookSlot',
  method: 'POST',
  path: '/api/outreach/bookings',
  tag: 'outreach',
  summary:
    'Books a slot of a trip: one a phone and trip; at home only by the resident’s own wish (care G20). The same id again answers the same',
  access: 'public',
  limit: 'filing',
  body: z.strictObject({
    bookingId: z.uuid(),
    tripId: recordIdSchema,
    stopId: idSchema,
    at: timeSchema,
    where: z.enum(bookingPlaces).default('atStop'),
    address: lineSchema(120).optional(),
    name: lineSchema(40),
    phone: z
      .string()
      .trim()
      .regex(/^[0-9+\-\s()]{5,20}$/),
    topic: lineSchema(100),
  }),
  status: 201,
  response: bookingSchema,
  problems: [
    ...(['trip-unknown', 'trip-not-bookable', 'slot-unknown', 'slot-full', 'home-not-offered', 'home-address-missing'] as const),
    'booked-already',
  ],
});

const ownBooking = z.strictObject({ code: z.string().trim().min(1).max(40), digits: z.string().regex(/^\d{4}$/) });

export const findBooking = endpoint({
  operationId: 'findBooking',
  method: 'POST',
  path: '/api/outreach/bookings/own',
  tag: 'outreach',
  summary: 'The resident’s own booking, by its code and the last four digits of the phone',
  access: 'public',
  limit: 'tracking',
  body: ownBooking,
  response: bookingSchema,
  problems: ['booking-unknown'],
});

export const cancelBooking = endpoint({
  operationId: 'cancelBooking',
  method: 'POST',
  path: '/api/outreach/bookings/own/cancel',
  tag: 'outreach',
  summary: 'The resident gives their slot back; nothing of it is kept',
  access: 'public',
  limit: 'tracking',
  body: ownBooking,
  response: bookingSchema,
  problems: ['booking-unknown', 'trip-not-bookable'],
});

/** A figure that the source states itself of the time before; never part of a live count. */
export const openingSchema = z.object({
  title: z.string(),
  value: z.number(),
  unit: z.string(),
  document: z.string(),
  article: z.string(),
  asOf: z.string().optional(),
});
export type OpeningFigure = z.output<typeof openingSchema>;

const countsSchema = z.object({
  bookings: z.int(),
  met: z.int(),
  notMet: z.int(),
  /** Matters raised on the trip, booked or not. */
  matters: z.int(),
});
export type TripCounts = z.output<typeof countsSchema>;

export const tripRowSchema = z.object({
  ...tripFields,
  stage: z.enum(tripStages),
  stops: z.array(stopSchema),
  crew: z.array(z.object({ officerId: idSchema, name: z.string() })),
  cancelReason: z.string().optional(),
  counts: countsSchema,
  /** Whether the reader sees its bookings. */
  ofMine: z.boolean(),
  mayPlan: z.boolean(),
});
export type TripRow = z.output<typeof tripRowSchema>;

export const listTrips = endpoint({
  operationId: 'listTrips',
  method: 'GET',
  path: '/api/outreach/trips',
  tag: 'outreach',
  summary: 'Trips of the office, coming ones first, with their counts; who may be in a crew; matters by channel (S2.8, S2.10)',
  access: 'staff',
  roles: tripRoles,
  response: z.object({
    rows: z.array(tripRowSchema),
    /** Who can be in a crew. */
    officers: z.array(z.object({ officerId: idSchema, name: z.string(), unitName: z.string() })),
    /** All matters raised on trips so far, by kind. */
    matters: z.object({ nightService: z.int(), mobileStation: z.int() }),
    opening: z.array(openingSchema),
  }),
});

const bookingRowSchema = z.object({
  bookingId: recordIdSchema,
  stopId: idSchema,
  at: timeSchema,
  where: z.enum(bookingPlaces),
  /** Masked; gone when it was forgotten or cancelled. */
  name: z.string().optional(),
  phone: z.string().optional(),
  state: z.enum(['booked', 'cancelled', 'met', 'notMet', 'taken']),
  matter: z.object({ caseId: recordIdSchema, caseNumber: z.string() }).optional(),
});
export type BookingRow = z.output<typeof bookingRowSchema>;

const tripParams = z.object({ tripId: recordIdSchema });

export const getTrip = endpoint({
  operationId: 'getTrip',
  method: 'GET',
  path: '/api/outreach/trips/{tripId}',
  tag: 'outreach',
  summary: 'The sheet of a trip: stops, slots, bookings with masked names, matters raised there; for its crew and its planners',
  access: 'staff',
  roles: tripRoles,
  params: tripParams,
  response: tripRowSchema.extend({ bookings: z.array(bookingRowSchema), closedAt: instantSchema.optional() }),
  problems: ['trip-unknown'],
});
export type TripSheet = z.output<typeof getTrip.response>;

export const openTripNames = endpoint({
  operationId: 'openTripNames',
  method: 'POST',
  path: '/api/outreach/trips/{tripId}/names',
  tag: 'outreach',
  summary: 'Names, phones and topics of the open bookings of a trip, for its crew and a stated purpose; recorded (care G9)',
  access: 'staff',
  roles: tripRoles,
  limit: 'export',
  params: tripParams,
  body: z.strictObject({ purpose: z.enum(outreachPurposes) }),
  response: z.object({
    rows: z.array(
      z.object({ bookingId: recordIdSchema, name: z.string(), phone: z.string(), topic: z.string(), address: z.string().optional() }),
    ),
  }),
  problems: ['trip-unknown', 'unmask-limit-reached'],
});

export const planTrip = endpoint({
  operationId: 'planTrip',
  method: 'PUT',
  path: '/api/outreach/trips/{tripId}',
  tag: 'outreach',
  summary: 'Plans a trip under an id that the client makes, or changes one; of a published one only crew and note',
  access: 'staff',
  roles: tripPlannerRoles,
  params: tripParams,
  body: z.strictObject({
    kind: z.enum(tripKinds),
    on: plainDateSchema,
    stops: z.array(stopSchema).max(12),
    slotMinutes: z.int().min(5).max(240),
    perSlot: z.int().min(1).max(50),
    homeByRequest: z.boolean(),
    crew: z.array(idSchema).max(12),
    note: lineSchema(200).optional(),
  }),
  response: tripRowSchema,
  problems: [
    'trip-in-the-past',
    'stop-too-short',
    'stops-overlap',
    'trip-published',
    'trip-over',
    'unknown-officer',
    'wording-not-allowed',
  ],
});

export const setTripStage = endpoint({
  operationId: 'setTripStage',
  method: 'POST',
  path: '/api/outreach/trips/{tripId}/stage',
  tag: 'outreach',
  summary: 'Publishes, cancels (those who booked are told) or closes a trip with its counts',
  access: 'staff',
  roles: tripPlannerRoles,
  params: tripParams,
  body: z
    .strictObject({ to: z.enum(['published', 'cancelled', 'closed']), reason: lineSchema(100).optional() })
    .refine(({ to, reason }) => to !== 'cancelled' || reason !== undefined, { path: ['reason'] }),
  response: tripRowSchema.extend({ told: z.int().optional() }),
  problems: [
    'trip-unknown',
    'trip-has-no-stop',
    'trip-has-no-crew',
    'trip-not-yet',
    'trip-over',
    'bookings-not-answered',
    'wording-not-allowed',
  ],
});

export const recordBooking = endpoint({
  operationId: 'recordBooking',
  method: 'POST',
  path: '/api/outreach/bookings/{bookingId}/outcome',
  tag: 'outreach',
  summary: 'The crew notes that it met the resident, or did not; the second is counted for the trip and kept with no person',
  access: 'staff',
  roles: tripRoles,
  params: z.object({ bookingId: recordIdSchema }),
  body: z.strictObject({ outcome: z.enum(bookingOutcomes) }),
  response: z.object({ bookingId: recordIdSchema, outcome: z.enum(bookingOutcomes) }),
  problems: ['booking-unknown', 'trip-not-yet', 'trip-over'],
});

export const tripEndpoints = [
  getTimetable,
  bookSlot,
  findBooking,
  cancelBooking,
  listTrips,
  getTrip,
  openTripNames,
  planTrip,
  setTripStage,
  recordBooking,
] as const;
