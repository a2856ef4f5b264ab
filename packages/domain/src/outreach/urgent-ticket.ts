import { addHours } from '../calendar/dates.ts';
import type { Instant } from '../calendar/types.ts';
import { medianOf } from '../kernel/median.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';

/** Whether the caller was told how it ended; nobody is asked to pick up the phone (S2.60). */
export const callBacks = ['reached', 'notReached', 'noPhone'] as const;
export type CallBack = (typeof callBacks)[number];

/** One unit that was joined to an urgent ticket, and when it said that it had it. */
export interface TicketUnit {
  readonly unitId: string;
  readonly acknowledgedAt?: Instant;
}

export interface TicketTimes {
  readonly openedAt: Instant;
  readonly closedAt?: Instant;
  /** Hours that the rulebook gives (`urgentTicket`). */
  readonly hours: number;
}

const minuteLength = 60_000;

/** Whole minutes from one moment to another, never below 0. */
export const minutesBetween = (from: Instant, to: Instant): number =>
  Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / minuteLength));

/** The moment by which a ticket is to be closed. */
export const ticketDueAt = ({ openedAt, hours }: TicketTimes): Instant => addHours(openedAt, hours);

/** Whether it was closed after its time, or is open past it. */
export const isTicketLate = (ticket: TicketTimes, now: Instant): boolean =>
  Date.parse(ticket.closedAt ?? now) > Date.parse(ticketDueAt(ticket));

export type CloseTicketRefusal =
  | { readonly code: 'ticket-closed' }
  | { readonly code: 'units-not-acknowledged'; readonly units: readonly string[] }
  | { readonly code: 'call-back-missing' };

/**
 * Closes a ticket with one note for all its units (S2.61). Every unit has said that it has it, and who left a phone was called back.
 * @param hasPhone whether the caller left a phone
 */
export const decideCloseTicket = (
  callBack: CallBack,
  { units, closedAt, hasPhone }: { readonly units: readonly TicketUnit[]; readonly closedAt?: Instant; readonly hasPhone: boolean },
): Result<CallBack, CloseTicketRefusal> => {
  if (closedAt !== undefined) return refuse({ code: 'ticket-closed' });
  const silent = units.filter(({ acknowledgedAt }) => acknowledgedAt === undefined).map(({ unitId }) => unitId);
  if (silent.length > 0) return refuse({ code: 'units-not-acknowledged', units: silent });
  return hasPhone && callBack === 'noPhone' ? refuse({ code: 'call-back-missing' }) : accept(callBack);
};

export interface TicketFigures {
  readonly open: number;
  readonly closed: number;
  readonly inTime: number;
  /** Middle of the minutes from opening to closing; of an even count the mean of the two in the middle, rounded. */
  readonly medianMinutes?: number;
}

/** Figures of urgent tickets (S2.60): open ones are not in the median. */
export const countTickets = (tickets: readonly TicketTimes[]): TicketFigures => {
  const closed = tickets.flatMap((ticket) => (ticket.closedAt === undefined ? [] : [{ ...ticket, closedAt: ticket.closedAt }]));
  const minutes = medianOf(closed.map(({ openedAt, closedAt }) => minutesBetween(openedAt, closedAt)));
  return {
    open: tickets.length - closed.length,
    closed: closed.length,
    inTime: closed.filter((ticket) => !isTicketLate(ticket, ticket.closedAt)).length,
    ...(minutes === undefined ? {} : { medianMinutes: Math.round(minutes) }),
  };
};
