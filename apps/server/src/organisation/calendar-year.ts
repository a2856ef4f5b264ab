import type { CalendarDay } from '@daiban/contract/calendar-admin';
import { startOfDay } from '@daiban/domain/calendar/dates';
import type { WorkCalendar } from '@daiban/domain/calendar/types';
import type { Duty } from '@daiban/domain/case/duty';
import { recalculated } from '@daiban/domain/casework/recalculate';
import type { Pool } from 'pg';

export interface SignedYear {
  readonly document: string;
  readonly signed_at: Date;
  readonly proposed_by: string;
  readonly decided_by: string;
}

/** One year as the table has it; `document` and `signed` when administrators have signed it. */
export const readCalendarYear = async (
  connection: Pick<Pool, 'query'>,
  year: number,
): Promise<{ readonly days: readonly CalendarDay[]; readonly document?: string; readonly signed?: SignedYear }> => {
  const { rows: days } = await connection.query<CalendarDay>(
    'select day, kind, name from work_calendar_day where day >= $1 and day < $2 order by day',
    [`${year}-01-01`, `${year + 1}-01-01`],
  );
  const { rows } = await connection.query<SignedYear>(
    'select document, signed_at, proposed_by, decided_by from work_calendar_year where year = $1',
    [year],
  );
  const [signed] = rows;
  return { days, ...(signed === undefined ? {} : { document: signed.document, signed }) };
};

/** What one list of days has that the other has not; a day of another kind counts as both. What a holiday is called counts for nothing. */
export const compareYears = (
  before: readonly CalendarDay[],
  after: readonly CalendarDay[],
): { readonly added: readonly CalendarDay[]; readonly removed: readonly CalendarDay[] } => {
  const key = ({ day, kind }: CalendarDay): string => `${day} ${kind}`;
  const [old, fresh] = [new Set(before.map(key)), new Set(after.map(key))];
  return { added: after.filter((day) => !old.has(key(day))), removed: before.filter((day) => !fresh.has(key(day))) };
};

/** One year of a calendar as a list, by day. */
export const daysOfYear = ({ holidays, makeUpDays }: WorkCalendar, year: number): CalendarDay[] =>
  [
    ...Object.entries(holidays).map(([day, name]): CalendarDay => ({ day, kind: 'holiday', name })),
    ...Object.entries(makeUpDays).map(([day, name]): CalendarDay => ({ day, kind: 'makeUp', name })),
  ]
    .filter(({ day }) => day.startsWith(`${year}-`))
    .toSorted((left, right) => (left.day < right.day ? -1 : 1));

const ofKind = (days: readonly CalendarDay[], kind: CalendarDay['kind']): Record<string, string> =>
  Object.fromEntries(days.filter((day) => day.kind === kind).map(({ day, name }) => [day, name]));
const withoutYear = (days: Readonly<Record<string, string>>, year: number): Record<string, string> =>
  Object.fromEntries(Object.entries(days).filter(([day]) => !day.startsWith(`${year}-`)));

/** The calendar with one year replaced. */
export const withYear = (calendar: WorkCalendar, year: number, days: readonly CalendarDay[]): WorkCalendar => ({
  holidays: { ...withoutYear(calendar.holidays, year), ...ofKind(days, 'holiday') },
  makeUpDays: { ...withoutYear(calendar.makeUpDays, year), ...ofKind(days, 'makeUp') },
  ...(calendar.years === undefined ? {} : { years: [...new Set([...calendar.years, year])].toSorted() }),
});

const mostLooked = 20_000;

export interface DutyMove {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly duty: Duty;
  readonly wouldBeOn: string;
}

export interface FoundMoves {
  readonly looked: number;
  readonly capped: boolean;
  readonly moves: readonly DutyMove[];
  /** Provisional dates that the notice of their year makes certain where they are. */
  readonly certain: number;
}

/**
 * Open duties that a recalculation would move under `calendar`, the earliest first: those whose clocks run over a day of the span.
 * @param today nothing becomes late by being counted again.
 */
export const findMoves = async (
  connection: Pick<Pool, 'query'>,
  { first, last }: { readonly first: string; readonly last: string },
  { calendar, today }: { readonly calendar: WorkCalendar; readonly today: string },
): Promise<FoundMoves> => {
  const { rows } = await connection.query<{ case_id: string; number: string; duty: Duty }>(
    `select d.case_id::text, l.number, d.duty from duty d join case_list l on l.case_id = d.case_id
     where d.closed_on is null and d.overdue_at is null and d.due_at >= $1 and d.opened_on <= $2
     order by d.due_at, d.case_id, d.duty_id limit $3`,
    [startOfDay(first), last, mostLooked + 1],
  );
  const touched = rows.slice(0, mostLooked).flatMap(({ case_id, number, duty }): readonly DutyMove[] => {
    const due = recalculated(duty, { calendar, today });
    return due === undefined ? [] : [{ caseId: case_id, caseNumber: number, duty, wouldBeOn: due.dueOn }];
  });
  const moves = touched.filter(({ duty, wouldBeOn }) => wouldBeOn !== duty.dueOn);
  const capped = rows.length > mostLooked;
  return { looked: Math.min(rows.length, mostLooked), capped, moves, certain: touched.length - moves.length };
};

/** The days from the first that differs to the last; undefined when none does. A clock is touched when it runs over one of them. */
export const spanOf = (changed: readonly CalendarDay[]): { readonly first: string; readonly last: string } | undefined => {
  const days = changed.map(({ day }) => day).toSorted();
  const [first, last] = [days[0], days.at(-1)];
  return first === undefined || last === undefined ? undefined : { first, last };
};

/** Every clock that ends in the year, or after it. */
export const spanOfYear = (year: number): { readonly first: string; readonly last: string } => ({
  first: `${year}-01-01`,
  last: `${year}-12-31`,
});
