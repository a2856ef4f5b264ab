import { assertNever } from '../kernel/assert-never.ts';
import { given, without } from '../kernel/given.ts';
import type { BountyEventData } from './bounty-events.ts';
import type { Bid, Bounty } from './bounty-state.ts';
import type { RecordedEvent } from './events.ts';
import type { BacklogEntry } from './loop-state.ts';
import type { CaseState } from './state.ts';
import type { Backlog } from './vocabulary.ts';

type BountyEvent = Extract<RecordedEvent, { kind: keyof BountyEventData }>;

const onBounty = (
  state: CaseState,
  edit: (bounty: Bounty, entry: BacklogEntry) => BacklogEntry,
  backlog: Backlog = state.backlog,
): CaseState => {
  const entry = state.backlogEntry;
  return entry?.bounty === undefined ? state : { ...state, backlog, backlogEntry: edit(entry.bounty, entry) };
};

/** Without its posting; the team that had the matter before an award has it again. */
const unposted = ({ bounty, ...entry }: BacklogEntry): BacklogEntry => ({
  ...entry,
  ...given({ taskForce: bounty?.formerForce ?? entry.taskForce }),
});

const onBid = (bounty: Bounty, bidId: string, edit: (bid: Bid) => Bid): Bounty => ({
  ...bounty,
  bids: bounty.bids.map((bid) => (bid.id === bidId ? edit(bid) : bid)),
});

/** Folds the retrospective file, posting, bids, scores, award and revocation (D43). */
export const foldBounty = (state: CaseState, recorded: BountyEvent): CaseState => {
  switch (recorded.kind) {
    case 'retrospectiveFiled': {
      const entry = state.backlogEntry;
      return entry === undefined ? state : { ...state, backlogEntry: { ...entry, retrospectiveOn: recorded.on } };
    }
    case 'bountyProposed': {
      const entry = state.backlogEntry;
      if (entry === undefined) return state;
      const { bountyId, summary } = recorded.data;
      const bounty: Bounty = { id: bountyId, stage: 'proposed', summary, bids: [] };
      return { ...state, backlogEntry: { ...entry, bounties: (entry.bounties ?? 0) + 1, bounty } };
    }
    // An objection leaves no mark: the matter stands as if nobody had asked.
    case 'bountyAnswered':
      return recorded.data.answer === 'agreed'
        ? state
        : onBounty(state, (bounty, entry) => (bounty.stage === 'proposed' ? unposted(entry) : entry));
    case 'bountyPosted':
      return onBounty(state, (bounty, entry) => ({ ...entry, bounty: { ...bounty, stage: 'posted', postedOn: recorded.on } }), 'posted');
    case 'bidSubmitted': {
      const { bidId, ...offer } = recorded.data;
      const bid: Bid = { id: bidId, ...offer, byOfficerId: recorded.actor.officerId, at: recorded.at, scores: [] };
      return onBounty(state, (bounty, entry) => ({ ...entry, bounty: { ...bounty, bids: [...bounty.bids, bid] } }));
    }
    case 'biddingClosed':
      return onBounty(state, (bounty, entry) => ({ ...entry, bounty: { ...bounty, stage: 'judged' } }));
    case 'bidScored': {
      const { bidId, ...marks } = recorded.data;
      const { officerId } = recorded.actor;
      return onBounty(state, (bounty, entry) => ({
        ...entry,
        bounty: onBid(bounty, bidId, (bid) => ({
          ...bid,
          scores: [...bid.scores.filter((score) => score.officerId !== officerId), { officerId, ...marks }],
        })),
      }));
    }
    case 'bountyAwarded': {
      const { bidId, leaderId, officerIds } = recorded.data;
      return onBounty(
        state,
        (bounty, entry) => ({
          ...entry,
          taskForce: { leaderId, officerIds },
          bounty: { ...bounty, stage: 'claimed', wonBy: bidId, ...given({ formerForce: entry.taskForce }) },
        }),
        'claimed',
      );
    }
    case 'bountyRevoked': {
      const backlog = state.backlog === 'posted' || state.backlog === 'claimed' ? 'working' : state.backlog;
      return onBounty(state, (_bounty, entry) => unposted(entry), backlog);
    }
    default:
      return assertNever(recorded);
  }
};

/** A relapse begins without the team of the last posting. */
export const afterRelapse = (entry: BacklogEntry): BacklogEntry => without(without(entry, 'clearedOn'), 'bounty');
