import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { printRulebooksPage } from './rulebooks-page.ts';

it('docs/rulebooks.md says what the rulebooks say (write it anew with `npm run rulebooks`)', () => {
  expect(readFileSync(new URL('../docs/rulebooks.md', import.meta.url), 'utf8')).toBe(printRulebooksPage());
});
