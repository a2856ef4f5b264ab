import { setTimeout as wait } from 'node:timers/promises';
import { type Child, runLoad } from './children.ts';
import type { Driven, Operation } from './driver.ts';
import { memoryOf, processorTime, processorTimeOfFamily } from './processes.ts';
import type { Scenario } from './scenarios.ts';

/** What one side did in all its turns. Times in milliseconds a request. */
export interface Figures {
  readonly requests: number;
  readonly requestsPerSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly longest: number;
  readonly errors: number;
  readonly firstError?: string;
  readonly serverProcessor: number;
  readonly databaseProcessor: number;
  readonly processor: number;
}

export interface Measured {
  readonly name: string;
  readonly product: Figures;
  readonly floor?: Figures;
  /** Largest PSS of the product's process, in megabytes. */
  readonly memory: number;
}

export interface Stand {
  readonly product: Child;
  readonly floor: Child | undefined;
  readonly postmaster: number;
  readonly seconds: number;
}

interface Turn {
  readonly driven: Driven;
  readonly server: number;
  readonly database: number;
}

const connections = 16;
const rounds = 4;
const settleMilliseconds = 400;

const takeTurn = async (
  side: Child,
  postmaster: number,
  operations: readonly Operation[],
  again: boolean,
  milliseconds: number,
): Promise<Turn> => {
  await wait(settleMilliseconds);
  const [server, database] = [processorTime(side.pid), processorTimeOfFamily(postmaster)];
  const driven = await runLoad({ host: '127.0.0.1', port: side.port, connections, milliseconds, operations, again });
  // What a request leaves to be done right after it belongs to it.
  await wait(settleMilliseconds);
  return { driven, server: processorTime(side.pid) - server, database: processorTimeOfFamily(postmaster) - database };
};

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const toFigures = (turns: readonly Turn[]): Figures => {
  const requests = sum(turns.map(({ driven }) => driven.requests));
  const each = (value: (turn: Turn) => number): number => sum(turns.map(value)) / Math.max(requests, 1);
  const weighted = (value: (driven: Driven) => number): number => each(({ driven }) => value(driven) * driven.requests);
  const firstError = turns.find(({ driven }) => driven.firstError !== undefined)?.driven.firstError;
  return {
    requests,
    requestsPerSecond: requests / sum(turns.map(({ driven }) => driven.seconds)),
    p50: weighted(({ p50 }) => p50),
    p99: weighted(({ p99 }) => p99),
    longest: Math.max(...turns.map(({ driven }) => driven.longest)),
    errors: sum(turns.map(({ driven }) => driven.errors)),
    ...(firstError === undefined ? {} : { firstError }),
    serverProcessor: each(({ server }) => server),
    databaseProcessor: each(({ database }) => database),
    processor: each(({ server, database }) => server + database),
  };
};

/** Operations of one turn: all of them when they may be repeated, else this turn's share. */
const shareOf = (operations: readonly Operation[], again: boolean, turn: number, turns: number): readonly Operation[] =>
  again
    ? operations
    : operations.slice(Math.floor((operations.length * turn) / turns), Math.floor((operations.length * (turn + 1)) / turns));

/** Measures product and floor in turns: warm-up, then product, floor, product, floor. */
export const measure = async (scenario: Scenario, { product, floor, postmaster, seconds }: Stand): Promise<Measured> => {
  const { name, again } = scenario;
  const turns: { readonly product: Turn[]; readonly floor: Turn[] } = { product: [], floor: [] };
  let memory = 0;
  const watch = setInterval(() => {
    memory = Math.max(memory, memoryOf(product.pid));
  }, 500);
  // The warm-up is a turn that is not counted.
  for (let round = 0; round <= rounds; round += 1) {
    const milliseconds = round === 0 ? Math.min(seconds * 250, 1500) : (seconds * 1000) / rounds;
    const share = (operations: readonly Operation[]): readonly Operation[] => shareOf(operations, again, round, rounds + 1);
    const byProduct = await takeTurn(product, postmaster, share(scenario.product), again, milliseconds);
    const byFloor =
      floor === undefined || scenario.floor === undefined
        ? undefined
        : await takeTurn(floor, postmaster, share(scenario.floor), again, milliseconds);
    if (round === 0) continue;
    turns.product.push(byProduct);
    if (byFloor !== undefined) turns.floor.push(byFloor);
  }
  clearInterval(watch);
  return { name, product: toFigures(turns.product), ...(turns.floor.length === 0 ? {} : { floor: toFigures(turns.floor) }), memory };
};
