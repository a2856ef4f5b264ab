import type { Source } from './source.ts';
import type { Rulebook } from './vocabulary.ts';

const entryOf = /^S\d\.\d+$/;

/** Every rule of a rulebook that says where it stands, of whatever list. */
export const sourcedRules = (rulebook: Rulebook): readonly Source[] => [
  ...rulebook.duties,
  ...rulebook.triggers,
  ...(rulebook.escalations ?? []),
  ...rulebook.signatures,
  ...rulebook.routing,
  ...rulebook.targets,
  ...rulebook.mechanisms,
  ...rulebook.assessments,
  ...rulebook.cadences,
  ...rulebook.settings,
  ...rulebook.openingFigures,
];

/** The entries of the register (S2.27) that a rulebook serves: named by a rule, or standing as its article. */
export const registerEntries = (rulebook: Rulebook): ReadonlySet<string> =>
  new Set(sourcedRules(rulebook).flatMap(({ article, entries }) => [...(entryOf.test(article) ? [article] : []), ...(entries ?? [])]));
