import type { Instant, PlainDate } from '../calendar/types.ts';
import type { BidMarks } from './bounty-events.ts';

/** What one judge gave a bid. */
export interface BidScore extends BidMarks {
  readonly officerId: string;
}

/** A team's offer to resolve a posted matter. */
export interface Bid {
  readonly id: string;
  readonly unitId: string;
  readonly byOfficerId: string;
  readonly leaderId: string;
  readonly officerIds: readonly string[];
  readonly plan: string;
  readonly competence: string;
  readonly resources: string;
  readonly doneBy: PlainDate;
  readonly at: Instant;
  readonly scores: readonly BidScore[];
}

/**
 * A matter that teams may bid for (揭榜挂帅): `proposed` until the petitioner agrees, `posted` while bids come in, `judged` when the
 * time is over, `claimed` by a team.
 */
export interface Bounty {
  readonly id: string;
  readonly stage: 'proposed' | 'posted' | 'judged' | 'claimed';
  readonly summary: string;
  readonly postedOn?: PlainDate;
  readonly bids: readonly Bid[];
  readonly wonBy?: string;
  /** The team before the award, which goes on when it is revoked. */
  readonly formerForce?: { readonly leaderId: string; readonly officerIds: readonly string[] };
}
