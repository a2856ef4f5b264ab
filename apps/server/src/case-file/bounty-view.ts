import type { BountyView } from '@daiban/contract/loop';
import { panelOf, rankBids } from '@daiban/domain/backlog/score-bids';
import type { Bounty } from '@daiban/domain/case/bounty-state';
import { given } from '@daiban/domain/kernel/given';
import type { Directory } from '../journal/directory.ts';

/** A posting for the office: bids stay closed until the time for them is over, so that nobody bids with another's plan at hand. */
export const toBountyView = ({ stage, summary, postedOn, bids, wonBy }: Bounty, directory: Directory): BountyView => {
  const ranked = new Map(rankBids(bids).map((one) => [one.bid.id, one]));
  return {
    stage,
    summary,
    ...given({ postedOn }),
    bidCount: bids.length,
    judges: panelOf(bids).length,
    bids:
      stage === 'judged' || stage === 'claimed'
        ? bids.map(({ id, unitId, officerIds, plan, competence, resources, doneBy }) => {
            const rank = ranked.get(id);
            const team = officerIds.map((officerId) => directory.officerName(officerId));
            const offer = { id, unitName: directory.unitName(unitId), team, plan, competence, resources, doneBy, won: id === wonBy };
            return rank === undefined ? offer : { ...offer, total: rank.total / 100, means: rank.means };
          })
        : [],
  };
};
