import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { root, run } from './run.ts';
import { filesBelow, isBuilt, markBuilt, stampOf } from './source-stamp.ts';

const outFolder = join(root, 'apps', 'web', 'dist');
const sources = ['apps/web', 'packages/domain/src', 'packages/contract/src', 'package-lock.json'];

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

const wanted = stampOf(sources);
if (isBuilt(outFolder, wanted)) process.exit(0);
process.stderr.write('Building the pages (only after a change) …\n');
const code = await run('vite', ['build', 'apps/web', '--logLevel', 'warn'], { NODE_ENV: 'production' });
if (code !== 0) process.exit(code);
compress();
markBuilt(outFolder, wanted);
