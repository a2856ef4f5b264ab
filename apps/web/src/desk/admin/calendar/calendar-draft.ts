import type { CalendarDay } from '@daiban/contract/calendar-admin';

/** What a day is: a plain working day or weekend, or what the notice makes of it. */
export type DayKind = 'work' | 'weekend' | CalendarDay['kind'];

const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
export const isWeekend = (day: string): boolean => weekdayOf(day) > 5;

export const kindOf = (day: string, days: readonly CalendarDay[]): DayKind =>
  days.find((one) => one.day === day)?.kind ?? (isWeekend(day) ? 'weekend' : 'work');

/**
 * The days after choosing one. A weekday is taken out as a holiday of this name and put back; a Saturday or Sunday becomes a day that
 * is worked, then a day of the holiday (it stands in the notice), then a weekend again.
 */
export const toggleDay = (day: string, name: string, days: readonly CalendarDay[]): readonly CalendarDay[] => {
  const others = days.filter((one) => one.day !== day);
  const add = (kind: CalendarDay['kind']): readonly CalendarDay[] =>
    [...others, { day, kind, name }].toSorted((left, right) => (left.day < right.day ? -1 : 1));
  switch (kindOf(day, days)) {
    case 'work':
      return add('holiday');
    case 'weekend':
      return add('makeUp');
    case 'makeUp':
      return add('holiday');
    case 'holiday':
      return others;
  }
};

/** The days of a month as a sheet begins on Monday: empty places, then the days. */
export const monthSheet = (year: number, month: number): readonly (string | undefined)[] => {
  const first = `${year}-${String(month).padStart(2, '0')}-01`;
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return [
    ...Array.from({ length: weekdayOf(first) - 1 }, () => undefined),
    ...Array.from({ length }, (_, index) => `${first.slice(0, 8)}${String(index + 1).padStart(2, '0')}`),
  ];
};

const keyOf = ({ day, kind }: CalendarDay): string => `${day} ${kind}`;

/** The days read from a notice that says something of a few days only, put over the others. */
export const putOver = (days: readonly CalendarDay[], read: readonly CalendarDay[]): readonly CalendarDay[] =>
  [...days.filter(({ day }) => !read.some((one) => one.day === day)), ...read].toSorted((left, right) => (left.day < right.day ? -1 : 1));

/** What differs between the calendar as it is and the draft; what a holiday is called counts for nothing. */
export const changesOf = (present: readonly CalendarDay[], draft: readonly CalendarDay[]) => {
  const [old, fresh] = [new Set(present.map(keyOf)), new Set(draft.map(keyOf))];
  return { added: draft.filter((one) => !old.has(keyOf(one))), removed: present.filter((one) => !fresh.has(keyOf(one))) };
};
