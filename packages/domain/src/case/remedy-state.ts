import type { PlainDate } from '../calendar/types.ts';
import type { ClaimAnswer } from './events.ts';
import type { Procedure, ReviewOutcome, ReviewStage } from './vocabulary.ts';

/** What a reviewer has prepared for the signature of the head of the organ. */
export interface ReviewDraft {
  readonly outcome: ReviewOutcome;
  /** The answers that stand from now on, when the opinion is upheld or varied; none when it is to be redone. */
  readonly answers: readonly ClaimAnswer[];
  readonly reason: string;
  readonly law: string;
  readonly byOfficerId: string;
}

/** One review or re-review, from the request to the opinion (D46–D49). */
export interface Remedy {
  readonly id: string;
  readonly stage: ReviewStage;
  /** The next higher organ, never the one that answered. */
  readonly organUnitId: string;
  /** The answer that it is about. */
  readonly round: number;
  readonly requestedOn: PlainDate;
  /** Asked for after the window, with a reason. */
  readonly late?: true;
  /** Where the matter stood, and stands again when the request is not taken up. */
  readonly from: Procedure;
  readonly acceptedOn?: PlainDate;
  readonly refusedOn?: PlainDate;
  readonly draft?: ReviewDraft;
  readonly outcome?: ReviewOutcome;
  readonly decidedOn?: PlainDate;
}

/** The petitioner asked the next higher petition office to look at a refusal to accept (D50). */
export interface RefusalCheck {
  readonly organUnitId: string;
  readonly requestedOn: PlainDate;
  readonly outcome?: 'upheld' | 'overturned';
}

/** The petitioner wishes to withdraw (D52); kept until it is carried out, cancelled or not confirmed. */
export interface Withdrawal {
  readonly requestedOn: PlainDate;
  readonly coolingOver?: true;
  /** They said that they were rewarded or pressed; only the head of the petition office reads it. */
  readonly pressure?: true;
}

/** Whether a supported claim was carried out (D55). */
export interface Execution {
  readonly claimId: string;
  readonly urgedOn?: PlainDate;
  readonly confirmedOn?: PlainDate;
}
