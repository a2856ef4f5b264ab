import type { countCases, listCases } from '@daiban/contract/cases';
import type { QueryOf } from '@daiban/contract/endpoint';
import type { Pool } from 'pg';
import type { Reader } from '../case-file/reader.ts';
import { foldText, toSearchTokens } from '../journal/search-tokens.ts';

export type CaseFilter = QueryOf<typeof countCases>;

export interface ListedCase {
  readonly case_id: string;
  readonly number: string;
  readonly title: string;
  readonly masked_name: string;
  readonly channel: string;
  readonly kind: string | null;
  readonly procedure: string;
  readonly warning: string;
  readonly unit_id: string;
  readonly handler_id: string | null;
  readonly received_at: Date;
  readonly next_duty: string | null;
  readonly next_due_on: string | null;
  readonly next_due_at: Date | null;
}

const columns =
  'l.case_id::text, l.number, l.title, l.masked_name, l.channel, l.kind, l.procedure, l.warning, l.unit_id, l.handler_id, l.received_at, l.next_duty, l.next_due_on, l.next_due_at';

/** Collects values of a statement in the order of their placeholders. */
class Values {
  readonly list: unknown[] = [];

  add(value: unknown): string {
    this.list.push(value);
    return `$${this.list.length}`;
  }
}

// At most this many hits of a search are ordered; a phrase that common is narrowed by a filter.
const mostHits = 2000;

/**
 * Conditions of a filter. `l` is case_list. The phrase is looked up first and materialised, because the planner otherwise may walk
 * the newest cases one by one.
 */
const toConditions = (filter: CaseFilter, now: Date, values: Values): { readonly search: string; readonly where: string[] } => {
  const where: string[] = [];
  if (filter.procedure !== undefined) where.push(`l.procedure = any(${values.add(filter.procedure)})`);
  if (filter.channel !== undefined) where.push(`l.channel = any(${values.add(filter.channel)})`);
  if (filter.kind !== undefined) where.push(`l.kind = any(${values.add(filter.kind)})`);
  if (filter.handlerId !== undefined) where.push(`l.handler_id = ${values.add(filter.handlerId)}`);
  if (filter.overdue === true) where.push(`l.next_due_at < ${values.add(now)}`);
  if (filter.overdue === false) where.push(`(l.next_due_at is null or l.next_due_at >= ${values.add(now)})`);
  if (filter.receivedFrom !== undefined) where.push(`l.received_at >= ${values.add(`${filter.receivedFrom}T00:00:00+08:00`)}`);
  if (filter.receivedTo !== undefined) where.push(`l.received_at <= ${values.add(`${filter.receivedTo}T23:59:59.999+08:00`)}`);
  let search = '';
  if (filter.q !== undefined && filter.q !== '') {
    const tokens = toSearchTokens(filter.q);
    if (/^XF-/i.test(filter.q)) where.push(`l.number = ${values.add(filter.q.toUpperCase())}`);
    else if (tokens.length === 0) where.push(`l.masked_name like ${values.add(`${filter.q.replaceAll(/[%_\\]/g, '\\$&')}%`)}`);
    else {
      const text = values.add(foldText(filter.q).split(/\s+/u).filter(Boolean));
      search = `with hits as materialized (select case_id from case_search s where s.tokens @> ${values.add(tokens)}::int[]
        and (select bool_and(strpos(s.text, word) > 0) from unnest(${text}::text[]) as word) limit ${mostHits})`;
      where.push('l.case_id in (select case_id from hits)');
    }
  }
  return { search, where };
};

/** Units that narrow the list: those asked for, as far as the reader may see them. Undefined: no narrowing. */
const unitsOf = (filter: CaseFilter, reader: Reader): readonly string[] | undefined => {
  if (reader.sees === 'office') return filter.unitId === undefined ? undefined : [filter.unitId];
  if (filter.unitId === undefined) return reader.sees;
  return reader.sees.includes(filter.unitId) ? [filter.unitId] : [];
};

interface Order {
  readonly by: string;
  readonly direction: 'asc' | 'desc';
  readonly key: (row: ListedCase) => string;
}

const orders = {
  newest: { by: 'l.received_at', direction: 'desc', key: (row) => row.received_at.toISOString() },
  due: { by: 'l.next_due_at', direction: 'asc', key: (row) => row.next_due_at?.toISOString() ?? '' },
} as const satisfies Record<string, Order>;

const readCursor = (cursor: string | undefined): { key: string; caseId: string } | undefined => {
  const [key, caseId] = (cursor ?? '').split('_');
  if (key === undefined || caseId === undefined || Number.isNaN(Date.parse(key)) || !/^[0-9a-f-]{36}$/.test(caseId)) return undefined;
  return { key, caseId };
};

/** One page of the filtered list by keyset: the same cost on page one and page one thousand. */
export const findCases = async (
  pool: Pool,
  reader: Reader,
  query: QueryOf<typeof listCases>,
  now: Date,
): Promise<{ rows: readonly ListedCase[]; nextCursor?: string }> => {
  const values = new Values();
  const { search, where } = toConditions(query, now, values);
  const order = orders[query.sort];
  if (query.sort === 'due') where.push('l.next_due_at is not null');
  const cursor = readCursor(query.cursor);
  if (cursor !== undefined) {
    where.push(
      `(${order.by}, l.case_id) ${order.direction === 'desc' ? '<' : '>'} (${values.add(cursor.key)}::timestamptz, ${values.add(cursor.caseId)}::uuid)`,
    );
  }
  const units = unitsOf(query, reader);
  const limit = values.add(query.limit + 1);
  const select = (condition: string): string =>
    `select ${columns} from case_list l where ${[...where, condition].filter(Boolean).join(' and ') || 'true'} order by ${order.by} ${order.direction}, l.case_id ${order.direction} limit ${limit}`;
  let text: string;
  if (units === undefined) text = `${search} ${select('')}`;
  else {
    const list = values.add(units);
    const own = units.length === 1 ? select(`l.unit_id = (${list}::text[])[1]`) : select(`l.unit_id = any(${list}::text[])`);
    // Joint handling is rare: its cases come from an index of their own instead of an OR that no index serves.
    const joint = select(`l.co_unit_ids && ${list}::text[] and l.co_unit_ids <> '{}' and l.unit_id <> all(${list}::text[])`);
    const outer = order.by.replace('l.', 'u.');
    text = `${search} select * from ((${own}) union all (${joint})) u order by ${outer} ${order.direction}, u.case_id ${order.direction} limit ${limit}`;
  }
  const rows = (await pool.query<ListedCase>({ name: `cases.list.${nameOf(text)}`, text, values: values.list })).rows;
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  return { rows: page, ...(rows.length > query.limit && last !== undefined ? { nextCursor: `${order.key(last)}_${last.case_id}` } : {}) };
};

const names = new Map<string, number>();

/** A short name for each text, so that the few forms a filter takes are planned once per connection. */
const nameOf = (text: string): number => {
  const known = names.get(text);
  if (known !== undefined) return known;
  names.set(text, names.size + 1);
  return names.size;
};

const mostCounted = 10_000;

/** How many cases the filter finds, up to 10,000, by procedure. */
export const countCasesBy = async (pool: Pool, reader: Reader, filter: CaseFilter, now: Date) => {
  const values = new Values();
  const { search, where } = toConditions(filter, now, values);
  const units = unitsOf(filter, reader);
  if (units !== undefined) {
    const list = values.add(units);
    where.push(`(l.unit_id = any(${list}::text[]) or (l.co_unit_ids && ${list}::text[] and l.co_unit_ids <> '{}'))`);
  }
  const text = `${search} select procedure, count(*)::int as count from (select l.procedure from case_list l where ${where.join(' and ') || 'true'} limit ${mostCounted + 1}) counted group by procedure order by procedure`;
  const rows = (await pool.query<{ procedure: string; count: number }>({ text, values: values.list })).rows;
  const total = rows.reduce((sum, row) => sum + row.count, 0);
  return { total: Math.min(total, mostCounted), capped: total > mostCounted, byProcedure: rows };
};
