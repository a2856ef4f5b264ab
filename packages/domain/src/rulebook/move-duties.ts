import { countAgain } from '../calendar/count-again.ts';
import { type Due, dueFrom, toPlainDate } from '../calendar/index.ts';
import type { Context } from '../case/context.ts';
import type { Duty, DutyChange } from '../case/duty.ts';
import { basisOf, ruleOf } from './duty-rules.ts';
import type { DutyRule, Rulebook } from './vocabulary.ts';

type Moment = Pick<Context, 'at' | 'today' | 'calendar'>;

const isLater = (left: string, right: string): boolean => Date.parse(left) > Date.parse(right);

/** The date under the new rule; undefined when the duty keeps the one it has. */
const movedDue = (duty: Duty, { within }: DutyRule, { at, today, calendar }: Moment): Due | undefined => {
  // What stands still is counted when it runs on, what is over is over, and an ordered date is the sender's.
  if ('ordered' in within || duty.pausedOn !== undefined || !isLater(duty.dueAt, at)) return undefined;
  const { startOn } = duty.derivation;
  const start = startOn === toPlainDate(duty.openedAt) ? { on: startOn, at: duty.openedAt } : { on: startOn };
  const counted = countAgain(duty, start, within, calendar);
  if (counted === undefined) return undefined;
  if (duty.owner.by === 'petitioner') return isLater(counted.dueAt, duty.dueAt) ? counted : undefined;
  // Nobody is made late by the move itself: a term that would have passed is counted from today.
  const due = isLater(counted.dueAt, at) ? counted : dueFrom({ on: today, at }, within, calendar);
  return isLater(duty.dueAt, due.dueAt) ? due : undefined;
};

/**
 * What going on under another version does to the open duties of a case: an office's term can only become shorter, the petitioner's
 * window only longer. A duty whose date stays keeps the rule that set it.
 */
export const movedDuties = (duties: readonly Duty[], target: Rulebook, moment: Moment): readonly DutyChange[] =>
  duties.flatMap((duty): readonly DutyChange[] => {
    const rule = ruleOf(target, duty);
    const due = rule === undefined ? undefined : movedDue(duty, rule, moment);
    return rule === undefined || due === undefined ? [] : [{ change: 'moved', dutyId: duty.id, ...due, basis: basisOf(target, rule) }];
  });

/** Kinds of open duties that the other version has no rule for: nothing would ever close them there. */
export const dutiesWithoutRule = (duties: readonly Duty[], target: Rulebook): readonly string[] =>
  duties.filter((duty) => ruleOf(target, duty) === undefined).map(({ kind }) => kind);
