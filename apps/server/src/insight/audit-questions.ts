import { addDays, startOfDay } from '@daiban/domain/calendar/dates';
import type { PlainDate } from '@daiban/domain/calendar/types';
import type { Pool } from 'pg';

/** From how many on something is asked about. A busy window opens a dozen cases an hour; more is no fault, only a question. */
export const questionThresholds = { casesInAnHour: 40, casesOfOthersInADay: 10 } as const;

/** Looks before, after, or on days off are asked about; generous, because offices open at different hours. */
export const dutyHours = { from: '07:00', to: '19:00' } as const;

export interface QuestionRow {
  readonly actor_id: string;
  readonly on: PlainDate;
  readonly cases: number;
  readonly looks: number;
  readonly first: Date;
  readonly last: Date;
}

const mostQuestions = 50;
// As the partial index is written, so that it answers alone.
const looks = `audit_log where kind in ('caseOpened', 'unmasked', 'paperOpened', 'fileOpened') and actor_unit is not null and at >= $1 and at < $2`;
const figures = 'count(distinct case_id)::int as cases, count(*)::int as looks, min(at) as first, max(at) as last';

/** Newest first; never ordered by who looked most. */
export const findAuditQuestions = async (pool: Pool, from: PlainDate, to: PlainDate) => {
  const range = [startOfDay(from), startOfDay(addDays(to, 1))];
  const ask = async (text: string, ...more: readonly unknown[]): Promise<readonly QuestionRow[]> =>
    (await pool.query<QuestionRow>(`${text} order by last desc limit ${mostQuestions}`, [...range, ...more])).rows;
  const manyCases = await ask(
    `select actor_id, to_char(date_trunc('hour', at at time zone 'Asia/Shanghai'), 'YYYY-MM-DD') as on, ${figures} from ${looks}
     group by actor_id, date_trunc('hour', at at time zone 'Asia/Shanghai') having count(distinct case_id) >= $3`,
    questionThresholds.casesInAnHour,
  );
  const outsideHours = await ask(
    `select actor_id, to_char(local, 'YYYY-MM-DD') as on, ${figures}
     from (select actor_id, case_id, at, at at time zone 'Asia/Shanghai' as local from ${looks}) look
     left join work_calendar_day d on d.day = look.local::date
     where look.local::time < $3::time or look.local::time >= $4::time
       or case d.kind when 'holiday' then true when 'makeUp' then false else extract(isodow from look.local) > 5 end
     group by actor_id, to_char(local, 'YYYY-MM-DD')`,
    dutyHours.from,
    dutyHours.to,
  );
  const outsideUnits = await ask(
    `select actor_id, to_char(at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as on, ${figures}
     from audit_log where (detail ->> 'outside') = 'true' and at >= $1 and at < $2
     group by actor_id, to_char(at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') having count(distinct case_id) >= $3`,
    questionThresholds.casesOfOthersInADay,
  );
  return { manyCases, outsideHours, outsideUnits };
};
