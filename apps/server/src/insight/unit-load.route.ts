import { listUnitLoad } from '@daiban/contract/desk';
import { endOfDay, toPlainDate } from '@daiban/domain/calendar/dates';
import type { FastifyInstance } from 'fastify';
import type { Callers, StaffCaller } from '../case-file/caller.ts';
import { guardCondition, guardedCondition } from '../case-file/seen-cases.ts';
import type { Journal } from '../journal/journal.ts';
import { registerEndpoint } from '../platform/http/route.ts';

interface LoadRow {
  readonly unit_id: string;
  readonly open_cases: number;
  readonly open_duties: number;
  readonly overdue: number;
  readonly due_today: number;
  readonly replied: number;
  readonly replied_on_time: number;
  readonly evaluated: number;
  readonly satisfied: number;
}

/** Clocks that a reply closes; on time when none of them was late. */
const replyClocks = ['statutoryHandling', 'localPhoneWeb', 'localLetterVisit', 'suggestionFeedback'];

/** Load and lateness per unit. Silence of a petitioner is neither satisfied nor dissatisfied (lifecycle, invariant viii). */
export const registerUnitLoad = (
  app: FastifyInstance,
  { journal, callers }: { readonly journal: Journal; readonly callers: Callers },
): void => {
  registerEndpoint<typeof listUnitLoad, StaffCaller>(
    app,
    listUnitLoad,
    async ({ caller }) => {
      const now = journal.clock.now();
      const { reader } = caller;
      const values: unknown[] = [now, endOfDay(toPlainDate(now.toISOString())), replyClocks];
      const hidden = (alias: string): string =>
        `exists (select from case_list g where g.case_id = ${alias}.case_id and ${guardedCondition('g')} and not (${guardCondition('g', reader, (value) => `$${values.push(value)}`)}))`;
      const { rows } = await journal.pool.query<LoadRow>(
        `select u.id as unit_id,
           (select count(*)::int from case_list l where l.unit_id = u.id and not l.ended and not ${hidden('l')}) as open_cases,
           coalesce(d.open_duties, 0) as open_duties, coalesce(d.overdue, 0) as overdue, coalesce(d.due_today, 0) as due_today,
           coalesce(r.replied, 0) as replied, coalesce(r.replied_on_time, 0) as replied_on_time, coalesce(e.evaluated, 0) as evaluated, coalesce(e.satisfied, 0) as satisfied
         from unit u
         left join (select unit_id, count(*)::int as open_duties, count(*) filter (where due_at < $1)::int as overdue,
             count(*) filter (where due_at >= $1 and due_at <= $2)::int as due_today from duty o where closed_on is null and unit_id is not null and not ${hidden('o')} group by unit_id) d on d.unit_id = u.id
         left join (select unit_id, count(*)::int as replied, count(*) filter (where on_time)::int as replied_on_time from (
             select case_id, unit_id, bool_and(closed_on <= due_on) as on_time from duty c where closed_on is not null and outcome = 'done' and kind = any($3) and not ${hidden('c')}
             group by case_id, unit_id) closed group by unit_id) r on r.unit_id = u.id
         left join (select unit_id, count(*)::int as evaluated, count(*) filter (where grade <> 'dissatisfied')::int as satisfied from evaluation v
             where subject = 'handlingUnit' and not ${hidden('v')} group by unit_id) e on e.unit_id = u.id`,
        values,
      );
      const { office, ownerUnits } = reader.scopes.normal;
      return {
        units: rows.flatMap((row) => {
          const unit = journal.directory.unit(row.unit_id);
          if (unit === undefined || (office !== 'all' && !ownerUnits.includes(unit.id))) return [];
          return [
            {
              unitId: unit.id,
              name: unit.name,
              kind: unit.kind,
              ...(unit.line === undefined ? {} : { line: unit.line }),
              openCases: row.open_cases,
              openDuties: row.open_duties,
              overdue: row.overdue,
              dueToday: row.due_today,
              replied: row.replied,
              repliedOnTime: row.replied_on_time,
              evaluated: row.evaluated,
              satisfied: row.satisfied,
            },
          ];
        }),
      };
    },
    { authenticate: callers.staff },
  );
};
