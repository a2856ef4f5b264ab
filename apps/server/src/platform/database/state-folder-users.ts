import { linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMarkAlive, markOf, type ProcessMark, parseMark } from './processes.ts';

/** Another server runs on this state folder. */
export class StateFolderInUse extends Error {
  override readonly name = 'StateFolderInUse';
  readonly pid: number;

  constructor(stateFolder: string, pid: number) {
    super(
      `Another Daiban server (process ${pid}) already uses the state folder ${stateFolder}. Stop it first, or choose another folder with DAIBAN_DATA.`,
    );
    this.pid = pid;
  }
}

const readMark = (file: string): ProcessMark | undefined => {
  try {
    return parseMark(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
};

const isMissingOrTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'EEXIST' || error.code === 'ENOENT');

/**
 * Makes this process the one server of the state folder until the returned function is called or the process ends.
 * Throws StateFolderInUse while another one lives; a lock left by a killed server is taken over.
 */
export const takeServerLock = (stateFolder: string): (() => void) => {
  const lock = join(stateFolder, 'server.lock');
  const own = `${lock}.${process.pid}`;
  writeFileSync(own, JSON.stringify(markOf(process.pid)), { mode: 0o644 });
  try {
    for (let attempt = 0; attempt < 10; attempt += 1) {
      try {
        linkSync(own, lock);
        return () => {
          if (readMark(lock)?.pid === process.pid) rmSync(lock, { force: true });
        };
      } catch (error) {
        if (!isMissingOrTaken(error)) throw error;
      }
      const holder = readMark(lock);
      if (holder !== undefined && isMarkAlive(holder)) throw new StateFolderInUse(stateFolder, holder.pid);
      // Taken aside under a name of our own and looked at again: another server may have taken the lock over in between.
      const aside = `${own}.stale`;
      try {
        renameSync(lock, aside);
        const moved = readMark(aside);
        if (moved !== undefined && isMarkAlive(moved)) linkSync(aside, lock);
        rmSync(aside, { force: true });
      } catch (error) {
        if (!isMissingOrTaken(error)) throw error;
      }
    }
    throw new StateFolderInUse(stateFolder, readMark(lock)?.pid ?? 0);
  } finally {
    rmSync(own, { force: true });
  }
};

let registrations = 0;

export interface Registration {
  /** Ends the registration and says whether another living process still uses the database. */
  leave(): { othersRemain: boolean };
}

/** Notes that this process uses the database of the state folder, so that whoever leaves last stops it. */
export const registerUser = (stateFolder: string): Registration => {
  const folder = join(stateFolder, 'database-users');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  registrations += 1;
  const name = `${process.pid}-${registrations}`;
  const file = join(folder, name);
  // Renamed into the folder whole: another process removes what it cannot read there.
  const draft = join(stateFolder, `database-user-${name}`);
  writeFileSync(draft, JSON.stringify(markOf(process.pid)), { mode: 0o600 });
  renameSync(draft, file);
  return {
    leave: () => {
      rmSync(file, { force: true });
      let othersRemain = false;
      for (const other of readdirSync(folder)) {
        const mark = readMark(join(folder, other));
        if (mark !== undefined && isMarkAlive(mark)) othersRemain = true;
        else rmSync(join(folder, other), { force: true });
      }
      return { othersRemain };
    },
  };
};
