import { addDays, endOfDay } from './dates.ts';
import { dueFrom, extendDue } from './due.ts';
import type { ClockStart, Due, Within, WorkCalendar } from './types.ts';

/** A clock in the unit of its rule, longer by the days that its standstills gave back. */
const countWith = (start: ClockStart, within: Within, pausedDays: number, calendar: WorkCalendar): Due => {
  if (within.unit !== 'month') {
    const added = within.unit === 'hour' ? 24 * pausedDays : pausedDays;
    return dueFrom(start, { ...within, length: within.length + added }, calendar);
  }
  const due = dueFrom(start, within, calendar);
  const dueOn = addDays(due.dueOn, pausedDays);
  return { ...due, dueOn, dueAt: endOfDay(dueOn) };
};

/**
 * The same clock with another length, counted from its own start: standstills and an approved extension stay. Undefined where that
 * cannot be said: a date that was ordered, and days given back in another unit than the new one.
 */
export const countAgain = (due: Due, start: ClockStart, within: Within, calendar: WorkCalendar): Due | undefined => {
  const { ordered, pausedDays, extendedBy, within: before } = due.derivation;
  if (ordered === true || (pausedDays !== undefined && before.unit !== within.unit)) return undefined;
  const counted = countWith(start, within, pausedDays ?? 0, calendar);
  const derivation = { ...counted.derivation, within, ...(pausedDays === undefined ? {} : { pausedDays }) };
  const whole = { ...counted, derivation };
  return extendedBy === undefined ? whole : extendDue(whole, extendedBy, calendar);
};
