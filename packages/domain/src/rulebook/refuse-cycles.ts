import type { RulebookFault } from './fault.ts';
import type { Condition, DutyRule, EventMatch, Rulebook } from './vocabulary.ts';

/** Kinds that a condition on `clockOverdue` is about; undefined: whichever clock it is. */
const kindsMeant = (condition: Condition): readonly string[] | undefined => {
  switch (condition.test) {
    case 'dutyIs':
      return condition.duties;
    case 'allOf':
      return condition.conditions.map(kindsMeant).find((kinds) => kinds !== undefined);
    default:
      return undefined;
  }
};

/** Whether the passing of this duty's day is among the events. */
const atDueDay = (matches: readonly EventMatch[], kind: string): boolean =>
  matches.some((match) => {
    if (typeof match === 'string') return match === 'clockOverdue';
    return match.event === 'clockOverdue' && (kindsMeant(match.when)?.includes(kind) ?? true);
  });

const endsAtDueDay = ({ kind, closedBy, stoppedBy = [], lapsedBy = [] }: DutyRule): boolean =>
  atDueDay([...closedBy, ...stoppedBy, ...lapsedBy], kind);

/**
 * Duties that open each other, or themselves, by nothing but the passing of days: the timer would go round for ever without anybody
 * having done anything. A duty that its own closing opens again, such as a weekly meeting, waits for people and is fine.
 */
export const checkDutyCycles = ({ duties }: Rulebook): readonly RulebookFault[] => {
  const passing = duties.filter(endsAtDueDay);
  const opened = (rule: DutyRule): readonly DutyRule[] => passing.filter(({ opensOn }) => atDueDay(opensOn, rule.kind));
  const leadsTo = (from: DutyRule, target: DutyRule, seen: ReadonlySet<DutyRule> = new Set()): boolean =>
    opened(from).some((next) => next === target || (!seen.has(next) && leadsTo(next, target, new Set([...seen, next]))));
  return passing
    .filter((rule) => leadsTo(rule, rule))
    .map(({ kind, article }) => ({ code: 'duties-open-each-other', rule: kind, article, given: 'clockOverdue' }));
};
