import type { Pool } from 'pg';
import type { Clock } from '../clock.ts';
import { type Connection, statement } from '../database/statement.ts';
import { type ProblemAnswer, problem } from '../http/problem.ts';

/** How often an officer may open names, and how long an approved export waits. */
export interface PersonalDataLimits {
  readonly unmaskPerHour: number;
  readonly unmaskPerDay: number;
  readonly exportOpenHours: number;
}

const readLimits = statement<PersonalDataLimits>(
  'personal-data.limits',
  'select unmask_per_hour as "unmaskPerHour", unmask_per_day as "unmaskPerDay", export_open_hours as "exportOpenHours" from personal_data_policy',
);

/** @throws Error when the row that the migration made is gone. */
export const getPersonalDataLimits = async (connection: Connection): Promise<PersonalDataLimits> => {
  const row = await readLimits.row(connection, []);
  if (row === undefined) throw new Error('The limits of personal data are missing.');
  return row;
};

export const setPersonalDataLimits = async (connection: Connection, limits: PersonalDataLimits): Promise<void> => {
  await connection.query('update personal_data_policy set unmask_per_hour = $1, unmask_per_day = $2, export_open_hours = $3', [
    limits.unmaskPerHour,
    limits.unmaskPerDay,
    limits.exportOpenHours,
  ]);
};

const count = statement<{ in_hour: number }>(
  'personal-data.unmask',
  `insert into unmask_count as c (officer_id, hour, in_hour, day, in_day)
   select $1, date_trunc('hour', $2::timestamptz), 1, ($2::timestamptz at time zone 'Asia/Shanghai')::date, 1
   on conflict (officer_id) do update set
     in_hour = case when c.hour = excluded.hour then c.in_hour + 1 else 1 end, hour = excluded.hour,
     in_day = case when c.day = excluded.day then c.in_day + 1 else 1 end, day = excluded.day
   where (c.hour <> excluded.hour or c.in_hour < (select unmask_per_hour from personal_data_policy))
     and (c.day <> excluded.day or c.in_day < (select unmask_per_day from personal_data_policy))
   returning c.in_hour`,
);

const hour = 3_600_000;

const timeInChina = (moment: Date): string => new Date(moment.getTime() + 8 * hour).toISOString().slice(11, 16);

/**
 * Counts one more opening of a name by this officer, unless the limit of this clock hour or this day in China is reached.
 * @returns how many are left this hour, or the refusal, which says when it goes on.
 */
export const countUnmasking = async (pool: Pool, clock: Clock, officerId: string): Promise<number | ProblemAnswer> => {
  const now = clock.now();
  const row = await count.row(pool, [officerId, now]);
  const limits = await getPersonalDataLimits(pool);
  if (row !== undefined) return Math.max(limits.unmaskPerHour - row.in_hour, 0);
  const found = await pool.query<{ full: boolean }>(
    "select in_day >= $2 and day = ($3::timestamptz at time zone 'Asia/Shanghai')::date as full from unmask_count where officer_id = $1",
    [officerId, limits.unmaskPerDay, now],
  );
  // Midnight in China is 16:00 of the day before by the world's clock.
  const again =
    found.rows[0]?.full === true
      ? new Date((Math.floor((now.getTime() + 8 * hour) / (24 * hour)) + 1) * 24 * hour - 8 * hour)
      : new Date((Math.floor(now.getTime() / hour) + 1) * hour);
  return problem('unmask-limit-reached', {
    facts: { perHour: limits.unmaskPerHour, perDay: limits.unmaskPerDay, again: timeInChina(again), againAt: again.toISOString() },
    retryAfter: Math.ceil((again.getTime() - now.getTime()) / 1000),
  });
};
