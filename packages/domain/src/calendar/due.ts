import { assertNever } from '../kernel/assert-never.ts';
import { addDays, addHours, addMonths, compareDates, daysBetween, endOfDay, hoursBetween, startOfDay, toPlainDate } from './dates.ts';
import type { ClockStart, Due, DueDerivation, PlainDate, SkippedDay, Within, WorkCalendar } from './types.ts';
import { dayOff, workingDaysBetween } from './working-days.ts';

export { formatWithin, parseWithin, type WithinNotUnderstood } from './within.ts';

/** A count that ended on `end`: moved to the next working day when that is a day off (民法典 203). */
const endingOn = (end: PlainDate, derivation: DueDerivation, calendar: WorkCalendar): Due => {
  const skipped: SkippedDay[] = [...derivation.skipped];
  let dueOn = end;
  for (let off = dayOff(dueOn, calendar); off !== undefined; off = dayOff(dueOn, calendar)) {
    skipped.push(off);
    dueOn = addDays(dueOn, 1);
  }
  const moved = dueOn === end ? {} : { movedFrom: end };
  return { dueOn, dueAt: endOfDay(dueOn), derivation: { ...derivation, skipped, ...moved } };
};

/** The day on which `length` working days have passed after `after`, with the days passed over. */
const countWorkingDays = (after: PlainDate, length: number, calendar: WorkCalendar): { on: PlainDate; skipped: SkippedDay[] } => {
  const skipped: SkippedDay[] = [];
  let on = after;
  for (let left = length; left > 0; ) {
    on = addDays(on, 1);
    const off = dayOff(on, calendar);
    if (off === undefined) left -= 1;
    else skipped.push(off);
  }
  return { on, skipped };
};

/** A count without its move at the end, for what is added or given back. */
const withoutMove = ({ movedFrom: _moved, ...derivation }: DueDerivation): DueDerivation => derivation;

/** Says of a date that counts days whether it may still move, because the notice of its year is not known. */
const withCertainty = (due: Due, { years }: WorkCalendar): Due => {
  const { provisional: _before, ...derivation } = due.derivation;
  const counted = derivation.within.unit === 'naturalDay' || derivation.within.unit === 'workingDay';
  const isOpen = counted && derivation.ordered !== true && years?.includes(Number(due.dueOn.slice(0, 4))) === false;
  return { ...due, derivation: isOpen ? { ...derivation, provisional: true } : derivation };
};

const countedEnd = (due: Due): PlainDate => due.derivation.movedFrom ?? due.dueOn;

/**
 * When a clock that starts on `start.on` ends. The start day does not count (民法典 201). Natural days that end on a day off move to
 * the next working day; months end on the same day or the month's end and do not move (F0); hours run from `start.at`, or from the
 * beginning of the day when no moment is known.
 */
export const dueFrom = (start: ClockStart, within: Within, calendar: WorkCalendar): Due =>
  withCertainty(countFrom(start, within, calendar), calendar);

const countFrom = (start: ClockStart, within: Within, calendar: WorkCalendar): Due => {
  const derivation = { within, startOn: start.on, skipped: [] };
  switch (within.unit) {
    case 'naturalDay':
      return endingOn(addDays(start.on, within.length), derivation, calendar);
    case 'workingDay': {
      const { on, skipped } = countWorkingDays(start.on, within.length, calendar);
      return { dueOn: on, dueAt: endOfDay(on), derivation: { ...derivation, skipped } };
    }
    case 'month': {
      const dueOn = addMonths(start.on, within.length);
      return { dueOn, dueAt: endOfDay(dueOn), derivation };
    }
    case 'hour': {
      const dueAt = addHours(start.at ?? startOfDay(start.on), within.length);
      return { dueOn: toPlainDate(dueAt), dueAt, derivation };
    }
    default:
      return assertNever(within.unit);
  }
};

/** A date that the sender ordered: it stands as it is, day off or not. */
export const dueOnOrder = (start: ClockStart, dueOn: PlainDate): Due => ({
  dueOn,
  dueAt: endOfDay(dueOn),
  derivation: {
    within: { unit: 'naturalDay', length: Math.max(0, daysBetween(start.on, dueOn)) },
    startOn: start.on,
    skipped: [],
    ordered: true,
  },
});

/** Adds natural days to a due date, counted from the end before it moved (F0: handling, 条例 34). */
export const extendDue = (due: Due, naturalDays: number, calendar: WorkCalendar): Due => {
  const extendedBy = (due.derivation.extendedBy ?? 0) + naturalDays;
  const { unit } = due.derivation.within;
  if (unit === 'hour') {
    const dueAt = addHours(due.dueAt, 24 * naturalDays);
    return { dueOn: toPlainDate(dueAt), dueAt, derivation: { ...due.derivation, extendedBy } };
  }
  const end = addDays(countedEnd(due), naturalDays);
  // The days off at the old end no longer move anything; a working-day clock did pass over its own.
  const skipped = unit === 'workingDay' ? due.derivation.skipped : [];
  return withCertainty(endingOn(end, { ...withoutMove(due.derivation), skipped, extendedBy }, calendar), calendar);
};

/** A clock that stands still: what is left of it, in its own unit. */
export interface PausedClock {
  readonly due: Due;
  readonly pausedFrom: ClockStart;
  readonly left: Within;
}

/** Stops a clock and keeps the days left (invariant ix). The day of the pause counts as used. Nothing is left of a clock already late. */
export const pause = (due: Due, from: ClockStart, calendar: WorkCalendar): PausedClock => {
  const { unit } = due.derivation.within;
  switch (unit) {
    case 'workingDay':
      return { due, pausedFrom: from, left: { unit, length: Math.max(0, workingDaysBetween(from.on, due.dueOn, calendar)) } };
    case 'naturalDay':
    case 'month':
      return { due, pausedFrom: from, left: { unit: 'naturalDay', length: Math.max(0, daysBetween(from.on, countedEnd(due))) } };
    case 'hour':
      return { due, pausedFrom: from, left: { unit, length: Math.max(0, hoursBetween(from.at ?? startOfDay(from.on), due.dueAt)) } };
    default:
      return assertNever(unit);
  }
};

const isLate = ({ due, pausedFrom }: PausedClock): boolean =>
  due.derivation.within.unit === 'hour'
    ? hoursBetween(pausedFrom.at ?? startOfDay(pausedFrom.on), due.dueAt) <= 0
    : compareDates(pausedFrom.on, due.dueOn) > 0;

/** Lets a paused clock run on: the days left are given back from `from`. A clock that was late when it was paused stays as it was. */
export const resume = (paused: PausedClock, from: ClockStart, calendar: WorkCalendar): Due =>
  isLate(paused) || compareDates(from.on, paused.pausedFrom.on) < 0 ? paused.due : withCertainty(runOn(paused, from, calendar), calendar);

const runOn = ({ due, pausedFrom, left }: PausedClock, from: ClockStart, calendar: WorkCalendar): Due => {
  const { unit } = due.derivation.within;
  const withPause = (days: number): DueDerivation => ({
    ...withoutMove(due.derivation),
    pausedDays: (due.derivation.pausedDays ?? 0) + days,
  });
  switch (unit) {
    case 'workingDay': {
      const { on, skipped } = countWorkingDays(from.on, left.length, calendar);
      const before = due.derivation.skipped.filter((day) => compareDates(day.on, pausedFrom.on) <= 0);
      const derivation = withPause(workingDaysBetween(pausedFrom.on, from.on, calendar));
      return endingOn(on, { ...derivation, skipped: [...before, ...skipped] }, calendar);
    }
    case 'naturalDay':
      return endingOn(addDays(from.on, left.length), { ...withPause(daysBetween(pausedFrom.on, from.on)), skipped: [] }, calendar);
    case 'month': {
      const dueOn = addDays(from.on, left.length);
      return { dueOn, dueAt: endOfDay(dueOn), derivation: withPause(daysBetween(pausedFrom.on, from.on)) };
    }
    case 'hour': {
      const resumedAt = from.at ?? startOfDay(from.on);
      const dueAt = addHours(resumedAt, left.length);
      const pausedHours = hoursBetween(pausedFrom.at ?? startOfDay(pausedFrom.on), resumedAt);
      return { dueOn: toPlainDate(dueAt), dueAt, derivation: withPause(pausedHours / 24) };
    }
    default:
      return assertNever(unit);
  }
};

/**
 * The same clock counted again from its start under another calendar, such as one that a late holiday notice has changed. Dates that
 * were ordered, hours and months stand; a clock that stands still is counted when it runs on.
 */
export const recountDue = (due: Due, calendar: WorkCalendar): Due => withCertainty(countAgain(due, calendar), calendar);

const countAgain = (due: Due, calendar: WorkCalendar): Due => {
  const { derivation } = due;
  const { unit, length } = derivation.within;
  if (derivation.ordered === true) return due;
  switch (unit) {
    case 'naturalDay':
      return endingOn(countedEnd(due), { ...withoutMove(derivation), skipped: [] }, calendar);
    case 'workingDay': {
      const { on, skipped } = countWorkingDays(derivation.startOn, length + (derivation.pausedDays ?? 0), calendar);
      return endingOn(addDays(on, derivation.extendedBy ?? 0), { ...withoutMove(derivation), skipped }, calendar);
    }
    case 'month':
      return derivation.extendedBy === undefined ? due : endingOn(countedEnd(due), { ...withoutMove(derivation), skipped: [] }, calendar);
    case 'hour':
      return due;
    default:
      return assertNever(unit);
  }
};
