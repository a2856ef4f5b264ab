import type { WorkCalendar } from '@daiban/domain/calendar/types';
import yearly from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import type { Pool } from 'pg';

/** `National Day,国庆节,3` → 国庆节. */
const chineseName = (name: string): string => name.split(',')[1] ?? name;

const named = (days: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(days).map(([day, name]) => [day, chineseName(name)]));

/** The yearly holiday notices as published: what commands without a database count with. */
export const publishedWorkCalendar: WorkCalendar = { holidays: named(yearly.holidays), makeUpDays: named(yearly.workdays) };

/**
 * The office's own calendar. Days of the published notices that the table does not hold yet are added; what an administrator has
 * corrected stays.
 */
export const provideWorkCalendar = async (pool: Pool): Promise<WorkCalendar> => {
  const days = [
    ...Object.entries(publishedWorkCalendar.holidays).map(([day, name]) => ({ day, kind: 'holiday', name })),
    ...Object.entries(publishedWorkCalendar.makeUpDays).map(([day, name]) => ({ day, kind: 'makeUp', name })),
  ];
  await pool.query(
    `insert into work_calendar_day (day, kind, name) select day, kind, name from json_to_recordset($1) as d(day date, kind text, name text) on conflict (day) do nothing`,
    [JSON.stringify(days)],
  );
  const { rows } = await pool.query<{ day: string; kind: string; name: string }>(
    'select day, kind, name from work_calendar_day order by day',
  );
  const of = (kind: string): Record<string, string> =>
    Object.fromEntries(rows.filter((row) => row.kind === kind).map((row) => [row.day, row.name]));
  return { holidays: of('holiday'), makeUpDays: of('makeUp') };
};
