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
  readonly name: 'petitioner' | 'queryCode' | 'representative' | 'keptQueryCode' | 'petitionerWords' | 'tripBooking';
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

interface CodeRow {
  readonly id: string;
  readonly holder: string;
  readonly case_id: string;
  readonly index: Buffer;
  readonly kept: Buffer | null;
}

/**
 * Fingerprints of query codes: the code is made again of its command, or opened where it was kept, and stands under the newest key
 * afterwards. @returns how many codes nobody knows any more.
 */
const renewCodes = async (
  connection: Connection,
  personal: PersonalData,
  rows: readonly CodeRow[],
  { table, key }: { readonly table: 'case_list' | 'representative'; readonly key: 'case_id' | 'id' },
): Promise<number> => {
  let unknown = 0;
  const renewed: { holder: string; before: Buffer; index: Buffer }[] = [];
  const kept: { holder: string; caseId: string; sealed: Buffer }[] = [];
  for (const row of rows) {
    const made = queryCodesFor(personal, row.id);
    const candidates = row.kept === null ? made : [z.string().parse(personal.openPersonal(row.kept))];
    const code = candidates.find((candidate) => queryCodeIndexes(personal, candidate).some((index) => index.equals(row.index)));
    if (code === undefined) {
      unknown += 1;
      continue;
    }
    const index = queryCodeIndex(personal, code);
    if (!index.equals(row.index)) renewed.push({ holder: row.holder, before: row.index, index });
    // Once the key is gone under which it was made of its command, the code can be had from here only.
    if (row.kept === null && made[0] !== code)
      kept.push({ holder: row.holder, caseId: row.case_id, sealed: personal.sealPersonal(code, 'kept_query_code') });
  }
  if (kept.length > 0)
    await connection.query(
      `insert into kept_query_code (holder_id, case_id, sealed) select * from unnest($1::uuid[], $2::uuid[], $3::bytea[]) on conflict (holder_id) do nothing`,
      [kept.map(({ holder }) => holder), kept.map(({ caseId }) => caseId), kept.map(({ sealed }) => sealed)],
    );
  if (renewed.length > 0)
    await connection.query(
      `update ${table} t set query_code_index = r.renewed from unnest($1::uuid[], $2::bytea[], $3::bytea[]) as r(holder, before, renewed)
       where t.${key} = r.holder and t.query_code_index = r.before`,
      [renewed.map(({ holder }) => holder), renewed.map(({ before }) => before), renewed.map(({ index }) => index)],
    );
  return unknown;
};

const queryCodes: RenewStep = {
  name: 'queryCode',
  isPartOf: ({ reindexes }) => reindexes,
  count: (connection) => countOf(connection, 'case_list'),
  run: async (connection, personal, after) => {
    const { rows } = await connection.query<CodeRow>(
      `select k.command_id::text as id, k.case_id::text as holder, k.case_id::text, l.query_code_index as index, q.sealed as kept
       from command_log k join case_list l on l.case_id = k.case_id left join kept_query_code q on q.holder_id = k.case_id
       where k.command = 'submit' and k.command_id > $1 order by k.command_id limit ${batch}`,
      [after],
    );
    return toRound(rows, await renewCodes(connection, personal, rows, { table: 'case_list', key: 'case_id' }));
  },
};

const representatives: RenewStep = {
  name: 'representative',
  isPartOf: ({ reindexes }) => reindexes,
  count: (connection) => countOf(connection, 'representative'),
  run: async (connection, personal, after) => {
    const { rows } = await connection.query<CodeRow & { sealed: Buffer; phone_index: Buffer | null }>(
      `select r.id::text, r.id::text as holder, r.case_id::text, r.query_code_index as index, q.sealed as kept, r.sealed, r.phone_index
       from representative r left join kept_query_code q on q.holder_id = r.id where r.id > $1 order by r.id limit ${batch}`,
      [after],
    );
    const phones = rows.flatMap(({ id, sealed, phone_index }) => {
      const { phone } = withPhone.parse(personal.openPersonal(sealed));
      const index = phone === undefined ? undefined : personal.blindIndex(phone);
      return phone_index === null || index === undefined || index.equals(phone_index) ? [] : [{ id, index }];
    });
    if (phones.length > 0)
      await connection.query(
        'update representative t set phone_index = r.phone_index from unnest($1::uuid[], $2::bytea[]) as r(id, phone_index) where t.id = r.id',
        [phones.map(({ id }) => id), phones.map(({ index }) => index)],
      );
    return toRound(rows, await renewCodes(connection, personal, rows, { table: 'representative', key: 'id' }));
  },
};

/** Booked slots until they are forgotten: whoever booked finds and cancels by the code, which is made of the id of the booking. */
const tripBookings: RenewStep = {
  name: 'tripBooking',
  isPartOf: ({ reindexes }) => reindexes,
  count: (connection) => countOf(connection, 'trip_booking', 'sealed is not null'),
  run: async (connection, personal, after) => {
    const { rows } = await connection.query<{ id: string; sealed: Buffer; code_index: Buffer }>(
      `select id::text, sealed, code_index from trip_booking where sealed is not null and id > $1 order by id limit ${batch}`,
      [after],
    );
    const renewed = rows.flatMap(({ id, sealed, code_index }) => {
      const code = queryCodesFor(personal, id).find((made) => queryCodeIndexes(personal, made).some((index) => index.equals(code_index)));
      const { phone } = withPhone.parse(personal.openPersonal(sealed));
      if (code === undefined || phone === undefined) return [];
      return [{ id, before: code_index, code: queryCodeIndex(personal, code), phone: personal.blindIndex(phone) }];
    });
    if (renewed.length > 0)
      await connection.query(
        `update trip_booking b set code_index = r.code, phone_index = r.phone
         from unnest($1::uuid[], $2::bytea[], $3::bytea[], $4::bytea[]) as r(id, before, code, phone)
         where b.id = r.id and b.code_index = r.before and b.phone_index is not null`,
        [
          renewed.map(({ id }) => id),
          renewed.map(({ before }) => before),
          renewed.map(({ code }) => code),
          renewed.map(({ phone }) => phone),
        ],
      );
    return toRound(rows, rows.length - renewed.length);
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
  representatives,
  resealed('keptQueryCode', 'kept_query_code', 'holder_id'),
  resealed('petitionerWords', 'petitioner_words', 'id'),
  tripBookings,
];

/** Tables whose sealed values are counted by key: a key that none of them uses can be retired. */
export const trackedColumns = [
  { table: 'petitioner', column: 'sealed' },
  { table: 'petitioner_words', column: 'sealed' },
  { table: 'kept_query_code', column: 'sealed' },
] as const;
