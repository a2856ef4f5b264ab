// The server from its sources, for tests and for work on it. JavaScript, not TypeScript: the types of every other file are stripped once and kept, so that a server that starts again need not
// load the stripper, which takes some 20 MB of memory, nor wait for it.
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

enableCompileCache(fileURLToPath(new URL('../../node_modules/.cache/daiban', import.meta.url)));
const { runServer } = await import('./src/main.ts');
await runServer();
