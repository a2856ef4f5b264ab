import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { refuseWording, type WordingRefusal } from '../documents/wording.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';

/** D8, D9: the second pair of eyes says no. */
export interface TurnDownProposalInput {
  readonly reason: string;
}

export type TurnDownProposalRefusal = { readonly code: 'nothing-proposed' } | WordingRefusal;

/** Turns down a proposal to refuse the matter further or to lead it elsewhere: the matter goes on. */
export const decideTurnDownProposal = (
  input: TurnDownProposalInput,
  petitionCase: CaseState,
  _context: Context,
): Result<readonly CaseEvent[], TurnDownProposalRefusal> => {
  if (petitionCase.intakeProposal === undefined) return refuse({ code: 'nothing-proposed' });
  return refuseWording([input.reason]) ?? accept([event('proposalTurnedDown', { reason: input.reason })]);
};
