import type { EventKind } from '../case/events.ts';
import type { DutyRule, Rulebook } from './vocabulary.ts';

/** The duty rules of a rulebook by what is asked of them, in the order of the rulebook. */
export interface RuleIndex {
  readonly byKind: ReadonlyMap<string, readonly DutyRule[]>;
  /** Rules that an event of this kind can open, always or under a condition. */
  readonly openedBy: ReadonlyMap<EventKind, readonly DutyRule[]>;
}

const toIndex = (rules: readonly DutyRule[]): RuleIndex => {
  const openedBy = new Map<EventKind, DutyRule[]>();
  for (const rule of rules) {
    for (const kind of new Set(rule.opensOn.map((match) => (typeof match === 'string' ? match : match.event)))) {
      const known = openedBy.get(kind);
      if (known === undefined) openedBy.set(kind, [rule]);
      else known.push(rule);
    }
  }
  return { byKind: Map.groupBy(rules, ({ kind }) => kind), openedBy };
};

const indexes = new WeakMap<readonly DutyRule[], RuleIndex>();

/** Made once for each rulebook: every event of every case asks, and a rulebook has a hundred rules. */
export const ruleIndexOf = ({ duties }: Pick<Rulebook, 'duties'>): RuleIndex => {
  let index = indexes.get(duties);
  if (index === undefined) {
    index = toIndex(duties);
    indexes.set(duties, index);
  }
  return index;
};
