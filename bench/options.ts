import { parseArgs } from 'node:util';
import { type ScenarioName, scenarioNames } from './scenarios.ts';

export interface Options {
  readonly cases: readonly number[];
  readonly only: readonly ScenarioName[];
  /** Of load, for each measurement of one side; it is driven in two halves. */
  readonly seconds: number;
  readonly isFresh: boolean;
  /** Where databases are kept between runs. */
  readonly state: string;
  readonly cpuProfile: boolean;
}

export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export const usage = `npm run bench -- [--cases 10000,100000,1000000] [--only "submit,read case"] [--seconds 8] [--fresh] [--quick] [--profile]
  --cases    sizes of the database, one after the other
  --only     only these: ${scenarioNames.join(', ')}
  --seconds  of load for each measurement
  --fresh    generate the cases anew
  --quick    10,000 cases and 2 seconds, to see that it works
  --profile  let the server write a CPU profile into the state folder
`;

export const readOptions = (args: readonly string[]): Options => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      cases: { type: 'string' },
      only: { type: 'string' },
      seconds: { type: 'string' },
      fresh: { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
      profile: { type: 'boolean', default: false },
    },
  });
  const cases = (values.cases ?? (values.quick ? '10000' : '10000,100000,1000000')).split(',').map(Number);
  if (cases.some((count) => !Number.isInteger(count) || count < 10_000)) throw new UsageError('--cases takes whole numbers from 10000 on.');
  const seconds = Number(values.seconds ?? (values.quick ? 2 : 8));
  if (!(seconds > 0)) throw new UsageError('--seconds takes a number above 0.');
  const only = (values.only ?? scenarioNames.join(',')).split(',').map((name) => {
    const known = scenarioNames.find((candidate) => candidate === name.trim());
    if (known === undefined) throw new UsageError(`--only knows: ${scenarioNames.join(', ')}.`);
    return known;
  });
  return { cases, only, seconds, isFresh: values.fresh, state: new URL('.state', import.meta.url).pathname, cpuProfile: values.profile };
};
