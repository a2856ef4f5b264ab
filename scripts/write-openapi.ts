import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import product from '../package.json' with { type: 'json' };
import { endpoints } from '../packages/contract/src/endpoints.ts';
import { printOpenApi, toOpenApi } from '../packages/contract/src/openapi.ts';

/** Writes docs/openapi.json from the contract; `npm test` fails when the committed file says something else. */
const path = fileURLToPath(new URL('../docs/openapi.json', import.meta.url));
writeFileSync(path, printOpenApi(toOpenApi(endpoints, { version: product.version })));
process.stdout.write(`${path}\n`);
