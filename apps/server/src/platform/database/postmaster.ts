import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { elapsedMilliseconds } from '../clock.ts';
import type { DatabaseAccount } from './database-account.ts';
import { argumentsOf, isAlive } from './processes.ts';

/** What postmaster.pid says: number of the process, its TCP port and how far it is. */
export interface PostmasterFile {
  readonly pid: number;
  readonly port: number;
  readonly status: string;
}

export const readPostmasterFile = (data: string): PostmasterFile | undefined => {
  let lines: string[];
  try {
    lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return undefined;
  }
  const pid = Number(lines[0]);
  return Number.isInteger(pid) && pid > 0 ? { pid, port: Number(lines[3] ?? 0), status: (lines[7] ?? '').trim() } : undefined;
};

const isPostmaster = (pid: number, data: string): boolean => {
  if (!isAlive(pid)) return false;
  const given = argumentsOf(pid);
  if (given === undefined) return true;
  const folder = given[given.indexOf('-D') + 1];
  if (folder === undefined) return false;
  return folder === data || (existsSync(folder) && existsSync(data) && realpathSync(folder) === realpathSync(data));
};

/** The running server process of a data folder, whoever started it. */
export const findPostmaster = (data: string): PostmasterFile | undefined => {
  const file = readPostmasterFile(data);
  return file !== undefined && isPostmaster(file.pid, data) ? file : undefined;
};

const waitForEnd = async (pid: number, milliseconds: number): Promise<boolean> => {
  const until = elapsedMilliseconds() + milliseconds;
  while (isAlive(pid)) {
    if (elapsedMilliseconds() > until) return false;
    await wait(20);
  }
  return true;
};

const signal = (pid: number, name: NodeJS.Signals): void => {
  try {
    process.kill(pid, name);
  } catch {
    // It has just ended by itself.
  }
};

/** Stops a server process: fast shutdown (connections are ended, everything is written), and an immediate one after a minute. */
export const stopPostmaster = async (pid: number): Promise<void> => {
  signal(pid, 'SIGINT');
  if (await waitForEnd(pid, 60_000)) return;
  signal(pid, 'SIGQUIT');
  await waitForEnd(pid, 10_000);
};

/** Stops the server process of a data folder if one runs. */
export const stopPostmasterOf = async (data: string): Promise<void> => {
  const running = findPostmaster(data);
  if (running !== undefined) await stopPostmaster(running.pid);
};

/**
 * A server process that died without a word leaves postmaster.pid. PostgreSQL judges the file by the bare number, which another
 * program may have by now; then it would refuse to start for as long as that program runs.
 */
export const removeMisleadingFile = (data: string): void => {
  const file = readPostmasterFile(data);
  if (file !== undefined && isAlive(file.pid) && !isPostmaster(file.pid, data)) rmSync(join(data, 'postmaster.pid'), { force: true });
};

/** Copies a finished piece of the log of changes once; a piece that is there must be the same one. */
const archiveCommand = (folder: string): string =>
  `if test -f "${folder}/%f"; then cmp -s "%p" "${folder}/%f"; else cp "%p" "${folder}/%f.part" && sync "${folder}/%f.part" && mv "${folder}/%f.part" "${folder}/%f"; fi`;

const settings = (port: number, isDurable: boolean, walArchive: string | undefined): readonly string[] => {
  const values: Readonly<Record<string, string>> = {
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '60',
    shared_buffers: isDurable ? '256MB' : '96MB',
    effective_cache_size: '1GB',
    work_mem: '16MB',
    maintenance_work_mem: '128MB',
    // Compressing whole pages after a checkpoint costs more processor time than writing them.
    wal_compression: 'off',
    max_wal_size: '2GB',
    checkpoint_timeout: '10min',
    checkpoint_completion_target: '0.9',
    random_page_cost: '1.1',
    max_parallel_workers_per_gather: '0',
    jit: 'off',
    autovacuum_naptime: '20s',
    autovacuum_vacuum_scale_factor: '0.05',
    autovacuum_vacuum_insert_scale_factor: '0.05',
    autovacuum_analyze_scale_factor: '0.03',
    autovacuum_vacuum_cost_limit: '1000',
    fsync: isDurable ? 'on' : 'off',
    synchronous_commit: isDurable ? 'on' : 'off',
    full_page_writes: isDurable ? 'on' : 'off',
    // Minimal: what is copied into a table that the same transaction emptied needs no log.
    wal_level: isDurable ? 'replica' : 'minimal',
    max_wal_senders: isDurable ? '10' : '0',
    ...(walArchive === undefined
      ? {}
      : // At most a minute is lost with the machine.
        { archive_mode: 'on', archive_command: archiveCommand(walArchive), archive_timeout: '60' }),
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_line_prefix: '%m [%p] ',
    // Neither statements nor the values in an error's detail may reach the log: they can hold personal data.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
};

const openLog = (file: string): number => {
  if (existsSync(file) && statSync(file).size > 10_000_000) renameSync(file, `${file}.1`);
  return openSync(file, 'a', 0o600);
};

const endOfLog = (file: string, from: number): string =>
  readFileSync(file)
    .subarray(from)
    .toString('utf8')
    .split('\n')
    .filter((line) => /FATAL|PANIC|ERROR|HINT|error while/.test(line))
    .slice(-3)
    .map((line) => line.replace(/^.*?\] /, ''))
    .join(' ');

export interface StartOptions {
  readonly program: string;
  readonly data: string;
  readonly account: DatabaseAccount | undefined;
  readonly port: number;
  readonly logFile: string;
  readonly isDurable: boolean;
  /** Folder that finished pieces of the log of changes are copied to. */
  readonly walArchive?: string | undefined;
}

/**
 * Starts the server process and waits until it takes connections, however long it has to recover. It gets a process group of its
 * own, so that Ctrl-C in a terminal reaches only our program, which then stops it in order. Throws when it ends instead.
 */
export const startPostmaster = async (options: StartOptions): Promise<PostmasterFile> => {
  const { program, data, account, port, logFile } = options;
  const log = openLog(logFile);
  const before = statSync(logFile).size;
  const child = spawn(program, ['-D', data, ...settings(port, options.isDurable, options.walArchive)], {
    cwd: '/',
    detached: true,
    stdio: ['ignore', log, log],
    env: { PATH: process.env.PATH ?? '', LC_ALL: 'C.UTF-8' },
    ...account,
  });
  closeSync(log);
  let failure: Error | undefined;
  child.once('error', (error) => {
    failure = error;
  });
  child.unref();
  for (;;) {
    if (failure !== undefined) throw failure;
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new Error(
        `The embedded database did not start: ${endOfLog(logFile, before) || `it ended with ${child.exitCode ?? child.signalCode}`}`,
      );
    }
    const file = readPostmasterFile(data);
    if (file !== undefined && file.pid === child.pid && file.status === 'ready') return file;
    await wait(15);
  }
};
