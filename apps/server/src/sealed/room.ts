import type { SealedAct, SealedPurpose } from '@daiban/domain/sealed/vocabulary';
import type { Pool } from 'pg';
import type { Clock } from '../platform/clock.ts';
import type { Config } from '../platform/config.ts';
import type { SealedDatabase } from '../platform/database/connect.ts';
import { migrate, newestMigration, sealedSpace } from '../platform/database/migrate.ts';
import type { SealedShut } from '../platform/database/sealed-connection.ts';
import { createScan } from '../platform/files/scan.ts';
import { openRoomFiles, type RoomFiles } from './room-files.ts';
import { createSealedCipher, type SealedCipher } from './sealed-cipher.ts';
import { readSealedKeys } from './sealed-key.ts';

/** Who entered the room and what for; nothing of any case. */
export interface RoomEntry {
  readonly officerId: string;
  readonly act: SealedAct;
  readonly purpose?: SealedPurpose;
}

/** The sealed room: its own database role, key, files and audit log. Whoever holds this value can read everything in it. */
export interface Room {
  readonly pool: Pool;
  readonly clock: Clock;
  readonly cipher: SealedCipher;
  readonly files: RoomFiles;
  /** Committed before anything is shown. */
  record(entry: RoomEntry): Promise<void>;
}

const isUpToDate = async (pool: Pool): Promise<boolean> => {
  try {
    const { rows } = await pool.query<{ newest: number }>('select max(number)::int as newest from sealed.schema_migration');
    return rows[0]?.newest === newestMigration(sealedSpace);
  } catch {
    return false;
  }
};

/** Opens the room and lays it out where this server may. Answers why it stays shut when it does. */
export const openRoom = async (
  sealed: SealedDatabase | SealedShut,
  config: Pick<Config, 'sealedKeys' | 'stateFolder' | 'scanner'>,
  clock: Clock,
): Promise<Room | SealedShut> => {
  if ('why' in sealed) return sealed;
  const { pool, migrator } = sealed;
  if (migrator !== undefined) await migrate(migrator, sealedSpace);
  else if (!(await isUpToDate(pool)))
    return {
      why: 'Its schema is not laid out or not up to date. Start once with a user in SEALED_DATABASE_URL who is a member of daiban_sealed_owner.',
    };
  const cipher = createSealedCipher(readSealedKeys(config));
  return {
    pool,
    clock,
    cipher,
    files: await openRoomFiles(config.stateFolder, cipher, config.scanner && createScan(config.scanner)),
    record: async (entry) => {
      const content = cipher.seal({ at: clock.now().toISOString(), ...entry }, 'audit');
      await pool.query('select sealed.record_audit($1)', [content]);
    },
  };
};
