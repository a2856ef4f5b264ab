import { describe, expect, it } from 'vitest';
import { findDependencyFaults, isAllowed } from './dependency-rules.ts';

const good = { version: '1.0.0', integrity: 'sha512-abc', license: 'MIT' };
const faultsOf = (entry: object, manifest: Record<string, unknown> = {}) =>
  findDependencyFaults({
    manifests: [{ path: 'package.json', content: { allowScripts: { node: true, '@pg/linux': true }, ...manifest } }],
    lock: { packages: { '': {}, 'apps/web': {}, 'node_modules/@daiban/web': { link: true }, ...entry } },
    knownBad: { chalk: ['5.6.1'] },
  });

describe('the dependencies', () => {
  it('pass when they are pinned, hashed, licensed and silent', () => {
    expect(faultsOf({ 'node_modules/a': good, 'node_modules/b/node_modules/@c/d': good }, { dependencies: { a: '1.0.0' } })).toEqual([]);
    expect(faultsOf({ 'node_modules/ts': good }, { devDependencies: { ts: 'npm:typescript@7.0.2', 'x-y': '18.4.0-beta.17' } })).toEqual([]);
  });

  it.each(['^1.0.0', '~1.0.0', '*', 'latest', '>=1', 'git+https://example.org/a.git', 'file:../a'])(
    'are refused as %s: not one version',
    (version) => {
      expect(faultsOf({}, { dependencies: { a: version } })).toEqual([expect.stringContaining('not pinned')]);
      expect(faultsOf({}, { overrides: { a: version } })).toHaveLength(1);
    },
  );

  it('are refused without a strong hash', () => {
    expect(faultsOf({ 'node_modules/a': { ...good, integrity: 'sha1-abc' } })).toEqual([expect.stringContaining('no integrity hash')]);
  });

  it('are refused under a licence that is not on the list', () => {
    expect(faultsOf({ 'node_modules/a': { ...good, license: 'AGPL-3.0' } })).toEqual([expect.stringContaining('licence')]);
    expect(faultsOf({ 'node_modules/a': { ...good, license: undefined } })).toHaveLength(1);
    expect([isAllowed('(MIT OR GPL-3.0-or-later)'), isAllowed('(MIT AND Zlib)'), isAllowed('MIT AND GPL-3.0')]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('are refused when they run a script that nobody allowed', () => {
    const script = { ...good, hasInstallScript: true };
    expect(faultsOf({ 'node_modules/a': script })).toEqual([expect.stringContaining('allowScripts')]);
    expect(faultsOf({ 'node_modules/node': script, 'node_modules/@pg/mac': { ...script, optional: true, os: ['darwin'] } })).toEqual([]);
  });

  it('are refused in a version that is known to be bad', () => {
    expect(faultsOf({ 'node_modules/x/node_modules/chalk': { ...good, version: '5.6.1' } })).toEqual(['chalk 5.6.1 is known to be bad']);
  });
});
