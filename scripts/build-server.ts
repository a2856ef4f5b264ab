import { join } from 'node:path';
import { root, run } from './run.ts';
import { isBuilt, markBuilt, stampOf } from './source-stamp.ts';

const outFolder = join(root, 'apps', 'server', 'dist');
const wanted = stampOf([
  'apps/server/src',
  'apps/server/vite.config.ts',
  'packages/domain/src',
  'packages/contract/src',
  'package-lock.json',
]);
if (isBuilt(outFolder, wanted)) process.exit(0);
process.stderr.write('Building the server (only after a change) …\n');
const code = await run('vite', ['build', 'apps/server', '--logLevel', 'warn'], { NODE_ENV: 'production' });
if (code !== 0) process.exit(code);
markBuilt(outFolder, wanted);
