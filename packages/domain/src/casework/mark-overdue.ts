import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { redoLimits } from '../case/vocabulary.ts';
import { limitDuty } from '../followup/meet-limit.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import { climbAtOverdue } from '../supervision/climb.ts';

/** The timer: a duty is past its due moment. */
export interface MarkOverdueInput {
  readonly dutyId: string;
}

export type MarkOverdueRefusal =
  | { readonly code: 'unknown-duty'; readonly dutyId: string }
  | { readonly code: 'window-is-a-right'; readonly dutyId: string }
  | { readonly code: 'not-due-yet'; readonly dueOn: string }
  | { readonly code: 'already-overdue'; readonly dutyId: string };

/** Notes once that the office is late, and tells the head of the unit (the rung `overdue` of the ladder). A petitioner's window is a right and never late. */
export const decideMarkOverdue = (
  input: MarkOverdueInput,
  petitionCase: CaseState,
  context: Context,
): Result<readonly CaseEvent[], MarkOverdueRefusal> => {
  const { at } = context;
  const { dutyId } = input;
  const duty = petitionCase.duties.find(({ id }) => id === dutyId);
  if (duty === undefined) return refuse({ code: 'unknown-duty', dutyId });
  if (duty.owner.by === 'petitioner') return refuse({ code: 'window-is-a-right', dutyId });
  if (duty.overdueAt !== undefined) return refuse({ code: 'already-overdue', dutyId });
  if (duty.pausedOn !== undefined || Date.parse(at) <= Date.parse(duty.dueAt)) return refuse({ code: 'not-due-yet', dueOn: duty.dueOn });
  const limit = redoLimits.find((one) => limitDuty(one) === duty.kind);
  const missed = limit === undefined ? [] : [event('timeLimitMissed', { limit })];
  return accept([event('clockOverdue', { dutyId, dutyKind: duty.kind }), ...missed, ...climbAtOverdue(duty, petitionCase, context)]);
};
