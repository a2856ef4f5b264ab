import { addDays, compareDates, weekday } from './dates.ts';
import type { PlainDate, SkippedDay, WorkCalendar } from './types.ts';

const saturday = 6;

/**
 * Why a day is off: a public holiday, or a Saturday or Sunday that is not worked to make up for one (调休).
 * Undefined for a working day.
 */
export const dayOff = (date: PlainDate, calendar: WorkCalendar): SkippedDay | undefined => {
  const holiday = calendar.holidays[date];
  if (holiday !== undefined) return { on: date, reason: 'holiday', name: holiday };
  if (weekday(date) >= saturday && calendar.makeUpDays[date] === undefined) return { on: date, reason: 'weekend' };
  return undefined;
};

export const isWorkingDay = (date: PlainDate, calendar: WorkCalendar): boolean => dayOff(date, calendar) === undefined;

/** The first working day after the given day, which itself does not count. */
export const nextWorkingDay = (date: PlainDate, calendar: WorkCalendar): PlainDate => {
  let day = addDays(date, 1);
  while (!isWorkingDay(day, calendar)) day = addDays(day, 1);
  return day;
};

/** Working days after `from` up to and including `to`; negative when `to` is earlier. */
export const workingDaysBetween = (from: PlainDate, to: PlainDate, calendar: WorkCalendar): number => {
  if (compareDates(to, from) < 0) return -workingDaysBetween(to, from, calendar);
  let count = 0;
  for (let day = from; day < to; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day, calendar)) count += 1;
  }
  return count;
};
