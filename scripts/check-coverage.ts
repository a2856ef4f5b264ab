import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { commandNames } from '@daiban/domain/case/command-names';
import { rulebooks } from '@daiban/domain/rulebook/catalogue';
import { eventKinds } from '@daiban/domain/rulebook/event-kinds';

/** One row of a table of docs/coverage.md. */
interface Row {
  readonly line: number;
  readonly id: string;
  readonly cells: readonly string[];
}

const file = 'docs/coverage.md';
const text = readFileSync(file, 'utf8');
const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
  .split('\n')
  .filter((path) => path !== '' && path !== file);

const faults: string[] = [];
const fault = (line: number, what: string): void => {
  faults.push(`${file}:${line}  ${what}`);
};

const upTo = (prefix: string, last: number): readonly string[] => Array.from({ length: last }, (_, index) => `${prefix}${index + 1}`);

/** Everything that needs a row: 201 entries of the register, the commands, the invariants and the points of care. */
const wanted: readonly string[] = [
  ...upTo('S0.', 53),
  'S1.A',
  'S1.B',
  ...upTo('S2.', 67),
  ...upTo('S3.', 45),
  ...upTo('S4.', 34),
  ...upTo('D', 71),
  ...['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'],
  ...upTo('G', 25),
];
const states: readonly string[] = ['built', 'part', 'declared', 'not yet', 'replaced'];

const rows: readonly Row[] = text.split('\n').flatMap((written, index) => {
  const cells = written.split('|').map((cell) => cell.trim());
  const id = cells[1] ?? '';
  return written.startsWith('|') && wanted.includes(id) ? [{ line: index + 1, id, cells: cells.slice(2, -1) }] : [];
});

/** Short names of the trees, as the first line of the document says. */
const trees: readonly (readonly [string, string])[] = [
  ['server/', 'apps/server/src/'],
  ['portal/', 'apps/web/src/portal/'],
  ['desk/', 'apps/web/src/desk/'],
  ['domain/', 'packages/domain/src/'],
];

const spell = (reference: string): string => {
  const tree = trees.find(([short]) => reference.startsWith(short));
  return tree === undefined ? reference : `${tree[1]}${reference.slice(tree[0].length)}`;
};

/** Files that a reference means: a path from the root, or the end of a path; a star stands for any name, a slash at the end for a folder. */
const filesOf = (reference: string): readonly string[] => {
  const path = spell(reference);
  if (path.endsWith('/')) return tracked.filter((known) => `/${known}`.includes(`/${path}`));
  const pattern = new RegExp(`(^|/)${path.replaceAll(/[.+^$()|[\]{}]/g, '\\$&').replaceAll('*', '[^/]*')}(/|$)`);
  return tracked.filter((known) => pattern.test(known));
};

const isPath = (word: string): boolean =>
  /^[\w./*-]+$/.test(word) && (/\.(ts|tsx|json|md|sql)$/.test(word) || /^[\w-]+(\/[\w.*-]+)+\/?$/.test(word));

/** What stands between backquotes: a path, or a test file and the name of a test in it. */
const checkReferences = ({ line, cells }: Row): { readonly tests: number; readonly shown: number } => {
  let tests = 0;
  let shown = 0;
  for (const [, reference = ''] of cells.join(' ').matchAll(/`([^`]+)`/g)) {
    const [path = '', name] = reference.split(' › ');
    if (name === undefined && !isPath(path)) continue;
    const found = filesOf(path);
    if (found.length === 0) fault(line, `no file ${path}`);
    if (found.some((known) => /\.(test|spec)\.ts$|\.tsx$|^apps\/web\//.test(known))) shown += 1;
    if (name === undefined) continue;
    tests += 1;
    if (found.length > 0 && !found.some((known) => readFileSync(known, 'utf8').includes(name))) fault(line, `no test “${name}” in ${path}`);
  }
  return { tests, shown };
};

const rulebookText = tracked
  .filter((path) => /^packages\/domain\/src\/rulebook\/[\w-]+(?<!\.test)\.ts$/.test(path))
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n');

/** What a row calls declared is declared in a rulebook as not yet running. */
const checkDeclared = ({ line, id, cells }: Row): void => {
  for (const [, mechanism = ''] of cells.join(' ').matchAll(/mechanism `(\w+)`/g)) {
    if (!rulebookText.includes(`declared('${mechanism}'`)) fault(line, `${id}: no rulebook declares ${mechanism} as not yet running`);
  }
};

for (const id of wanted) {
  const found = rows.filter((row) => row.id === id).length;
  if (found !== 1) fault(1, `${id} has ${found === 0 ? 'no row' : `${found} rows`}`);
}
for (const row of rows) {
  const state = row.cells[1] ?? '';
  if (!states.includes(state)) fault(row.line, `${row.id}: unknown state “${state}”`);
  if (state === 'declared') checkDeclared(row);
  const { tests, shown } = checkReferences(row);
  const isOfRegister = /^[SG]/.test(row.id);
  if (!isOfRegister && (state === 'built' || state === 'part') && tests === 0)
    fault(row.line, `${row.id}: names no test (\`file › name\`)`);
  if (isOfRegister && state === 'built' && shown === 0) fault(row.line, `${row.id}: built, but names neither test nor screen`);
}

const glossary = readFileSync('docs/glossary.md', 'utf8');
const dutyKinds = Object.values(rulebooks).flatMap(({ duties }) => duties.map(({ kind }) => kind));
for (const word of new Set<string>([...commandNames, ...eventKinds, ...dutyKinds])) {
  if (!glossary.includes(`\`${word}\``)) faults.push(`docs/glossary.md  has no row for ${word}`);
}

if (faults.length > 0) {
  process.stderr.write(`${faults.join('\n')}\n${faults.length} faults\n`);
  process.exit(1);
}
const counts = states.map((state) => `${rows.filter(({ id, cells }) => id.startsWith('S') && cells[1] === state).length} ${state}`);
process.stdout.write(`${rows.length} rows; register: ${counts.join(', ')}\n`);
