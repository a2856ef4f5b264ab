import { lihai as writtenLihai } from './lihai.ts';
import { loadRulebook } from './load.ts';
import { nationalLaw as writtenLaw } from './national-law.ts';
import type { Rulebook } from './vocabulary.ts';

const load = (written: Rulebook, parents: readonly Rulebook[]): Rulebook => {
  const loaded = loadRulebook(written, parents);
  if (!loaded.ok) throw new Error(`rulebook ${written.id} is refused: ${JSON.stringify(loaded.refusal)}`);
  return loaded.value;
};

const nationalLaw = load(writtenLaw, []);
const lihai = load(writtenLihai, [nationalLaw]);

/** The rulebooks that come with the product, by id, each with everything it extends. */
export const rulebooks: Readonly<Record<string, Rulebook>> = { nationalLaw, lihai };

export const findRulebook = (id: string): Rulebook | undefined => (Object.hasOwn(rulebooks, id) ? rulebooks[id] : undefined);

/** The rulebook with this id; throws when there is none. */
export const getRulebook = (id: string): Rulebook => {
  const found = findRulebook(id);
  if (found === undefined) throw new Error(`no rulebook ${id}; there are ${Object.keys(rulebooks).join(', ')}`);
  return found;
};
