interface LockedPackage {
  readonly version?: string;
  readonly name?: string;
  readonly integrity?: string;
  readonly license?: unknown;
  readonly link?: boolean;
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly hasInstallScript?: boolean;
}

export interface Manifest {
  readonly path: string;
  readonly content: Readonly<Record<string, unknown>>;
}

export interface DependencyParts {
  readonly manifests: readonly Manifest[];
  readonly lock: { readonly packages: Readonly<Record<string, LockedPackage>> };
  /** Versions that are known to have been tampered with, by package. */
  readonly knownBad: Readonly<Record<string, readonly string[]>>;
}

/** Licences under which a dependency may come along; an expression is fine when one of its choices is. */
const licences = new Set([
  ...[
    'MIT',
    'ISC',
    'Apache-2.0',
    'BSD-2-Clause',
    'BSD-3-Clause',
    '0BSD',
    'BlueOak-1.0.0',
    'Unlicense',
    'CC0-1.0',
    'Zlib',
    'Python-2.0',
    'MIT/X11',
  ],
  // Used as they are and not linked into our code: libvips of sharp, lightningcss and axe.
  ...['LGPL-3.0-or-later', 'MPL-2.0'],
]);

/** Packages that name no licence at all and are suffered: `buffers` comes with exceljs for reading files as streams, which we do not do. */
const unlicensed = new Set(['buffers@0.1.1']);

/** `MIT`, `MIT OR Apache-2.0`, `(MIT AND Zlib)`: every part of an AND, one part of an OR. */
export const isAllowed = (expression: string): boolean =>
  expression
    .replaceAll(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((part) => licences.has(part.trim())));

const exact = /^(npm:(@[\w.-]+\/)?[\w.-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/;
const sections = ['dependencies', 'devDependencies', 'optionalDependencies', 'overrides'] as const;

const entriesOf = (value: unknown): readonly (readonly [string, unknown])[] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : [];

const nameOf = (path: string, { name }: LockedPackage): string =>
  name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

/**
 * What is wrong with the dependencies, without asking anybody: a version that is not pinned, an entry of the lock file without a hash, a
 * licence that is not on the list, an install script that nobody allowed, a version that is known to be bad.
 */
export const findDependencyFaults = ({ manifests, lock, knownBad }: DependencyParts): readonly string[] => {
  const faults: string[] = [];
  const allowed = new Set<string>();
  for (const { path, content } of manifests) {
    for (const section of sections)
      for (const [name, version] of entriesOf(content[section]))
        if (typeof version !== 'string' || !exact.test(version))
          faults.push(`${path}: ${name} is not pinned to one version (${String(version)})`);
    for (const [name, isOn] of entriesOf(content.allowScripts)) if (isOn === true) allowed.add(name);
  }
  const scopes = new Set([...allowed].filter((name) => name.startsWith('@')).map((name) => name.split('/')[0]));
  for (const [path, locked] of Object.entries(lock.packages)) {
    if (!path.includes('node_modules/') || locked.link === true) continue;
    const name = nameOf(path, locked);
    const version = locked.version ?? '';
    if (!/^sha512-/.test(locked.integrity ?? '')) faults.push(`${name} ${version} has no integrity hash in the lock file`);
    const { license } = locked;
    if (!(typeof license === 'string' ? isAllowed(license) : unlicensed.has(`${name}@${version}`)))
      faults.push(`${name} ${version} has a licence that is not on the list (${String(license)})`);
    // The same program for another system: it is never installed here.
    const isForOtherSystem = locked.optional === true && locked.os !== undefined && scopes.has(name.split('/')[0]);
    if (locked.hasInstallScript === true && !allowed.has(name) && !isForOtherSystem)
      faults.push(`${name} ${version} runs a script when it is installed, which allowScripts does not allow`);
    if (knownBad[name]?.includes(version) === true) faults.push(`${name} ${version} is known to be bad`);
  }
  return faults;
};
