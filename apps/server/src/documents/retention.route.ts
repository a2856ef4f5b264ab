import { destructionChange, destructionListSchema, getRetention, mostDestroyed } from '@daiban/contract/personal-data';
import type { RetentionClass } from '@daiban/domain/case/vocabulary';
import type { FastifyInstance } from 'fastify';
import { type Callers, holdsOneOf, type StaffCaller } from '../case-file/caller.ts';
import type { Journal } from '../journal/journal.ts';
import { registerEndpoint } from '../platform/http/route.ts';
import type { SignedChanges } from '../platform/signed-changes/signed-changes.ts';
import { destructionKind } from './destruction.change.ts';
import { listDueRecords } from './due-records.ts';

export interface RetentionParts {
  readonly journal: Journal;
  readonly callers: Callers;
  readonly changes: SignedChanges;
}

interface ListRow {
  readonly list_id: string;
  readonly proposed_by: string;
  readonly approved_by: string;
  readonly approved_at: Date;
  readonly cases: number;
  readonly done: number;
  readonly files: number;
  readonly kept: readonly { caseId: string; caseNumber: string }[] | null;
}

/** What is archived and for how long, what is due, and what was destroyed. */
export const registerRetention = (app: FastifyInstance, { journal, callers, changes }: RetentionParts): void => {
  changes.register(destructionKind(journal));
  const { pool } = journal;
  const person = (officerId: string) => ({ officerId, name: journal.directory.officerName(officerId) });

  registerEndpoint<typeof getRetention, StaffCaller>(
    app,
    getRetention,
    async () => {
      const [archived, due, proposed, lists] = await Promise.all([
        pool.query<{ retention: RetentionClass; cases: number }>(
          `select j.data->>'retention' as retention, count(*)::int as cases from journal j
           where j.kind = 'caseArchived' and not exists (select from record_destruction d where d.case_id = j.case_id and d.status = 'done') group by 1`,
        ),
        listDueRecords(pool, journal.clock.now(), { most: mostDestroyed }),
        pool.query<{ content: unknown }>('select content from signed_change where kind = $1 and decision is null', [destructionChange]),
        pool.query<ListRow>(
          `select list_id::text, min(proposed_by) as proposed_by, min(approved_by) as approved_by, min(approved_at) as approved_at,
             count(*)::int as cases, count(*) filter (where status = 'done')::int as done, sum(files)::int as files,
             json_agg(json_build_object('caseId', case_id, 'caseNumber', case_number)) filter (where status = 'keptBack') as kept
           from record_destruction group by list_id order by min(approved_at) desc limit 50`,
        ),
      ]);
      const listed = new Set(
        proposed.rows.flatMap(({ content }) => {
          const parsed = destructionListSchema.safeParse(content);
          return parsed.success ? parsed.data.cases.map(({ caseId }) => caseId) : [];
        }),
      );
      return {
        archived: archived.rows,
        due: due.filter(({ caseId }) => !listed.has(caseId)),
        lists: lists.rows.map((row) => ({
          listId: row.list_id,
          proposedBy: person(row.proposed_by),
          approvedBy: person(row.approved_by),
          approvedAt: row.approved_at.toISOString(),
          cases: row.cases,
          done: row.done,
          files: row.files,
          keptBack: [...(row.kept ?? [])],
        })),
      };
    },
    { authenticate: callers.staff, holdsOneOf },
  );
};
