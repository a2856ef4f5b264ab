import type { Instant } from '../calendar/types.ts';
import { given } from '../kernel/given.ts';
import { findDutyRule } from '../rulebook/engine.ts';
import type { DueOrder, DueOrderInput, Rulebook } from '../rulebook/vocabulary.ts';
import type { Actor } from './actor.ts';
import type { CommandInputs } from './commands.ts';
import type { Duty } from './duty.ts';

/** The timer as an actor. */
export const timer: Actor = { officerId: 'system', role: 'system', unitId: 'system' };

export type TimerCommand =
  | { readonly name: 'markOverdue'; readonly input: CommandInputs['markOverdue'] }
  | { readonly name: 'escalate'; readonly input: CommandInputs['escalate'] }
  | { readonly name: DueOrder; readonly input: DueOrderInput };

/**
 * When the timer next has something to do with a duty: its next rung, or its due moment. Undefined while it stands still, and when
 * nothing is left to do. Duties from before there was a ladder have their due moment.
 */
export const attendMoment = ({ pausedOn, attendAt, overdueAt, dueAt }: Duty): Instant | undefined => {
  if (pausedOn !== undefined) return undefined;
  return attendAt ?? (overdueAt === undefined ? dueAt : undefined);
};

/**
 * What the timer does at a moment: past the due moment the rule's own command for a window, otherwise the mark that the duty is late,
 * once; before and after it the rungs of the ladder. Undefined when there is nothing to do now.
 */
export const timerCommand = (duty: Duty, rulebook: Rulebook, at: Instant): TimerCommand | undefined => {
  if (duty.pausedOn !== undefined) return undefined;
  if (duty.overdueAt === undefined && Date.parse(duty.dueAt) < Date.parse(at)) {
    const onDue = findDutyRule(rulebook, duty.kind, duty.subject)?.onDue;
    if (onDue !== undefined) return { name: onDue, input: given({ subject: duty.subject }) };
    return duty.owner.by === 'petitioner' ? undefined : { name: 'markOverdue', input: { dutyId: duty.id } };
  }
  const isAttended = duty.attendAt !== undefined && Date.parse(duty.attendAt) <= Date.parse(at);
  return isAttended ? { name: 'escalate', input: { dutyId: duty.id } } : undefined;
};
