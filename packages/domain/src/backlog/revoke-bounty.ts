import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { refuseWording, type WordingRefusal } from '../documents/wording.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import type { NoBounty } from './answer-bounty.ts';

/** D43, 收榜. */
export interface RevokeBountyInput {
  readonly reason: string;
}

export type RevokeBountyRefusal = WordingRefusal | NoBounty;

/** Takes the posting back, at any stage and with a reason; the matter stays on the list and the team before goes on. */
export const decideRevokeBounty = (
  { reason }: RevokeBountyInput,
  { backlogEntry }: CaseState,
  _context: Context,
): Result<readonly CaseEvent[], RevokeBountyRefusal> => {
  const bounty = backlogEntry?.bounty;
  if (bounty === undefined) return refuse({ code: 'no-bounty' });
  return refuseWording([reason]) ?? accept([event('bountyRevoked', { bountyId: bounty.id, cause: 'revoked', reason })]);
};
