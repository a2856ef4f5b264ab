import { type BatchReport, type BatchStage, batchStages } from '@daiban/contract/batches';
import type { Procedure } from '@daiban/domain/case/vocabulary';
import { given } from '@daiban/domain/kernel/given';
import type { Reader } from '../case-file/reader.ts';
import { seenCondition } from '../case-file/seen-cases.ts';
import type { Journal } from '../journal/journal.ts';
import type { Connection } from '../platform/database/statement.ts';
import { type Language, toProblem } from '../platform/http/problem.ts';

interface BatchHead {
  readonly id: string;
  readonly reason: string;
  readonly term_on: string | null;
  readonly ordered_by: string;
  readonly ordered_at: Date;
}

interface BatchCase {
  readonly case_id: string;
  readonly unit_id: string;
  readonly refusal: { readonly code: string; readonly facts?: Record<string, unknown> } | null;
  readonly number: string;
  readonly title: string;
  readonly procedure: Procedure;
  readonly version: number;
  readonly waits: boolean;
  readonly next_due_on: string | null;
  readonly next_due_at: Date | null;
}

const underWay: readonly Procedure[] = ['dispatched', 'objected', 'disputed'];
const taken: readonly Procedure[] = ['accepted', 'handling', 'held'];
const atIntake: readonly Procedure[] = ['received', 'registered', 'supplementing'];

/** Where a matter of a batch stands, by where its case stands. */
const stageOf = ({ refusal, waits, procedure }: Pick<BatchCase, 'refusal' | 'waits' | 'procedure'>): BatchStage => {
  if (refusal !== null) return 'refused';
  if (waits) return 'waiting';
  if (atIntake.includes(procedure)) return 'returned';
  if (underWay.includes(procedure)) return 'assigned';
  return taken.includes(procedure) ? 'accepted' : 'answered';
};

/** One batch as the reader sees it; undefined when there is none. */
export const findBatchReport = async (
  connection: Connection,
  batchId: string,
  { journal, reader, language }: { readonly journal: Journal; readonly reader: Reader; readonly language: Language },
): Promise<BatchReport | undefined> => {
  const head = await connection.query<BatchHead>(
    'select id::text, reason, term_on::text, ordered_by, ordered_at from assignment_batch where id = $1',
    [batchId],
  );
  const batch = head.rows[0];
  if (batch === undefined) return undefined;
  const values: unknown[] = [batchId];
  const seen = seenCondition('l', reader, (value) => `$${values.push(value)}`);
  const found = await connection.query<BatchCase>(
    `select b.case_id::text, b.unit_id, b.refusal, l.number, l.title, l.procedure, c.version,
       c.state -> 'dispatchProposal' is not null as waits, l.next_due_on::text, l.next_due_at
     from assignment_batch_case b join case_list l on l.case_id = b.case_id join petition_case c on c.id = b.case_id
     where b.batch_id = $1 and ${seen} order by l.number`,
    values,
  );
  const now = journal.clock.now();
  const refusalOf = ({ refusal }: BatchCase) => {
    if (refusal === null) return {};
    const { code, facts = {} } = refusal;
    const { title, nextStep } = toProblem(code, language, { facts });
    return { refusal: { code, title, ...given({ nextStep }) } };
  };
  const rows = found.rows.map((row) => ({
    caseId: row.case_id,
    caseNumber: row.number,
    title: row.title,
    unitName: journal.directory.unitName(row.unit_id),
    stage: stageOf(row),
    procedure: row.procedure,
    version: row.version,
    late: row.next_due_at !== null && row.next_due_at < now,
    ...(row.next_due_on === null ? {} : { dueOn: row.next_due_on }),
    ...refusalOf(row),
  }));
  const counts = Object.fromEntries(batchStages.map((stage) => [stage, rows.filter((row) => row.stage === stage).length])) as Record<
    BatchStage,
    number
  >;
  return {
    batchId: batch.id,
    reason: batch.reason,
    ...(batch.term_on === null ? {} : { termOn: batch.term_on }),
    orderedAt: batch.ordered_at.toISOString(),
    orderedBy: journal.directory.officerName(batch.ordered_by),
    counts,
    late: rows.filter(({ late, stage }) => late && stage !== 'refused').length,
    rows,
  };
};
