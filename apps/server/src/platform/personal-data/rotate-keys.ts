import { randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import type { Clock } from '../clock.ts';
import type { Config } from '../config.ts';
import { inTransaction } from '../database/statement.ts';
import { newId } from '../ids.ts';
import type { Log } from '../log.ts';
import { makeRounds, type Rounds } from '../rounds.ts';
import { keyLength } from './cipher.ts';
import {
  addSealingKey,
  changeDataKeys,
  type DataKeyRow,
  indexedThings,
  insertDataKey,
  type KeptKeyRing,
  leadTime,
  periodOf,
  readDataKeys,
  unwrapKey,
  wrapKey,
} from './kept-keys.ts';
import { sealedTables } from './key-ring.ts';
import { addKeptMaster, dropKeptMasters, readPersonalDataKeys } from './keys.ts';
import type { PersonalData } from './personal-data.ts';
import { type RenewStep, renewSteps, trackedColumns } from './renew-steps.ts';

export interface RotationParts {
  readonly pool: Pool;
  readonly clock: Clock;
  readonly config: Pick<Config, 'personalDataKeys' | 'stateFolder' | 'cipher'>;
}

/** What is renewed. */
export interface RotationWish {
  /** A new master key; data keys are only wrapped anew. */
  readonly master: boolean;
  /** New data keys; every row is sealed again in the background. */
  readonly data: boolean;
  /** A new key for fingerprints; they are renewed in the background. */
  readonly index: boolean;
}

export interface StartedRotation {
  /** Whether a new master key was made in the state folder. Masters of the settings are made by who keeps the settings. */
  readonly newMaster: boolean;
  readonly rewrapped: number;
  readonly newKeys: number;
  /** Undefined when nothing has to be sealed again. */
  readonly rotationId?: string;
  /** When the background job begins. */
  readonly beginsAt?: Date;
}

/** Makes new keys, wraps all of them with the first master key, and leaves the rest to the job of the running server. */
export const rotateKeys = async ({ pool, clock, config }: RotationParts, wish: RotationWish): Promise<StartedRotation> => {
  const newMaster = wish.master && addKeptMaster(config);
  const masters = readPersonalDataKeys(config);
  const [master] = masters;
  if (master === undefined) throw new RangeError('Personal data need at least one key.');
  return changeDataKeys(pool, async (connection) => {
    const now = clock.now();
    const rows = await readDataKeys(connection);
    const old = rows.filter((row) => row.wrapped !== null && !row.master_id.equals(master.id));
    for (const row of old)
      await connection.query('update data_key set wrapped = $3, master_id = $4 where purpose = $1 and id = $2', [
        row.purpose,
        row.id,
        wrapKey(unwrapKey(row, masters), row, master, config.cipher),
        master.id,
      ]);
    if (!wish.data && !wish.index) return { newMaster, rewrapped: old.length, newKeys: 0 };
    const activeFrom = new Date(now.getTime() + leadTime);
    const purposes = [...(wish.data ? ['sealing'] : []), ...(wish.index ? ['indexing'] : [])];
    await connection.query('update data_key set replaced_at = $1 where purpose = any($2) and active_from <= $1 and replaced_at is null', [
      now,
      purposes,
    ]);
    if (wish.data)
      for (const table of sealedTables) await addSealingKey(connection, table, { now, activeFrom, master, cipher: config.cipher });
    if (wish.index)
      await insertDataKey(
        connection,
        {
          purpose: 'indexing',
          id: randomBytes(4),
          used_for: indexedThings,
          period: periodOf(activeFrom),
          cipher: 'hmac-sha256',
          key: randomBytes(keyLength),
          created_at: now,
          active_from: activeFrom,
        },
        master,
        config.cipher,
      );
    const rotationId = newId(clock);
    const beginsAt = new Date(activeFrom.getTime() + leadTime);
    await connection.query(
      "insert into key_rotation (id, started_at, begins_at, reseals, reindexes, progress) values ($1, $2, $3, $4, $5, '{}')",
      [rotationId, now, beginsAt, wish.data, wish.index],
    );
    return {
      newMaster,
      rewrapped: old.length,
      newKeys: (wish.data ? sealedTables.length : 0) + (wish.index ? 1 : 0),
      rotationId,
      beginsAt,
    };
  });
};

/** How far a rotation is in one table. */
export interface StepProgress {
  readonly cursor?: string;
  readonly done: number;
  readonly total: number;
  /** Fingerprints that only their owner's next use can renew. */
  readonly unknown: number;
  readonly finished: boolean;
}

export interface RotationRow {
  readonly id: string;
  readonly started_at: Date;
  readonly begins_at: Date;
  readonly reseals: boolean;
  readonly reindexes: boolean;
  readonly progress: Readonly<Partial<Record<RenewStep['name'], StepProgress>>>;
  readonly finished_at: Date | null;
}

const rotationColumns = 'id::text, started_at, begins_at, reseals, reindexes, progress, finished_at';

/** The rotations of this database, newest first, at most ten. */
export const listRotations = async (pool: Pool): Promise<readonly RotationRow[]> =>
  (await pool.query<RotationRow>(`select ${rotationColumns} from key_rotation order by started_at desc limit 10`)).rows;

const start = '00000000-0000-0000-0000-000000000000';

/**
 * One round of the oldest rotation that is due: at most a few hundred rows, and where it goes on, in one transaction. Processes take
 * turns; a stop loses nothing.
 * @returns whether there is more to do now.
 */
export const renewOnce = async (pool: Pool, clock: Clock, ring: KeptKeyRing, personal: PersonalData): Promise<boolean> =>
  inTransaction(pool, async (connection) => {
    const { rows } = await connection.query<RotationRow>(
      `select ${rotationColumns} from key_rotation where finished_at is null and begins_at <= $1 order by started_at limit 1 for update skip locked`,
      [clock.now()],
    );
    const [rotation] = rows;
    if (rotation === undefined) return false;
    const step = renewSteps.find((candidate) => candidate.isPartOf(rotation) && rotation.progress[candidate.name]?.finished !== true);
    if (step === undefined) {
      await connection.query('update key_rotation set finished_at = $2 where id = $1', [rotation.id, clock.now()]);
      return true;
    }
    const before = rotation.progress[step.name] ?? { done: 0, total: await step.count(connection), unknown: 0, finished: false };
    if (before.cursor === undefined) await ring.reload();
    const round = await step.run(connection, personal, before.cursor ?? start);
    const after: StepProgress = {
      ...(round.cursor === undefined ? {} : { cursor: round.cursor }),
      done: before.done + round.seen,
      total: before.total,
      unknown: before.unknown + round.unknown,
      finished: round.cursor === undefined,
    };
    await connection.query('update key_rotation set progress = $2 where id = $1', [
      rotation.id,
      JSON.stringify({ ...rotation.progress, [step.name]: after }),
    ]);
    return true;
  });

/** How many values stand under each sealing key, by the hexadecimal id of the key. Reads every row of the tracked tables. */
export const countSealed = async (pool: Pool): Promise<ReadonlyMap<string, number>> => {
  const counts = new Map<string, number>();
  for (const { table, column } of trackedColumns) {
    const { rows } = await pool.query<{ id: string; count: number }>(
      `select encode(substring(${column} from 1 for 4), 'hex') as id, count(*)::int as count from ${table} where ${column} is not null group by 1`,
    );
    for (const { id, count } of rows) counts.set(id, (counts.get(id) ?? 0) + count);
  }
  return counts;
};

export interface Retired {
  readonly keys: readonly string[];
  readonly masters: number;
  /** Replaced keys that stay, and why: `in-use`, `rotation-open`, `fingerprints-left`, `not-tracked`. */
  readonly kept: readonly { readonly id: string; readonly usedFor: string; readonly why: string }[];
}

/** Destroys replaced keys that nothing uses any more, and takes masters that wrap nothing out of the state folder. */
export const retireKeys = async ({ pool, clock, config }: RotationParts): Promise<Retired> => {
  const retired = await changeDataKeys(pool, async (connection) => {
    const rows = (await readDataKeys(connection)).filter((row) => row.replaced_at !== null && row.wrapped !== null);
    const rotations = await listRotations(pool);
    const isOpen = rotations.some(({ finished_at }) => finished_at === null);
    const counts = rows.length === 0 || isOpen ? new Map<string, number>() : await countSealed(pool);
    const whyKept = (row: DataKeyRow): string | undefined => {
      if (isOpen) return 'rotation-open';
      if (row.purpose === 'sealing') {
        if (row.used_for === 'other') return 'not-tracked';
        return (counts.get(row.id.toString('hex')) ?? 0) > 0 ? 'in-use' : undefined;
      }
      const last = rotations.find(({ reindexes }) => reindexes);
      const isLeft = last === undefined || row.replaced_at === null || last.started_at < row.replaced_at;
      return isLeft || Object.values(last.progress).some(({ unknown }) => unknown > 0) ? 'fingerprints-left' : undefined;
    };
    const judged = rows.map((row) => ({ row, why: whyKept(row) }));
    const gone = judged.filter(({ why }) => why === undefined).map(({ row }) => row);
    for (const row of gone)
      await connection.query('update data_key set wrapped = null, retired_at = $3 where purpose = $1 and id = $2', [
        row.purpose,
        row.id,
        clock.now(),
      ]);
    return {
      keys: gone.map(({ id }) => id.toString('hex')),
      kept: judged.flatMap(({ row, why }) => (why === undefined ? [] : [{ id: row.id.toString('hex'), usedFor: row.used_for, why }])),
    };
  });
  const left = await readDataKeys(pool);
  const masters = dropKeptMasters(config, (id) => left.some((row) => row.wrapped !== null && row.master_id.equals(id)));
  return { ...retired, masters };
};

const pauseBetweenRounds = 20;

/** Looks for new keys and for work of a rotation every `everyMilliseconds`. Only processes that work in the background renew rows. */
export const startKeyKeeper = (
  {
    pool,
    clock,
    ring,
    personal,
    log,
    renews,
  }: {
    readonly pool: Pool;
    readonly clock: Clock;
    readonly ring: KeptKeyRing;
    readonly personal: PersonalData;
    readonly log: Log;
    readonly renews: boolean;
  },
  everyMilliseconds = 5000,
): Rounds => {
  const round = async (isStopping: () => boolean): Promise<void> => {
    await ring.reload();
    while (renews && !isStopping() && (await renewOnce(pool, clock, ring, personal)))
      await new Promise((resolve) => setTimeout(resolve, pauseBetweenRounds));
  };
  return makeRounds(round, { everyMilliseconds, complaint: 'keys of personal data could not be looked after; it is tried again', log });
};
