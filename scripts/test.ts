import { provideBrowser } from './provide-browser.ts';
import { run } from './run.ts';

interface Step {
  readonly name: string;
  readonly program: string;
  readonly args: readonly string[];
}

const tsc = 'node_modules/typescript-native/bin/tsc';
const types = (project: string): Step => ({ name: `types of ${project}`, program: 'node', args: [tsc, '-p', project] });

/** Everything that must hold, cheapest first. `npm test -- unit` runs only the steps whose name has the word. */
const steps: readonly Step[] = [
  types('packages/domain/tsconfig.json'),
  types('packages/contract/tsconfig.json'),
  types('apps/server/tsconfig.json'),
  types('apps/web/tsconfig.json'),
  types('tsconfig.json'),
  { name: 'format and lint', program: 'biome', args: ['ci', '--error-on-warnings', '.'] },
  {
    name: 'import rules',
    program: 'depcruise',
    args: ['--config', '.dependency-cruiser.cjs', 'packages', 'apps', 'scripts', 'e2e', 'bench'],
  },
  { name: 'dependencies', program: 'node', args: ['scripts/check-dependencies.ts'] },
  { name: 'dead code', program: 'knip', args: [] },
  { name: 'coverage table', program: 'node', args: ['scripts/check-coverage.ts'] },
  { name: 'server build', program: 'node', args: ['scripts/build-server.ts'] },
  { name: 'unit tests', program: 'vitest', args: ['run', '--project', 'unit'] },
  { name: 'database tests', program: 'vitest', args: ['run', '--project', 'database'] },
  { name: 'pages build', program: 'node', args: ['scripts/build-web.ts'] },
  { name: 'browser tests', program: 'playwright', args: ['test', '--config', 'e2e/playwright.config.ts'] },
];

const words = process.argv.slice(2);
const wanted = steps.filter((step) => words.length === 0 || words.some((word) => step.name.includes(word)));
if (wanted.length === 0) {
  process.stderr.write(`No step has that name. Steps: ${steps.map((step) => step.name).join(', ')}.\n`);
  process.exit(2);
}
const environment: NodeJS.ProcessEnv = {};
if (wanted.some((step) => step.name === 'browser tests')) {
  const browser = await provideBrowser();
  if (browser !== undefined) environment.CHROMIUM_PATH = browser;
}
const failed: string[] = [];
for (const step of wanted) {
  const begun = performance.now();
  process.stdout.write(`\n── ${step.name}\n`);
  const code = await run(step.program, step.args, environment);
  process.stdout.write(`${code === 0 ? 'ok' : 'FAILED'}  ${step.name}  ${((performance.now() - begun) / 1000).toFixed(1)} s\n`);
  if (code !== 0) failed.push(step.name);
}
process.stdout.write(`\n${wanted.length - failed.length} passed, ${failed.length} failed\n`);
if (failed.length > 0) {
  process.stdout.write(`failed: ${failed.join(', ')}\n`);
  process.exit(1);
}
