// What `npm start` runs: the server as scripts/build-server.ts put it together (docs/decisions/0038-the-server-in-few-files.md).
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

enableCompileCache(fileURLToPath(new URL('../../node_modules/.cache/daiban', import.meta.url)));
const { runServer } = await import('./dist/main.js');
await runServer();
