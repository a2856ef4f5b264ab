import type { Ledger } from '../../platform/spreadsheet/raw-row.ts';
import { checkRows, type LedgerReport, type LedgerTotals, mostFaults } from './check-ledger.ts';
import type { LedgerMatter } from './check-row.ts';
import { fileMatters, type ImportParts } from './file-matters.ts';
import type { ColumnMapping } from './map-columns.ts';
import { type RowFault, rowFault } from './row-faults.ts';

const batchSize = 100;

/** `imported` now; `skipped` because they were filed before or stand twice in the ledger, word for word. */
export interface ImportTotals extends LedgerTotals {
  readonly imported: number;
  readonly skipped: number;
}

export interface ImportReport {
  readonly totals: ImportTotals;
  /** The first 200. */
  readonly faults: readonly RowFault[];
}

export interface RunOptions {
  /** The same ledger under the same mapping, checked before: its counts and faults go on from there. */
  readonly checked: LedgerReport;
  /** Told after each batch with the rows gone through; answers false to stop there. */
  readonly afterBatch: (report: ImportReport, done: number) => Promise<boolean> | boolean;
}

/**
 * Imports the good rows of a ledger as registered matters, a batch a transaction, in the order of the ledger and holding one batch at a
 * time. Rows of an earlier run are skipped. Ends early when `afterBatch` says so; `isWhole` tells.
 */
export const runImport = async (
  parts: ImportParts,
  ledger: Ledger,
  mapping: ColumnMapping,
  { checked, afterBatch }: RunOptions,
): Promise<ImportReport & { readonly isWhole: boolean }> => {
  let totals: ImportTotals = { ...checked.totals, imported: 0, skipped: 0 };
  const faults = [...checked.faults];
  let batch: LedgerMatter[] = [];
  let again = 0;
  let done = 0;

  const finishBatch = async (): Promise<boolean> => {
    const filed = await fileMatters(parts, batch);
    const refused = filed.refused.length;
    totals = {
      rows: totals.rows,
      good: totals.good - refused,
      faulty: totals.faulty + refused,
      imported: totals.imported + filed.imported,
      skipped: totals.skipped + filed.skipped + again,
    };
    faults.push(...filed.refused.slice(0, mostFaults - faults.length).map(({ row, code }) => rowFault(row, '', 'refused', { code })));
    batch = [];
    again = 0;
    return afterBatch({ totals, faults: [...faults] }, done);
  };

  for await (const entry of checkRows(ledger, mapping, parts.journal.clock.now())) {
    done += 1;
    if (!entry.ok) continue;
    if ('again' in entry) again += 1;
    else batch.push(entry.matter);
    if (batch.length + again >= batchSize && !(await finishBatch())) return { totals, faults, isWhole: false };
  }
  const isWhole = await finishBatch();
  return { totals, faults, isWhole };
};
