import { listBacklogEntries } from '@daiban/contract/loop';
import { daysBetween, toPlainDate } from '@daiban/domain/calendar/dates';
import { presentOnes } from '@daiban/domain/case/loop-state';
import type { CaseState } from '@daiban/domain/case/state';
import { given } from '@daiban/domain/kernel/given';
import type { FastifyInstance } from 'fastify';
import { type Callers, holdsOneOf, type StaffCaller } from '../case-file/caller.ts';
import { seenCondition } from '../case-file/seen-cases.ts';
import type { Journal } from '../journal/journal.ts';
import { registerEndpoint } from '../platform/http/route.ts';

interface Row {
  readonly case_id: string;
  readonly number: string;
  readonly title: string;
  readonly unit_id: string;
  readonly due_on: string | null;
  readonly due_at: Date | null;
  readonly backlog: CaseState['backlog'];
  readonly entry: CaseState['backlogEntry'] | null;
  readonly proposal: CaseState['backlogProposal'] | null;
}

const most = 500;
const resolving = "('backlogResolve', 'relapseResolve')";

/** The leaders' list: what is proposed, listed and cleared, with the clock that runs (S2.33, S2.37, S2.40). */
export const registerBacklogEntries = (
  app: FastifyInstance,
  { journal, callers }: { readonly journal: Journal; readonly callers: Callers },
): void => {
  registerEndpoint<typeof listBacklogEntries, StaffCaller>(
    app,
    listBacklogEntries,
    async ({ caller }) => {
      const values: unknown[] = [most, `officer:${caller.reader.officerId}`];
      const seen = seenCondition('l', caller.reader, (value) => `$${values.push(value)}`);
      const { rows } = await journal.pool.query<Row>(
        `select l.case_id, l.number, l.title, l.unit_id, d.due_on::text as due_on, d.due_at, c.state->>'backlog' as backlog,
           c.state->'backlogEntry' as entry, c.state->'backlogProposal' as proposal
         from (select case_id, min(due_on) filter (where closed_on is null and kind in ${resolving}) as due_on,
             min(due_at) filter (where closed_on is null and kind in ${resolving}) as due_at,
             bool_or(closed_on is null and owner_key = $2) as mine
           from duty where kind in ('backlogDecision', 'backlogResolve', 'relapseResolve') group by case_id) d
         join case_list l on l.case_id = d.case_id join petition_case c on c.id = d.case_id
         where d.mine or ${seen} order by d.due_at nulls last, l.case_id limit $1`,
        values,
      );
      const now = journal.clock.now();
      const today = toPlainDate(now.toISOString());
      return {
        rows: rows.flatMap((row) => {
          const ground = row.entry?.ground ?? row.proposal?.ground;
          if (ground === undefined) return [];
          const since = row.entry?.lastWorkOn ?? row.entry?.listedOn ?? today;
          return [
            {
              caseId: row.case_id,
              caseNumber: row.number,
              title: row.title,
              unitId: row.unit_id,
              unitName: journal.directory.unitName(row.unit_id),
              backlog: row.backlog,
              proposed: row.proposal !== null && row.backlog === 'none',
              ground,
              present: row.entry === null || row.entry === undefined ? 0 : presentOnes(row.entry).length,
              ...(row.entry?.sponsor === undefined ? {} : { sponsor: journal.directory.officerName(row.entry.sponsor.officerId) }),
              weeksWithoutWork: row.backlog === 'cleared' ? 0 : Math.floor(Math.max(0, daysBetween(since, today)) / 7),
              ...given({ listedOn: row.entry?.listedOn, clearedOn: row.entry?.clearedOn, dueOn: row.due_on ?? undefined }),
              overdue: row.due_at !== null && row.due_at < now,
            },
          ];
        }),
      };
    },
    { authenticate: callers.staff, holdsOneOf },
  );
};
