import { createHash } from 'node:crypto';
import type { Ledger } from '../../platform/spreadsheet/raw-row.ts';
import { type CheckedRow, checkRow, type LedgerMatter, toFieldColumns } from './check-row.ts';
import type { ColumnMapping } from './map-columns.ts';
import { type RowFault, rowFault } from './row-faults.ts';

/** A row after its check; `again` is a matter that stands further up in the same ledger, word for word. */
export type LedgerEntry = CheckedRow | { readonly ok: true; readonly again: true };

/** Most faults that a report names; the others are counted. */
export const mostFaults = 200;

export interface LedgerTotals {
  readonly rows: number;
  readonly good: number;
  readonly faulty: number;
}

export interface LedgerReport {
  readonly totals: LedgerTotals;
  readonly faults: readonly RowFault[];
}

const contentOf = ({ title, text, name = '', channel }: LedgerMatter): string =>
  createHash('sha256')
    .update(JSON.stringify([title, text, name, channel]))
    .digest('base64')
    .slice(0, 12);

/** Checks the rows of a ledger one after the other. Throws LedgerFault where the ledger itself cannot be read on. */
export async function* checkRows(ledger: Ledger, mapping: ColumnMapping, now: Date): AsyncGenerator<LedgerEntry> {
  const columns = toFieldColumns(mapping);
  const seen = new Map<string, { readonly row: number; readonly content: string }>();
  for await (const row of ledger.rows) {
    const checked = checkRow(row, columns, now);
    if (!checked.ok) {
      yield checked;
      continue;
    }
    const { matter } = checked;
    const content = contentOf(matter);
    const first = seen.get(matter.commandId);
    if (first === undefined) {
      seen.set(matter.commandId, { row: matter.row, content });
      yield checked;
    } else if (first.content === content) yield { ok: true, again: true };
    else yield { ok: false, faults: [rowFault(matter.row, 'sourceNumber', 'number-twice', { first: first.row })] };
  }
}

/** Checks a whole ledger without importing anything: how many rows are good, and the first faults. */
export const checkLedger = async (ledger: Ledger, mapping: ColumnMapping, now: Date): Promise<LedgerReport> => {
  const totals = { rows: 0, good: 0, faulty: 0 };
  const faults: RowFault[] = [];
  for await (const entry of checkRows(ledger, mapping, now)) {
    totals.rows += 1;
    if (entry.ok) totals.good += 1;
    else {
      totals.faulty += 1;
      faults.push(...entry.faults.slice(0, mostFaults - faults.length));
    }
  }
  return { totals, faults };
};
