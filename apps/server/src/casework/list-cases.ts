import type { listCases } from '@daiban/contract/cases';
import type { QueryOf } from '@daiban/contract/endpoint';
import type { Pool } from 'pg';
import { type Reader, seesWholeOffice } from '../case-file/reader.ts';
import { guardCondition, guardedCondition, seenCondition } from '../case-file/seen-cases.ts';
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
  readonly confidentiality: string;
}

const columns =
  'l.case_id::text, l.number, l.title, l.masked_name, l.channel, l.kind, l.procedure, l.warning, l.unit_id, l.handler_id, l.received_at, l.next_duty, l.next_due_on, l.next_due_at, l.confidentiality';

/** The sets that a list is put together from, each with an index that has it in order. Undefined: it is walked as a whole. */
interface Arms {
  readonly ownerUnits: readonly string[];
  readonly coUnits: readonly string[];
  readonly receiverUnits: readonly string[];
  /** Cases with one of these keys in their circle: restricted ones by name, others by a mandate. */
  readonly circleKeys: readonly string[];
}

type Condition = (alias: string, values: Values) => string;

/** Of what the list is put together, and under which condition the reader sees a row. */
interface Seen {
  readonly arms: Arms | undefined;
  /** Of a row of one of the arms. */
  readonly inArms: Condition;
  /** Of any row. */
  readonly anywhere: Condition;
  /** The unit that was asked for. */
  readonly unitId?: string;
  /** Whether only guarded cases can be hidden from the reader. */
  readonly isWholeOffice: boolean;
}

const seenBy = (reader: Reader, unitId: string | undefined): Seen => {
  const { normal, restricted } = reader.scopes;
  const isWholeOffice = seesWholeOffice(reader);
  const guard: Condition = (alias, values) => guardCondition(alias, reader, values.add);
  const seen: Condition = isWholeOffice ? guard : (alias, values) => seenCondition(alias, reader, values.add);
  const everywhere = { inArms: seen, anywhere: seen, isWholeOffice };
  if (unitId !== undefined) {
    // Whoever sees what a unit answers for and joins in sees every row of its two arms that is not guarded.
    const isSeenWhole = normal.ownerUnits.includes(unitId) && normal.coUnits.includes(unitId);
    return {
      ...everywhere,
      ...(isSeenWhole ? { inArms: guard } : {}),
      unitId,
      arms: { ownerUnits: [unitId], coUnits: [unitId], receiverUnits: [], circleKeys: [] },
    };
  }
  if (isWholeOffice || normal.office.length > 0) return { ...everywhere, arms: undefined };
  const { ownerUnits, coUnits, receiverUnits } = normal;
  return {
    arms: { ownerUnits, coUnits, receiverUnits, circleKeys: [...new Set([...normal.circleKeys, ...restricted.circleKeys])] },
    // The arms are those that the table gives, so that only the guard is left to ask for.
    inArms: guard,
    anywhere: seen,
    isWholeOffice,
  };
};

const isEmpty = ({ ownerUnits, coUnits, receiverUnits, circleKeys }: Arms): boolean =>
  ownerUnits.length + coUnits.length + receiverUnits.length + circleKeys.length === 0;

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
 * The list as one arm for each index that has it in order: cases of a unit, cases in which a unit joins, cases that it passed on, and
 * cases whose circle the reader belongs to. An OR over them would be served by no index, and a unit that joins in many
 * cases would have all of them sorted for one page.
 * @param texts whether the conditions ask for `s`, the texts of the case, too.
 */
const listText = (where: readonly string[], arms: Arms | undefined, values: Values, page: Page, texts = ''): string => {
  const list = `case_list l${texts}`;
  const walk = (source: string, alias: string, own: readonly string[]): string =>
    `select ${columns} from ${source} where ${conditions(own, where, after(alias, page))} ${ordered(alias, page)}`;
  if (arms === undefined) return walk(list, 'l', []);
  const { ownerUnits, coUnits, receiverUnits, circleKeys } = arms;
  const [only] = ownerUnits;
  // Arms of one unit are kept apart by their conditions; of several units, a case can stand in two of them.
  const isApart = ownerUnits.length === 1 && coUnits.length === 1 && coUnits[0] === only && receiverUnits.length === 0;
  const named = (unitId: string) => values.add(unitId);
  // Behind a subquery the planner does not know which unit it is, so one plan is kept for all: a new one in every call, for a unit with
  // few cases or many, would cost three times as much as the list and come to the same index.
  const anyUnit = (placeholder: string) => `(select ${placeholder}::text)`;
  const own = ownerUnits.map((unitId) => walk(list, 'l', [`l.unit_id = ${anyUnit(named(unitId))}`]));
  const joining = coUnits.map((unitId) => {
    const unit = named(unitId);
    const joint = `l.unit_id <> ${unit}`;
    return page.order.by === 'next_due_at'
      ? walk(list, 'l', [`l.co_unit_ids @> array[${unit}]`, `l.co_unit_ids <> '{}'`, joint])
      : walk(`case_co_unit k join case_list l on l.case_id = k.case_id${texts}`, 'k', [`k.unit_id = ${anyUnit(unit)}`, joint]);
  });
  const received = receiverUnits.map((unitId) =>
    walk(list, 'l', [`l.receiver_unit_id = ${anyUnit(named(unitId))}`, 'l.receiver_unit_id <> l.unit_id']),
  );
  const circle = circleKeys.length === 0 ? [] : [`l.circle && ${values.add(circleKeys)}::text[]`, `l.circle <> '{}'`];
  if (circle.length > 0 && isApart && only !== undefined) {
    const unit = named(only);
    circle.push(`l.unit_id <> ${unit}`, `not l.co_unit_ids @> array[${unit}]`);
  }
  const together = [...own, ...joining, ...received, ...(circle.length === 0 ? [] : [walk(list, 'l', circle)])]
    .map((arm) => `(${arm})`)
    .join(isApart ? ' union all ' : ' union ');
  return `select * from (${together}) u ${ordered('u', page)}`;
};

const withTexts = ' join case_search s on s.case_id = l.case_id';

/** Cases that a unit answers for or joins in, when the list is narrowed to that unit. */
const unitCondition = (unitId: string, values: Values): string => {
  const unit = values.add(unitId);
  return `(l.unit_id = ${unit} or l.co_unit_ids @> array[${unit}])`;
};

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
const searchText = (phrase: Phrase, { months, most }: Look, where: readonly string[], seen: Seen, values: Values, page: Page): string => {
  const found = toIndexConditions(phrase, values);
  if (months !== undefined) found.push(`s.tokens && ${values.add(months)}::int[]`);
  const isByAge = page.order.by === 'received_at';
  const ofUnit = seen.unitId === undefined ? [] : [unitCondition(seen.unitId, values)];
  // With nothing else to ask of a case, the rows of the page are known before the list is read: only guarded cases can be hidden.
  const isPageKnown = isByAge && where.length === 0 && seen.isWholeOffice && seen.unitId === undefined;
  const shown = isPageKnown
    ? `(select * from hits h where not exists (select from case_list g where g.case_id = h.case_id and ${guardedCondition('g')} and not (${seen.anywhere('g', values)})) ${ordered('h', page)})`
    : 'hits';
  const guard = isPageKnown ? [] : [seen.anywhere('l', values)];
  return `with hits as materialized (
      select s.case_id, s.received_at from case_search s where ${conditions(found, isByAge ? after('s', page) : [])} limit ${most})
    select ${columns}, (select count(*) from hits)::int as hits from ${shown} found join case_list l on l.case_id = found.case_id
    where ${conditions(where, ofUnit, guard, isByAge ? [] : after('l', page))} ${ordered('l', page)}`;
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
  const seen = seenBy(reader, query.unitId);
  // Who sees nothing by any row of the table sees no case, whatever is asked for.
  if (seen.arms !== undefined && isEmpty(seen.arms)) return { rows: [] };
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
    const look = (where: Look) => read((conditions, values, page) => searchText(sought, where, conditions, seen, values, page));
    if (query.sort !== 'newest') return look({ most: mostHits });
    const newest = cursor?.key ?? (query.receivedTo === undefined ? now : `${query.receivedTo}T23:59:59.999+08:00`);
    const back = (months: number): readonly number[] => monthTokens(new Date(newest), months);
    const mayWalk = toConditions(query, now, new Values()).length === 0;
    const recent = await look({ months: back(recentMonths), most: mayWalk ? mostRecent : mostHits });
    if (mayWalk && recent[0]?.hits === mostRecent)
      return read((_where, values, page) =>
        listText([...toTextConditions(sought, values), seen.inArms('l', values)], seen.arms, values, page, withTexts),
      );
    if (recent.length > query.limit) return recent;
    if (recent.length * (yearMonths / recentMonths) > query.limit) {
      const year = await look({ months: back(yearMonths), most: mostHits });
      if (year.length > query.limit) return year;
    }
    return look({ most: mostHits });
  };

  const rows =
    phrase === undefined
      ? await read((where, values, page) => listText([...where, seen.inArms('l', values)], seen.arms, values, page))
      : await search(phrase);
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  return { rows: page, ...(rows.length > query.limit && last !== undefined ? { nextCursor: `${order.key(last)}_${last.case_id}` } : {}) };
};

const mostCounted = 10_000;

/** How many cases the filter finds, up to 10,000, by procedure. */
export const countCasesBy = async (pool: Pool, reader: Reader, filter: CaseFilter, now: Date) => {
  const values = new Values();
  const where = toConditions(filter, now, values);
  const { arms, inArms } = seenBy(reader, filter.unitId);
  if (arms !== undefined && isEmpty(arms)) return { total: 0, capped: false, byProcedure: [] };
  const phrase = phraseOf(filter);
  let search = '';
  if (phrase !== undefined) {
    const found = toIndexConditions(phrase, values);
    search = `with hits as materialized (select s.case_id from case_search s where ${conditions(found)} limit ${mostCounted + 1})`;
    where.push('l.case_id in (select case_id from hits)');
  }
  where.push(inArms('l', values));
  const most = `limit ${mostCounted + 1}`;
  const count = (source: string, own: readonly string[]): string =>
    `(select l.case_id, l.procedure from ${source} where ${conditions(own, where)} ${most})`;
  const counted =
    arms === undefined
      ? count('case_list l', [])
      : [
          count('case_list l', [`l.unit_id = any(${values.add(arms.ownerUnits)}::text[])`]),
          count('case_co_unit k join case_list l on l.case_id = k.case_id', [`k.unit_id = any(${values.add(arms.coUnits)}::text[])`]),
          ...(arms.receiverUnits.length === 0
            ? []
            : [
                count('case_list l', [
                  `l.receiver_unit_id = any(${values.add(arms.receiverUnits)}::text[])`,
                  'l.receiver_unit_id <> l.unit_id',
                ]),
              ]),
          ...(arms.circleKeys.length === 0
            ? []
            : [count('case_list l', [`l.circle && ${values.add(arms.circleKeys)}::text[]`, `l.circle <> '{}'`])]),
        ].join(' union ');
  const text = `${search} select procedure, count(*)::int as count from (select * from (${counted}) seen ${most}) counted group by procedure order by procedure`;
  const rows = (await pool.query<{ procedure: string; count: number }>({ text, values: values.list })).rows;
  const total = rows.reduce((sum, row) => sum + row.count, 0);
  return { total: Math.min(total, mostCounted), capped: total > mostCounted, byProcedure: rows };
};
