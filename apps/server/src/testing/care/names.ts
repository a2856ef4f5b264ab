import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { auditKinds } from '@daiban/contract/audit';
import { commandNames as contractCommands } from '@daiban/contract/commands';
import type { Endpoint } from '@daiban/contract/endpoint';
import { endpoints } from '@daiban/contract/endpoints';
import { toOpenApi } from '@daiban/contract/openapi';
import { commandNames } from '@daiban/domain/case/command-names';
import { procedures, roles, warnings } from '@daiban/domain/case/vocabulary';
import { unitKinds } from '@daiban/domain/organisation/vocabulary';
import { rulebooks } from '@daiban/domain/rulebook/catalogue';
import { eventKinds } from '@daiban/domain/rulebook/event-kinds';

const root = join(import.meta.dirname, '../../../../..');

/** A text of the repository, by its path from the root. */
export const readText = (path: string): string => readFileSync(join(root, path), 'utf8');

/** The folders and files of a folder of the repository, by name. */
export const namesIn = (folder: string): readonly string[] => readdirSync(join(root, folder)).filter((name) => name !== 'node_modules');

/** What the packages of the product say that they use, the tools of its makers included. */
export const librariesUsed = (): readonly string[] => {
  const packages = ['apps', 'packages'].flatMap((folder) => namesIn(folder).map((name) => `${folder}/${name}/package.json`));
  return ['package.json', ...packages].flatMap((path) => {
    const { dependencies = {}, devDependencies = {} } = JSON.parse(readText(path)) as Readonly<
      Partial<Record<'dependencies' | 'devDependencies', Readonly<Record<string, string>>>>
    >;
    return [...Object.keys(dependencies), ...Object.keys(devDependencies)];
  });
};

/** Field names, values of closed lists and operation names of the interface, wherever they stand in its description. */
export const namesOfInterface = (given: readonly Endpoint[]): readonly string[] => {
  const names = new Set<string>();
  const collect = (part: unknown): void => {
    if (Array.isArray(part)) {
      for (const member of part) collect(member);
      return;
    }
    if (typeof part !== 'object' || part === null) return;
    for (const [key, value] of Object.entries(part)) {
      if (key === 'properties' && typeof value === 'object' && value !== null) for (const name of Object.keys(value)) names.add(name);
      if (key === 'enum' && Array.isArray(value)) for (const name of value) names.add(String(name));
      if ((key === 'operationId' || key === 'const') && typeof value === 'string') names.add(value);
      collect(value);
    }
  };
  const { paths } = toOpenApi(given, { version: '0' });
  collect(paths);
  return [...names, ...Object.keys(paths)];
};

/** What the fields of an event and of the state of a case are called: declarations, which leave nothing at run time. */
const declaredFields = (path: string): readonly string[] =>
  [...readText(path).matchAll(/^ *(?:readonly )?(\w+)\??:/gmu), ...readText(path).matchAll(/[{;] (?:readonly )?(\w+)\??: /gu)].flatMap(
    ([, name]) => name ?? [],
  );

/** Every name by which the product can do, record or say something: commands, events, fields, roles, units, endpoints, duties. */
export const allNames = (): readonly string[] => {
  const fields = ['events', 'state', 'duty', 'actor'].flatMap((file) => declaredFields(`packages/domain/src/case/${file}.ts`));
  const rules = Object.values(rulebooks).flatMap(({ duties, triggers, mechanisms, assessments }) => [
    ...duties.map(({ kind }) => kind),
    ...triggers.map(({ kind }) => kind),
    // A mechanism that is only declared does nothing yet.
    ...mechanisms.filter(({ running }) => running).map(({ mechanism }) => mechanism),
    ...assessments.flatMap(({ id, items }) => [id, ...items.map(({ measure }) => measure)]),
  ]);
  const own = [...commandNames, ...contractCommands, ...eventKinds, ...roles, ...procedures, ...warnings, ...unitKinds, ...auditKinds];
  return [...new Set([...own, ...fields, ...rules, ...namesOfInterface(endpoints)])];
};

/** `lastSeenAt`, `last_seen_at` and `last-seen-at` are the words last, seen and at. */
export const wordsOf = (name: string): readonly string[] =>
  name
    .replaceAll(/([a-z\d])([A-Z])/gu, '$1 $2')
    .toLowerCase()
    .split(/[^a-z\d]+/u)
    .filter((word) => word !== '');

/** The names among the given that hold one of the words, or begin a word with a stem that ends in `*`; a phrase is joined by blanks. */
export const namesWith = (words: readonly string[], names: readonly string[]): readonly string[] =>
  names.filter((name) => {
    const said = ` ${wordsOf(name).join(' ')} `;
    return words.some((word) => (word.endsWith('*') ? said.includes(` ${word.slice(0, -1)}`) : said.includes(` ${word} `)));
  });
