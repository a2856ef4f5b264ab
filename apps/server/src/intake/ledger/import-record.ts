import { hostname } from 'node:os';
import type { ImportView } from '@daiban/contract/desk';
import { isMarkAlive, markOf, parseMark } from '../../platform/database/processes.ts';
import type { Connection } from '../../platform/database/statement.ts';
import type { ColumnMapping } from './map-columns.ts';
import { rowFault } from './row-faults.ts';
import type { ImportReport } from './run-import.ts';

/** What is stored of an import beside its columns in `ledger_import`; never a value of the ledger but what a fault has to quote. */
interface StoredReport extends ImportReport {
  readonly columns: readonly string[];
  readonly mapping: ColumnMapping;
}

export interface ImportRecord {
  readonly id: string;
  readonly fileName: string;
  readonly status: ImportView['status'];
  readonly report: StoredReport;
  readonly startedAt?: string;
  readonly finishedAt?: string;
}

/** A run that has not written for so long has died with its process. */
const staleAfter = '60 seconds';

const emptyRun = { imported: 0, skipped: 0 };

/** Which process runs an import, so that the next one after a crash can tell at once that nobody does any more. */
const runner = (): string => JSON.stringify({ host: hostname(), ...markOf(process.pid) });

const isGone = (text: string | null): boolean => {
  const mark = text === null ? undefined : parseMark(text);
  if (text === null || mark === undefined) return true;
  const { host }: { host?: unknown } = JSON.parse(text);
  return host === hostname() && !isMarkAlive(mark);
};

export const insertImport = async (
  connection: Connection,
  {
    id,
    officerId,
    fileName,
    sha256,
    at,
    report,
  }: {
    id: string;
    officerId: string;
    fileName: string;
    sha256: string;
    at: Date;
    report: Omit<StoredReport, 'totals'> & { totals: Omit<ImportReport['totals'], 'imported' | 'skipped'> };
  },
): Promise<void> => {
  await connection.query(
    "insert into ledger_import (id, officer_id, file_name, sha256, status, report, created_at) values ($1, $2, $3, $4, 'preview', $5, $6)",
    [id, officerId, fileName, sha256, JSON.stringify({ ...report, totals: { ...report.totals, ...emptyRun } }), at],
  );
};

/** Marks imports whose process is gone as failed: they can be run again. */
export const failInterrupted = async (connection: Connection, at: Date): Promise<void> => {
  const { rows } = await connection.query<{ id: string; run: string | null; runner: string | null; stale: boolean | null }>(
    `select id::text, report->>'run' as run, report->>'runner' as runner, (report->>'beatAt')::timestamptz < now() - interval '${staleAfter}' as stale
     from ledger_import where status = 'running'`,
  );
  for (const row of rows) if (row.stale !== false || isGone(row.runner)) await failRun(connection, row.id, row.run ?? '', at);
};

/** Ends a run as failed, with a fault that says to run it again. */
export const failRun = async (connection: Connection, id: string, run: string, at: Date): Promise<void> => {
  await connection.query(
    `update ledger_import set status = 'failed', finished_at = $3,
       report = jsonb_set(report, '{faults}', $4::jsonb || coalesce(report->'faults', '[]'::jsonb))
     where id = $1 and status = 'running' and coalesce(report->>'run', '') = $2`,
    [id, run, at, JSON.stringify([rowFault(0, '', 'interrupted')])],
  );
};

interface ImportRow {
  readonly file_name: string;
  readonly status: ImportView['status'];
  readonly report: StoredReport;
  readonly started_at: Date | null;
  readonly finished_at: Date | null;
}

export const findImport = async (connection: Connection, id: string): Promise<ImportRecord | undefined> => {
  const { rows } = await connection.query<ImportRow>(
    'select file_name, status, report, started_at, finished_at from ledger_import where id = $1',
    [id],
  );
  const [row] = rows;
  return (
    row && {
      id,
      fileName: row.file_name,
      status: row.status,
      report: row.report,
      ...(row.started_at === null ? {} : { startedAt: row.started_at.toISOString() }),
      ...(row.finished_at === null ? {} : { finishedAt: row.finished_at.toISOString() }),
    }
  );
};

/** Stores another mapping with its check. @returns false when the import has been started meanwhile. */
export const storeMapping = async (
  connection: Connection,
  id: string,
  mapping: ColumnMapping,
  checked: Pick<StoredReport, 'faults'> & { totals: object },
): Promise<boolean> => {
  const { rowCount } = await connection.query(
    "update ledger_import set status = 'preview', started_at = null, finished_at = null, report = report || $2::jsonb where id = $1 and status in ('preview', 'cancelled', 'failed')",
    [id, JSON.stringify({ mapping, faults: checked.faults, totals: { ...checked.totals, ...emptyRun } })],
  );
  return rowCount === 1;
};

/** Takes an import for one run. @returns false when it is running or done. */
export const claimRun = async (connection: Connection, id: string, run: string, at: Date): Promise<boolean> => {
  const { rowCount } = await connection.query(
    `update ledger_import set status = 'running', started_at = $3, finished_at = null,
       report = report || jsonb_build_object('run', $2::text, 'runner', $4::text, 'beatAt', now())
     where id = $1 and status in ('preview', 'cancelled', 'failed')`,
    [id, run, at, runner()],
  );
  return rowCount === 1;
};

/** Stores how far a run is. @returns whether it is still to go on. */
export const storeProgress = async (
  connection: Connection,
  id: string,
  run: string,
  { totals, faults }: ImportReport,
): Promise<boolean> => {
  const { rows } = await connection.query<{ status: ImportView['status'] }>(
    `update ledger_import set report = report || jsonb_build_object('totals', $3::jsonb, 'faults', $4::jsonb, 'beatAt', now())
     where id = $1 and report->>'run' = $2 returning status`,
    [id, run, JSON.stringify(totals), JSON.stringify(faults)],
  );
  return rows[0]?.status === 'running';
};

/** Ends a whole run. @returns false when it was cancelled at the last moment. */
export const finishRun = async (connection: Connection, id: string, run: string, at: Date): Promise<boolean> => {
  const { rowCount } = await connection.query(
    "update ledger_import set status = 'done', finished_at = $3 where id = $1 and status = 'running' and report->>'run' = $2",
    [id, run, at],
  );
  return rowCount === 1;
};

/** Tells a running import, in whichever process, to stop after the batch that is under way. */
export const cancelRun = async (connection: Connection, id: string, at: Date): Promise<void> => {
  await connection.query("update ledger_import set status = 'cancelled', finished_at = $2 where id = $1 and status = 'running'", [id, at]);
};

/** Of these imports, those whose file may still be needed. */
export const listWanted = async (connection: Connection, ids: readonly string[], since: Date): Promise<Set<string>> => {
  const { rows } = await connection.query<{ id: string }>(
    "select id::text from ledger_import where id = any($1::uuid[]) and status <> 'done' and (status = 'running' or coalesce(finished_at, created_at) > $2)",
    [ids, since],
  );
  return new Set(rows.map(({ id }) => id));
};
