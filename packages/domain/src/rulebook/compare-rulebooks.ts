import { formatWithin } from '../calendar/within.ts';
import { given } from '../kernel/given.ts';
import { type Bound, boundOf } from './figures.ts';
import { isRecord } from './reader.ts';
import { type RuleList, ruleKey, ruleLists } from './rule-lists.ts';
import type { DutyRule, Origin, Rulebook } from './vocabulary.ts';

/** One field of a rule in two versions, in the short words of a rulebook file: `7wd`, `caseHandler`. */
export interface FieldDifference {
  readonly field: string;
  readonly before?: string;
  readonly after?: string;
}

/** Where a rule stands. */
export interface Standing {
  readonly document: string;
  readonly article: string;
  readonly origin: Origin;
}

/** One rule that differs between two rulebooks. */
export interface RuleDifference {
  readonly list: RuleList;
  readonly rule: string;
  readonly title: string;
  readonly change: 'added' | 'removed' | 'changed';
  readonly before?: Standing;
  readonly after?: Standing;
  /** Empty for a rule that is only in one of them. */
  readonly fields: readonly FieldDifference[];
  /** What the law lets the term of a duty be. */
  readonly bound?: Bound;
}

type Fields = Readonly<Record<string, unknown>>;

const toText = (value: unknown): string | undefined => {
  if (value === undefined || typeof value === 'string') return value;
  if (isRecord(value) && typeof value.unit === 'string' && typeof value.length === 'number') return formatWithin(value as never);
  if (Array.isArray(value)) return value.map((part) => toText(part) ?? '').join(' ');
  return isRecord(value) ? JSON.stringify(value) : String(value);
};

const standingOf = ({ document, article, origin }: Fields): Standing | undefined =>
  typeof document === 'string' && typeof article === 'string' ? { document, article, origin: origin as Origin } : undefined;

const titleOf = (rule: Fields): string => (typeof rule.title === 'string' ? rule.title : ruleKey(rule));

const fieldsThatDiffer = (left: Fields, right: Fields): readonly FieldDifference[] =>
  [...new Set([...Object.keys(left), ...Object.keys(right)])]
    .filter((field) => JSON.stringify(left[field]) !== JSON.stringify(right[field]))
    .map((field) => ({ field, ...given({ before: toText(left[field]), after: toText(right[field]) }) }));

const compareList = (list: RuleList, left: Rulebook, right: Rulebook, law: Rulebook): readonly RuleDifference[] => {
  const byKey = (rulebook: Rulebook) => new Map((rulebook[list] as readonly object[]).map((rule) => [ruleKey(rule), rule as Fields]));
  const [before, after] = [byKey(left), byKey(right)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((rule): readonly RuleDifference[] => {
    const [was, is] = [before.get(rule), after.get(rule)];
    const known = is ?? was;
    if (known === undefined) return [];
    const fields = was === undefined || is === undefined ? [] : fieldsThatDiffer(was, is);
    if (was !== undefined && is !== undefined && fields.length === 0) return [];
    const change = was === undefined ? 'added' : is === undefined ? 'removed' : 'changed';
    const bound = list === 'duties' ? boundOf(known as unknown as DutyRule, law) : undefined;
    const standings = { before: was && standingOf(was), after: is && standingOf(is) };
    return [{ list, rule, title: titleOf(known), change, ...given(standings), fields, ...given({ bound }) }];
  });
};

/**
 * Two rulebooks side by side: what only one of them has, and which fields of a rule differ, with article and origin on both sides.
 * @param law the national law, whose bounds stand beside the terms.
 */
export const compareRulebooks = (left: Rulebook, right: Rulebook, law: Rulebook): readonly RuleDifference[] =>
  ruleLists.flatMap((list) => compareList(list, left, right, law));
