import type { Actor } from '@daiban/domain/case/actor';
import type { Journal } from '../../journal/journal.ts';
import type { PersonalData } from '../../platform/personal-data/personal-data.ts';
import type { Ledger, LedgerRow } from '../../platform/spreadsheet/raw-row.ts';
import { checkLedger } from './check-ledger.ts';
import { type ColumnMapping, guessColumns } from './map-columns.ts';
import { parseMapping } from './parse-mapping.ts';
import { readLedger } from './read-ledger.ts';
import { type ImportReport, runImport } from './run-import.ts';

const sampleRows = 50;

/** The cells of the first rows, to guess by and to show. Broken rows are passed over. */
export const readSamples = async (ledger: Ledger, most: number = sampleRows): Promise<readonly LedgerRow['cells'][]> => {
  const samples: LedgerRow['cells'][] = [];
  for await (const { cells, broken } of ledger.rows) {
    if (broken === undefined) samples.push(cells);
    if (samples.length >= most) break;
  }
  return samples;
};

/** The guessed mapping, with single columns said otherwise; a field given by hand is taken from the column that was guessed for it. */
const adjustMapping = (columns: readonly string[], guessed: ColumnMapping, given: Readonly<Record<string, string>>): ColumnMapping => {
  const kept = Object.entries(guessed).filter(([column, field]) => !Object.hasOwn(given, column) && !Object.values(given).includes(field));
  return parseMapping(columns, { ...Object.fromEntries(kept), ...given });
};

/** The first window officer of the petition office, who answers for what is imported from the command line. */
const findWindowOfficer = ({ directory }: Journal): Actor => {
  for (const officer of directory.officers.values()) {
    const held = officer.appointments.find(({ role, unitId }) => role === 'windowOfficer' && unitId === directory.petitionOfficeId);
    if (held !== undefined) return { officerId: officer.id, ...held };
  }
  throw new Error('The petition office has no window officer who could register the matters of a ledger.');
};

export interface ImportOptions {
  /** Rows gone through so far, of those in the ledger. */
  readonly onProgress?: (done: number, rows: number) => void;
  /** Field by column, where the guess from headings and values is wrong. */
  readonly mapping?: Readonly<Record<string, string>>;
  /** Registers the matters and is their first-contact officer; the first window officer when left out. */
  readonly actor?: Actor;
  /** Stops after the batch that is under way. */
  readonly signal?: AbortSignal;
}

/**
 * Imports a ledger from a file: .xlsx, .csv or .jsonl. Running it again imports only what is not yet in.
 * @throws LedgerFault when the file cannot be read as a ledger, before anything is imported; MappingFault
 */
export const importLedger = async (
  journal: Journal,
  personal: PersonalData,
  path: string,
  { onProgress = () => undefined, mapping: given = {}, actor = findWindowOfficer(journal), signal }: ImportOptions = {},
): Promise<ImportReport> => {
  const ledger = await readLedger(path);
  const mapping = adjustMapping(ledger.columns, guessColumns(ledger.columns, await readSamples(ledger)), given);
  const checked = await checkLedger(ledger, mapping, journal.clock.now());
  const { totals, faults } = await runImport({ journal, personal, actor }, ledger, mapping, {
    checked,
    afterBatch: (_report, done) => {
      onProgress(done, checked.totals.rows);
      return signal?.aborted !== true;
    },
  });
  return { totals, faults };
};
