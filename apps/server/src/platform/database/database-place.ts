import { spawnSync } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from '../log.ts';
import { canReach, chooseDatabaseAccount, type DatabaseAccount, isRoot } from './database-account.ts';
import { stopPostmasterOf } from './postmaster.ts';
import { embeddedMajorVersion } from './programs.ts';

/** Where the embedded database lives and who runs it. */
export interface DatabasePlace {
  /** Folder that holds the data folder, its log and, when needed, a copy of the programs. */
  readonly home: string;
  /** The data folder of PostgreSQL. */
  readonly data: string;
  /** Undefined: the user of this program. */
  readonly account: DatabaseAccount | undefined;
}

/** Folder outside every home folder, for databases whose state folder the database user cannot enter. */
const systemFolder = '/var/lib/daiban';

const dataOf = (home: string): string => join(home, 'database');

export const isInitialised = (data: string): boolean => existsSync(join(data, 'PG_VERSION'));

/** Makes the state folder when it is not there; enterable but not listable for others when a database user must pass through it. */
export const makeStateFolder = (stateFolder: string): void => {
  if (existsSync(stateFolder)) return;
  mkdirSync(stateFolder, { recursive: true });
  if (process.platform !== 'win32') chmodSync(stateFolder, isRoot() ? 0o711 : 0o700);
};

/** A random mark of this state folder, by which a folder outside it is known to belong to it and not to a deleted one at the same path. */
const installationOf = (stateFolder: string): string => {
  const file = join(stateFolder, 'installation');
  try {
    writeFileSync(file, `${randomUUID()}\n`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  return readFileSync(file, 'utf8').trim();
};

const readText = (file: string): string | undefined => (existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined);

/** Takes the folder below /var/lib/daiban for this state folder; what a deleted state folder of the same path left there is put aside. */
const takeOutsideHome = async (stateFolder: string, log: Log): Promise<string> => {
  const pointer = join(stateFolder, 'database-location');
  const noted = readText(pointer);
  const home = noted ?? join(systemFolder, createHash('sha256').update(stateFolder).digest('hex').slice(0, 12));
  const installation = installationOf(stateFolder);
  const owner = readText(join(home, 'installation'));
  if (owner !== undefined && owner !== installation) {
    const aside = `${home}.left-${owner.slice(0, 8)}`;
    await stopPostmasterOf(dataOf(home));
    rmSync(aside, { recursive: true, force: true });
    renameSync(home, aside);
    log.warn({ folder: aside }, 'a database of an earlier state folder at this path was put aside; delete it when nobody needs it');
  }
  mkdirSync(home, { recursive: true, mode: 0o755 });
  chmodSync(systemFolder, 0o755);
  chmodSync(home, 0o755);
  writeFileSync(join(home, 'installation'), `${installation}\n`);
  if (noted === undefined) writeFileSync(pointer, `${home}\n`);
  return home;
};

const moveData = async (from: string, to: string, account: DatabaseAccount): Promise<void> => {
  await stopPostmasterOf(from);
  const draft = `${to}.moving`;
  rmSync(draft, { recursive: true, force: true });
  const run = (program: string, ...options: string[]) => {
    const answer = spawnSync(program, options, { encoding: 'utf8' });
    if (answer.status !== 0) throw new Error(`The database could not be moved from ${from} to ${to}: ${answer.stderr.trim()}`);
  };
  run('cp', '-a', from, draft);
  run('chown', '-R', `${account.uid}:${account.gid}`, draft);
  renameSync(draft, to);
  renameSync(from, `${from}.moved`);
  rmSync(`${from}.moved`, { recursive: true, force: true });
};

const ownerOf = (data: string): DatabaseAccount => {
  const { uid, gid } = statSync(data);
  return { uid, gid };
};

const chooseAccount = (data: string): DatabaseAccount | undefined => {
  if (process.getuid === undefined) return undefined;
  const owner = isInitialised(data) ? ownerOf(data) : undefined;
  if (isRoot()) return owner === undefined || owner.uid === 0 ? chooseDatabaseAccount() : owner;
  if (owner !== undefined && owner.uid !== process.getuid()) {
    throw new Error(
      `The database in ${data} belongs to another user (number ${owner.uid}). Start Daiban as that user or as root, or choose another DAIBAN_DATA.`,
    );
  }
  return undefined;
};

/** Refuses to go on with an empty database where one with data is known to have been. */
const refuseLostData = (stateFolder: string, data: string): void => {
  if (isInitialised(data) || !existsSync(join(stateFolder, 'database-roles.json'))) return;
  throw new Error(
    `The database of the state folder ${stateFolder} was kept in ${data}, which is gone. Put it back; or, to begin with an empty one, choose another DAIBAN_DATA.`,
  );
};

/** Finds or decides where the database of this state folder lives. The state folder must exist. */
export const findDatabasePlace = async (stateFolder: string, log: Log): Promise<DatabasePlace> => {
  const inside = dataOf(stateFolder);
  const pointer = join(stateFolder, 'database-location');
  const noted = readText(pointer);
  let home = noted === undefined ? stateFolder : await takeOutsideHome(stateFolder, log);
  const account = chooseAccount(dataOf(home));
  if (noted === undefined && account !== undefined && !canReach(account, '-x', stateFolder)) {
    home = await takeOutsideHome(stateFolder, log);
    if (isInitialised(inside) && !isInitialised(dataOf(home))) await moveData(inside, dataOf(home), account);
    log.info({ folder: home }, 'the database user cannot enter the state folder, so the database is kept outside it');
  }
  const data = dataOf(home);
  refuseLostData(stateFolder, data);
  if (isInitialised(data)) {
    const version = readText(join(data, 'PG_VERSION'));
    if (version !== embeddedMajorVersion) {
      throw new Error(
        `The database in ${data} was made by PostgreSQL ${version}, but this Daiban brings PostgreSQL ${embeddedMajorVersion}. Export it with the Daiban that made it and import it here.`,
      );
    }
  }
  return { home, data, account };
};

/** Removes what killed set-ups of a data folder left behind. */
export const removeDrafts = (home: string, isInUse: (pid: number) => boolean): void => {
  for (const name of readdirSync(home)) {
    const pid = /^database\.new-(\d+)$/.exec(name)?.[1];
    if (pid !== undefined && !isInUse(Number(pid))) rmSync(join(home, name), { recursive: true, force: true });
  }
};
