import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { chmod, chown } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import { DatabaseUnfit } from '../database/connect.ts';
import { canReach, type DatabaseAccount } from '../database/database-account.ts';
import { findDatabasePlace, isInitialised, makeStateFolder } from '../database/database-place.ts';
import { choosePort } from '../database/embedded.ts';
import { startPostmaster, stopPostmaster } from '../database/postmaster.ts';
import { providePrograms } from '../database/programs.ts';
import type { Log } from '../log.ts';
import { databaseSecrets } from './base-backup.ts';
import { copyFolder } from './copy-folder.ts';

export interface Recovery {
  /** A folder that `makeBaseBackup` made. */
  readonly base: string;
  /** Folder of the archived log of changes. */
  readonly archive: string;
  /** The moment to go back to; the latest that the archive knows when left out. */
  readonly moment?: Date;
}

const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Folders that stand empty in a base backup and that PostgreSQL wants to find. */
const emptyFolders = [
  'pg_wal',
  'pg_wal/archive_status',
  'pg_replslot',
  'pg_dynshmem',
  'pg_notify',
  'pg_serial',
  'pg_snapshots',
  'pg_stat_tmp',
  'pg_subtrans',
];

const provideFolder = async (path: string, account: DatabaseAccount | undefined): Promise<void> => {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  await chmod(path, 0o700);
  if (account !== undefined) await chown(path, account.uid, account.gid);
};

const writeAs = async (path: string, content: string, account: DatabaseAccount | undefined): Promise<void> => {
  writeFileSync(path, content, { mode: 0o600 });
  if (account !== undefined) await chown(path, account.uid, account.gid);
};

/**
 * Makes the empty state folder of the settings into the office as it was at a moment: the base backup, and the changes after it up to the
 * moment. Keys have to be put back by hand. Throws with a sentence when the archive does not reach that far.
 */
export const recoverTo = async (config: Config, log: Log, { base, archive, moment }: Recovery): Promise<void> => {
  if (config.databaseUrl !== undefined) throw new DatabaseUnfit('Going back to a moment is for the embedded database; unset DATABASE_URL.');
  if (!existsSync(join(base, 'database', 'backup_label'))) throw new DatabaseUnfit(`${base} holds no base backup.`);
  if (/[%'\n]/.test(archive)) throw new DatabaseUnfit('The path of the archive must not hold %, quotes or line ends.');
  makeStateFolder(config.stateFolder);
  const place = await findDatabasePlace(config.stateFolder, log);
  if (isInitialised(place.data))
    throw new DatabaseUnfit(`There is a database in ${place.data} already. Choose an empty folder with DAIBAN_DATA.`);
  if (!canReach(place.account, '-r', archive)) throw new DatabaseUnfit(`The user of the database cannot read ${archive}.`);
  const programs = providePrograms(place.account, place.home);
  await copyFolder(join(base, 'database'), place.data, { owner: place.account });
  for (const name of emptyFolders) await provideFolder(join(place.data, name), place.account);
  await chmod(place.data, 0o700);
  for (const name of databaseSecrets)
    if (existsSync(join(base, 'state', name))) copyFileSync(join(base, 'state', name), join(config.stateFolder, name));
  for (const name of ['files', 'sealed-files']) await copyFolder(join(base, name), join(config.stateFolder, name));

  const settings = join(place.data, 'postgresql.auto.conf');
  const before = existsSync(settings) ? readFileSync(settings, 'utf8') : '';
  const target =
    moment === undefined
      ? []
      : [
          `recovery_target_time = ${quote(moment.toISOString().replace('T', ' ').replace('Z', '+00'))}`,
          `recovery_target_action = 'promote'`,
        ];
  // Without it the database would call itself ready while it still reads the log.
  const lines = [before.trimEnd(), 'hot_standby = off', `restore_command = ${quote(`cp "${archive}/%f" "%p"`)}`, ...target, ''];
  await writeAs(settings, lines.join('\n'), place.account);
  await writeAs(join(place.data, 'recovery.signal'), '', place.account);
  const started = await startPostmaster({
    program: programs.postgres,
    data: place.data,
    account: place.account,
    port: await choosePort(join(place.home, 'database-port')),
    logFile: join(place.home, 'database.log'),
    isDurable: true,
  });
  await stopPostmaster(started.pid);
  await writeAs(settings, before, place.account);
};
