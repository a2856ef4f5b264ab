import type { Pool } from 'pg';
import type { Reader } from '../case-file/reader.ts';
import { seenCondition } from '../case-file/seen-cases.ts';

/** Which of these matters the reader sees; of another not even the number is shown. */
export const findSeen = async (pool: Pool, reader: Reader, caseIds: readonly (string | null)[]): Promise<ReadonlySet<string>> => {
  const wanted = caseIds.filter((caseId) => caseId !== null);
  if (wanted.length === 0) return new Set();
  const values: unknown[] = [wanted];
  const seen = seenCondition('l', reader, (value) => `$${values.push(value)}`);
  const { rows } = await pool.query<{ case_id: string }>(
    `select l.case_id::text from case_list l where l.case_id = any($1::uuid[]) and ${seen}`,
    values,
  );
  return new Set(rows.map(({ case_id }) => case_id));
};
