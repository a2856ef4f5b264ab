import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';

/** The timer: a duty is past its due moment. */
export interface MarkOverdueInput {
  readonly dutyId: string;
}

export type MarkOverdueRefusal =
  | { readonly code: 'unknown-duty'; readonly dutyId: string }
  | { readonly code: 'window-is-a-right'; readonly dutyId: string }
  | { readonly code: 'not-due-yet'; readonly dueOn: string }
  | { readonly code: 'already-overdue'; readonly dutyId: string };

/** Notes once that the office is late. A petitioner's window is a right and never late. */
export const decideMarkOverdue = (
  input: MarkOverdueInput,
  petitionCase: CaseState,
  { at }: Context,
): Result<readonly CaseEvent[], MarkOverdueRefusal> => {
  const { dutyId } = input;
  const duty = petitionCase.duties.find(({ id }) => id === dutyId);
  if (duty === undefined) return refuse({ code: 'unknown-duty', dutyId });
  if (duty.owner.by === 'petitioner') return refuse({ code: 'window-is-a-right', dutyId });
  if (duty.overdueAt !== undefined) return refuse({ code: 'already-overdue', dutyId });
  if (duty.pausedOn !== undefined || Date.parse(at) <= Date.parse(duty.dueAt)) return refuse({ code: 'not-due-yet', dueOn: duty.dueOn });
  return accept([event('clockOverdue', { dutyId, dutyKind: duty.kind })]);
};
