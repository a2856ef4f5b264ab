import type { PlainDate } from '../calendar/types.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import { type BookingPlace, listSlots, type TripPlan, type TripStage } from './trip.ts';

export interface SlotRequest {
  readonly stopId: string;
  /** Beginning of the slot, `HH:MM`. */
  readonly at: string;
  readonly where: BookingPlace;
  readonly address?: string | undefined;
}

/** What is booked on the trip already. */
export interface SlotsTaken {
  /** Residents in the slot that is asked for. */
  readonly inSlot: number;
  /** Whether this phone holds a booking on this trip that was not cancelled. */
  readonly byThisPhone: boolean;
}

export type BookingRefusal =
  | { readonly code: 'trip-not-bookable' }
  | { readonly code: 'slot-unknown' }
  | { readonly code: 'slot-full' }
  | { readonly code: 'home-not-offered' }
  | { readonly code: 'home-address-missing' }
  | { readonly code: 'booked-already' };

/** Now, as the office's clock has it: the day and the time `HH:MM` in Asia/Shanghai. */
export interface CivilMoment {
  readonly today: PlainDate;
  readonly time: string;
}

/** Whether a slot lies ahead. */
export const isAhead = (on: PlainDate, at: string, { today, time }: CivilMoment): boolean => on > today || (on === today && at > time);

/**
 * Books a slot of a published trip (S2.8, S2.10): one booking a phone and trip, at the stop, or at home where the trip offers it and the
 * resident gives the address by their own wish (care G20).
 */
export const decideBooking = (
  { stopId, at, where, address }: SlotRequest,
  trip: TripPlan & { readonly stage: TripStage },
  taken: SlotsTaken,
  now: CivilMoment,
): Result<SlotRequest, BookingRefusal> => {
  if (trip.stage !== 'published') return refuse({ code: 'trip-not-bookable' });
  const stop = trip.stops.find(({ id }) => id === stopId);
  if (stop === undefined || !listSlots(stop, trip.slotMinutes).includes(at)) return refuse({ code: 'slot-unknown' });
  if (!isAhead(trip.on, at, now)) return refuse({ code: 'trip-not-bookable' });
  if (where === 'atHome' && !trip.homeByRequest) return refuse({ code: 'home-not-offered' });
  if (where === 'atHome' && address === undefined) return refuse({ code: 'home-address-missing' });
  if (taken.byThisPhone) return refuse({ code: 'booked-already' });
  if (taken.inSlot >= trip.perSlot) return refuse({ code: 'slot-full' });
  return accept({ stopId, at, where, ...(where === 'atHome' ? { address } : {}) });
};
