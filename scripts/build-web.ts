import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { root, run } from './run.ts';

const outFolder = join(root, 'apps', 'web', 'dist');
const stampFile = join(outFolder, '.stamp');
const sources = ['apps/web', 'packages/domain/src', 'packages/contract/src', 'package-lock.json'];

const filesBelow = (path: string): string[] => {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.name !== 'dist' && entry.name !== 'node_modules')
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(join(path, entry.name)) : [join(path, entry.name)]))
    .sort();
};

/** Fingerprint of everything the pages are made of. */
const stamp = (): string => {
  const hash = createHash('sha256');
  for (const source of sources)
    for (const file of filesBelow(join(root, source))) hash.update(relative(root, file)).update(readFileSync(file));
  return hash.digest('hex');
};

/** A compressed twin beside each text file, so that the server never compresses on the fly. */
const compress = (): void => {
  for (const file of filesBelow(outFolder)) {
    if (!/\.(js|css|html|svg|json|webmanifest)$/.test(file)) continue;
    const content = readFileSync(file);
    if (content.length < 1024) continue;
    writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
    writeFileSync(`${file}.br`, brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }));
  }
};

const wanted = stamp();
if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) process.exit(0);
process.stderr.write('Building the pages (only after a change) …\n');
const code = await run('vite', ['build', 'apps/web', '--logLevel', 'warn'], { NODE_ENV: 'production' });
if (code !== 0) process.exit(code);
compress();
writeFileSync(stampFile, wanted);
