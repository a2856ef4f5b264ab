import type { SkippedDay } from '@daiban/domain/calendar/types';

/** A day taken apart; `weekday` 0 is Sunday. */
export interface DayParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
}

const dayInMilliseconds = 86_400_000;
const shanghaiOffsetInMilliseconds = 8 * 3_600_000;

const toTime = (date: string): number => Date.parse(`${date}T00:00:00Z`);

export const toDayParts = (date: string): DayParts => {
  const day = new Date(toTime(date));
  return { year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, day: day.getUTCDate(), weekday: day.getUTCDay() };
};

/** The day and clock time of an instant in Asia/Shanghai, whatever the device is set to. */
export const toLocalMoment = (instant: string): { readonly date: string; readonly time: string } => {
  const text = new Date(Date.parse(instant) + shanghaiOffsetInMilliseconds).toISOString();
  return { date: text.slice(0, 10), time: text.slice(11, 16) };
};

/** Today in Asia/Shanghai by the device's clock; only for wording, never for a due date. */
export const deviceToday = (): string => toLocalMoment(new Date().toISOString()).date;

/** Days off in a row under one name. */
export interface DaysOff {
  readonly from: string;
  readonly to: string;
  readonly days: number;
  /** Name of the holiday; undefined for weekends. */
  readonly name?: string;
}

/** Merges skipped days that follow each other and have the same name; all weekends that stand alone become one entry at the end. */
export const toDaysOff = (
  skipped: readonly SkippedDay[],
): { readonly holidays: readonly DaysOff[]; readonly weekendDays: readonly string[] } => {
  const holidays: DaysOff[] = [];
  const weekendDays: string[] = [];
  for (const day of skipped) {
    if (day.reason === 'weekend') {
      weekendDays.push(day.on);
      continue;
    }
    const last = holidays.at(-1);
    if (last !== undefined && last.name === day.name && toTime(day.on) - toTime(last.to) === dayInMilliseconds) {
      holidays[holidays.length - 1] = { ...last, to: day.on, days: last.days + 1 };
    } else {
      holidays.push({ from: day.on, to: day.on, days: 1, ...(day.name === undefined ? {} : { name: day.name }) });
    }
  }
  return { holidays, weekendDays };
};
