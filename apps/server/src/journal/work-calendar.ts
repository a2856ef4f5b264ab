import type { WorkCalendar } from '@daiban/domain/calendar/types';
import yearly from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import type { Pool } from 'pg';
import { statement } from '../platform/database/statement.ts';
import type { Log } from '../platform/log.ts';
import { makeRounds, type Rounds } from '../platform/rounds.ts';
import type { Journal } from './journal.ts';

/** `National Day,国庆节,3` → 国庆节. */
const chineseName = (name: string): string => name.split(',')[1] ?? name;

const named = (days: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(days).map(([day, name]) => [day, chineseName(name)]));

/** A notice is known when it names the National Day, which none leaves out. */
const announced = (holidays: Readonly<Record<string, string>>): readonly number[] =>
  Object.keys(holidays).flatMap((day) => (day.endsWith('-10-01') ? [Number(day.slice(0, 4))] : []));

/** The yearly holiday notices as published: what commands without a database count with. */
export const publishedWorkCalendar: WorkCalendar = {
  holidays: named(yearly.holidays),
  makeUpDays: named(yearly.workdays),
  years: announced(yearly.holidays),
};

const readDays = statement<{ day: string; kind: string; name: string }>(
  'calendar.days',
  'select day, kind, name from work_calendar_day order by day',
);

const readSignedYears = statement<{ year: number }>('calendar.years', 'select year from work_calendar_year order by year');

/** The calendar as the tables have it. Years that were signed are known, and those whose notice was published. */
export const readWorkCalendar = async (pool: Pool): Promise<WorkCalendar> => {
  const rows = await readDays.rows(pool, []);
  const of = (kind: string): Record<string, string> =>
    Object.fromEntries(rows.filter((row) => row.kind === kind).map((row) => [row.day, row.name]));
  const holidays = of('holiday');
  const signed = (await readSignedYears.rows(pool, [])).map(({ year }) => year);
  return { holidays, makeUpDays: of('makeUp'), years: [...new Set([...announced(holidays), ...signed])].toSorted() };
};

/**
 * The office's own calendar. Days of the published notices that the table does not hold yet are added; what an administrator has
 * corrected stays, and a year that was signed is left as it is.
 */
export const provideWorkCalendar = async (pool: Pool): Promise<WorkCalendar> => {
  const days = [
    ...Object.entries(publishedWorkCalendar.holidays).map(([day, name]) => ({ day, kind: 'holiday', name })),
    ...Object.entries(publishedWorkCalendar.makeUpDays).map(([day, name]) => ({ day, kind: 'makeUp', name })),
  ];
  await pool.query(
    `insert into work_calendar_day (day, kind, name) select day, kind, name from json_to_recordset($1) as d(day date, kind text, name text)
     where not exists (select from work_calendar_year y where y.year = extract(year from d.day)) on conflict (day) do nothing`,
    [JSON.stringify(days)],
  );
  return readWorkCalendar(pool);
};

const lastSigned = statement<{ signed: string | null }>('calendar.signed', 'select max(signed_at)::text as signed from work_calendar_year');

/** Keeps the calendar in memory as the administrators have signed it, in every process: looks for a newer signature now and then. */
export const watchWorkCalendar = (journal: Pick<Journal, 'pool' | 'calendar'>, log: Log, everyMilliseconds = 5_000): Rounds => {
  // Whatever was signed before this process began has been read already; reading it once more does no harm.
  let known: string | null | undefined;
  const look = async (): Promise<void> => {
    const signed = (await lastSigned.row(journal.pool, []))?.signed ?? null;
    if (signed === known) return;
    journal.calendar = await readWorkCalendar(journal.pool);
    known = signed;
  };
  return makeRounds(look, { everyMilliseconds, complaint: 'the calendar could not be looked at; it is tried again', log });
};
