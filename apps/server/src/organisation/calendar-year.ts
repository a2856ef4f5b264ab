import type { CalendarDay } from '@daiban/contract/calendar-admin';
import { startOfDay } from '@daiban/domain/calendar/dates';
import { recountDue } from '@daiban/domain/calendar/due';
import type { WorkCalendar } from '@daiban/domain/calendar/types';
import type { Duty } from '@daiban/domain/case/duty';
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
});

const mostLooked = 20_000;

export interface DutyMove {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly duty: Duty;
  readonly wouldBeOn: string;
}

/** Open duties that would fall due on another day under `calendar`, the earliest first; `changed` are the days that differ. */
export const findMoves = async (
  connection: Pick<Pool, 'query'>,
  changed: readonly CalendarDay[],
  calendar: WorkCalendar,
): Promise<{ readonly looked: number; readonly capped: boolean; readonly moves: readonly DutyMove[] }> => {
  const sorted = changed.map(({ day }) => day).toSorted();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return { looked: 0, capped: false, moves: [] };
  // A clock is touched when it began before a changed day and ends on or after one.
  const { rows } = await connection.query<{ case_id: string; number: string; duty: Duty }>(
    `select d.case_id::text, l.number, d.duty from duty d join case_list l on l.case_id = d.case_id
     where d.closed_on is null and d.due_at >= $1 and d.opened_on <= $2 order by d.due_at, d.case_id, d.duty_id limit $3`,
    [startOfDay(first), last, mostLooked + 1],
  );
  const moves = rows.slice(0, mostLooked).flatMap(({ case_id, number, duty }): readonly DutyMove[] => {
    if (duty.pausedOn !== undefined) return [];
    const { dueOn } = recountDue(duty, calendar);
    return dueOn === duty.dueOn ? [] : [{ caseId: case_id, caseNumber: number, duty, wouldBeOn: dueOn }];
  });
  return { looked: Math.min(rows.length, mostLooked), capped: rows.length > mostLooked, moves };
};
