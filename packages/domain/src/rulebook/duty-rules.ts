import { type ClockStart, type Due, dueFrom, type PlainDate, type Within, type WorkCalendar } from '../calendar/index.ts';
import type { Basis, Duty } from '../case/duty.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import { ruleIndexOf } from './rule-index.ts';
import type { DutyRule, Rulebook, Source } from './vocabulary.ts';

/** Rulebook id and version, as events and duties name it: `lihai@1`. */
export const rulebookName = ({ id, version }: Pick<Rulebook, 'id' | 'version'>): string => `${id}@${version}`;

/** The rule that stands behind a duty of this kind; `subject` tells signatures apart. */
export const findDutyRule = (rulebook: Rulebook, kind: string, subject?: string): DutyRule | undefined => {
  const ofKind = ruleIndexOf(rulebook).byKind.get(kind);
  return ofKind?.find((rule) => rule.about !== undefined && rule.about === subject) ?? ofKind?.[0];
};

export const ruleOf = (rulebook: Rulebook, duty: Pick<Duty, 'kind' | 'subject'>): DutyRule | undefined =>
  findDutyRule(rulebook, duty.kind, duty.subject);

/** What is owed, in the rulebook's own words; the kind itself when the rulebook does not know it any more. */
export const dutyTitle = (rulebook: Rulebook, kind: string, subject?: string): string =>
  findDutyRule(rulebook, kind, subject)?.title ?? kind;

export const basisOf = (rulebook: Rulebook, { document, article, origin }: Source): Basis => ({
  rulebook: rulebookName(rulebook),
  document,
  article,
  origin,
});

export type DueRefusal =
  | { readonly code: 'unknown-duty'; readonly kind: string }
  /** The date is whatever the sender orders. */
  | { readonly code: 'date-is-ordered'; readonly kind: string };

/** The answer that a trigger asks for, as a clock with its source. */
export const findAnswerRule = (
  rulebook: Rulebook,
  kind: string,
): (Source & { readonly title: string; readonly within: Within }) | undefined => {
  const asked = rulebook.triggers.find((rule) => rule.answer?.kind === kind);
  return asked?.answer && { ...asked, ...asked.answer };
};

/** When a duty of this kind that starts on the given day falls due, with the rule that says so. */
export const dueForDuty = (
  rulebook: Rulebook,
  kind: string,
  from: PlainDate | ClockStart,
  calendar: WorkCalendar,
): Result<Due & { readonly basis: Basis }, DueRefusal> => {
  const rule = findDutyRule(rulebook, kind) ?? findAnswerRule(rulebook, kind);
  if (rule === undefined) return refuse({ code: 'unknown-duty', kind });
  const within = 'ordered' in rule.within ? rule.within.otherwise : rule.within;
  if (within === undefined) return refuse({ code: 'date-is-ordered', kind });
  const start = typeof from === 'string' ? { on: from } : from;
  return accept({ ...dueFrom(start, within, calendar), basis: basisOf(rulebook, rule) });
};
