import type { listCases } from '@daiban/contract/cases';
import type { QueryOf } from '@daiban/contract/endpoint';
import type { Pool } from 'pg';
import type { Reader } from '../case-file/reader.ts';
import { monthTokens } from '../journal/search-tokens.ts';
import { type CaseFilter, type Phrase, phraseOf, toConditions, Values } from './case-filter.ts';

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

/** Units that narrow the list: those asked for, as far as the reader may see them. Undefined: no narrowing. */
const unitsOf = (filter: CaseFilter, reader: Reader): readonly string[] | undefined => {
  if (reader.sees === 'office') return filter.unitId === undefined ? undefined : [filter.unitId];
  if (filter.unitId === undefined) return reader.sees;
  return reader.sees.includes(filter.unitId) ? [filter.unitId] : [];
};

interface Order {
  readonly by: 'received_at' | 'next_due_at';
  readonly direction: 'asc' | 'desc';
  readonly key: (row: ListedCase) => string;
}

const orders: Readonly<Record<'newest' | 'due', Order>> = {
  newest: { by: 'received_at', direction: 'desc', key: (row) => row.received_at.toISOString() },
  due: { by: 'next_due_at', direction: 'asc', key: (row) => row.next_due_at?.toISOString() ?? '' },
};

interface Cursor {
  readonly key: string;
  readonly caseId: string;
}

const readCursor = (cursor: string | undefined): Cursor | undefined => {
  const [key, caseId] = (cursor ?? '').split('_');
  if (key === undefined || caseId === undefined || Number.isNaN(Date.parse(key)) || !/^[0-9a-f-]{36}$/.test(caseId)) return undefined;
  return { key, caseId };
};

type ListQuery = QueryOf<typeof listCases>;

/** One page of statement text: how it is ordered, and where it goes on. */
interface Page {
  readonly order: Order;
  readonly cursor: { readonly key: string; readonly caseId: string } | undefined;
  readonly limit: number;
}

/** Where the page begins, on the columns of `alias`; the placeholders are those of the cursor. */
const after = (alias: string, { order, cursor }: Page): string[] =>
  cursor === undefined
    ? []
    : [
        `(${alias}.${order.by}, ${alias}.case_id) ${order.direction === 'desc' ? '<' : '>'} (${cursor.key}::timestamptz, ${cursor.caseId}::uuid)`,
      ];

const ordered = (alias: string, { order, limit }: Page): string =>
  `order by ${alias}.${order.by} ${order.direction}, ${alias}.case_id ${order.direction} limit ${limit}`;

const conditions = (...parts: readonly (readonly string[])[]): string => parts.flat().join(' and ') || 'true';

/**
 * The list as one arm for each index that has it in order: cases of a unit, and cases in which a unit joins. An OR over both would be
 * served by no index, and a unit that joins in many cases would have all of them sorted for one page.
 */
const listText = (where: readonly string[], units: readonly string[] | undefined, values: Values, page: Page): string => {
  if (units === undefined) return `select ${columns} from case_list l where ${conditions(where, after('l', page))} ${ordered('l', page)}`;
  const arms = units.flatMap((unitId) => {
    const unit = values.add(unitId);
    const own = `select ${columns} from case_list l where ${conditions([`l.unit_id = ${unit}`], where, after('l', page))} ${ordered('l', page)}`;
    if (page.order.by === 'next_due_at') {
      const open = [`l.co_unit_ids @> array[${unit}]`, `l.co_unit_ids <> '{}'`, `l.unit_id <> ${unit}`];
      return [own, `select ${columns} from case_list l where ${conditions(open, where, after('l', page))} ${ordered('l', page)}`];
    }
    const joined = `select ${columns} from case_co_unit k join case_list l on l.case_id = k.case_id where ${conditions([`k.unit_id = ${unit}`, `l.unit_id <> ${unit}`], where, after('k', page))} ${ordered('k', page)}`;
    return [own, joined];
  });
  // Only of several units can a case stand in two arms.
  const together = arms.map((arm) => `(${arm})`).join(units.length === 1 ? ' union all ' : ' union ');
  return `select * from (${together}) u ${ordered('u', page)}`;
};

// At most this many hits of a search are ordered; a phrase that common is narrowed by a filter.
const mostHits = 10_000;

/**
 * The list narrowed by a phrase. The phrase is looked up first and materialised, because the planner otherwise may walk the newest
 * cases one by one.
 * @param months the months of receipt that are looked through; undefined for all.
 */
const searchText = (
  phrase: Phrase,
  months: readonly number[] | undefined,
  where: readonly string[],
  units: readonly string[] | undefined,
  values: Values,
  page: Page,
): string => {
  const found = [`s.tokens @> ${values.add(phrase.tokens)}::int[]`];
  if (months !== undefined) found.push(`s.tokens && ${values.add(months)}::int[]`);
  for (const word of phrase.words) found.push(`strpos(s.text, ${values.add(word)}) > 0`);
  // With nothing else to ask of a case, the index of texts alone makes the page.
  const isAlone = where.length === 0 && units === undefined && page.order.by === 'received_at';
  const hits = isAlone ? `${conditions(found, after('s', page))} ${ordered('s', page)}` : `${conditions(found)} limit ${mostHits}`;
  const seen =
    units === undefined ? [] : [`(l.unit_id = any(${values.add(units)}::text[]) or l.co_unit_ids && $${values.list.length}::text[])`];
  return `with hits as materialized (select s.case_id from case_search s where ${hits})
    select ${columns} from hits join case_list l on l.case_id = hits.case_id where ${conditions(where, seen, after('l', page))} ${ordered('l', page)}`;
};

const names = new Map<string, number>();

/** A short name for each text, so that the few forms a filter takes are planned once per connection. */
const nameOf = (text: string): number => {
  const known = names.get(text);
  if (known !== undefined) return known;
  names.set(text, names.size + 1);
  return names.size;
};

// Months that a search looks through, newest first, before it looks through all: a common phrase fills its page from the first, and
// one too rare for that has few hits in all.
const firstMonths = [2, 12] as const;

const searchWindows = (query: ListQuery, cursor: Cursor | undefined, now: Date): readonly (readonly number[] | undefined)[] => {
  if (query.sort !== 'newest') return [undefined];
  const newest =
    cursor === undefined ? new Date(query.receivedTo === undefined ? now : `${query.receivedTo}T23:59:59.999+08:00`) : new Date(cursor.key);
  return [...firstMonths.map((count) => monthTokens(newest, count)), undefined];
};

/** One page of the filtered list by keyset: the same cost on page one and page one thousand. */
export const findCases = async (
  pool: Pool,
  reader: Reader,
  query: ListQuery,
  now: Date,
): Promise<{ rows: readonly ListedCase[]; nextCursor?: string }> => {
  const order = orders[query.sort];
  const cursor = readCursor(query.cursor);
  const units = unitsOf(query, reader);
  if (units?.length === 0) return { rows: [] };
  // Who sees no unit sees no case, whatever is asked for.
  if (units?.length === 0) return { rows: [] };
  const phrase = phraseOf(query);
  const read = async (months: readonly number[] | undefined): Promise<readonly ListedCase[]> => {
    const values = new Values();
    const where = toConditions(query, now, values);
    if (query.sort === 'due') where.push('l.next_due_at is not null');
    const place = cursor && { key: values.add(cursor.key), caseId: values.add(cursor.caseId) };
    const page = { order, cursor: place, limit: query.limit + 1 };
    const text = phrase === undefined ? listText(where, units, values, page) : searchText(phrase, months, where, units, values, page);
    return (await pool.query<ListedCase>({ name: `cases.list.${nameOf(text)}`, text, values: values.list })).rows;
  };
  let rows: readonly ListedCase[] = [];
  for (const months of phrase === undefined ? [undefined] : searchWindows(query, cursor, now)) {
    rows = await read(months);
    if (rows.length > query.limit) break;
  }
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  return { rows: page, ...(rows.length > query.limit && last !== undefined ? { nextCursor: `${order.key(last)}_${last.case_id}` } : {}) };
};

const mostCounted = 10_000;

/** How many cases the filter finds, up to 10,000, by procedure. */
export const countCasesBy = async (pool: Pool, reader: Reader, filter: CaseFilter, now: Date) => {
  const values = new Values();
  const where = toConditions(filter, now, values);
  const units = unitsOf(filter, reader);
  const phrase = phraseOf(filter);
  let search = '';
  if (phrase !== undefined) {
    const found = [
      `s.tokens @> ${values.add(phrase.tokens)}::int[]`,
      ...phrase.words.map((word) => `strpos(s.text, ${values.add(word)}) > 0`),
    ];
    search = `with hits as materialized (select s.case_id from case_search s where ${conditions(found)} limit ${mostCounted + 1})`;
    where.push('l.case_id in (select case_id from hits)');
  }
  const most = `limit ${mostCounted + 1}`;
  let counted = `select l.case_id, l.procedure from case_list l where ${conditions(where)} ${most}`;
  if (units !== undefined) {
    const list = `any(${values.add(units)}::text[])`;
    counted = `(select l.case_id, l.procedure from case_list l where ${conditions([`l.unit_id = ${list}`], where)} ${most})
      union (select l.case_id, l.procedure from case_co_unit k join case_list l on l.case_id = k.case_id where ${conditions([`k.unit_id = ${list}`], where)} ${most})`;
  }
  const text = `${search} select procedure, count(*)::int as count from (select * from (${counted}) seen ${most}) counted group by procedure order by procedure`;
  const rows = (await pool.query<{ procedure: string; count: number }>({ text, values: values.list })).rows;
  const total = rows.reduce((sum, row) => sum + row.count, 0);
  return { total: Math.min(total, mostCounted), capped: total > mostCounted, byProcedure: rows };
};
