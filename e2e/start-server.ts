import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../apps/server/src/main.ts';
import { root, run } from '../scripts/run.ts';

if ((await run(process.execPath, [join(root, 'scripts', 'build-web.ts')])) !== 0) process.exit(1);

const { DATABASE_URL: _left, ...environment } = process.env;
const folder = mkdtempSync(join(tmpdir(), 'daiban-e2e-'));
// Run by root, the database works as another account, which has to pass through here; otherwise it would keep its data elsewhere.
chmodSync(folder, 0o755);
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

await serve({ ...environment, DAIBAN_DATA: join(folder, 'state'), DAIBAN_DEMO: 'on' });
