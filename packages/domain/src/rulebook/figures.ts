import { formatWithin } from '../calendar/within.ts';
import { given } from '../kernel/given.ts';
import { ruleKey } from './rule-lists.ts';
import type { DutyRule, Origin, Rulebook, RuleTrigger, TriggerRule } from './vocabulary.ts';

/** What the law lets a figure be, with the article that says so. */
export interface Bound {
  readonly side: 'atMost' | 'atLeast';
  /** `15nd`, or a number of natural days. */
  readonly value: string;
  readonly against: string;
}

export const figureAspects = ['within', 'otherwise', 'extendableBy', 'answerWithin', 'occasion', 'atLeast', 'value'] as const;
export type FigureAspect = (typeof figureAspects)[number];

/** A figure of a rulebook that an office may change: a length of a clock, or a number. */
export interface Figure {
  /** `duties/registerForward/within`. */
  readonly id: string;
  readonly rule: string;
  readonly aspect: FigureAspect;
  readonly title: string;
  readonly document: string;
  readonly article: string;
  readonly origin: Origin;
  /** `7wd`, or a whole number. */
  readonly value: string;
  readonly bound?: Bound;
}

const lawBehind = (rule: DutyRule, law: Rulebook): DutyRule | undefined =>
  law.duties.find((candidate) => candidate.statutory === true && ruleKey(candidate) === ruleKey(rule));

/** How long the law lets a duty be (care G25): the time of an office at most so long, the petitioner's window at least. */
export const boundOf = (rule: DutyRule, law: Rulebook): Bound | undefined => {
  const behind = lawBehind(rule, law);
  if (behind === undefined || 'ordered' in behind.within) return undefined;
  const side = behind.owner === 'petitioner' ? 'atLeast' : 'atMost';
  return { side, value: formatWithin(behind.within), against: `${behind.document}${behind.article}` };
};

const extensionBound = (rule: DutyRule, law: Rulebook): Bound | undefined => {
  const behind = lawBehind(rule, law);
  return behind === undefined
    ? undefined
    : { side: 'atMost', value: String(behind.extendableBy ?? 0), against: `${behind.document}${behind.article}` };
};

type Rule = Pick<Figure, 'title' | 'document' | 'article' | 'origin'>;

const figure = (list: string, rule: string, aspect: FigureAspect, value: string, source: Rule, bound?: Bound): Figure => {
  const { title, document, article, origin } = source;
  return { id: `${list}/${rule}/${aspect}`, rule, aspect, title, document, article, origin, value, ...given({ bound }) };
};

const ofDuty = (rule: DutyRule, law: Rulebook): readonly Figure[] => {
  const key = ruleKey(rule);
  const { within, extendableBy } = rule;
  const term =
    'ordered' in within
      ? within.otherwise === undefined
        ? []
        : [figure('duties', key, 'otherwise', formatWithin(within.otherwise), rule)]
      : [figure('duties', key, 'within', formatWithin(within), rule, boundOf(rule, law))];
  return extendableBy === undefined
    ? term
    : [...term, figure('duties', key, 'extendableBy', String(extendableBy), rule, extensionBound(rule, law))];
};

/** The threshold of a trigger's occasion, where it has one. */
const threshold = (occasion: RuleTrigger): number | undefined => ('atLeast' in occasion ? occasion.atLeast : undefined);

const ofTrigger = (rule: TriggerRule): readonly Figure[] => [
  ...rule.when.flatMap((occasion) => {
    const value = threshold(occasion);
    return value === undefined ? [] : [figure('triggers', `${rule.kind}.${occasion.on}`, 'occasion', String(value), rule)];
  }),
  ...(rule.answer === undefined
    ? []
    : [
        figure('triggers', rule.kind, 'answerWithin', formatWithin(rule.answer.within), {
          ...rule,
          title: rule.answer.title,
        }),
      ]),
];

/**
 * Every figure of a rulebook that an office may change, in the order of its lists, with what the law bounds it by.
 * @param rulebook with everything that it extends.
 */
export const figuresOf = (rulebook: Rulebook, law: Rulebook): readonly Figure[] => [
  ...rulebook.duties.flatMap((rule) => ofDuty(rule, law)),
  ...rulebook.triggers.flatMap(ofTrigger),
  ...rulebook.targets.map((rule) => figure('targets', rule.measure, 'atLeast', String(rule.atLeast), { ...rule, title: rule.measure })),
  ...rulebook.settings.map((rule) => figure('settings', rule.setting, 'value', String(rule.value), rule)),
];
