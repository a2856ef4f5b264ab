import { chmodSync, copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { verify } from '../journal/verify.ts';
import { openInstallation } from '../main.ts';
import { verifyAudit } from '../platform/audit/audit.ts';
import { type BackupMade, makeBackup } from '../platform/backup/backup.ts';
import { makeBaseBackup } from '../platform/backup/base-backup.ts';
import { recordLastBackup } from '../platform/backup/last-backup.ts';
import { recoverTo } from '../platform/backup/recover.ts';
import { type BackupParts, restoreBackup } from '../platform/backup/restore.ts';
import { systemClock } from '../platform/clock.ts';
import { type Config, readConfig } from '../platform/config.ts';
import { openDatabase } from '../platform/database/connect.ts';
import { createLog, type Log } from '../platform/log.ts';
import { answer, type CliCommand, readOptions, UsageError } from './command.ts';

type Run = CliCommand['run'];

const open = (env: NodeJS.ProcessEnv): { readonly config: Config; readonly log: Log } => {
  const config = readConfig(env);
  return { config, log: createLog(env.LOG_LEVEL === undefined ? 'warn' : config.logLevel) };
};

const keyFiles = ['personal-data.key', 'sealed.key'] as const;

/** Restores a backup into a database of its own that is thrown away afterwards, and checks everything that `verify` checks. */
const tryOut = async (config: Config, log: Log, parts: BackupParts): Promise<boolean> => {
  const folder = mkdtempSync(join(tmpdir(), 'daiban-trial-'));
  // Run by root, the database works as another account, which has to pass through here.
  chmodSync(folder, 0o711);
  const { databaseUrl: _url, sealedDatabaseUrl: _sealedUrl, walArchive: _archive, ...settings } = config;
  const trial: Config = { ...settings, stateFolder: join(folder, 'state'), demo: false };
  try {
    const database = await openDatabase(trial, log, { purpose: 'command' });
    try {
      await restoreBackup(trial, database, parts);
    } finally {
      await database.close();
    }
    for (const name of keyFiles)
      if (existsSync(join(config.stateFolder, name))) copyFileSync(join(config.stateFolder, name), join(trial.stateFolder, name));
    const installation = await openInstallation(trial, log, { purpose: 'command' });
    try {
      const { broken } = await verify(installation.journal.pool);
      const audit = await verifyAudit(installation.journal.pool);
      return broken.length === 0 && audit.brokenAt === undefined;
    } finally {
      await installation.database.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const backUpTables = async (config: Config, log: Log, folder: string): Promise<BackupMade> => {
  const database = await openDatabase(config, log, { purpose: 'command' });
  try {
    return await makeBackup(config, database, systemClock, folder);
  } finally {
    await database.close();
  }
};

/** `backup DIR [--base] [--verify]` */
export const backupCommand: Run = async (args, env) => {
  const { values, words } = readOptions(args, { base: 'boolean', verify: 'boolean' });
  const [name] = words;
  if (name === undefined) throw new UsageError('Name the folder for the backup.');
  if (values.base === true && values.verify === true)
    throw new UsageError('A base backup is tried out by going back to a moment with "recover".');
  const { config, log } = open(env);
  const kind = values.base === true ? ('base' as const) : ('tables' as const);
  const startedAt = systemClock.now().toISOString();
  const finish = (result: { readonly verified: boolean; readonly bytes?: number; readonly error?: string }): Promise<void> =>
    recordLastBackup(config.stateFolder, { startedAt, finishedAt: systemClock.now().toISOString(), kind, ...result });
  try {
    if (kind === 'base') {
      const made = await makeBaseBackup(config, log, systemClock, resolve(name));
      await finish({ verified: false, bytes: made.bytes });
      answer(made);
      return 0;
    }
    const made = await backUpTables(config, log, resolve(name));
    const verified = values.verify === true && (await tryOut(config, log, made));
    const isBad = values.verify === true && !verified;
    await finish({ verified, bytes: made.bytes, ...(isBad ? { error: 'The restored backup did not verify.' } : {}) });
    answer({ ...made, verified });
    return isBad ? 1 : 0;
  } catch (error) {
    await finish({ verified: false, error: error instanceof Error ? error.message.slice(0, 500) : 'The backup failed.' });
    throw error;
  }
};

/** `restore FOLDER [--sealed FOLDER]` */
export const restoreCommand: Run = async (args, env) => {
  const { values, words } = readOptions(args, { sealed: 'string' });
  const [folder] = words;
  if (folder === undefined) throw new UsageError('Name the folder "ordinary" of a backup.');
  const { config, log } = open(env);
  const database = await openDatabase(config, log, { purpose: 'command' });
  try {
    const parts = { ordinary: resolve(folder), ...(values.sealed === undefined ? {} : { sealed: resolve(values.sealed) }) };
    answer({ ...(await restoreBackup(config, database, parts)), next: 'Put the keys back, then run "daiban verify".' });
    return 0;
  } finally {
    await database.close();
  }
};

/** `recover BASE --archive DIR [--to MOMENT]` */
export const recoverCommand: Run = async (args, env) => {
  const { values, words } = readOptions(args, { archive: 'string', to: 'string' });
  const [base] = words;
  if (base === undefined || values.archive === undefined) throw new UsageError('Name the base backup and the folder of the archive.');
  const moment = values.to === undefined ? undefined : new Date(values.to);
  if (moment !== undefined && Number.isNaN(moment.getTime()))
    throw new UsageError('The moment is written like 2026-11-22T09:30:00+08:00, with its time zone.');
  const { config, log } = open(env);
  await recoverTo(config, log, { base: resolve(base), archive: resolve(values.archive), ...(moment === undefined ? {} : { moment }) });
  answer({ recovered: config.stateFolder, to: moment?.toISOString() ?? 'latest', next: 'Put the keys back, then run "daiban verify".' });
  return 0;
};
