import { z } from 'zod';
import type { Connection } from '../database/statement.ts';
import type { PersonalData } from './personal-data.ts';
import { queryCodeIndex, queryCodeIndexes, queryCodesFor } from './query-codes.ts';

/** One round of a step: where it goes on, and what it did. */
export interface Round {
  /** Undefined when the step has seen every row. */
  readonly cursor: string | undefined;
  readonly seen: number;
  /** Rows whose fingerprint could not be made anew, because nobody knows what it is of. */
  readonly unknown: number;
}

/** What a rotation does to one table, row by row in the order of its key. */
export interface RenewStep {
  readonly name: 'petitioner' | 'queryCode' | 'keptQueryCode' | 'petitionerWords';
  isPartOf(rotation: { readonly reseals: boolean; readonly reindexes: boolean }): boolean;
  count(connection: Connection): Promise<number>;
  run(connection: Connection, personal: PersonalData, after: string): Promise<Round>;
}

const batch = 200;

const countOf = async (connection: Connection, table: string, where = 'true'): Promise<number> =>
  (await connection.query<{ count: number }>(`select count(*)::int as count from ${table} where ${where}`)).rows[0]?.count ?? 0;

const toRound = (rows: readonly { readonly id: string }[], unknown = 0): Round => ({
  cursor: rows.length < batch ? undefined : rows.at(-1)?.id,
  seen: rows.length,
  unknown,
});

const withPhone = z.object({ phone: z.string().optional() });

const petitioners: RenewStep = {
  name: 'petitioner',
  isPartOf: () => true,
  count: (connection) => countOf(connection, 'petitioner'),
  run: async (connection, personal, after) => {
    const { rows } = await connection.query<{ id: string; sealed: Buffer; phone_index: Buffer | null }>(
      `select id::text, sealed, phone_index from petitioner where id > $1 order by id limit ${batch}`,
      [after],
    );
    const renewed = rows.flatMap(({ id, sealed, phone_index }) => {
      const details = personal.openPersonal(sealed);
      const { phone } = withPhone.parse(details);
      const index = phone_index === null || phone === undefined ? phone_index : personal.blindIndex(phone);
      const isOld = personal.isSealedWithOlderKey(sealed);
      if (!isOld && (index === null || phone_index?.equals(index) === true)) return [];
      return [{ id, before: sealed, sealed: isOld ? personal.sealPersonal(details, 'petitioner') : sealed, index }];
    });
    if (renewed.length > 0)
      // A row that was corrected meanwhile was sealed with the new key by who corrected it.
      await connection.query(
        `update petitioner p set sealed = r.sealed, phone_index = r.phone_index
         from unnest($1::uuid[], $2::bytea[], $3::bytea[], $4::bytea[]) as r(id, before, sealed, phone_index)
         where p.id = r.id and p.sealed = r.before`,
        [
          renewed.map(({ id }) => id),
          renewed.map(({ before }) => before),
          renewed.map(({ sealed }) => sealed),
          renewed.map(({ index }) => index),
        ],
      );
    return toRound(rows);
  },
};

const queryCodes: RenewStep = {
  name: 'queryCode',
  isPartOf: ({ reindexes }) => reindexes,
  count: (connection) => countOf(connection, 'case_list'),
  run: async (connection, personal, after) => {
    const { rows } = await connection.query<{ id: string; case_id: string; index: Buffer; kept: Buffer | null }>(
      `select k.command_id::text as id, k.case_id::text, l.query_code_index as index, q.sealed as kept
       from command_log k join case_list l on l.case_id = k.case_id left join kept_query_code q on q.case_id = k.case_id
       where k.command = 'submit' and k.command_id > $1 order by k.command_id limit ${batch}`,
      [after],
    );
    let unknown = 0;
    const renewed: { caseId: string; before: Buffer; index: Buffer }[] = [];
    const kept: { caseId: string; sealed: Buffer }[] = [];
    for (const row of rows) {
      const made = queryCodesFor(personal, row.id);
      const candidates = row.kept === null ? made : [z.string().parse(personal.openPersonal(row.kept))];
      const code = candidates.find((candidate) => queryCodeIndexes(personal, candidate).some((index) => index.equals(row.index)));
      if (code === undefined) {
        unknown += 1;
        continue;
      }
      const index = queryCodeIndex(personal, code);
      if (!index.equals(row.index)) renewed.push({ caseId: row.case_id, before: row.index, index });
      // Once the key is gone under which it was made of its command, the code can be had from here only.
      if (row.kept === null && made[0] !== code) kept.push({ caseId: row.case_id, sealed: personal.sealPersonal(code, 'kept_query_code') });
    }
    if (kept.length > 0)
      await connection.query(
        `insert into kept_query_code (case_id, sealed) select * from unnest($1::uuid[], $2::bytea[]) on conflict (case_id) do nothing`,
        [kept.map(({ caseId }) => caseId), kept.map(({ sealed }) => sealed)],
      );
    if (renewed.length > 0)
      await connection.query(
        `update case_list l set query_code_index = r.renewed from unnest($1::uuid[], $2::bytea[], $3::bytea[]) as r(case_id, before, renewed)
         where l.case_id = r.case_id and l.query_code_index = r.before`,
        [renewed.map(({ caseId }) => caseId), renewed.map(({ before }) => before), renewed.map(({ index }) => index)],
      );
    return toRound(rows, unknown);
  },
};

/** A table that only has to be sealed again. */
const resealed = (name: RenewStep['name'], table: 'kept_query_code' | 'petitioner_words', key: string): RenewStep => ({
  name,
  isPartOf: ({ reseals }) => reseals,
  count: (connection) => countOf(connection, table, 'sealed is not null'),
  run: async (connection, personal, after) => {
    const { rows } = await connection.query<{ id: string; sealed: Buffer }>(
      `select ${key}::text as id, sealed from ${table} where sealed is not null and ${key} > $1 order by ${key} limit ${batch}`,
      [after],
    );
    const old = rows.filter(({ sealed }) => personal.isSealedWithOlderKey(sealed));
    if (old.length > 0)
      await connection.query(
        `update ${table} t set sealed = r.sealed from unnest($1::uuid[], $2::bytea[], $3::bytea[]) as r(id, before, sealed)
         where t.${key} = r.id and t.sealed = r.before`,
        [
          old.map(({ id }) => id),
          old.map(({ sealed }) => sealed),
          old.map(({ sealed }) => personal.sealPersonal(personal.openPersonal(sealed), table)),
        ],
      );
    return toRound(rows);
  },
});

/** Everything a rotation goes through, in this order. */
export const renewSteps: readonly RenewStep[] = [
  petitioners,
  queryCodes,
  resealed('keptQueryCode', 'kept_query_code', 'case_id'),
  resealed('petitionerWords', 'petitioner_words', 'id'),
];

/** Tables whose sealed values are counted by key: a key that none of them uses can be retired. */
export const trackedColumns = [
  { table: 'petitioner', column: 'sealed' },
  { table: 'petitioner_words', column: 'sealed' },
  { table: 'kept_query_code', column: 'sealed' },
] as const;
