import { type FilledField, fieldOfHeading, isForeignHeading, type LedgerField } from './headings.ts';
import { parseChannel } from './parse-channel.ts';
import { parseReceived } from './parse-received.ts';

/** Which field each column fills. Columns that are not named are left out. */
export type ColumnMapping = Readonly<Record<string, LedgerField>>;

/** Share of the filled values that must look like a field. */
const mostly = 0.8;
/** Characters that a matter's text has at least on average. */
const textLength = 15;

const valuesOf = (samples: readonly Readonly<Record<string, string>>[], column: string): readonly string[] =>
  samples.map((cells) => (Object.hasOwn(cells, column) ? (cells[column] ?? '').trim() : '')).filter((value) => value !== '');

const looksLike: readonly (readonly [FilledField, (value: string) => boolean])[] = [
  ['phone', (value) => /^(?:\+?86)?1[3-9]\d{9}$/.test(value.normalize('NFKC').replace(/[\s-]/g, ''))],
  ['channel', (value) => value.length <= 20 && parseChannel(value) !== undefined],
  // A bare number of days is too easily something else.
  ['receivedOn', (value) => !/^\d{1,7}(\.\d+)?$/.test(value) && parseReceived(value) !== undefined],
];

/**
 * Guesses what each column holds: by its heading, the usual words first, and where no heading names a field, by the values. A field is
 * given to one column only.
 * @param samples cells of the first rows
 */
export const guessColumns = (
  columns: readonly string[],
  samples: readonly Readonly<Record<string, string>>[],
): Record<string, LedgerField> => {
  const byField = new Map<FilledField, string>();
  const taken = new Set<string>();
  const assign = (field: FilledField, column: string): void => {
    if (byField.has(field) || taken.has(column)) return;
    byField.set(field, column);
    taken.add(column);
  };
  const named = columns.flatMap((column) => {
    const found = fieldOfHeading(column);
    return found === undefined ? [] : [{ column, ...found }];
  });
  for (const { column, field, isUsual } of named) if (isUsual) assign(field, column);
  for (const { column, field, isUsual } of named) if (!isUsual) assign(field, column);

  const open = columns.filter((column) => !taken.has(column) && !isForeignHeading(column));
  for (const column of open) {
    const values = valuesOf(samples, column);
    const match = looksLike.find(
      ([field, test]) => !byField.has(field) && values.length > 0 && values.filter(test).length >= mostly * values.length,
    );
    if (match !== undefined) assign(match[0], column);
  }
  if (!byField.has('text')) {
    const lengths = open
      .filter((column) => !taken.has(column))
      .map((column) => {
        const values = valuesOf(samples, column);
        return { column, average: values.reduce((sum, value) => sum + value.length, 0) / Math.max(values.length, 1) };
      })
      .toSorted((left, right) => right.average - left.average);
    const [longest] = lengths;
    if (longest !== undefined && longest.average >= textLength) assign('text', longest.column);
  }
  const fieldOf = new Map([...byField].map(([field, column]) => [column, field]));
  return Object.fromEntries(columns.map((column) => [column, fieldOf.get(column) ?? 'ignore']));
};
