import { createSecretKey, randomBytes } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import type { Clock } from '../clock.ts';
import { ConfigError } from '../config.ts';
import { type Connection, inTransaction } from '../database/statement.ts';
import { type Cipher, type CipherName, createCipher, keyLength } from './cipher.ts';
import { type IndexingKey, type KeyRing, type SealedTable, type SealingKey, sealedTables, toSealingKey } from './key-ring.ts';
import type { PersonalDataKey } from './keys.ts';

/** A data key as it is stored; `wrapped` is empty once it was destroyed. */
export interface DataKeyRow {
  readonly purpose: 'sealing' | 'indexing';
  readonly id: Buffer;
  readonly used_for: string;
  readonly period: string;
  readonly cipher: 'aes-256-gcm-untagged' | CipherName | 'hmac-sha256';
  readonly wrapped: Buffer | null;
  readonly master_id: Buffer;
  readonly created_at: Date;
  readonly active_from: Date;
  readonly replaced_at: Date | null;
  readonly retired_at: Date | null;
}

export const readDataKeys = async (connection: Connection): Promise<readonly DataKeyRow[]> =>
  (
    await connection.query<DataKeyRow>(
      `select purpose, id, used_for, period, cipher, wrapped, master_id, created_at, active_from, replaced_at, retired_at from data_key
       order by active_from desc, id`,
    )
  ).rows;

const wrappers = new Map<string, Cipher>();
const wrapperOf = (master: PersonalDataKey, name: CipherName): Cipher => {
  const key = `${master.id.toString('hex')} ${name} ${master.wrapping.toString('hex')}`;
  const known = wrappers.get(key) ?? createCipher(name, master.wrapping);
  wrappers.set(key, known);
  return known;
};

const bindingOf = ({ purpose, id, used_for }: Pick<DataKeyRow, 'purpose' | 'id' | 'used_for'>): Buffer =>
  Buffer.from(`${purpose} ${id.toString('hex')} ${used_for}`);

/** The key under a master: a byte for the cipher, then what it makes. */
export const wrapKey = (
  key: Buffer,
  row: Pick<DataKeyRow, 'purpose' | 'id' | 'used_for'>,
  master: PersonalDataKey,
  name: CipherName,
): Buffer => {
  const cipher = wrapperOf(master, name);
  return Buffer.concat([Buffer.from([cipher.code]), ...cipher.seal(key, bindingOf(row))]);
};

/** @throws ConfigError when the master that wrapped it is not among those given. */
export const unwrapKey = (row: DataKeyRow, masters: readonly PersonalDataKey[]): Buffer => {
  const master = masters.find(({ id }) => id.equals(row.master_id));
  if (master === undefined || row.wrapped === null)
    throw new ConfigError(
      'The keys of this database are wrapped by a master key that is not here: give it in DAIBAN_KEY or DAIBAN_KEY_FILE, or put personal-data.key back into the state folder.',
    );
  const name: CipherName = row.wrapped[0] === 2 ? 'sm4' : 'aes-256-gcm';
  return wrapperOf(master, name).open(row.wrapped.subarray(1), bindingOf(row));
};

export const insertDataKey = async (
  connection: Connection,
  { key, ...row }: Omit<DataKeyRow, 'wrapped' | 'master_id' | 'replaced_at' | 'retired_at'> & { readonly key: Buffer },
  master: PersonalDataKey,
  name: CipherName,
): Promise<void> => {
  await connection.query(
    `insert into data_key (purpose, id, used_for, period, cipher, wrapped, master_id, created_at, active_from)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (purpose, id) do nothing`,
    [
      row.purpose,
      row.id,
      row.used_for,
      row.period,
      row.cipher,
      wrapKey(key, row, master, name),
      master.id,
      row.created_at,
      row.active_from,
    ],
  );
};

/** Calendar year in China, for which one key of a table is meant. */
export const periodOf = (moment: Date): string => String(new Date(moment.getTime() + 8 * 3_600_000).getUTCFullYear());

/** How long a new key is known before it is used: longer than servers take to see it. */
export const leadTime = 15_000;

/** Makes a new key for a table, used from `activeFrom` on. */
export const addSealingKey = (
  connection: Connection,
  table: SealedTable,
  { now, activeFrom, master, cipher }: { now: Date; activeFrom: Date; master: PersonalDataKey; cipher: CipherName },
): Promise<void> =>
  insertDataKey(
    connection,
    {
      purpose: 'sealing',
      id: randomBytes(4),
      used_for: table,
      period: periodOf(activeFrom),
      cipher,
      key: randomBytes(keyLength),
      created_at: now,
      active_from: activeFrom,
    },
    master,
    cipher,
  );

/** What fingerprints are made of; one key for all, told apart by what stands in front of the text. */
export const indexedThings = 'phone, query code';

export interface KeyPlaceInDatabase {
  readonly pool: Pool;
  readonly clock: Clock;
  readonly cipher: CipherName;
  /** Read again when a key is wrapped by a master that was not there before. */
  readonly readMasters: () => readonly PersonalDataKey[];
}

// One process at a time lays out keys.
const inKeyTransaction = <Value>(pool: Pool, work: (connection: PoolClient) => Promise<Value>): Promise<Value> =>
  inTransaction(pool, async (connection) => {
    await connection.query("select pg_advisory_xact_lock(hashtext('daiban data keys'))");
    return work(connection);
  });

/**
 * Makes what is missing: on the first start the keys that the first version used directly, so that what it sealed stays readable;
 * for each table the key of this year, and in its last month that of the next.
 */
export const provideDataKeys = async ({ pool, clock, cipher, readMasters }: KeyPlaceInDatabase): Promise<void> => {
  const now = clock.now();
  const soon = new Date(now.getTime() + 31 * 24 * 3_600_000);
  const periods = [...new Set([periodOf(now), periodOf(soon)])];
  const isMissing = (rows: readonly DataKeyRow[], table: SealedTable, period: string): boolean =>
    !rows.some(
      (row) => row.purpose === 'sealing' && row.used_for === table && row.period >= period && row.cipher !== 'aes-256-gcm-untagged',
    );
  const known = await readDataKeys(pool);
  if (known.length > 0 && sealedTables.every((table) => periods.every((period) => !isMissing(known, table, period)))) return;
  await inKeyTransaction(pool, async (connection) => {
    const rows = await readDataKeys(connection);
    const masters = readMasters();
    const [master] = masters;
    if (master === undefined) throw new RangeError('Personal data need at least one key.');
    if (rows.length === 0)
      for (const [place, { id, sealing, indexing }] of masters.entries()) {
        const since = new Date(now.getTime() - place * 1000);
        const row = { id, period: '', created_at: since, active_from: since };
        await insertDataKey(
          connection,
          { ...row, purpose: 'sealing', used_for: 'petitioner', cipher: 'aes-256-gcm-untagged', key: sealing },
          master,
          cipher,
        );
        await insertDataKey(
          connection,
          { ...row, purpose: 'indexing', used_for: indexedThings, cipher: 'hmac-sha256', key: indexing },
          master,
          cipher,
        );
      }
    for (const table of sealedTables)
      for (const period of periods) {
        if (!isMissing(rows, table, period)) continue;
        // Nobody else knows this database yet on its first start; later the others have to see the key first.
        const lead = rows.length === 0 ? 0 : leadTime;
        const activeFrom = new Date(Math.max(now.getTime() + lead, Date.parse(`${period}-01-01T00:00:00+08:00`)));
        await addSealingKey(connection, table, { now, activeFrom, master, cipher });
      }
  });
};

/** Carries out a change of the keys while no other process makes one. */
export const changeDataKeys = inKeyTransaction;

export interface KeptKeyRing extends KeyRing {
  /** Reads keys that came or were retired since. */
  reload(): Promise<void>;
}

/** The keys of a database, unwrapped once and held in memory. */
export const openKeyRing = async (place: KeyPlaceInDatabase): Promise<KeptKeyRing> => {
  const { pool, clock, readMasters } = place;
  let masters = readMasters();
  const opened = new Map<string, Buffer>();
  let byId = new Map<number, SealingKey>();
  let byTable = new Map<string, readonly SealingKey[]>();
  let indexing: readonly IndexingKey[] = [];

  const keyOf = (row: DataKeyRow): Buffer => {
    const name = `${row.purpose} ${row.id.toString('hex')}`;
    const known = opened.get(name);
    if (known !== undefined) return known;
    if (!masters.some(({ id }) => id.equals(row.master_id))) masters = readMasters();
    const key = unwrapKey(row, masters);
    opened.set(name, key);
    return key;
  };

  const reload = async (): Promise<void> => {
    const rows = (await readDataKeys(pool)).filter((row) => row.wrapped !== null);
    const sealing = rows.flatMap((row) =>
      row.purpose === 'sealing' && row.cipher !== 'hmac-sha256'
        ? [
            toSealingKey(row.id, keyOf(row), {
              cipher: row.cipher,
              usedFor: row.used_for,
              activeFrom: row.active_from.getTime(),
              isReplaced: row.replaced_at !== null,
            }),
          ]
        : [],
    );
    byId = new Map(sealing.map((key) => [key.id.readUInt32BE(0), key]));
    byTable = Map.groupBy(
      sealing.filter((key) => !key.isUntagged),
      (key) => key.usedFor,
    );
    indexing = rows
      .filter((row) => row.purpose === 'indexing')
      .map((row) => ({
        id: row.id,
        secret: createSecretKey(keyOf(row)),
        activeFrom: row.active_from.getTime(),
        isReplaced: row.replaced_at !== null,
      }));
  };

  await provideDataKeys(place);
  await reload();
  return {
    reload: async () => {
      await provideDataKeys(place);
      await reload();
    },
    sealingFor: (table) => {
      const keys = byTable.get(table) ?? [];
      const now = clock.now().getTime();
      const key = keys.find(({ activeFrom }) => activeFrom <= now) ?? keys.at(-1);
      if (key === undefined) throw new Error(`There is no key for ${table}.`);
      return key;
    },
    find: (id) => byId.get(id),
    indexing: () => {
      const now = clock.now().getTime();
      const current = indexing.find(({ activeFrom }) => activeFrom <= now) ?? indexing.at(-1);
      if (current === undefined) throw new Error('There is no key for fingerprints.');
      return indexing[0] === current ? [current, ...indexing.slice(1)] : [current, ...indexing.filter((key) => key !== current)];
    },
  };
};
