import { open } from 'node:fs/promises';
import { mostColumns } from './ledger-fault.ts';
import type { RawRow } from './raw-row.ts';
import { openWorkbook, textGatherer, unescapeText, type Workbook } from './workbook-parts.ts';
import { listenToXml, type XmlListener } from './xml-parts.ts';
import { openZipEntry } from './zip-entries.ts';

const dayMilliseconds = 86_400_000;
/** Day 0 of the 1900 system for every day after February 1900, whose 29th never was. */
const zeroOf1900 = Date.UTC(1899, 11, 30);
const from1904To1900 = 1462;
/** 31 December 9999, where the calendar of a workbook ends. */
const lastDay = 2_958_465;

/** A day number of a workbook as `YYYY-MM-DD`, with `THH:MM:SS` when it has a time; undefined when it is no day. */
export const fromDayNumber = (days: number, from1904 = false): string | undefined => {
  const since1900 = from1904 ? days + from1904To1900 : days;
  if (!Number.isFinite(since1900) || since1900 < 1 || since1900 > lastDay + 1) return undefined;
  const seconds = Math.round((since1900 * dayMilliseconds) / 1000);
  const text = new Date(zeroOf1900 + seconds * 1000).toISOString().slice(0, 19);
  return text.endsWith('T00:00:00') ? text.slice(0, 10) : text;
};

/** Position of a cell such as `AB12`, from 0; undefined without letters. */
const columnOf = (reference: string | undefined): number | undefined => {
  const letters = /^[A-Za-z]{1,3}/.exec(reference ?? '')?.[0]?.toUpperCase();
  if (letters === undefined) return undefined;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
};

const numberText = (written: string, isDate: boolean, from1904: boolean): string => {
  const value = Number(written);
  if (written.trim() === '' || Number.isNaN(value)) return written;
  const date = isDate ? fromDayNumber(value, from1904) : undefined;
  if (date !== undefined) return date;
  // Numbers of many digits stay as they were typed.
  return /^-?\d+$/.test(written) ? written : String(value);
};

const cellText = (type: string, style: number, written: string, inline: string, { texts, dateStyles, from1904 }: Workbook): string => {
  switch (type) {
    case 's':
      return texts.get(Number(written)) ?? '';
    case 'inlineStr':
      return inline;
    case 'str':
    case 'd':
      return unescapeText(written);
    case 'e':
      return '';
    case 'b':
      return written === '1' ? 'TRUE' : 'FALSE';
    default:
      return numberText(written, dateStyles[style] ?? false, from1904);
  }
};

const sheetListener = (workbook: Workbook, rows: RawRow[]): XmlListener => {
  const inline = textGatherer();
  let number = 0;
  let values: string[] | undefined;
  let column = -1;
  let type = 'n';
  let style = 0;
  let written = '';
  let isInValue = false;
  return {
    open: (name, attributes) => {
      if (name === 'row') {
        number = Number(attributes.r ?? number + 1) || number + 1;
        values = [];
        column = -1;
      } else if (name === 'c') {
        column = columnOf(attributes.r) ?? column + 1;
        type = attributes.t ?? 'n';
        style = Number(attributes.s ?? 0);
        written = '';
      } else if (name === 'v') isInValue = true;
      else inline.open(name, attributes);
    },
    text: (text) => {
      if (isInValue) written += text;
      else inline.text(text);
    },
    close: (name) => {
      if (name === 'v') isInValue = false;
      else if (name === 'c') {
        const text = cellText(type, style, written, inline.take(), workbook);
        if (values === undefined || text === '' || column >= mostColumns) return;
        while (values.length < column) values.push('');
        values[column] = text;
      } else if (name === 'row') {
        if (values !== undefined) rows.push({ number, values });
        values = undefined;
      } else inline.close(name);
    },
  };
};

/** The rows of the first visible sheet, piece by piece; dates as `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM:SS`. Throws LedgerFault. */
export async function* readXlsx(path: string): AsyncGenerator<RawRow> {
  const file = await open(path, 'r');
  let workbook: Workbook | undefined;
  try {
    workbook = await openWorkbook(file, (await file.stat()).size);
    const rows: RawRow[] = [];
    for await (const _ of listenToXml(await openZipEntry(file, workbook.sheet), sheetListener(workbook, rows), workbook.budget)) {
      if (rows.length === 0) continue;
      yield* rows.splice(0);
    }
  } finally {
    workbook?.texts.close();
    await file.close();
  }
}
