import type { Rulebook } from './vocabulary.ts';

/** The lists of rules that a rulebook has. */
export const ruleLists = [
  'duties',
  'triggers',
  'signatures',
  'routing',
  'targets',
  'mechanisms',
  'assessments',
  'cadences',
  'settings',
  'openingFigures',
  'tiers',
] as const satisfies readonly (keyof Rulebook)[];
export type RuleList = (typeof ruleLists)[number];

/** Fields that name a rule in its list, in this order. */
const naming = ['kind', 'before', 'id', 'measure', 'mechanism', 'cadence', 'setting', 'tier', 'title'] as const;

/** The name a rule is known by in its list: `registerForward`, `signTask:closure`. */
export const ruleKey = (rule: object): string => {
  const fields = rule as Readonly<Record<string, unknown>>;
  const name = naming.map((field) => fields[field]).find((value) => typeof value === 'string') ?? '';
  return typeof fields.about === 'string' ? `${name}:${fields.about}` : String(name);
};
