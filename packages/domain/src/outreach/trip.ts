import type { PlainDate } from '../calendar/types.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';

/** How the office comes to the people: the evening bus 夜班车 (S2.8) and the mobile station 流动代办站 (S2.10). Also channels of what is raised there. */
export const tripKinds = ['nightService', 'mobileStation'] as const;
export type TripKind = (typeof tripKinds)[number];

/** `planned`: seen by the office alone; `published`: in the timetable, open for booking. */
export const tripStages = ['planned', 'published', 'cancelled', 'closed'] as const;
export type TripStage = (typeof tripStages)[number];

/** Where a resident is met: at the stop, or at home where they asked for it themselves (care G20). */
export const bookingPlaces = ['atStop', 'atHome'] as const;
export type BookingPlace = (typeof bookingPlaces)[number];

/** How a slot ended for the crew. `notMet` is counted for the trip and kept with no person. */
export const bookingOutcomes = ['met', 'notMet'] as const;
export type BookingOutcome = (typeof bookingOutcomes)[number];

/** A place where the trip stands, with times `HH:MM` in Asia/Shanghai. */
export interface TripStop {
  readonly id: string;
  readonly place: string;
  readonly from: string;
  readonly until: string;
}

export interface TripPlan {
  readonly on: PlainDate;
  readonly stops: readonly TripStop[];
  /** Length of a slot, in minutes. */
  readonly slotMinutes: number;
  /** Residents in one slot. */
  readonly perSlot: number;
  /** Whether residents may ask to be met at home between the stops. */
  readonly homeByRequest: boolean;
  readonly crew: readonly string[];
}

const dayMinutes = 24 * 60;

/** Minutes since midnight of a time `HH:MM`. */
const toMinutes = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
};

const toTime = (minutes: number): string => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** The times `HH:MM` at which a slot of this stop begins: as many whole slots as fit between its times. */
export const listSlots = ({ from, until }: Pick<TripStop, 'from' | 'until'>, slotMinutes: number): readonly string[] => {
  const [first, last] = [toMinutes(from), Math.min(toMinutes(until), dayMinutes)];
  return Array.from({ length: Math.max(0, Math.floor((last - first) / slotMinutes)) }, (_, index) => toTime(first + index * slotMinutes));
};

export type PlanRefusal =
  | { readonly code: 'trip-in-the-past' }
  | { readonly code: 'stop-too-short'; readonly place: string }
  | { readonly code: 'stops-overlap'; readonly place: string };

/** What is wrong with a plan: a day that has passed, a stop without room for one slot, a crew at two places at once. */
export const refusePlan = ({ on, stops, slotMinutes }: TripPlan, today: PlainDate): Result<never, PlanRefusal> | undefined => {
  if (on < today) return refuse({ code: 'trip-in-the-past' });
  const short = stops.find((stop) => listSlots(stop, slotMinutes).length === 0);
  if (short !== undefined) return refuse({ code: 'stop-too-short', place: short.place });
  const inOrder = stops.toSorted((one, other) => toMinutes(one.from) - toMinutes(other.from));
  const clash = inOrder.find((stop, index) => toMinutes(stop.from) < toMinutes(inOrder[index - 1]?.until ?? stop.from));
  return clash === undefined ? undefined : refuse({ code: 'stops-overlap', place: clash.place });
};

export type StageRefusal =
  | { readonly code: 'trip-has-no-stop' }
  | { readonly code: 'trip-has-no-crew' }
  | { readonly code: 'trip-not-yet' }
  | { readonly code: 'trip-over' }
  | { readonly code: 'bookings-not-answered'; readonly count: number };

/**
 * Publishes, cancels or closes a trip. It is closed on its day or later, when each booking ended one way or the other, so that nobody
 * who booked is forgotten.
 * @param open bookings that were neither cancelled nor met, missed or taken as a matter
 */
export const decideStage = (
  to: Exclude<TripStage, 'planned'>,
  stage: TripStage,
  { on, stops, crew }: Pick<TripPlan, 'on' | 'stops' | 'crew'>,
  { today, open }: { readonly today: PlainDate; readonly open: number },
): Result<TripStage, StageRefusal> => {
  if (stage === to) return accept(to);
  if (stage === 'cancelled' || stage === 'closed') return refuse({ code: 'trip-over' });
  if (to === 'cancelled') return accept(to);
  if (stops.length === 0) return refuse({ code: 'trip-has-no-stop' });
  if (crew.length === 0) return refuse({ code: 'trip-has-no-crew' });
  if (to === 'published') return on < today ? refuse({ code: 'trip-over' }) : accept(to);
  if (stage === 'planned' || on > today) return refuse({ code: 'trip-not-yet' });
  return open > 0 ? refuse({ code: 'bookings-not-answered', count: open }) : accept(to);
};
