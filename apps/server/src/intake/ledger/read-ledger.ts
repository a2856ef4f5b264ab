import { open, stat } from 'node:fs/promises';
import { LedgerFault, mostBytes, mostColumns, mostRows } from '../../platform/spreadsheet/ledger-fault.ts';
import type { Ledger, LedgerRow, RawRow } from '../../platform/spreadsheet/raw-row.ts';
import { readXlsx } from '../../platform/spreadsheet/read-xlsx.ts';
import { fieldOfHeading } from './headings.ts';
import { findDelimiter, readCsv, readJsonLines, readTextHead } from './read-text.ts';
import { findTextEncoding } from './text-encoding.ts';

/** How far down the headings may stand: ledgers often begin with a title and a line about who keeps them. */
const headingDepth = 10;
/** How many objects are looked at for the names of their fields. */
const objectsForColumns = 100;

const unreadable = (): never => {
  throw new LedgerFault('ledger-unreadable');
};

/** Counts matters and ends with `ledger-too-large` at one too many. */
async function* counted(rows: AsyncIterable<LedgerRow>): AsyncGenerator<LedgerRow> {
  let count = 0;
  for await (const row of rows) {
    count += 1;
    if (count > mostRows) throw new LedgerFault('ledger-too-large');
    yield row;
  }
}

const toIterable = (start: () => AsyncGenerator<LedgerRow>): AsyncIterable<LedgerRow> => ({
  [Symbol.asyncIterator]: () => counted(start()),
});

const isBlank = (value: string): boolean => value.trim() === '';

const columnLetters = (position: number): string => {
  const letter = String.fromCharCode(65 + (position % 26));
  return position < 26 ? letter : columnLetters(Math.floor(position / 26) - 1) + letter;
};

/** Names of the columns, each once: a heading that stands twice gets a number, one that is missing the letter of its column. */
const toColumns = (headings: readonly string[]): readonly string[] => {
  const columns: string[] = [];
  const last = headings.findLastIndex((heading) => !isBlank(heading));
  for (const [position, heading] of headings.slice(0, last + 1).entries()) {
    const name = heading.replace(/\s+/g, ' ').trim().slice(0, 80) || columnLetters(position);
    let column = name;
    for (let again = 2; columns.includes(column); again += 1) column = `${name} (${again})`;
    columns.push(column);
  }
  return columns;
};

/** The row of headings: the first one with two headings that are known, else the first with two cells, else the first that is not blank. */
const findHeadings = (rows: readonly RawRow[]): RawRow | undefined => {
  const filled = (row: RawRow): number => row.values.filter((value) => !isBlank(value)).length;
  return (
    rows.find((row) => row.values.filter((value) => fieldOfHeading(value) !== undefined).length >= 2) ??
    rows.find((row) => filled(row) >= 2) ??
    rows.find((row) => filled(row) === 1)
  );
};

async function* matters(
  rows: AsyncIterable<RawRow>,
  columns: readonly string[],
  after: number,
  isStrict: boolean,
): AsyncGenerator<LedgerRow> {
  for await (const { number, values, broken } of rows) {
    if (number <= after) continue;
    if (broken !== undefined) {
      yield { number, cells: {}, broken };
      continue;
    }
    if (values.every(isBlank)) continue;
    const isShifted = isStrict && values.slice(columns.length).some((value) => !isBlank(value));
    yield isShifted
      ? { number, cells: {}, broken: 'row-too-many-cells' }
      : { number, cells: Object.fromEntries(columns.map((column, position) => [column, values[position] ?? ''])) };
  }
}

/** @param isStrict more cells than columns mean that a delimiter stands unquoted in a text, as they do not in a sheet. */
const openTable = async (start: () => AsyncGenerator<RawRow>, isStrict: boolean): Promise<Ledger> => {
  const first: RawRow[] = [];
  for await (const row of start()) {
    if (first.push(row) >= headingDepth) break;
  }
  const headings = findHeadings(first) ?? unreadable();
  const columns = toColumns(headings.values);
  return { columns, rows: toIterable(() => matters(start(), columns, headings.number, isStrict)) };
};

const openJsonLines = async (start: () => AsyncGenerator<LedgerRow>): Promise<Ledger> => {
  const columns = new Set<string>();
  let looked = 0;
  for await (const { cells } of start()) {
    for (const column of Object.keys(cells)) if (columns.size < mostColumns) columns.add(column);
    looked += 1;
    if (looked >= objectsForColumns) break;
  }
  if (columns.size === 0) return unreadable();
  return { columns: [...columns], rows: toIterable(start) };
};

const isZip = async (path: string): Promise<boolean> => {
  const file = await open(path, 'r');
  try {
    const head = Buffer.alloc(4);
    await file.read(head, 0, 4, 0);
    return head.readUInt32BE(0) === 0x504b0304;
  } finally {
    await file.close();
  }
};

/**
 * Opens a ledger: a workbook (.xlsx), a delimited text (.csv; comma, semicolon or tab; UTF-8, UTF-16 or GB18030) or one JSON object a
 * line (.jsonl), told by content and not by name. Rows are read as they are asked for. Throws LedgerFault `ledger-unreadable`, or
 * `ledger-too-large` beyond 50 MB or 50,000 rows, the latter also while rows are read.
 */
export const readLedger = async (path: string): Promise<Ledger> => {
  const { size } = await stat(path);
  if (size > mostBytes) throw new LedgerFault('ledger-too-large');
  if (size < 4) return unreadable();
  if (await isZip(path)) return openTable(() => readXlsx(path), false);
  const encoding = (await findTextEncoding(path)) ?? unreadable();
  const head = await readTextHead(path, encoding.label);
  const first = head.trimStart().charAt(0);
  if (first === '{') return openJsonLines(() => readJsonLines(path, encoding));
  // A JSON list, a page or an XML file would otherwise pass as a table of one column.
  if (first === '[' || first === '<') return unreadable();
  const delimiter = findDelimiter(head);
  return openTable(() => readCsv(path, encoding, delimiter), true);
};
