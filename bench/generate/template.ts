import type { CaseState } from '@daiban/domain/case/state';
import type { Client } from 'pg';
import { toCopyField } from './copy-in.ts';
import { dayOf, fixedPattern, gapPattern, joinPatterns, type Pattern, PatternMaker } from './pattern.ts';
import type { Played } from './play-templates.ts';
import { allTables, type CaseTable, caseTables, petitionerTable } from './tables.ts';

/** An event of a template. */
export interface EventTemplate {
  /** What is hashed after the hash of the event before: the columns with a zero between them, as `chainHash` joins them. */
  readonly link: Pattern;
  /** The same columns as a line of COPY, up to the hash. */
  readonly line: Pattern;
}

/** A notice with a number: every copy gets the next one of its unit, kind and year. */
export interface NumberedNotice {
  readonly unit: string;
  readonly kind: string;
  readonly issuedOn: Pattern;
  readonly numberGap: number;
  readonly yearGap: number;
}

/** A played case, ready to be copied: its rows as lines of COPY with gaps. */
export interface Template {
  readonly played: Played;
  readonly state: CaseState;
  /** Day of receipt, counted from 1970-01-01. */
  readonly receivedDay: number;
  readonly maker: PatternMaker;
  readonly caseId: Pattern;
  readonly events: readonly EventTemplate[];
  /** Every table but the journal. */
  readonly lines: ReadonlyMap<CaseTable, readonly Pattern[]>;
  readonly notices: readonly NumberedNotice[];
  /** What registering added to the search; undefined before. */
  readonly registered: Pattern | undefined;
}

/** Columns that every copy fills by itself. */
export const ownColumns = [
  'petition_case.hash',
  'case_list.title',
  'case_list.masked_name',
  'case_list.query_code_index',
  'submission.title',
  'submission.text',
  'submission.place',
  'case_search.tokens',
  'case_search.text',
  'petitioner.sealed',
  'petitioner.masked_name',
  'petitioner.masked_phone',
  'petitioner.phone_index',
] as const;
export type OwnColumn = (typeof ownColumns)[number];

export type Columns = ReadonlyMap<CaseTable, readonly string[]>;

/** Names of the columns of every table, in their order. */
export const readColumns = async (client: Client): Promise<Columns> => {
  const { rows } = await client.query<{ table: CaseTable; columns: string[] }>(
    `select c.relname as table, array_agg(a.attname::text order by a.attnum) as columns from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = 'public'::regnamespace and c.relname = any($1) and a.attnum > 0 and not a.attisdropped group by c.relname`,
    [allTables],
  );
  return new Map(rows.map((row) => [row.table, row.columns]));
};

const timestamp = 1184;
// Values as the database writes them, so that they can be written back; moments in the form in which the journal hashes them.
const asTexts = {
  getTypeParser: (oid: number) => (text: string) => (oid === timestamp ? new Date(text).toISOString() : text),
};

type Texts = Readonly<Record<string, string | null>>;

const readRows = async (client: Client, table: string, column: string, ids: readonly string[]): Promise<readonly Texts[]> =>
  (
    await client.query<Texts>({
      text: `select * from ${table} where ${column} = any($1::uuid[])${table === 'journal' ? ' order by case_id, sequence' : ''}`,
      values: [ids],
      types: asTexts,
    })
  ).rows;

const isOwn = (name: string): name is OwnColumn => (ownColumns as readonly string[]).includes(name);

const hashedColumns = ['case_id', 'sequence', 'kind', 'at', 'actor_id', 'actor_role', 'actor_unit', 'rulebook', 'data', 'duties'] as const;
/** Columns of the journal in the order in which copies are written. */
export const journalColumns = [...hashedColumns, 'hash'] as const;

const toEvent = (row: Texts, maker: PatternMaker): EventTemplate => {
  const texts = hashedColumns.map((column) => row[column] ?? '');
  return { link: maker.toPattern(texts.join('\u0000')), line: maker.toPattern(texts.map(toCopyField).join('\t')) };
};

const toLine = (table: CaseTable, columns: readonly string[], row: Texts, maker: PatternMaker, numbered: number | undefined): Pattern =>
  joinPatterns(
    columns.map((column) => {
      const name = `${table}.${column}`;
      if (isOwn(name)) return gapPattern(maker.ownGap(name));
      if (numbered !== undefined && (column === 'number' || column === 'number_year'))
        return gapPattern(maker.ownGap(`${column} ${numbered}`));
      const value = row[column] ?? null;
      return value === null ? fixedPattern(toCopyField(null)) : maker.toPattern(toCopyField(value));
    }),
    '\t',
  );

/** Reads played cases back from their tables. */
export const readTemplates = async (client: Client, columns: Columns, played: readonly Played[]): Promise<readonly Template[]> => {
  const ids = played.map(({ caseId }) => caseId);
  const byCase = new Map<CaseTable, Map<string | null | undefined, Texts[]>>();
  for (const { table, caseColumn } of caseTables)
    byCase.set(
      table,
      Map.groupBy(await readRows(client, table, caseColumn, ids), (row) => row[caseColumn]),
    );
  const petitionerOf = new Map([...(byCase.get('case_list') ?? [])].map(([caseId, [row]]) => [caseId, row?.petitioner_id ?? '']));
  const petitioners = new Map(
    (await readRows(client, petitionerTable.table, 'id', [...petitionerOf.values()])).map((row) => [row.id, row]),
  );
  return played.map((one) => {
    const { caseId, matter } = one;
    const rowsOf = (table: CaseTable): readonly Texts[] => {
      if (table !== petitionerTable.table) return byCase.get(table)?.get(caseId) ?? [];
      const petitioner = petitioners.get(petitionerOf.get(caseId) ?? '');
      return petitioner === undefined ? [] : [petitioner];
    };
    const state = JSON.parse(rowsOf('petition_case')[0]?.state ?? 'null') as CaseState;
    const maker = new PatternMaker(matter.title, matter.place);
    const isNumbered = (table: CaseTable, row: Texts): boolean => table === 'notice' && typeof row.number === 'string';
    return {
      played: one,
      state,
      receivedDay: dayOf(state.receivedOn),
      maker,
      caseId: maker.toPattern(caseId),
      events: rowsOf('journal').map((row) => toEvent(row, maker)),
      lines: new Map(
        allTables
          .filter((table) => table !== 'journal')
          .map((table) => [
            table,
            rowsOf(table).map((row, index) =>
              toLine(table, columns.get(table) ?? [], row, maker, isNumbered(table, row) ? index : undefined),
            ),
          ]),
      ),
      notices: rowsOf('notice').flatMap((row, index) =>
        isNumbered('notice', row)
          ? [
              {
                unit: row.number_unit ?? '',
                kind: row.kind ?? '',
                issuedOn: maker.toPattern(row.issued_on ?? ''),
                numberGap: maker.ownGap(`number ${index}`),
                yearGap: maker.ownGap(`number_year ${index}`),
              },
            ]
          : [],
      ),
      registered:
        state.title === undefined
          ? undefined
          : maker.toPattern([matter.title, matter.place, ...state.claims.map((claim) => claim.text)].join('\n')),
    };
  });
};
