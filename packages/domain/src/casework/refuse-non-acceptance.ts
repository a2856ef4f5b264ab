import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';

/** D17, the second pair of eyes says no. */
export interface RefuseNonAcceptanceInput {
  readonly reason: string;
}

export type RefuseNonAcceptanceRefusal = { readonly code: 'nothing-proposed' };

/** Turns down the proposal not to accept: the matter goes on. */
export const decideRefuseNonAcceptance = (
  input: RefuseNonAcceptanceInput,
  petitionCase: CaseState,
  _context: Context,
): Result<readonly CaseEvent[], RefuseNonAcceptanceRefusal> => {
  if (petitionCase.nonAcceptanceProposal === undefined) return refuse({ code: 'nothing-proposed' });
  return accept([event('decisionRecorded', { decision: 'nonAcceptanceRefused', explanation: input.reason })]);
};
