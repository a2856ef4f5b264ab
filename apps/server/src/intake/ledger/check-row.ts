import { toPlainDate } from '@daiban/domain/calendar/dates';
import type { Channel } from '@daiban/domain/case/vocabulary';
import type { LedgerRow } from '../../platform/spreadsheet/raw-row.ts';
import { type FilledField, isSlipHeading } from './headings.ts';
import type { ColumnMapping } from './map-columns.ts';
import { commandIdOf } from './matter-identity.ts';
import { channelWords, parseChannel } from './parse-channel.ts';
import { parseReceived, type Received } from './parse-received.ts';
import { type RowFault, rowFault } from './row-faults.ts';

/** A matter of a ledger that can be filed. */
export interface LedgerMatter {
  readonly row: number;
  readonly commandId: string;
  readonly sourceNumber?: string;
  /** Left out when the ledger has no column of dates: then it is received on the day of the import. */
  readonly received?: Received;
  readonly channel: Channel;
  readonly title: string;
  readonly text: string;
  readonly place?: string;
  /** Left out when it is not signed. */
  readonly name?: string;
  /** As written, which may be several numbers. */
  readonly phone?: string;
}

export type CheckedRow =
  | { readonly ok: true; readonly matter: LedgerMatter }
  | { readonly ok: false; readonly faults: readonly RowFault[] };

/** Most characters of each field; those of the submission form. A longer title moves whole into the text. */
const most: Readonly<Record<FilledField, number>> = {
  sourceNumber: 80,
  receivedOn: 60,
  channel: 60,
  title: 500,
  text: 20_000,
  name: 40,
  phone: 60,
  place: 120,
};
const mostTitle = 60;
const earliest = '1990-01-01';

/** What offices write where there is nothing to write. */
const nothing = /^(?:[-—–/\\.]+|无|没有|空|暂无|不详|未知|未留|未填|未提供|n\/?a|null)$/i;
const mayBeNothing: readonly FilledField[] = ['sourceNumber', 'name', 'phone', 'place'];

const isStorable = (text: string): boolean => text.isWellFormed() && !text.includes('\u0000');

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const shorten = (text: string): string => {
  if (text.length <= mostTitle) return text;
  // A character takes two places at most, so this holds enough of them without taking a long text apart.
  const characters = [...text.slice(0, 2 * mostTitle + 1)];
  return characters.length <= mostTitle ? text : `${characters.slice(0, mostTitle - 1).join('')}…`;
};

/** The first sentence of a text, as a title. */
export const firstSentence = (text: string): string => shorten(oneLine(text.trim().split(/[\n。！？!?；;]/u)[0] ?? ''));

/** Title and text, each made of the other where it is missing. Nothing of a title that is too long for one is lost. */
const toWords = (title: string, text: string): { title: string; text: string } => {
  const line = oneLine(title);
  if (line === '') return { title: firstSentence(text) || shorten(oneLine(text)), text };
  if (text === '') return { title: shorten(line), text: title };
  return { title: shorten(line), text: line.length <= mostTitle ? text : `${line}\n${text}` };
};

const readCell = (cells: LedgerRow['cells'], column: string | undefined, field: FilledField): string => {
  const cell = column !== undefined && Object.hasOwn(cells, column) ? (cells[column] ?? '') : '';
  const text = cell.replace(/\r\n?/g, '\n').trim();
  return mayBeNothing.includes(field) && nothing.test(text) ? '' : text;
};

/** The column of each field, so that it need not be looked up for each row. */
export const toFieldColumns = (mapping: ColumnMapping): ReadonlyMap<FilledField, string> =>
  new Map(Object.entries(mapping).flatMap(([column, field]) => (field === 'ignore' ? [] : [[field, column] as const])));

/**
 * Turns the cells of a row into a matter, or says everything that is wrong with them.
 * @param now only what had come in by then is taken
 */
export const checkRow = (row: LedgerRow, columns: ReadonlyMap<FilledField, string>, now: Date): CheckedRow => {
  const { number } = row;
  if (row.broken !== undefined) return { ok: false, faults: [rowFault(number, '', row.broken)] };
  const faults: RowFault[] = [];
  const read = (field: FilledField): string => {
    const text = readCell(row.cells, columns.get(field), field);
    if (!isStorable(text)) faults.push(rowFault(number, field, 'ill-formed'));
    else if (text.length > most[field]) faults.push(rowFault(number, field, 'too-long', { most: most[field] }));
    return text;
  };
  const [sourceNumber, name, phone, place] = [read('sourceNumber'), read('name'), read('phone'), read('place')].map(oneLine) as [
    string,
    string,
    string,
    string,
  ];
  const [writtenTitle, writtenText] = [read('title'), read('text')];
  const { title, text } = toWords(writtenTitle, writtenText);
  if (text === '') faults.push(rowFault(number, 'text', 'text-missing'));

  // A table of slips has no column of channels: all of it came from the hotline.
  const isOfSlips = !columns.has('channel') && isSlipHeading(columns.get('sourceNumber') ?? '');
  const writtenChannel = isOfSlips ? channelWords.hotlineTransfer : read('channel');
  const channel = parseChannel(writtenChannel);
  const shown = (value: string): { value: string } => ({ value: oneLine(value.replaceAll('\u0000', '')).slice(0, 20).toWellFormed() });
  if (writtenChannel === '') faults.push(rowFault(number, 'channel', 'channel-missing'));
  else if (channel === undefined) faults.push(rowFault(number, 'channel', 'channel-unknown', shown(writtenChannel)));

  const writtenDate = read('receivedOn');
  const received = parseReceived(writtenDate);
  if (columns.has('receivedOn')) {
    if (writtenDate === '') faults.push(rowFault(number, 'receivedOn', 'date-missing'));
    else if (received === undefined) faults.push(rowFault(number, 'receivedOn', 'date-unclear', shown(writtenDate)));
    else if (received.on < earliest) faults.push(rowFault(number, 'receivedOn', 'date-too-early'));
    else if (received.on > toPlainDate(now.toISOString()) || Date.parse(received.at) > now.getTime())
      faults.push(rowFault(number, 'receivedOn', 'date-in-future'));
  }
  if (faults.length > 0 || channel === undefined) return { ok: false, faults };

  const commandId = commandIdOf({ ...(sourceNumber === '' ? {} : { sourceNumber }), receivedOn: received?.on ?? '', title, text, name });
  return {
    ok: true,
    matter: {
      row: number,
      commandId,
      channel,
      title,
      text,
      ...(sourceNumber === '' ? {} : { sourceNumber }),
      ...(received === undefined ? {} : { received }),
      ...(place === '' ? {} : { place }),
      ...(name === '' ? {} : { name }),
      ...(phone === '' ? {} : { phone }),
    },
  };
};
