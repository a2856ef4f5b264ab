import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { given } from '../kernel/given.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import { assigned } from './assign.ts';

/** D12, 交办签. */
export interface SignAssignmentInput {
  readonly decision: 'signed' | 'returned';
  readonly note?: string | undefined;
}

export type SignAssignmentRefusal = { readonly code: 'nothing-to-sign' } | { readonly code: 'note-missing' };

/** Signs a proposed assignment, or gives it back to the dispatcher with a note. */
export const decideSignAssignment = (
  input: SignAssignmentInput,
  petitionCase: CaseState,
  { today }: Context,
): Result<readonly CaseEvent[], SignAssignmentRefusal> => {
  const proposal = petitionCase.dispatchProposal;
  if (proposal === undefined) return refuse({ code: 'nothing-to-sign' });
  if (input.decision === 'returned' && input.note === undefined) return refuse({ code: 'note-missing' });
  const signed = event('assignmentSigned', { decision: input.decision, ...given({ note: input.note }) });
  return accept(input.decision === 'returned' ? [signed] : [signed, ...assigned(proposal, petitionCase, today)]);
};
