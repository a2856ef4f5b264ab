import { formatWithin, type Within } from '../calendar/index.ts';
import type { RulebookFault } from './fault.ts';
import type { Condition, DutyRule, EventMatch } from './vocabulary.ts';

/** Natural days that a clock takes in a usual week. Both clocks run, so that an odd holiday in one of them promises nothing false. */
const usualDays = ({ unit, length }: Within): number => {
  switch (unit) {
    case 'hour':
      return length / 24;
    case 'naturalDay':
      return length;
    case 'workingDay':
      return (7 * length) / 5;
    case 'month':
      return 31 * length;
  }
};

const kindsOf = (matches: readonly EventMatch[]): readonly string[] =>
  matches.map((match) => (typeof match === 'string' ? match : match.event));
const share = (left: readonly EventMatch[], right: readonly EventMatch[]): boolean =>
  kindsOf(left).some((kind) => kindsOf(right).includes(kind));

/** Kinds of matters that a rule is never for. */
const excluded = (when: Condition | undefined): readonly string[] =>
  when?.test === 'not' && when.condition.test === 'kindIn' ? when.condition.kinds : [];

/** Two rules that never meet in one matter: the law leaves out the kinds that the local rule is for. */
const neverMeet = (local: DutyRule, law: DutyRule): boolean =>
  local.when?.test === 'kindIn' && local.when.kinds.every((kind) => excluded(law.when).includes(kind));

/**
 * A local clock beside one of the law's, from the same event to the same event, that would end later (presets, composition check).
 * The law's clock runs on in any case; a longer one beside it would promise what the law forbids.
 * @param statutory the duties of the law.
 */
export const slowerThanLaw = (local: readonly DutyRule[], statutory: readonly DutyRule[]): readonly RulebookFault[] =>
  local.flatMap((rule) => {
    const { within } = rule;
    if ('ordered' in within || rule.owner === 'petitioner' || statutory.some(({ kind }) => kind === rule.kind)) return [];
    return statutory.flatMap((law): readonly RulebookFault[] => {
      if ('ordered' in law.within || law.owner === 'petitioner' || neverMeet(rule, law)) return [];
      if (!share(rule.opensOn, law.opensOn) || !share(rule.closedBy, law.closedBy) || usualDays(within) <= usualDays(law.within)) return [];
      return [
        {
          code: 'looser-than-law',
          rule: rule.kind,
          article: rule.article,
          against: `${law.document}${law.article}`,
          aspect: 'term',
          given: formatWithin(within),
          allowed: formatWithin(law.within),
        },
      ];
    });
  });
