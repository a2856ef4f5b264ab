import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { findPersonalDetail } from '../documents/personal-details.ts';
import { refuseWording, type WordingRefusal } from '../documents/wording.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';

/** D43, 张榜. */
export interface PostBountyInput {
  /** What teams read: the matter without anything that leads to a person. */
  readonly summary: string;
}

export type PostBountyRefusal =
  | WordingRefusal
  | { readonly code: 'bounty-already-proposed' }
  | { readonly code: 'retrospective-missing' }
  | { readonly code: 'summary-gives-away'; readonly word: string };

/**
 * Asks for a matter to be posted, after its retrospective file (S2.43). The petitioner reads the very summary, and it is posted only
 * with their word (care G21).
 */
export const decidePostBounty = (
  { summary }: PostBountyInput,
  { backlogEntry }: CaseState,
  _context: Context,
): Result<readonly CaseEvent[], PostBountyRefusal> => {
  if (backlogEntry?.bounty !== undefined) return refuse({ code: 'bounty-already-proposed' });
  if (backlogEntry?.retrospectiveOn === undefined) return refuse({ code: 'retrospective-missing' });
  const word = findPersonalDetail(summary);
  if (word !== undefined) return refuse({ code: 'summary-gives-away', word });
  const bountyId = `b${(backlogEntry.bounties ?? 0) + 1}`;
  return refuseWording([summary]) ?? accept([event('bountyProposed', { bountyId, summary })]);
};
