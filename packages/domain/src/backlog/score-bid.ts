import type { BidMarks } from '../case/bounty-events.ts';
import type { Bid } from '../case/bounty-state.ts';
import type { Context, Organisation } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';

/** D43, 评审: one judge's marks for one bid, each 0–100 (F13). */
export interface ScoreBidInput extends BidMarks {
  readonly bidId: string;
}

export type UnknownBid = { readonly code: 'unknown-bid'; readonly bidId: string };
export type ScoreBidRefusal = UnknownBid | { readonly code: 'bidding-open' } | { readonly code: 'judge-not-impartial' };

/** A judge has no part in any of the bids, and no post in a unit that bids; a conflict in the matter keeps them away altogether. */
export const takesPart = (bids: readonly Bid[], officerId: string, organisation: Pick<Organisation, 'holds'>): boolean =>
  bids.some((bid) => bid.byOfficerId === officerId || bid.officerIds.includes(officerId) || organisation.holds(officerId, bid.unitId));

/** Records marks; until the award a judge may correct them, and the journal keeps both. */
export const decideScoreBid = (
  { bidId, planMark, competenceMark, timeMark, resourcesMark }: ScoreBidInput,
  { backlogEntry }: CaseState,
  { actor, organisation }: Context,
): Result<readonly CaseEvent[], ScoreBidRefusal> => {
  const bounty = backlogEntry?.bounty;
  if (bounty?.stage !== 'judged') return refuse({ code: 'bidding-open' });
  if (!bounty.bids.some(({ id }) => id === bidId)) return refuse({ code: 'unknown-bid', bidId });
  if (takesPart(bounty.bids, actor.officerId, organisation)) return refuse({ code: 'judge-not-impartial' });
  return accept([event('bidScored', { bidId, planMark, competenceMark, timeMark, resourcesMark })]);
};
