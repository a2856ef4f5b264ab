import { type DestructionList, destructionChange, destructionListSchema, mostDestroyed } from '@daiban/contract/personal-data';
import type { Journal } from '../journal/journal.ts';
import type { Connection } from '../platform/database/statement.ts';
import { problem } from '../platform/http/problem.ts';
import type { ChangeKind } from '../platform/signed-changes/signed-changes.ts';
import { listDueRecords } from './due-records.ts';

/** Matters that were merged into these go with them: they share the file (D61: a merged one goes with its target). */
const listMerged = async (connection: Connection, caseIds: readonly string[]) =>
  (
    await connection.query<{ case_id: string; number: string; target: string }>(
      `with recursive merged as (
         select k.other_case_id as case_id, k.case_id as target from case_link k where k.case_id = any($1::uuid[]) and k.relation = 'mergedFrom'
         union
         select k.other_case_id, m.target from merged m join case_link k on k.case_id = m.case_id and k.relation = 'mergedFrom'
       )
       select m.case_id::text, l.number, m.target::text from merged m join case_list l on l.case_id = m.case_id where l.procedure = 'merged'`,
      [caseIds],
    )
  ).rows;

/** The destruction list: made by the archivist, approved by the head of the petition office or the data protection officer. */
export const destructionKind = (journal: Pick<Journal, 'clock'>): ChangeKind<DestructionList> => ({
  kind: destructionChange,
  schema: destructionListSchema,
  proposers: ['archivist'],
  approvers: ['petitionOfficeHead', 'dataProtectionOfficer'],
  check: async ({ cases }, connection) => {
    const caseIds = cases.map(({ caseId }) => caseId);
    const due = new Map(
      (await listDueRecords(connection, journal.clock.now(), { caseIds, most: mostDestroyed })).map((row) => [row.caseId, row.caseNumber]),
    );
    const wrong = cases.filter(({ caseId, caseNumber }) => due.get(caseId) !== caseNumber);
    return wrong.length > 0 || new Set(caseIds).size < caseIds.length
      ? problem('not-due-for-destruction', { facts: { cases: wrong.map(({ caseNumber }) => caseNumber) } })
      : undefined;
  },
  apply: async ({ listId, cases }, connection, { proposedBy, decidedBy }) => {
    const now = journal.clock.now();
    const caseIds = cases.map(({ caseId }) => caseId);
    const due = await listDueRecords(connection, now, { caseIds, most: mostDestroyed });
    const byId = new Map(due.map((row) => [row.caseId, row]));
    const merged = (await listMerged(connection, caseIds)).flatMap(({ case_id, number, target }) => {
      const goesWith = byId.get(target);
      return goesWith === undefined ? [] : [{ ...goesWith, caseId: case_id, caseNumber: number }];
    });
    const rows = [...due, ...merged];
    await connection.query(
      `insert into record_destruction (case_id, case_number, list_id, retention, due_on, proposed_by, approved_by, approved_at, status)
       select r.case_id, r.number, $5, r.retention, r.due_on, $6, $7, $8, 'approved'
       from unnest($1::uuid[], $2::text[], $3::text[], $4::date[]) as r(case_id, number, retention, due_on) on conflict (case_id) do nothing`,
      [
        rows.map((row) => row.caseId),
        rows.map((row) => row.caseNumber),
        rows.map((row) => row.retention),
        rows.map((row) => row.dueOn),
        listId,
        proposedBy,
        decidedBy,
        now,
      ],
    );
  },
  summarise: ({ cases }, language) => [
    { label: language === 'zh-CN' ? '件数' : 'Cases', value: String(cases.length) },
    { label: language === 'zh-CN' ? '编号' : 'Numbers', value: cases.map(({ caseNumber }) => caseNumber).join('\n') },
  ],
});
