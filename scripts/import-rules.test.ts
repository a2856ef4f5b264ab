import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const root = fileURLToPath(new URL('..', import.meta.url));
const config = '.dependency-cruiser.cjs';

interface Violation {
  readonly rule: { readonly name: string };
  readonly from: string;
}

/** Files of a small house with the same rooms; each imports what its rule forbids. The first of a pair is the culprit. */
const planted: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'no-cycles': {
    'packages/domain/src/case/chicken.ts': `import { egg } from './egg.ts';\nexport const chicken = () => egg;\n`,
    'packages/domain/src/case/egg.ts': `import { chicken } from './chicken.ts';\nexport const egg = () => chicken;\n`,
  },
  'domain-imports-only-itself': {
    'packages/domain/src/calendar/clock.ts': `import { readFileSync } from 'node:fs';\nexport const now = readFileSync;\n`,
    'packages/domain/src/casework/schema.ts': `import { z } from 'zod';\nexport const schema = z;\n`,
    'packages/domain/src/casework/upwards.ts': `import type { Wire } from '@daiban/contract/wire';\nexport type Upwards = Wire;\n`,
  },
  'contract-imports-domain-and-zod': { 'packages/contract/src/heavy.ts': `import antd from 'antd';\nexport const heavy = antd;\n` },
  'web-never-imports-server': {
    'apps/web/src/ui/reach.ts': `import { store } from '../../../server/src/platform/store.ts';\nexport const reach = store;\n`,
  },
  'server-never-imports-web': {
    'apps/server/src/insight/page.ts': `import { button } from '../../../web/src/ui/button.ts';\nexport const page = button;\n`,
  },
  'platform-knows-no-feature': {
    'apps/server/src/platform/knowing.ts': `import { list } from '../casework/list.ts';\nexport const knowing = list;\n`,
    'apps/server/src/platform/wise.ts': `import { rule } from '@daiban/domain/case/rule';\nexport const wise = rule;\n`,
  },
  'journal-knows-no-feature': {
    'apps/server/src/journal/knowing.ts': `import { list } from '../casework/list.ts';\nexport const knowing = list;\n`,
    'apps/server/src/case-file/knowing.ts': `import { list } from '../casework/list.ts';\nexport const knowing = list;\n`,
  },
  'feature-never-imports-feature': {
    'apps/server/src/intake/borrow.ts': `import { list } from '../casework/list.ts';\nexport const borrow = list;\n`,
  },
  'portal-and-desk-stay-apart': {
    'apps/web/src/portal/borrow.tsx': `import { desk } from '../desk/desk.tsx';\nexport const borrow = desk;\n`,
    'apps/web/src/desk/borrow.tsx': `import { portal } from '../portal/portal.tsx';\nexport const borrow = portal;\n`,
  },
  'ui-knows-no-feature': { 'apps/web/src/ui/knowing.tsx': `import { desk } from '../desk/desk.tsx';\nexport const knowing = desk;\n` },
  'portal-never-loads-ant-design': {
    'apps/web/src/portal/heavy.tsx': `import antd from 'antd';\nexport const heavy = antd;\n`,
    'apps/web/src/ui/heavy.tsx': `import antd from 'antd';\nexport const heavy = antd;\n`,
  },
  'nothing-unresolvable': { 'apps/server/src/insight/lost.ts': `import { lost } from './nowhere.ts';\nexport const found = lost;\n` },
};

/** What every room may do; nothing of it is refused. */
const allowed: Readonly<Record<string, string>> = {
  'packages/domain/src/case/rule.ts': `export const rule = 1;\n`,
  'packages/domain/src/casework/decide.ts': `import { rule } from '../case/rule.ts';\nexport const decide = rule;\n`,
  'packages/contract/src/wire.ts': `import { rule } from '@daiban/domain/case/rule';\nimport { z } from 'zod';\nexport type Wire = typeof z;\nexport const wire = rule;\n`,
  'apps/server/src/platform/store.ts': `import { readFileSync } from 'node:fs';\nexport const store = readFileSync;\n`,
  'apps/server/src/journal/append.ts': `import { store } from '../platform/store.ts';\nexport const append = store;\n`,
  'apps/server/src/casework/list.ts': `import { wire } from '@daiban/contract/wire';\nimport { append } from '../journal/append.ts';\nexport const list = [append, wire];\n`,
  'apps/web/src/ui/button.ts': `export const button = 1;\n`,
  'apps/web/src/desk/desk.tsx': `import antd from 'antd';\nimport { button } from '../ui/button.ts';\nexport const desk = [antd, button];\n`,
  'apps/web/src/portal/portal.tsx': `import { rule } from '@daiban/domain/case/rule';\nimport { button } from '../ui/button.ts';\nexport const portal = [rule, button];\n`,
};

const write = (folder: string, path: string, content: string): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
};

/** Runs the checker as `npm test` does, with any other report. */
const check = (folder: string, ...report: readonly string[]) => {
  const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [program, '--config', config, ...report, 'packages', 'apps'];
  return spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 200_000_000 });
};

const cruise = (folder: string): { violations: readonly Violation[]; modules: number } => {
  const { stdout, stderr } = check(folder, '--output-type', 'json');
  if (stdout === '') throw new Error(stderr);
  const found = JSON.parse(stdout) as { summary: { violations: Violation[] }; modules: unknown[] };
  return { violations: found.summary.violations, modules: found.modules.length };
};

describe('the import rules of the house (design, §3)', () => {
  let house: string;
  let found: ReturnType<typeof cruise>;
  beforeAll(() => {
    house = mkdtempSync(join(tmpdir(), 'daiban-house-'));
    for (const file of [config, 'tsconfig.base.json', 'package.json', 'packages/domain/package.json', 'packages/contract/package.json']) {
      mkdirSync(dirname(join(house, file)), { recursive: true });
      copyFileSync(join(root, file), join(house, file));
    }
    for (const name of ['zod', 'antd']) {
      write(house, `node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
      write(house, `node_modules/${name}/index.js`, 'module.exports = {};\n');
    }
    mkdirSync(join(house, 'node_modules/@daiban'));
    for (const name of ['domain', 'contract']) symlinkSync(join(house, 'packages', name), join(house, 'node_modules/@daiban', name));
    for (const files of [allowed, ...Object.values(planted)])
      for (const [path, content] of Object.entries(files)) write(house, path, content);
    found = cruise(house);
  });
  afterAll(() => rmSync(house, { recursive: true, force: true }));

  it('have a planted import for each of them', () => {
    const { forbidden } = createRequire(import.meta.url)(join(root, config)) as { forbidden: { name: string; severity: string }[] };
    expect(Object.keys(planted).sort()).toEqual(forbidden.map(({ name }) => name).sort());
    expect(new Set(forbidden.map(({ severity }) => severity))).toEqual(new Set(['error']));
  });

  it.each(Object.entries(planted).map(([rule, files]) => [rule, Object.keys(files)] as const))('%s refuses %j', (rule, files) => {
    const culprits = found.violations.filter((violation) => violation.rule.name === rule).map(({ from }) => from);
    expect(culprits).toEqual(expect.arrayContaining(files.slice(0, rule === 'no-cycles' ? 1 : undefined)));
  });

  it('make the check fail', () => {
    const { status, stdout } = check(house);
    expect(status).toBeGreaterThan(0);
    expect(stdout).toContain('feature-never-imports-feature');
  });

  it('let through what every room may do', () => {
    const refused = found.violations.map(({ from }) => from);
    for (const path of Object.keys(allowed)) expect(refused).not.toContain(path);
  });

  it('hold in this very tree, and see its modules', () => {
    const { violations, modules } = cruise(root);
    expect(violations).toEqual([]);
    expect(modules).toBeGreaterThan(200);
  });
});
