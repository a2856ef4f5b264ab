import type { CaseState } from '@daiban/domain/case/state';
import type { Client } from 'pg';
import { dayOf, type Pattern, PatternMaker } from './pattern.ts';
import type { Played } from './play-templates.ts';
import { allTables, type CaseTable, caseTables, petitionerTable } from './tables.ts';

/** A played case, ready to be copied: every row of every table as patterns, column by column. */
export interface Template {
  readonly played: Played;
  readonly state: CaseState;
  /** Day of receipt, counted from 1970-01-01. */
  readonly receivedDay: number;
  readonly maker: PatternMaker;
  readonly rows: ReadonlyMap<CaseTable, readonly (readonly (Pattern | null)[])[]>;
  /** What registering added to the search; undefined before. */
  readonly registered: Pattern | undefined;
}

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
    const state = JSON.parse(byCase.get('petition_case')?.get(caseId)?.[0]?.state ?? 'null') as CaseState;
    const maker = new PatternMaker(matter.title, matter.place);
    const rows = new Map<CaseTable, (Pattern | null)[][]>();
    for (const table of allTables) {
      const petitioner = petitioners.get(petitionerOf.get(caseId) ?? '');
      const own = table === petitionerTable.table ? (petitioner === undefined ? [] : [petitioner]) : (byCase.get(table)?.get(caseId) ?? []);
      rows.set(
        table,
        own.map((row) =>
          (columns.get(table) ?? []).map((column) => {
            const value = row[column];
            return value === null || value === undefined ? null : maker.toPattern(value);
          }),
        ),
      );
    }
    const isRegistered = state.title !== undefined;
    return {
      played: one,
      state,
      receivedDay: dayOf(state.receivedOn),
      maker,
      rows,
      registered: isRegistered
        ? maker.toPattern([matter.title, matter.place, ...state.claims.map((claim) => claim.text)].join('\n'))
        : undefined,
    };
  });
};
