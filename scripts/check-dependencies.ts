import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DependencyParts, findDependencyFaults } from './dependency-rules.ts';
import knownBad from './known-bad-versions.json' with { type: 'json' };
import { root } from './run.ts';

const readJson = <Value>(path: string): Value => JSON.parse(readFileSync(join(root, path), 'utf8')) as Value;

const manifests = [
  'package.json',
  ...['apps', 'packages'].flatMap((folder) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}/package.json`)),
]
  .filter((path) => existsSync(join(root, path)))
  .map((path) => ({ path, content: readJson<Record<string, unknown>>(path) }));

const faults = findDependencyFaults({ manifests, lock: readJson<DependencyParts['lock']>('package-lock.json'), knownBad });
process.stdout.write(
  faults.length === 0 ? 'Dependencies are pinned, hashed, licensed and run no script of their own.\n' : `${faults.join('\n')}\n`,
);
process.exitCode = faults.length === 0 ? 0 : 1;
