import type { SettingName } from './declarations.ts';
import type { RulebookFault } from './fault.ts';
import type { Condition, EventMatch, Rulebook } from './vocabulary.ts';

/** What a setting may be; `keeps`: it protects the petitioner, so a local one is never below the inherited one. */
const bounds: Readonly<Record<SettingName, { readonly from: number; readonly to: number; readonly keeps?: boolean }>> = {
  repeatCountIncludesFirst: { from: 0, to: 1 },
  reminderShare: { from: 1, to: 99 },
  yellowRepeats: { from: 1, to: 99 },
  redRepeats: { from: 1, to: 99 },
  yellowReturns: { from: 1, to: 99 },
  groupVisit: { from: 2, to: 99 },
  relapseMonths: { from: 1, to: 120 },
  reviewWindowKept: { from: 1, to: 30, keeps: true },
  hearingNotice: { from: 1, to: 60, keeps: true },
  mandateMonths: { from: 1, to: 12 },
};

/** Settings out of their range, or below what the petitioner has without this rulebook. */
export const checkSettings = (rulebook: Rulebook, parent: Rulebook | undefined): readonly RulebookFault[] =>
  rulebook.settings.flatMap((rule): readonly RulebookFault[] => {
    const { from, to, keeps } = bounds[rule.setting];
    const inherited = parent?.settings.find(({ setting }) => setting === rule.setting);
    const least = keeps === true && inherited !== undefined ? Math.max(from, inherited.value) : from;
    if (rule.value >= least && rule.value <= to) return [];
    const against = keeps === true && inherited !== undefined ? { against: `${inherited.document}${inherited.article}` } : {};
    return [
      {
        code: 'setting-out-of-bounds',
        rule: rule.setting,
        article: rule.article,
        ...against,
        given: `${rule.value}`,
        allowed: `${least}–${to}`,
      },
    ];
  });

const petitioners: readonly string[] = ['petitioner', 'authorisedRepresentative'];

/** Warnings concern a unit's work: none is addressed to the person who petitions (care H9). */
export const checkAddressees = (rulebook: Rulebook): readonly RulebookFault[] =>
  rulebook.triggers.flatMap(({ kind, article, to, copyTo }) =>
    [...to, ...copyTo]
      .filter((role) => petitioners.includes(role))
      .map((given): RulebookFault => ({ code: 'addressed-to-petitioner', rule: kind, article, against: 'H9', given })),
  );

const isAboutAccusations = (condition: Condition): boolean => {
  switch (condition.test) {
    case 'kindIn':
      return condition.kinds.includes('accusation');
    case 'allOf':
    case 'anyOf':
      return condition.conditions.some(isAboutAccusations);
    default:
      return false;
  }
};
const conditionsOf = (matches: readonly EventMatch[]): readonly Condition[] =>
  matches.flatMap((match) => (typeof match === 'string' ? [] : [match.when]));

/** Accusations are in the sealed room only: no duty outside is about them (条例 30, care G7). */
export const checkAccusations = (rulebook: Rulebook): readonly RulebookFault[] =>
  rulebook.duties
    .filter(({ when, opensOn }) => [...(when === undefined ? [] : [when]), ...conditionsOf(opensOn)].some(isAboutAccusations))
    .map(({ kind, article }) => ({
      code: 'accusation-not-sealed',
      rule: kind,
      article,
      against: '《信访工作条例》第30条',
      given: 'accusation',
    }));
