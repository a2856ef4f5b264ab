import { spawnSync } from 'node:child_process';
import { randomBytes, randomInt } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { elapsedMilliseconds } from '../clock.ts';
import type { Log } from '../log.ts';
import { canReach } from './database-account.ts';
import { type DatabasePlace, findDatabasePlace, isInitialised, makeStateFolder, removeDrafts } from './database-place.ts';
import { findPostmaster, type PostmasterFile, removeMisleadingFile, startPostmaster, stopPostmaster } from './postmaster.ts';
import { isAlive } from './processes.ts';
import { type Programs, providePrograms } from './programs.ts';
import { registerUser, takeServerLock } from './state-folder-users.ts';

export interface EmbeddedOptions {
  readonly stateFolder: string;
  /** A server is the only one on its state folder and revives the database; a command joins whatever runs. */
  readonly purpose: 'server' | 'command';
  readonly log: Log;
  /** False only for tests: then a crash of the machine may lose data. */
  readonly isDurable?: boolean;
  /** Folder that the log of changes is archived to; made when it is not there. */
  readonly walArchive?: string | undefined;
}

export interface EmbeddedDatabase {
  /** Address for the superuser `postgres`, with its password. Stays the same when the database is revived. */
  readonly superuserUrl: string;
  /** Ends the use of the database; stops it when nobody else uses it. */
  stop(): Promise<void>;
}

const providePassword = (stateFolder: string, data: string): string => {
  const file = join(stateFolder, 'database-password');
  if (!existsSync(file)) {
    if (isInitialised(data))
      throw new Error(`The password file of the embedded database is missing: ${file}. Put it back from a backup of the state folder.`);
    writeFileSync(file, `${randomBytes(24).toString('base64url')}\n`, { flag: 'wx', mode: 0o600 });
  }
  return readFileSync(file, 'utf8').trim();
};

/** Makes the data folder beside its final place and renames it, so that a killed set-up leaves nothing half-made. */
const initialise = (place: DatabasePlace, programs: Programs, password: string): void => {
  removeDrafts(place.home, isAlive);
  const draft = join(place.home, `database.new-${process.pid}`);
  const passwordFile = `${draft}.password`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (place.account !== undefined) {
    for (const path of [draft, passwordFile]) chownSync(path, place.account.uid, place.account.gid);
  }
  try {
    const answer = spawnSync(
      programs.initdb,
      [
        `--pgdata=${draft}`,
        '--username=postgres',
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--locale=C.UTF-8',
        '--encoding=UTF8',
      ],
      { cwd: '/', encoding: 'utf8', env: { PATH: process.env.PATH ?? '', LC_ALL: 'C.UTF-8' }, ...place.account },
    );
    if (answer.status !== 0)
      throw new Error(`The embedded database could not be set up: ${(answer.error?.message ?? answer.stderr).trim()}`);
    renameSync(draft, place.data);
  } catch (error) {
    // Another process may have set it up in the meantime.
    if (!isInitialised(place.data)) throw error;
  } finally {
    rmSync(draft, { recursive: true, force: true });
    rmSync(passwordFile, { force: true });
  }
};

/** Makes the folder of the archive, where the user of the database may write. */
const provideArchive = (folder: string, { account }: DatabasePlace): void => {
  if (/[%"'$`\\\n]/.test(folder))
    throw new Error('The path in DAIBAN_WAL_ARCHIVE must hold neither %, $, quotes, backslashes nor line ends.');
  if (!existsSync(folder)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (account !== undefined) chownSync(folder, account.uid, account.gid);
  }
  if (!canReach(account, '-d', folder))
    throw new Error(`The user of the database cannot enter the folder of DAIBAN_WAL_ARCHIVE: ${folder}.`);
};

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });

/** The port used last time when it is free, else a free one below the range that systems give to outgoing connections. */
export const choosePort = async (file: string): Promise<number> => {
  const remembered = existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : Number.NaN;
  if (remembered > 0 && (await isFree(remembered))) return remembered;
  for (;;) {
    const port = randomInt(20_000, 32_000);
    if (await isFree(port)) return port;
  }
};

const backOff = [50, 100, 200, 400, 800, 1000, 1000, 2000, 2000, 4000, 8000];

/** Joins the running server process of the data folder or starts one; after a crash the first attempts can fail until its rests are gone. */
const joinOrStart = async (
  place: DatabasePlace,
  programs: Programs,
  options: EmbeddedOptions,
  fixedPort?: number,
): Promise<PostmasterFile> => {
  const portFile = join(place.home, 'database-port');
  for (let attempt = 0; ; attempt += 1) {
    const running = findPostmaster(place.data);
    if (running?.status === 'ready') {
      if (attempt === 0) options.log.debug({ pid: running.pid }, 'joined the running embedded database');
      return running;
    }
    if (running !== undefined) {
      // It is starting, recovering or stopping; none of these is a failed attempt.
      await wait(100);
      attempt = 0;
      continue;
    }
    try {
      const port = fixedPort ?? (await choosePort(portFile));
      const started = await startPostmaster({
        program: programs.postgres,
        data: place.data,
        account: place.account,
        port,
        logFile: join(place.home, 'database.log'),
        isDurable: options.isDurable ?? true,
        walArchive: options.walArchive,
      });
      writeFileSync(portFile, `${started.port}\n`);
      return started;
    } catch (error) {
      const pause = backOff[attempt];
      if (pause === undefined) throw error;
      if (attempt >= 5) removeMisleadingFile(place.data);
      await wait(pause);
    }
  }
};

/** Looks after the server process until told to end: starts it again on the same port whenever it dies. */
const keepAlive = (first: PostmasterFile, restart: (port: number) => Promise<PostmasterFile>, log: Log) => {
  const ending = new AbortController();
  let current = first;
  const watch = async (): Promise<void> => {
    while (!ending.signal.aborted) {
      await wait(250, undefined, { signal: ending.signal, ref: false });
      if (isAlive(current.pid)) continue;
      log.error({ pid: current.pid }, 'the embedded database ended unexpectedly and is started again');
      const since = elapsedMilliseconds();
      try {
        current = await restart(first.port);
        log.info({ pid: current.pid, milliseconds: Math.round(elapsedMilliseconds() - since) }, 'the embedded database runs again');
      } catch (err) {
        log.error({ err }, 'the embedded database could not be started again; trying on');
      }
    }
  };
  const watching = watch().catch((error: unknown) => {
    if (!ending.signal.aborted) throw error;
  });
  return {
    end: async (): Promise<void> => {
      ending.abort();
      await watching;
    },
  };
};

/**
 * Opens the embedded PostgreSQL of a state folder: sets it up on first use, joins it when it runs (also an orphan of a killed
 * server), starts it otherwise. Throws StateFolderInUse for a second server, and an Error with a sentence when it cannot run.
 */
export const openEmbedded = async (options: EmbeddedOptions): Promise<EmbeddedDatabase> => {
  const { stateFolder, purpose, log } = options;
  makeStateFolder(stateFolder);
  const releaseLock = purpose === 'server' ? takeServerLock(stateFolder) : () => {};
  const registration = registerUser(stateFolder);
  try {
    const place = await findDatabasePlace(stateFolder, log);
    const programs = providePrograms(place.account, place.home);
    const password = providePassword(stateFolder, place.data);
    if (!isInitialised(place.data)) initialise(place, programs, password);
    if (options.walArchive !== undefined) provideArchive(options.walArchive, place);
    const running = await joinOrStart(place, programs, options);
    const keeper = purpose === 'server' ? keepAlive(running, (port) => joinOrStart(place, programs, options, port), log) : undefined;
    let stopping: Promise<void> | undefined;
    const stop = async (): Promise<void> => {
      await keeper?.end();
      const { othersRemain } = registration.leave();
      const left = othersRemain ? undefined : findPostmaster(place.data);
      if (left !== undefined) await stopPostmaster(left.pid);
      releaseLock();
    };
    return {
      superuserUrl: `postgresql://postgres:${encodeURIComponent(password)}@127.0.0.1:${running.port}/postgres`,
      stop: () => {
        stopping ??= stop();
        return stopping;
      },
    };
  } catch (error) {
    registration.leave();
    releaseLock();
    throw error;
  }
};
