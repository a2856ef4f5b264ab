import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setUpOffice } from '../demo/set-up-office.ts';
import { readConfig } from '../platform/config.ts';
import { openDatabase } from '../platform/database/connect.ts';
import { migrate } from '../platform/database/migrate.ts';
import { findPostmaster, stopPostmasterOf } from '../platform/database/postmaster.ts';
import { createLog } from '../platform/log.ts';

const program = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const environmentOf = (stateFolder: string): NodeJS.ProcessEnv => {
  const { DATABASE_URL: _url, NODE_ENV: _env, ...others } = process.env;
  return { ...others, DAIBAN_DATA: stateFolder, DAIBAN_DEMO: 'off', PORT: '0', LOG_LEVEL: 'error' };
};

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;
const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (hasEnded(child)) resolve();
    else child.once('exit', () => resolve());
  });

/** A server of its own process, as `npm start` runs it. */
export interface ServerProcess {
  readonly address: string;
  readonly pid: number;
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>;
}

/** Code without types is kept between runs, as the server itself does: a test starts the command line dozens of times. */
const compileCache = { NODE_COMPILE_CACHE: program('../../../../node_modules/.cache/daiban') };

/** What a program of the command line answered. */
export interface ProgramAnswer {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line as a person does. */
export const runCli = async (args: readonly string[], env: NodeJS.ProcessEnv, input?: string): Promise<ProgramAnswer> => {
  const child = spawn(process.execPath, [program('../cli/daiban.ts'), ...args], {
    env: { ...compileCache, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  child.stdin.on('error', () => undefined).end(input ?? '');
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, stdout, stderr };
};

/** An installation on a state folder of its own with the embedded database, as on a fresh machine. */
export interface Installed {
  readonly stateFolder: string;
  /** @param entry file of apps/server that starts it: the sources, or `start-built.js` once they are built. */
  startServer(entry?: string): Promise<ServerProcess>;
  cli(...args: string[]): Promise<ProgramAnswer>;
  /** The process of the embedded database; undefined when none runs. */
  findDatabase(): number | undefined;
  /** The processes that the database keeps for its connections and its own work. */
  listDatabaseChildren(): readonly number[];
  remove(): Promise<void>;
}

/** Sets up an office without matters. */
export const install = async (settings: NodeJS.ProcessEnv = {}): Promise<Installed> => {
  const folder = mkdtempSync(join(tmpdir(), 'daiban-installed-'));
  chmodSync(folder, 0o711);
  const stateFolder = join(folder, 'state');
  const env = { ...environmentOf(stateFolder), ...settings };
  const log = createLog('error');
  const database = await openDatabase(readConfig(env), log, { purpose: 'command' });
  try {
    await migrate(database.migrator);
    await setUpOffice(database.app);
  } finally {
    await database.close();
  }
  const children = new Set<ChildProcess>();
  const data = (): string => {
    const pointer = join(stateFolder, 'database-location');
    return join(existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : stateFolder, 'database');
  };
  const findDatabase = (): number | undefined => findPostmaster(data())?.pid;
  return {
    stateFolder,
    findDatabase,
    listDatabaseChildren: () => {
      const parent = findDatabase();
      return readdirSync('/proc')
        .filter((name) => /^\d+$/.test(name))
        .flatMap((name) => {
          try {
            const text = readFileSync(`/proc/${name}/stat`, 'utf8');
            return Number(text.slice(text.lastIndexOf(')') + 2).split(' ')[1]) === parent ? [Number(name)] : [];
          } catch {
            return [];
          }
        });
    },
    cli: (...args) => runCli(args, env),
    async startServer(entry = 'start.js') {
      const child = spawn(process.execPath, [program(`../../${entry}`)], { env, stdio: ['ignore', 'pipe', 'pipe'] });
      children.add(child);
      let [said, complained] = ['', ''];
      child.stderr.on('data', (text) => {
        complained += String(text);
      });
      const address = await new Promise<string>((resolve, reject) => {
        child.stdout.on('data', (text) => {
          said += String(text);
          const found = /residents\s+(http:\/\/[\d.:]+)\//.exec(said)?.[1];
          if (found !== undefined) resolve(found);
        });
        child.once('exit', () => reject(new Error(`the server did not start: ${complained}`)));
      });
      return {
        address,
        pid: child.pid ?? 0,
        end: async (signal) => {
          child.kill(signal);
          await ended(child);
          children.delete(child);
        },
      };
    },
    async remove() {
      for (const child of children) {
        child.kill('SIGKILL');
        await ended(child);
      }
      await stopPostmasterOf(data());
      const home = join(data(), '..');
      if (home !== stateFolder) rmSync(home, { recursive: true, force: true });
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
