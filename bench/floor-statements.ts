import type { Client } from 'pg';
import { allTables } from './generate/tables.ts';
import type { WrittenRow } from './written-rows.ts';

/** What the floor gives for a placeholder of its statement. */
export type FloorValue =
  | { readonly kind: 'fixed'; readonly text: string | null }
  /** The last part of the path, as it is or as a list. */
  | { readonly kind: 'asked' }
  | { readonly kind: 'asked-list' }
  /** Another one in every request: an index would make light work of the same words again and again. */
  | { readonly kind: 'one-of'; readonly texts: readonly string[] }
  /** An id, a number or bytes that no other row has; `case` is the same within a request. */
  | { readonly kind: 'fresh'; readonly of: 'case' | 'id' | 'number' | 'bytes' };

/** One route of the floor: a named statement and where its values come from. */
export interface FloorRoute {
  readonly name: string;
  readonly text: string;
  readonly values: readonly FloorValue[];
  /** Whether the rows are the answer. */
  readonly answers: boolean;
}

export const floorSchema = 'bench_floor';
const floorTables = [...allTables, 'outbox'];

/** Makes the tables of the floor anew: the same columns and indexes, empty. */
export const layOutFloor = async (owner: Client): Promise<void> => {
  await owner.query(`drop schema if exists ${floorSchema} cascade; create schema ${floorSchema}`);
  for (const table of floorTables) await owner.query(`create table ${floorSchema}.${table} (like public.${table} including all)`);
  await owner.query(
    `grant usage on schema ${floorSchema} to daiban_app; grant select, insert, update on all tables in schema ${floorSchema} to daiban_app`,
  );
};

/** Copies the rows that commands will change, so that the floor changes rows of the same size. */
export const copyToFloor = async (owner: Client, caseIds: readonly string[]): Promise<void> => {
  for (const [table, column] of [
    ['petition_case', 'id'],
    ['case_list', 'case_id'],
    ['duty', 'case_id'],
    ['case_search', 'case_id'],
  ] as const)
    await owner.query(`insert into ${floorSchema}.${table} select * from public.${table} where ${column} = any($1::uuid[])`, [caseIds]);
  await owner.query(`analyze ${floorTables.map((table) => `${floorSchema}.${table}`).join(', ')}`);
};

const readTypes = async (client: Client): Promise<ReadonlyMap<string, string>> => {
  const { rows } = await client.query<{ name: string; type: string }>(
    `select c.relname || '.' || a.attname as name, format_type(a.atttypid, a.atttypmod) as type from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = 'public'::regnamespace and c.relname = any($1) and a.attnum > 0`,
    [floorTables],
  );
  return new Map(rows.map((row) => [row.name, row.type]));
};

const uniqueColumns: Readonly<Record<string, Extract<FloorValue, { kind: 'fresh' }>['of']>> = {
  'command_log.command_id': 'id',
  'petitioner.id': 'id',
  'submission.id': 'id',
  'case_list.number': 'number',
  'case_list.query_code_index': 'bytes',
};

/**
 * One statement that writes the same rows as a command did, with other ids.
 * @param caseId the case that the rows were taken from; in its place stands the case asked for, or a new one.
 * @param tokens of other cases, for the index of the search.
 */
export const toFloorWrite = async (
  client: Client,
  name: string,
  rows: readonly WrittenRow[],
  { caseId, isNew, tokens }: { readonly caseId: string; readonly isNew: boolean; readonly tokens: readonly string[] },
): Promise<FloorRoute> => {
  const types = await readTypes(client);
  const values: FloorValue[] = [];
  const valueOf = (name: string, text: string | null): FloorValue => {
    if (text === caseId) return isNew ? { kind: 'fresh', of: 'case' } : { kind: 'asked' };
    if (name === 'case_search.tokens') return { kind: 'one-of', texts: tokens };
    const unique = uniqueColumns[name];
    return unique === undefined ? { kind: 'fixed', text } : { kind: 'fresh', of: unique };
  };
  const place = (table: string, column: string, text: string | null): string => {
    values.push(valueOf(`${table}.${column}`, text));
    return `$${values.length}::${types.get(`${table}.${column}`) ?? 'text'}`;
  };
  const steps: string[] = [];
  for (const [table, inserted] of Map.groupBy(
    rows.filter((row) => row.kind === 'insert'),
    (row) => row.table,
  )) {
    const columns = Object.keys(inserted[0]?.values ?? {});
    const lines = inserted.map((row) => `(${columns.map((column) => place(table, column, row.values[column] ?? null)).join(', ')})`);
    steps.push(`insert into ${floorSchema}.${table} (${columns.join(', ')}) values ${lines.join(', ')}`);
  }
  for (const { table, key, values: row } of rows.filter(({ kind }) => kind === 'update')) {
    const assign = (column: string): string => `${column} = ${place(table, column, row[column] ?? null)}`;
    const changed = Object.keys(row).filter((column) => !key.includes(column));
    steps.push(`update ${floorSchema}.${table} set ${changed.map(assign).join(', ')} where ${key.map(assign).join(' and ')}`);
  }
  const last = steps.pop() ?? 'select 1';
  const text = steps.length === 0 ? last : `with ${steps.map((step, index) => `step${index} as (${step})`).join(', ')} ${last}`;
  return { name, text, values, answers: false };
};

/** The reads of the floor: the same rows, by one plain statement each. */
export const floorReads: readonly FloorRoute[] = [
  {
    name: 'read-case',
    text: `select c.state, c.version, l.number, l.title, l.received_at, l.masked_name, p.masked_phone, p.organisation, s.text, s.place, s.source_number,
        (select json_agg(j) from (select sequence, kind, at, actor_id, actor_role, actor_unit, data from journal where case_id = $1 order by sequence) j) as events,
        (select json_agg(n) from notice n where n.case_id = $1) as notices,
        (select json_agg(d) from (select closed_on, outcome, duty from duty where case_id = $1 and closed_on is not null) d) as duties,
        (select json_agg(w) from petitioner_words w where w.case_id = $1) as words,
        (select json_agg(a) from attachment a where a.case_id = $1) as attachments,
        (select json_agg(k) from case_link k where k.case_id = $1) as links
      from petition_case c join case_list l on l.case_id = c.id join petitioner p on p.id = l.petitioner_id join submission s on s.case_id = c.id where c.id = $1`,
    values: [{ kind: 'asked' }],
    answers: true,
  },
  {
    name: 'my-duties',
    text: `select d.*, l.number, l.title, l.masked_name, l.procedure, l.channel from (
        select d.* from unnest($1::text[]) as k(owner_key) cross join lateral (select case_id, duty_id, duty, due_at from duty
          where owner_key = k.owner_key and closed_on is null order by due_at, case_id, duty_id limit 51) d
        order by d.due_at, d.case_id, d.duty_id limit 51) d join case_list l on l.case_id = d.case_id`,
    values: [{ kind: 'asked-list' }],
    answers: true,
  },
  {
    name: 'unit-list',
    text: `select case_id, number, title, masked_name, channel, kind, procedure, warning, unit_id, handler_id, received_at, next_duty, next_due_on, next_due_at
      from case_list where unit_id = $1 order by received_at desc, case_id desc limit 26`,
    values: [{ kind: 'asked' }],
    answers: true,
  },
];
