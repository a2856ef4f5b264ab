import { access } from 'node:fs/promises';
import type { DemoName } from '../demo/demo-offices.ts';
import { importLedger } from '../intake/ledger/import-ledger.ts';
import { verify } from '../journal/verify.ts';
import { type Installation, openInstallation, serve } from '../main.ts';
import { verifyAudit } from '../platform/audit/audit.ts';
import { type Config, readConfig } from '../platform/config.ts';
import { openDatabase } from '../platform/database/connect.ts';
import { migrate, sealedSpace } from '../platform/database/migrate.ts';
import { allowSealing } from '../platform/database/sealed-connection.ts';
import { createLog } from '../platform/log.ts';
import { verifyRoom } from '../sealed/verify-room.ts';
import { explainFor } from './access.ts';
import { backupCommand, recoverCommand, restoreCommand } from './backup.ts';
import { answer, type CliCommand, readOptions, say, UsageError } from './command.ts';
import { createDemoCommand } from './demo.ts';
import { runKeys } from './keys.ts';
import { runReplay } from './replay.ts';
import { setUpCommand } from './set-up.ts';

type Run = CliCommand['run'];

/** Opens the installation of the environment for one command, whether or not a server is running on the same state folder. */
const withInstallation = async <Value>(
  env: NodeJS.ProcessEnv,
  change: Partial<Config>,
  work: (installation: Installation) => Promise<Value>,
  demo?: DemoName,
): Promise<Value> => {
  const config = { ...readConfig(env), ...change };
  const installation = await openInstallation(config, createLog(env.LOG_LEVEL === undefined ? 'warn' : config.logLevel), {
    purpose: 'command',
    ...(demo === undefined ? {} : { demo }),
  });
  try {
    return await work(installation);
  } finally {
    await installation.database.close();
  }
};

const serveCommand: Run = async (_args, env) => {
  await serve(env);
  // The server ends the process itself when a signal asks it to.
  return new Promise<number>(() => undefined);
};

const migrateCommand: Run = async (_args, env) => {
  const config = readConfig(env);
  const database = await openDatabase(config, createLog(env.LOG_LEVEL === undefined ? 'warn' : config.logLevel), { purpose: 'command' });
  try {
    const applied = await migrate(database.migrator);
    await allowSealing(database.migrator);
    const room = 'why' in database.sealed ? undefined : database.sealed.migrator;
    answer({ applied, sealed: room === undefined ? [] : await migrate(room, sealedSpace) });
    return 0;
  } finally {
    await database.close();
  }
};

const importCommand: Run = async (args, env) => {
  const { values, words } = readOptions(args, { map: 'string' });
  const [file] = words;
  if (file === undefined) throw new UsageError('Name the file of the ledger.');
  await access(file).catch(() => {
    throw new UsageError(`The file ${file} cannot be read.`);
  });
  const mapping =
    values.map === undefined
      ? undefined
      : Object.fromEntries(values.map.split(',').map((pair) => pair.split('=').map((part) => part.trim()) as [string, string]));
  return withInstallation(env, {}, async ({ journal, personal, audit }) => {
    const report = await importLedger(journal, personal, file, {
      onProgress: (done) => say(`${done} rows`),
      ...(mapping === undefined ? {} : { mapping }),
    });
    for (const fault of report.faults) say(`row ${fault.row} ${fault.field}: ${fault.message}`);
    await audit.record({ kind: 'imported', actorId: 'system', detail: { by: 'command', imported: report.totals.imported } });
    answer(report.totals, 0);
    return 0;
  });
};

const exportCommand: Run = async (args, env) => {
  const { values } = readOptions(args, { case: 'string' });
  return withInstallation(env, {}, async ({ journal, audit }) => {
    await audit.record({ kind: 'exported', actorId: 'system', detail: { by: 'command', what: 'journal', case: values.case ?? 'all' } });
    let after = '00000000-0000-0000-0000-000000000000';
    for (;;) {
      const { rows } = await journal.pool.query<{ id: string; line: unknown }>(
        `select c.id::text, json_build_object('caseNumber', l.number, 'caseId', c.id, 'version', c.version, 'state', c.state, 'events',
           (select json_agg(json_build_object('sequence', j.sequence, 'kind', j.kind, 'at', j.at, 'actor', json_build_object('officerId', j.actor_id, 'role', j.actor_role,
             'unitId', j.actor_unit), 'rulebook', j.rulebook, 'data', j.data, 'duties', j.duties, 'hash', encode(j.hash, 'hex')) order by j.sequence) from journal j where j.case_id = c.id)) as line
         from petition_case c join case_list l on l.case_id = c.id where c.id > $1 and ($2::text is null or l.number = $2) order by c.id limit 200`,
        [after, values.case ?? null],
      );
      for (const row of rows)
        if (!process.stdout.write(`${JSON.stringify(row.line)}\n`)) await new Promise((resolve) => process.stdout.once('drain', resolve));
      const last = rows.at(-1);
      if (last === undefined) return 0;
      after = last.id;
    }
  });
};

const verifyCommand: Run = async (args, env) => {
  readOptions(args, {});
  return withInstallation(env, {}, async ({ journal, room }) => {
    const report = await verify(journal.pool, (cases) => say(`${cases} cases`));
    const audit = await verifyAudit(journal.pool);
    // A room that is shut cannot be checked, and says so.
    const sealed = 'why' in room ? room : await verifyRoom(room);
    const isRoomWhole = 'why' in sealed || (sealed.broken.length === 0 && sealed.auditBrokenAt === undefined);
    const ok = report.broken.length === 0 && audit.brokenAt === undefined && isRoomWhole;
    answer({ cases: report.cases, events: report.events, ok, broken: report.broken, audit, sealed });
    return ok ? 0 : 1;
  });
};

const accessCommand: Run = async (args, env) =>
  withInstallation(env, {}, async ({ journal }) => {
    answer(await explainFor(args, journal));
    return 0;
  });

const keysCommand: Run = async (args, env) =>
  withInstallation(env, {}, async (installation) => {
    answer(await runKeys(args, installation));
    return 0;
  });

const replayCommand: Run = async (args, env) =>
  withInstallation(env, {}, async ({ journal }) => {
    const report = await runReplay(args, journal);
    answer(report);
    return 'faults' in report ? 1 : 0;
  });

/** The bodies of the commands that need the database, by name. */
export const databaseCommands: Readonly<Record<string, Run>> = {
  serve: serveCommand,
  migrate: migrateCommand,
  demo: createDemoCommand(withInstallation),
  setup: setUpCommand,
  import: importCommand,
  export: exportCommand,
  verify: verifyCommand,
  backup: backupCommand,
  restore: restoreCommand,
  recover: recoverCommand,
  access: accessCommand,
  keys: keysCommand,
  replay: replayCommand,
};
