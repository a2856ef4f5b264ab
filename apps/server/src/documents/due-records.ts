import { startOfDay, toPlainDate } from '@daiban/domain/calendar/dates';
import type { RetentionClass } from '@daiban/domain/case/vocabulary';
import { archivedBefore, destructionFrom } from '@daiban/domain/documents/retention';
import { type Connection, statement } from '../platform/database/statement.ts';

/** An archived case whose time is over. */
export interface DueRecord {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly title: string;
  readonly retention: RetentionClass;
  readonly archivedOn: string;
  readonly dueOn: string;
}

interface Row {
  readonly case_id: string;
  readonly number: string;
  readonly title: string;
  readonly at: Date;
  readonly retention: RetentionClass;
}

const due = statement<Row>(
  'retention.due',
  `select j.case_id::text, l.number, l.title, j.at, j.data->>'retention' as retention from journal j join case_list l on l.case_id = j.case_id
   where j.kind = 'caseArchived' and l.procedure = 'archived' and ($3::uuid[] is null or j.case_id = any($3))
     and ((j.data->>'retention' = 'tenYears' and j.at < $1) or (j.data->>'retention' = 'thirtyYears' and j.at < $2))
     and not exists (select from record_destruction d where d.case_id = j.case_id)
   order by j.at, j.case_id limit $4`,
);

const toDueRecord = ({ case_id, number, title, at, retention }: Row): DueRecord => {
  const archivedOn = toPlainDate(at.toISOString());
  return { caseId: case_id, caseNumber: number, title, retention, archivedOn, dueOn: destructionFrom(archivedOn, retention) ?? '' };
};

/** Archived cases whose time is over and that stand on no destruction list, the longest overdue first. */
export const listDueRecords = async (
  connection: Connection,
  now: Date,
  { caseIds, most }: { readonly caseIds?: readonly string[]; readonly most: number },
): Promise<readonly DueRecord[]> => {
  const today = toPlainDate(now.toISOString());
  const before = (retention: 'tenYears' | 'thirtyYears') => startOfDay(archivedBefore(today, retention));
  return (await due.rows(connection, [before('tenYears'), before('thirtyYears'), caseIds ?? null, most])).map(toDueRecord);
};
