import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { refuseWording, type WordingRefusal } from '../documents/wording.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';

/** D40, the leader's word on a proposal. */
export interface ConfirmBacklogInput {
  readonly decision: 'listed' | 'notListed';
  readonly reason?: string | undefined;
}

export type ConfirmBacklogRefusal =
  | WordingRefusal
  | { readonly code: 'nothing-proposed' }
  | { readonly code: 'needs-second-person' }
  | { readonly code: 'note-missing' };

/** Puts the matter on the leaders' list, or says why not. Whoever proposed it does not confirm it. */
export const decideConfirmBacklog = (
  { decision, reason }: ConfirmBacklogInput,
  { backlogProposal }: CaseState,
  { actor }: Context,
): Result<readonly CaseEvent[], ConfirmBacklogRefusal> => {
  if (backlogProposal === undefined) return refuse({ code: 'nothing-proposed' });
  if (backlogProposal.byOfficerId === actor.officerId) return refuse({ code: 'needs-second-person' });
  const refused = refuseWording([reason]);
  if (refused !== undefined) return refused;
  if (decision === 'listed') {
    return accept([event('backlogListed', { ground: backlogProposal.ground, reason: reason ?? backlogProposal.reason })]);
  }
  return reason === undefined ? refuse({ code: 'note-missing' }) : accept([event('backlogProposalRefused', { reason })]);
};
