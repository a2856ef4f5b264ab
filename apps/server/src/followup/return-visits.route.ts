import { listReturnVisits } from '@daiban/contract/loop';
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
  readonly masked_name: string;
  readonly unit_id: string;
  readonly kind: 'returnVisit' | 'secondReturnVisit' | 'redoTask';
  readonly opened_on: string;
  readonly due_on: string;
  readonly due_at: Date;
  readonly attempts: number;
  readonly evaluations: CaseState['evaluations'];
}

const asked = { returnVisit: 'first', secondReturnVisit: 'second', redoTask: 'assignAgain' } as const;
const most = 500;

/** Visits that are owed to petitioners, first and second, and matters to be given back to be handled again (D34, D35, D38). */
export const registerReturnVisits = (
  app: FastifyInstance,
  { journal, callers }: { readonly journal: Journal; readonly callers: Callers },
): void => {
  registerEndpoint<typeof listReturnVisits, StaffCaller>(
    app,
    listReturnVisits,
    async ({ caller }) => {
      const values: unknown[] = [most];
      const seen = seenCondition('l', caller.reader, (value) => `$${values.push(value)}`);
      const { rows } = await journal.pool.query<Row>(
        `select d.case_id, l.number, l.title, l.masked_name, l.unit_id, d.kind, d.opened_on::text, d.due_on::text, d.due_at,
           (c.state->>'returnVisitAttempts')::int as attempts, c.state->'evaluations' as evaluations
         from duty d join case_list l on l.case_id = d.case_id join petition_case c on c.id = d.case_id
         where d.closed_on is null and d.kind in ('returnVisit', 'secondReturnVisit', 'redoTask') and ${seen}
         order by d.due_at, d.case_id limit $1`,
        values,
      );
      const now = journal.clock.now();
      return {
        rows: rows.map((row) => ({
          caseId: row.case_id,
          caseNumber: row.number,
          title: row.title,
          petitioner: row.masked_name,
          unitName: journal.directory.unitName(row.unit_id),
          what: asked[row.kind],
          attempts: row.attempts,
          ...given({ grade: row.evaluations.findLast(({ subject }) => subject === 'handlingUnit')?.grade }),
          openedOn: row.opened_on,
          dueOn: row.due_on,
          overdue: row.due_at < now,
        })),
      };
    },
    { authenticate: callers.staff, holdsOneOf },
  );
};
