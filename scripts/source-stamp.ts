import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from './run.ts';

/** Files below a folder, without what is built or installed; a file is itself. */
export const filesBelow = (path: string): string[] => {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.name !== 'dist' && entry.name !== 'node_modules')
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(join(path, entry.name)) : [join(path, entry.name)]))
    .sort();
};

const stampFile = (outFolder: string): string => join(outFolder, '.stamp');

/** Fingerprint of everything that something is built from. @param sources paths from the root of the repository. */
export const stampOf = (sources: readonly string[]): string => {
  const hash = createHash('sha256');
  for (const source of sources)
    for (const file of filesBelow(join(root, source))) hash.update(relative(root, file)).update(readFileSync(file));
  return hash.digest('hex');
};

/** Whether a folder was built from these very sources. */
export const isBuilt = (outFolder: string, stamp: string): boolean =>
  existsSync(stampFile(outFolder)) && readFileSync(stampFile(outFolder), 'utf8') === stamp;

export const markBuilt = (outFolder: string, stamp: string): void => writeFileSync(stampFile(outFolder), stamp);
