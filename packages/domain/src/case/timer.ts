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
  | { readonly name: DueOrder; readonly input: DueOrderInput };

/**
 * What the timer does once a duty is past its due moment: the rule's own command for a window, otherwise it is marked late, once.
 * Undefined when there is nothing (more) to do.
 */
export const timerCommand = (duty: Duty, rulebook: Rulebook): TimerCommand | undefined => {
  if (duty.pausedOn !== undefined || duty.overdueAt !== undefined) return undefined;
  const onDue = findDutyRule(rulebook, duty.kind, duty.subject)?.onDue;
  if (onDue !== undefined) return { name: onDue, input: given({ subject: duty.subject }) };
  return duty.owner.by === 'petitioner' ? undefined : { name: 'markOverdue', input: { dutyId: duty.id } };
};
