import { listRemedies, remedyWaits } from '@daiban/contract/remedy';
import type { Procedure } from '@daiban/domain/case/vocabulary';
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
  readonly procedure: Procedure;
  readonly owner_key: string;
  readonly unit_id: string | null;
  readonly case_unit_id: string;
  readonly kind: (typeof remedyWaits)[number];
  readonly opened_on: string;
  readonly due_on: string;
  readonly due_at: Date;
}

const most = 500;
// Written out, so that the index `duty_remedy` fits.
const waits = remedyWaits.map((kind) => `'${kind}'`).join(', ');

/** Everything that waits in remedies and ends of matters, earliest due first (D46–D55). */
export const registerRemedies = (
  app: FastifyInstance,
  { journal, callers }: { readonly journal: Journal; readonly callers: Callers },
): void => {
  registerEndpoint<typeof listRemedies, StaffCaller>(
    app,
    listRemedies,
    async ({ caller }) => {
      const values: unknown[] = [most];
      const seen = seenCondition('l', caller.reader, (value) => `$${values.push(value)}`);
      const { rows } = await journal.pool.query<Row>(
        `select d.case_id, l.number, l.title, l.masked_name, l.procedure, d.owner_key, coalesce(d.unit_id, d.duty->'owner'->>'unitId') as unit_id, l.unit_id as case_unit_id, d.kind,
           d.opened_on::text, d.due_on::text, d.due_at
         from duty d join case_list l on l.case_id = d.case_id
         where d.closed_on is null and d.kind in (${waits}) and ${seen}
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
          unitName: journal.directory.unitName(row.unit_id ?? row.case_unit_id),
          procedure: row.procedure,
          waits: row.kind,
          openedOn: row.opened_on,
          dueOn: row.due_on,
          overdue: row.due_at < now,
          mine: caller.reader.dutyKeys.includes(row.owner_key),
        })),
      };
    },
    { authenticate: callers.staff, holdsOneOf },
  );
};
