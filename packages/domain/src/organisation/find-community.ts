/** A community as somebody looks for it. */
export interface SoughtCommunity {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  /** Name of its street or township. */
  readonly street?: string | undefined;
  /** Addresses of the committee and its points. */
  readonly addresses: readonly string[];
}

/** Spaces and marks say nothing about a place. */
const plain = (text: string): string => text.replace(/[\s，。、,.;；:：（）()\-—]/g, '').toLowerCase();

/** The part of a name that people say: 夹城巷 of 夹城巷社区居民委员会. One character alone would be found everywhere. */
const spokenPart = (name: string, endings: RegExp): string => {
  const stem = name.replace(endings, '');
  return stem.length < 2 ? name : stem;
};
const communityEndings = /(居民委员会|村民委员会|居委会|村委会|社区|新?村|委员会)+$/;
const streetEndings = /(街道办事处|镇人民政府|乡人民政府|街道|镇|乡)$/;

const scoreOf = (text: string, community: SoughtCommunity): number => {
  const names = [community.name, community.shortName].map(plain);
  const stem = plain(spokenPart(community.shortName, communityEndings));
  const street = community.street === undefined ? '' : plain(spokenPart(community.street, streetEndings));
  const inStreet = street !== '' && text.includes(street);
  // The street's own name is taken out first, so that 小河街道 alone does not mean 小河社区.
  const at = inStreet ? text.indexOf(street) : 0;
  const rest = inStreet ? text.slice(0, at) + text.slice(at + street.length).replace(/^(街道|镇|乡)/, '') : text;
  const bonus = inStreet ? 20 : 0;
  if (names.includes(text) || text === stem) return 200;
  if (rest !== '' && (names.includes(rest) || rest === stem)) return 180 + bonus;
  if (names.some((name) => rest.includes(name))) return 100 + bonus + stem.length;
  if (rest.includes(stem)) return 80 + bonus + stem.length;
  if (rest.length >= 2 && names.some((name) => name.includes(rest))) return 60 + bonus;
  if (rest.length >= 2 && community.addresses.some((address) => plain(address).includes(rest))) return 40 + bonus;
  return inStreet ? 10 : street !== '' && text.length >= 2 && street.includes(text) ? 10 : 0;
};

/**
 * Communities that the words mean, best first: by the name of the community, by an address that holds it, by the address of its point,
 * or all of a street (S4.7). Compared as plain text; no position is asked for.
 */
export const findCommunities = <Community extends SoughtCommunity>(
  words: string,
  communities: readonly Community[],
): readonly Community[] => {
  const text = plain(words);
  if (text === '') return [];
  const scored = communities
    .map((community) => ({ community, score: scoreOf(text, community) }))
    .filter(({ score }) => score > 0)
    .toSorted((left, right) => right.score - left.score);
  // Whoever named a community wants that one, not the whole street beside it.
  const best = scored[0]?.score ?? 0;
  return scored.filter(({ score }) => best < 60 || score >= 60 || best - score < 20).map(({ community }) => community);
};
