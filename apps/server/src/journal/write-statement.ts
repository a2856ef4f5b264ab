import { type Connection, statement } from '../platform/database/statement.ts';

/** Rows by the name of what they are: objects, or rows that are JSON text already. */
export type RowsOf<Key extends string> = Readonly<Record<Key, readonly object[] | readonly string[]>>;

/** A source of rows in the text of a statement, under an alias, with its columns as `name type, name type`. */
export type From<Key extends string> = (alias: string, key: Key, columns: string) => string;

const toSet = (rows: readonly object[] | readonly string[]): string => {
  if (rows.length === 0) return '[]';
  return typeof rows[0] === 'string' ? `[${rows.join(',')}]` : JSON.stringify(rows);
};

/** An array for an array column is written by the driver; every other object is JSON. */
const toValue = (value: unknown, type: string): unknown =>
  typeof value === 'object' && value !== null && !type.endsWith('[]') ? JSON.stringify(value) : value;

/**
 * A prepared statement that writes rows of several tables. Rows travel as one JSON text for each source, however many they are; those
 * of `single`, of which there is always one, travel column by column, which spares the database from taking the JSON apart.
 */
export const writeStatement = <Key extends string>(name: string, single: readonly Key[], write: (from: From<Key>) => string) => {
  const values: ((rows: RowsOf<Key>) => unknown)[] = [];
  const sets = new Map<Key, number>();
  const text = write((alias, key, columns) => {
    if (single.includes(key)) {
      const fields = columns.split(', ').map((column) => {
        const [field = '', type = ''] = column.split(' ');
        values.push((rows) => toValue((rows[key][0] as Readonly<Record<string, unknown>>)[field], type));
        return `$${values.length}::${type} as ${field}`;
      });
      return `(select ${fields.join(', ')}) as ${alias}`;
    }
    let place = sets.get(key);
    if (place === undefined) {
      place = values.push((rows) => toSet(rows[key]));
      sets.set(key, place);
    }
    return `json_to_recordset($${place}) as ${alias}(${columns})`;
  });
  const prepared = statement<{ id: string }>(name, text);
  /** Answers the ids of the cases that were written. */
  return async (connection: Connection, rows: RowsOf<Key>): Promise<Set<string>> => {
    const found = await prepared.rows(
      connection,
      values.map((value) => value(rows)),
    );
    return new Set(found.map((row) => row.id));
  };
};
