import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { root, run as runProgram } from '../scripts/run.ts';
import { readOptions, UsageError, usage } from './options.ts';
import { describeGrowth, describeStage } from './report.ts';
import { runStage, type StageResult } from './stage.ts';

const say = (text: string): void => {
  process.stderr.write(`${text}\n`);
};

const machine = {
  processor: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
  node: process.version,
};

const run = async (): Promise<void> => {
  const options = readOptions(process.argv.slice(2));
  if ((await runProgram(process.execPath, [join(root, 'scripts', 'build-server.ts')])) !== 0)
    throw new Error('the server could not be built');
  const results: StageResult[] = [];
  for (const cases of options.cases) {
    say(`── ${cases} cases`);
    const result = await runStage(options, cases, say);
    process.stdout.write(`\n${describeStage(result)}\n`);
    results.push(result);
    const folder = new URL('results/', import.meta.url);
    mkdirSync(folder, { recursive: true });
    const date = new Date().toISOString().slice(0, 10);
    writeFileSync(
      new URL(`${date}-${cases}.json`, folder),
      `${JSON.stringify({ date, machine, seconds: options.seconds, ...result }, undefined, 2)}\n`,
    );
  }
  const growth = describeGrowth(results);
  if (growth !== '') process.stdout.write(`\n${growth}\n`);
};

run().catch((error: unknown) => {
  process.stderr.write(
    error instanceof UsageError
      ? `${error.message}\n${usage}`
      : `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  process.exit(1);
});
