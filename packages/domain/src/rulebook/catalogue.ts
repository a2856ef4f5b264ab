import { dongyang } from './dongyang.ts';
import { gongshu } from './gongshu.ts';
import { jindong } from './jindong.ts';
import { jinhuaKaifaqu } from './jinhua-kaifaqu.ts';
import { lanxi } from './lanxi.ts';
import { lihai } from './lihai.ts';
import { loadRulebook } from './load.ts';
import { nationalLaw as writtenLaw } from './national-law.ts';
import { panan } from './panan.ts';
import { shijingshan } from './shijingshan.ts';
import type { Rulebook } from './vocabulary.ts';
import { wucheng } from './wucheng.ts';
import { yiwu } from './yiwu.ts';

const load = (written: Rulebook, parents: readonly Rulebook[]): Rulebook => {
  const loaded = loadRulebook(written, parents);
  if (!loaded.ok) throw new Error(`rulebook ${written.id} is refused: ${JSON.stringify(loaded.refusal)}`);
  return loaded.value;
};

const nationalLaw = load(writtenLaw, []);
/** In the order in which the sources are counted: 杭州, 金华, 绍兴, 北京. */
const jurisdictions = [gongshu, wucheng, lanxi, jindong, jinhuaKaifaqu, dongyang, yiwu, panan, lihai, shijingshan].map((written) =>
  load(written, [nationalLaw]),
);

/** The rulebooks that come with the product, by id, each with everything it extends. */
export const rulebooks: Readonly<Record<string, Rulebook>> = Object.fromEntries(
  [nationalLaw, ...jurisdictions].map((loaded) => [loaded.id, loaded]),
);

export const findRulebook = (id: string): Rulebook | undefined => (Object.hasOwn(rulebooks, id) ? rulebooks[id] : undefined);

/** The rulebook with this id; throws when there is none. */
export const getRulebook = (id: string): Rulebook => {
  const found = findRulebook(id);
  if (found === undefined) throw new Error(`no rulebook ${id}; there are ${Object.keys(rulebooks).join(', ')}`);
  return found;
};
