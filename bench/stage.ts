import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { readConfig } from '../apps/server/src/platform/config.ts';
import { openDatabase } from '../apps/server/src/platform/database/connect.ts';
import { createLog } from '../apps/server/src/platform/log.ts';
import { type Child, runSweep, type Swept, startFloor, startProduct } from './children.ts';
import type { Operation } from './driver.ts';
import { copyToFloor, type FloorRoute, floorReads, layOutFloor, toFloorWrite } from './floor-statements.ts';
import { type Generated, provideCases } from './generate.ts';
import { openConnection } from './http-connection.ts';
import { type Imported, importLedger } from './import-ledger.ts';
import { type Measured, measure } from './measure.ts';
import type { Options } from './options.ts';
import { memoryOf, parentOf, processorTime, processorTimeOfFamily } from './processes.ts';
import { contact, prepareScenarios, registerAndAssign, submissionSample } from './scenarios.ts';
import { send } from './send.ts';
import { type Staff, signInStaff } from './staff.ts';
import { watchWrites } from './written-rows.ts';

/** Everything measured at one size of the database. */
export interface StageResult {
  readonly cases: number;
  readonly megabytes: number;
  readonly generatedPerSecond: number;
  readonly scenarios: readonly Measured[];
  readonly sweep?: Swept;
  readonly ledger?: Imported;
  /** PSS of the server process in megabytes. */
  readonly memory: { readonly atStart: number; readonly largest: number; readonly atEnd: number };
  /** Processor time in milliseconds that server and database use in a second without requests. */
  readonly idleProcessor: number;
}

const poolSize = (seconds: number): number => Math.round(Math.min(3000, 400 * seconds));
const idleSeconds = 10;
const ledgerRows = 10_000;

const waitUntilQuiet = async (client: pg.Client): Promise<void> => {
  for (let left = 120; left > 0; left -= 1) {
    const { rows } = await client.query<{ busy: boolean }>(
      `select exists (select from outbox) or exists (select from duty where closed_on is null and overdue_at is null and due_at < now()) as busy`,
    );
    if (rows[0]?.busy === false) return;
    await wait(500);
  }
};

/** Lays out the floor with statements that write what the product was seen to write. */
const layOut = async (owner: pg.Client, port: number, staff: Staff, pools: Generated['pools']): Promise<readonly FloorRoute[]> => {
  await layOutFloor(owner);
  const connection = await openConnection('127.0.0.1', port);
  const routes: FloorRoute[] = [...floorReads];
  const tokensOf = async (ids: readonly string[]): Promise<readonly string[]> =>
    (await owner.query<{ tokens: string }>('select tokens::text from case_search where case_id = any($1::uuid[])', [ids])).rows.map(
      (row) => row.tokens,
    );
  const [filedTokens, registeredTokens] = [await tokensOf(pools.register), await tokensOf(pools.contact)];
  try {
    let filed = '';
    const rows = await watchWrites(owner, undefined, async () => {
      filed = (JSON.parse(await send(connection, submissionSample())) as { caseId: string }).caseId;
      return filed;
    });
    routes.push(await toFloorWrite(owner, 'submit', rows, { caseId: filed, isNew: true, tokens: filedTokens }));
    const [toRegister, toContact] = [pools.register[0] ?? '', pools.contact[0] ?? ''];
    const handler = await owner.query<{ id: string }>('select handler_id as id from case_list where case_id = $1', [toContact]);
    const steps: { readonly caseId: string; readonly operation: Operation }[] = [
      { caseId: toRegister, operation: registerAndAssign(toRegister, staff) },
      { caseId: toContact, operation: [contact(toContact, staff.byId(handler.rows[0]?.id ?? '').cookie)] },
    ];
    for (const { caseId, operation } of steps) {
      for (const request of operation) {
        const written = await watchWrites(owner, caseId, async () => {
          await send(connection, request);
          return caseId;
        });
        routes.push(
          await toFloorWrite(owner, request.path.split('/').at(-1) ?? '', written, { caseId, isNew: false, tokens: registeredTokens }),
        );
      }
    }
  } finally {
    connection.close();
  }
  await copyToFloor(owner, [...pools.register, ...pools.contact]);
  return routes;
};

const measureAll = async (
  options: Options,
  environment: NodeJS.ProcessEnv,
  generated: Generated,
  product: Child,
  say: (text: string) => void,
) => {
  const database = await openDatabase(readConfig(environment), createLog('error'), { purpose: 'command', maxConnections: 2 });
  const owner = new pg.Client(database.migrator);
  let floor: Child | undefined;
  try {
    await owner.connect();
    await owner.query('set role daiban_owner; set statement_timeout = 0');
    const backend = await owner.query<{ pid: number }>('select pg_backend_pid() as pid');
    const postmaster = parentOf(backend.rows[0]?.pid ?? 0);
    await waitUntilQuiet(owner);
    const atStart = memoryOf(product.pid);
    const staff = await signInStaff(`http://127.0.0.1:${product.port}`);
    const { pools } = generated;
    // What the preparations left to be cleaned up must not count for the first who comes.
    const routes = await layOut(owner, product.port, staff, pools);
    await owner.query('vacuum (analyze)');
    floor = await startFloor(environment, routes);
    const scenarios = await prepareScenarios({
      client: owner,
      staff,
      pools: { register: pools.register.slice(1), contact: pools.contact.slice(1) },
    });
    const measured: Measured[] = [];
    for (const scenario of scenarios.filter(({ name }) => options.only.includes(name))) {
      const one = await measure(scenario, { product, floor, postmaster, seconds: options.seconds });
      say(
        `${one.name}: ${one.product.processor.toFixed(2)} ms${one.floor === undefined ? '' : `, floor ${one.floor.processor.toFixed(2)} ms`}`,
      );
      if (one.product.firstError !== undefined) say(`  first error: ${one.product.firstError}`);
      if (one.floor?.firstError !== undefined) say(`  first error of the floor: ${one.floor.firstError}`);
      measured.push(one);
    }
    await waitUntilQuiet(owner);
    const before = processorTime(product.pid) + processorTimeOfFamily(postmaster);
    await wait(idleSeconds * 1000);
    const idle = processorTime(product.pid) + processorTimeOfFamily(postmaster) - before;
    const largest = Math.max(atStart, ...measured.map(({ memory }) => memory));
    const ledger = generated.cases < 100_000 ? undefined : await importLedger(product, staff.first('windowOfficer').cookie, ledgerRows);
    return {
      ...(ledger === undefined ? {} : { ledger }),
      scenarios: measured,
      memory: { atStart, largest, atEnd: memoryOf(product.pid) },
      idleProcessor: idle / idleSeconds,
    };
  } finally {
    await floor?.stop();
    await owner.end();
    await database.close();
  }
};

/** Measures everything at one size: provides the cases, sweeps, starts the server, drives it and the floor in turns. */
export const runStage = async (options: Options, cases: number, say: (text: string) => void): Promise<StageResult> => {
  const environment = { DAIBAN_DATA: join(options.state, String(cases)), DAIBAN_DEMO: 'off', DAIBAN_RATE_LIMITS: 'off', LOG_LEVEL: 'warn' };
  const size = poolSize(options.seconds);
  const overdue = cases >= 100_000 ? 10_000 : 0;
  const generated = await provideCases({
    config: readConfig(environment),
    cases,
    isFresh: options.isFresh || cases < 100_000,
    pools: { register: size, contact: size },
    overdue,
    say,
  });
  const generatedPerSecond = cases / generated.seconds;
  say(`${generated.cases} cases, ${generated.megabytes} MB; ${Math.round(generatedPerSecond)} cases/s when they were generated`);
  const sweep = overdue === 0 ? undefined : await runSweep(environment);
  if (sweep !== undefined) say(`swept ${sweep.written} due duties in ${sweep.seconds.toFixed(1)} s`);
  const profile = options.cpuProfile ? ['--cpu-prof', '--cpu-prof-dir', environment.DAIBAN_DATA] : [];
  const product = await startProduct(environment, profile);
  try {
    const measured = await measureAll(options, environment, generated, product, say);
    return {
      cases: generated.cases,
      megabytes: generated.megabytes,
      generatedPerSecond,
      ...measured,
      ...(sweep === undefined ? {} : { sweep }),
    };
  } finally {
    await product.stop();
  }
};
