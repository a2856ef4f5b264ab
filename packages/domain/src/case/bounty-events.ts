import type { PlainDate } from '../calendar/types.ts';
import type { BountyAnswer, BountyEnd } from './vocabulary.ts';

/** The four scores of F13, each 0–100. */
export interface BidMarks {
  readonly planMark: number;
  readonly competenceMark: number;
  readonly timeMark: number;
  readonly resourcesMark: number;
}

/** Events of a matter that is posted for teams to bid (D43). */
export interface BountyEventData {
  /** 复盘建档: source, key facts and lessons (S2.43). */
  retrospectiveFiled: { source: string; keyFacts: string; lessons: string };
  /** The masked summary, before the petitioner has said whether it may be posted (care G21). */
  bountyProposed: { bountyId: string; summary: string };
  bountyAnswered: { bountyId: string; answer: BountyAnswer };
  bountyPosted: { bountyId: string };
  bidSubmitted: {
    bidId: string;
    unitId: string;
    leaderId: string;
    officerIds: readonly string[];
    plan: string;
    competence: string;
    resources: string;
    doneBy: PlainDate;
  };
  biddingClosed: { bountyId: string };
  bidScored: { bidId: string } & BidMarks;
  /** `total` in hundredths; `dueOn`: the day that the team itself offered. */
  bountyAwarded: {
    bidId: string;
    unitId: string;
    leaderId: string;
    officerIds: readonly string[];
    total: number;
    dueOn: PlainDate;
    byLot?: true;
  };
  bountyRevoked: { bountyId: string; cause: BountyEnd; reason?: string };
}
