import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import type { UnknownBid } from './score-bid.ts';
import { firstPlace, judgesAtLeast, panelOf, rankBids, winnerAtLeast } from './score-bids.ts';

/** D43, 揭榜. */
export interface AwardBountyInput {
  /** Which of two equal bids the public lot has drawn; only then. */
  readonly bidId?: string | undefined;
}

export type AwardBountyRefusal =
  | UnknownBid
  | { readonly code: 'bidding-open' }
  | { readonly code: 'judges-missing'; readonly judges: number; readonly needed: number }
  | { readonly code: 'no-bid-reaches'; readonly best: number }
  | { readonly code: 'lot-missing'; readonly bidIds: readonly string[] }
  | { readonly code: 'not-the-winner'; readonly bidId: string };

/**
 * Names the team with the best bid (F13): judged by at least three, at least 60 points. Nothing is paid for it; what is earned is earned
 * after clearing and months without relapse, and never depends on what a petitioner does (care G4).
 */
export const decideAwardBounty = (
  { bidId: drawn }: AwardBountyInput,
  { backlogEntry }: CaseState,
  _context: Context,
): Result<readonly CaseEvent[], AwardBountyRefusal> => {
  const bounty = backlogEntry?.bounty;
  if (bounty?.stage !== 'judged') return refuse({ code: 'bidding-open' });
  const judges = panelOf(bounty.bids).length;
  if (judges < judgesAtLeast) return refuse({ code: 'judges-missing', judges, needed: judgesAtLeast });
  const equals = firstPlace(rankBids(bounty.bids));
  const [best] = equals;
  if (best === undefined || best.total < winnerAtLeast * 100) return refuse({ code: 'no-bid-reaches', best: (best?.total ?? 0) / 100 });
  if (drawn !== undefined && !bounty.bids.some(({ id }) => id === drawn)) return refuse({ code: 'unknown-bid', bidId: drawn });
  if (equals.length > 1 && drawn === undefined) return refuse({ code: 'lot-missing', bidIds: equals.map(({ bid }) => bid.id) });
  const winner = drawn === undefined ? best : equals.find(({ bid }) => bid.id === drawn);
  if (winner === undefined) return refuse({ code: 'not-the-winner', bidId: drawn ?? '' });
  const { bid, total } = winner;
  const { unitId, leaderId, officerIds, doneBy: dueOn } = bid;
  const byLot = equals.length > 1 ? ({ byLot: true } as const) : {};
  return accept([event('bountyAwarded', { bidId: bid.id, unitId, leaderId, officerIds, total, dueOn, ...byLot })]);
};
