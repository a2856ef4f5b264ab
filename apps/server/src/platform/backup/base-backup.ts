import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { Clock } from '../clock.ts';
import type { Config } from '../config.ts';
import { DatabaseUnfit } from '../database/connect.ts';
import { findDatabasePlace } from '../database/database-place.ts';
import { openEmbedded } from '../database/embedded.ts';
import type { Log } from '../log.ts';
import { copyFolder } from './copy-folder.ts';

/** Passwords of the embedded database: without them nobody can enter the copy. They open nothing that is sealed. */
export const databaseSecrets = ['database-password', 'database-roles.json', 'sealed-database-password'] as const;

/** Parts of a data folder that a copy must not bring along: they belong to the running process or come from the archive. */
const leaves = (path: string): boolean =>
  /^(pg_wal|pg_replslot|pg_dynshmem|pg_notify|pg_serial|pg_snapshots|pg_stat_tmp|pg_subtrans)\/./.test(path) ||
  /^(postmaster\.(pid|opts)|recovery\.signal|standby\.signal|backup_label|tablespace_map)$/.test(path) ||
  /(^|\/)(pgsql_tmp|pg_internal\.init)/.test(path);

export interface BaseBackupMade {
  readonly folder: string;
  readonly bytes: number;
}

/**
 * Copies the data folder of the embedded database while it runs, below `folder`, with the uploaded files. Together with the archived log
 * of changes it goes back to any later moment. It holds the sealed room too, encrypted. Throws when the log is not archived.
 */
export const makeBaseBackup = async (config: Config, log: Log, clock: Clock, folder: string): Promise<BaseBackupMade> => {
  if (config.databaseUrl !== undefined)
    throw new DatabaseUnfit('A base backup is made of the embedded database. For your own server use pg_basebackup.');
  if (config.walArchive === undefined)
    throw new DatabaseUnfit('Set DAIBAN_WAL_ARCHIVE to the folder of the archived log of changes, here and where the server runs.');
  const target = join(
    folder,
    `base-${clock
      .now()
      .toISOString()
      .replaceAll(':', '')
      .replace(/\.\d+Z$/, 'Z')}`,
  );
  mkdirSync(join(target, 'state'), { recursive: true, mode: 0o700 });
  const embedded = await openEmbedded({ stateFolder: config.stateFolder, purpose: 'command', log, walArchive: config.walArchive });
  const client = new pg.Client({ connectionString: embedded.superuserUrl });
  try {
    await client.connect();
    const { rows: settings } = await client.query<{ mode: string }>(`SELECT current_setting('archive_mode') AS mode`);
    if (settings[0]?.mode !== 'on')
      throw new DatabaseUnfit('The running database does not archive its log of changes: start the server again with DAIBAN_WAL_ARCHIVE.');
    const place = await findDatabasePlace(config.stateFolder, log);
    await client.query('SELECT pg_backup_start($1, true)', ['daiban']);
    let { bytes } = await copyFolder(place.data, join(target, 'database'), { leaves });
    // Waits until the archive has every change that was made while the copy was.
    const { rows } = await client.query<{ labelfile: string }>('SELECT labelfile FROM pg_backup_stop(true)');
    writeFileSync(join(target, 'database', 'backup_label'), rows[0]?.labelfile ?? '', { mode: 0o600 });
    for (const name of databaseSecrets)
      if (existsSync(join(config.stateFolder, name))) copyFileSync(join(config.stateFolder, name), join(target, 'state', name));
    for (const name of ['files', 'sealed-files']) bytes += (await copyFolder(join(config.stateFolder, name), join(target, name))).bytes;
    return { folder: target, bytes };
  } finally {
    await client.end();
    await embedded.stop();
  }
};
