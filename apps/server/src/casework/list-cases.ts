import type { listCases } from '@daiban/contract/cases';
import type { QueryOf } from '@daiban/contract/endpoint';
import type { Pool } from 'pg';
import type { Reader } from '../case-file/reader.ts';
import { monthTokens } from '../journal/search-tokens.ts';
import { type CaseFilter, type Phrase, phraseOf, toConditions, toIndexConditions, toTextConditions, Values } from './case-filter.ts';

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
 * @param texts whether the conditions ask for `s`, the texts of the case, too.
 */
const listText = (where: readonly string[], units: readonly string[] | undefined, values: Values, page: Page, texts = ''): string => {
  const list = `case_list l${texts}`;
  if (units === undefined) return `select ${columns} from ${list} where ${conditions(where, after('l', page))} ${ordered('l', page)}`;
  const arms = units.flatMap((unitId) => {
    const unit = values.add(unitId);
    const own = `select ${columns} from ${list} where ${conditions([`l.unit_id = ${unit}`], where, after('l', page))} ${ordered('l', page)}`;
    const joint = `l.unit_id <> ${unit}`;
    if (page.order.by === 'next_due_at') {
      const open = [`l.co_unit_ids @> array[${unit}]`, `l.co_unit_ids <> '{}'`, joint];
      return [own, `select ${columns} from ${list} where ${conditions(open, where, after('l', page))} ${ordered('l', page)}`];
    }
    const joined = `case_co_unit k join case_list l on l.case_id = k.case_id${texts}`;
    return [
      own,
      `select ${columns} from ${joined} where ${conditions([`k.unit_id = ${unit}`, joint], where, after('k', page))} ${ordered('k', page)}`,
    ];
  });
  // Only of several units can a case stand in two arms.
  const together = arms.map((arm) => `(${arm})`).join(units.length === 1 ? ' union all ' : ' union ');
  return `select * from (${together}) u ${ordered('u', page)}`;
};

const withTexts = ' join case_search s on s.case_id = l.case_id';

/** Where a search looks, and how many hits it orders at most. */
interface Look {
  /** Months of receipt; undefined for all. */
  readonly months?: readonly number[];
  readonly most: number;
}

/**
 * The list narrowed by a phrase. The phrase is looked up first and materialised, because the planner otherwise may walk the newest
 * cases one by one. Every row says how many hits there were.
 */
const searchText = (
  phrase: Phrase,
  { months, most }: Look,
  where: readonly string[],
  units: readonly string[] | undefined,
  values: Values,
  page: Page,
): string => {
  const found = toIndexConditions(phrase, values);
  if (months !== undefined) found.push(`s.tokens && ${values.add(months)}::int[]`);
  const isByAge = page.order.by === 'received_at';
  // With nothing else to ask of a case, the rows of the page are known before the list is read.
  const shown = isByAge && where.length === 0 && units === undefined ? `(select * from hits h ${ordered('h', page)})` : 'hits';
  const seen =
    units === undefined ? [] : [`(l.unit_id = any(${values.add(units)}::text[]) or l.co_unit_ids && $${values.list.length}::text[])`];
  return `with hits as materialized (
      select s.case_id, s.received_at from case_search s where ${conditions(found, isByAge ? after('s', page) : [])} limit ${most})
    select ${columns}, (select count(*) from hits)::int as hits from ${shown} found join case_list l on l.case_id = found.case_id
    where ${conditions(where, seen, isByAge ? [] : after('l', page))} ${ordered('l', page)}`;
};

const names = new Map<string, number>();

/** A short name for each text, so that the few forms a filter takes are planned once per connection. */
const nameOf = (text: string): number => {
  const known = names.get(text);
  if (known !== undefined) return known;
  names.set(text, names.size + 1);
  return names.size;
};

// A search begins with the newest months: most phrases fill their page there. What is rarer is looked for in a year, or at once in
// all years when there would hardly be enough in one; what is so common that the newest months are full of it is found soonest by
// walking down the list.
const recentMonths = 2;
const yearMonths = 12;
const mostRecent = 1000;
// At most this many hits of a search are ordered; a phrase that common is narrowed by a filter.
const mostHits = 10_000;

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
  // Who sees no unit sees no case, whatever is asked for.
  if (units?.length === 0) return { rows: [] };
  const phrase = phraseOf(query);

  type Write = (where: string[], values: Values, page: Page) => string;
  const read = async (write: Write): Promise<readonly (ListedCase & { readonly hits?: number })[]> => {
    const values = new Values();
    const where = toConditions(query, now, values);
    if (query.sort === 'due') where.push('l.next_due_at is not null');
    const place = cursor && { key: values.add(cursor.key), caseId: values.add(cursor.caseId) };
    const text = write(where, values, { order, cursor: place, limit: query.limit + 1 });
    return (await pool.query<ListedCase>({ name: `cases.list.${nameOf(text)}`, text, values: values.list })).rows;
  };

  const search = async (sought: Phrase): Promise<readonly ListedCase[]> => {
    const look = (where: Look) => read((conditions, values, page) => searchText(sought, where, conditions, units, values, page));
    if (query.sort !== 'newest') return look({ most: mostHits });
    const newest = cursor?.key ?? (query.receivedTo === undefined ? now : `${query.receivedTo}T23:59:59.999+08:00`);
    const back = (months: number): readonly number[] => monthTokens(new Date(newest), months);
    const mayWalk = toConditions(query, now, new Values()).length === 0;
    const recent = await look({ months: back(recentMonths), most: mayWalk ? mostRecent : mostHits });
    if (mayWalk && recent[0]?.hits === mostRecent)
      return read((_where, values, page) => listText(toTextConditions(sought, values), units, values, page, withTexts));
    if (recent.length > query.limit) return recent;
    if (recent.length * (yearMonths / recentMonths) > query.limit) {
      const year = await look({ months: back(yearMonths), most: mostHits });
      if (year.length > query.limit) return year;
    }
    return look({ most: mostHits });
  };

  const rows = phrase === undefined ? await read((where, values, page) => listText(where, units, values, page)) : await search(phrase);
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
    const found = toIndexConditions(phrase, values);
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
