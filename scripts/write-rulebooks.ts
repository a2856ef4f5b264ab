import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { printRulebooksPage } from './rulebooks-page.ts';

/** Writes docs/rulebooks.md from the rulebooks; `npm test` fails when the committed file says something else. */
const path = fileURLToPath(new URL('../docs/rulebooks.md', import.meta.url));
writeFileSync(path, printRulebooksPage());
process.stdout.write(`${path}\n`);
