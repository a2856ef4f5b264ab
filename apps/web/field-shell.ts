import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, Rolldown } from 'vite';

const entry = 'desk/field/index.html';
const workerFile = 'desk/field-worker.js';
const place = '__FIELD_SHELL__';
/** Manifest and icons, which carry no hash in their names. */
const publicFolder = 'field';

type Bundle = Readonly<Record<string, Rolldown.OutputChunk | Rolldown.OutputAsset>>;

/** Names of every script and style that the page of the phone view can load. */
const filesOf = (bundle: Bundle): readonly string[] => {
  const found = new Set<string>();
  const take = (name: string): void => {
    const part = bundle[name];
    if (part?.type !== 'chunk' || found.has(name)) return;
    found.add(name);
    for (const style of part.viteMetadata?.importedCss ?? []) found.add(style);
    for (const asset of part.viteMetadata?.importedAssets ?? []) found.add(asset);
    for (const next of [...part.imports, ...part.dynamicImports]) take(next);
  };
  for (const [name, part] of Object.entries(bundle))
    if (part.type === 'chunk' && part.isEntry && part.facadeModuleId?.endsWith(entry) === true) take(name);
  return [...found].toSorted();
};

/**
 * Tells the service worker of the phone view which files make its shell. The version is a digest of their names, which carry digests of
 * their contents, and of what has no digest in its name: a build that changes none of them is no new version.
 */
export const fieldShell = (): Plugin => ({
  name: 'field-shell',
  apply: 'build',
  writeBundle: ({ dir }, bundle) => {
    if (dir === undefined) return;
    const files = filesOf(bundle);
    if (files.length === 0) throw new Error(`the build has no entry ${entry}`);
    const plain = readdirSync(join(dir, publicFolder))
      .toSorted()
      .map((name) => `${publicFolder}/${name}`);
    const digest = createHash('sha256').update(files.join('\n'));
    for (const name of [entry, ...plain]) digest.update(readFileSync(join(dir, name)));
    const shell = JSON.stringify({
      version: digest.digest('hex').slice(0, 16),
      files: [...files, ...plain, 'favicon.svg'].map((name) => `/${name}`),
    });
    const worker = readFileSync(join(dir, workerFile), 'utf8');
    if (!worker.includes(place)) throw new Error(`${workerFile} has no place for its shell`);
    writeFileSync(join(dir, workerFile), worker.replace(place, shell));
  },
});
