import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { LedgerFault, mostColumns, mostRowCharacters } from '../../platform/spreadsheet/ledger-fault.ts';
import type { Break, LedgerRow, RawRow } from '../../platform/spreadsheet/raw-row.ts';
import { decodeFile, type TextEncoding } from './text-encoding.ts';

const delimiters = [',', '\t', ';'] as const;
export type Delimiter = (typeof delimiters)[number];

/** Delimiters of one line that stand outside quotes. */
const countOutside = (line: string, delimiter: string): number => {
  let isQuoted = false;
  let found = 0;
  for (const character of line) {
    if (character === '"') isQuoted = !isQuoted;
    else if (character === delimiter && !isQuoted) found += 1;
  }
  return found;
};

/** The delimiter that the first lines use most; a comma when they have none. */
export const findDelimiter = (head: string): Delimiter => {
  const lines = head.split(/\r\n|\n|\r/).slice(0, 10);
  let best: Delimiter = ',';
  let most = 0;
  for (const delimiter of delimiters) {
    const found = Math.max(...lines.map((line) => countOutside(line, delimiter)));
    if (found > most) [best, most] = [delimiter, found];
  }
  return best;
};

/**
 * The records of a delimited text, blank ones included, so that they count as a spreadsheet program counts. After a quote that is never
 * closed nothing can be told apart any more: the row where it opens is the last one, and broken.
 */
export async function* readCsv(path: string, { label, isLossy }: TextEncoding, delimiter: Delimiter): AsyncGenerator<RawRow> {
  let end: { readonly after: number; readonly broken: Break } | undefined;
  const parser = parse({
    delimiter,
    // Named, because ledgers put together by hand mix them.
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: mostRowCharacters,
    skip_records_with_error: true,
    on_skip: (error) => {
      end ??= { after: parser.info.records, broken: error?.code === 'CSV_MAX_RECORD_SIZE' ? 'row-too-long' : 'row-quote-open' };
      return undefined;
    },
  });
  const text = Readable.from(decodeFile(path, label), { objectMode: false });
  text.on('error', (error) => parser.destroy(error));
  let number = 0;
  try {
    for await (const record of text.pipe(parser) as AsyncIterable<string[]>) {
      if (end !== undefined && number >= end.after) break;
      number += 1;
      const values = record.slice(0, mostColumns);
      yield isLossy && values.some((value) => value.includes('\uFFFD'))
        ? { number, values, broken: 'row-undecodable' }
        : { number, values };
    }
  } finally {
    text.destroy();
    parser.destroy();
  }
  if (end !== undefined) yield { number: number + 1, values: [], broken: end.broken };
}

/** The lines of a text; undefined for one that is too long to be a row. */
async function* readLines(path: string, label: TextEncoding['label']): AsyncGenerator<string | undefined> {
  let rest = '';
  let isTooLong = false;
  for await (const piece of decodeFile(path, label)) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      yield isTooLong || line.length > mostRowCharacters ? undefined : line;
      isTooLong = false;
    }
    if (rest.length > mostRowCharacters) {
      isTooLong = true;
      rest = '';
    }
  }
  if (isTooLong) yield undefined;
  else if (rest !== '') yield rest;
}

const cellOf = (value: unknown): string | undefined => {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
};

const parseLine = (line: string): Pick<LedgerRow, 'cells' | 'broken'> => {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { cells: {}, broken: 'row-not-json' };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { cells: {}, broken: 'row-not-json' };
  const cells: Record<string, string> = {};
  for (const [key, part] of Object.entries(value).slice(0, mostColumns)) {
    const cell = cellOf(part);
    if (cell === undefined) return { cells: {}, broken: 'row-not-flat' };
    Object.defineProperty(cells, key.trim(), { value: cell, enumerable: true, configurable: true });
  }
  return { cells };
};

/** The objects of a text with one JSON object a line. Blank lines are passed over. */
export async function* readJsonLines(path: string, { label, isLossy }: TextEncoding): AsyncGenerator<LedgerRow> {
  let number = 0;
  for await (const line of readLines(path, label)) {
    number += 1;
    if (line === undefined) yield { number, cells: {}, broken: 'row-too-long' };
    else if (line.trim() !== '')
      yield isLossy && line.includes('\uFFFD') ? { number, cells: {}, broken: 'row-undecodable' } : { number, ...parseLine(line) };
  }
}

/** The beginning of a text, to tell what it is. Throws LedgerFault when it is empty or holds what no text holds. */
export const readTextHead = async (path: string, label: TextEncoding['label']): Promise<string> => {
  let head = '';
  for await (const piece of decodeFile(path, label)) {
    head += piece;
    if (head.length >= 16_384) break;
  }
  head = head.slice(0, 16_384);
  const controls = [...head].filter((character) => character < ' ' && !'\t\n\r\f\v'.includes(character)).length;
  if (head.trim() === '' || controls > head.length / 100) throw new LedgerFault('ledger-unreadable');
  return head;
};
