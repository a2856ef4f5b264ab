import type { Context } from '../case/context.ts';
import { type CaseEvent, type ClaimAnswer, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import type { ReviewOutcome } from '../case/vocabulary.ts';
import { type ClaimAnswersRefusal, refuseAnswers } from '../casework/claim-answers.ts';
import { refuseWording, type WordingRefusal } from '../documents/wording.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import { currentRemedy } from './current.ts';

/** D47, D49, prepared by the reviewer. */
export interface DraftReviewInput {
  readonly outcome: ReviewOutcome;
  /** Claim by claim, when the opinion is upheld or varied; none when the unit is to answer again. */
  readonly answers: readonly ClaimAnswer[];
  readonly reason: string;
  readonly law: string;
}

export type DraftReviewRefusal =
  | { readonly code: 'no-review-requested' }
  | { readonly code: 'review-not-accepted' }
  | { readonly code: 'redo-answers-itself'; readonly outcome: ReviewOutcome }
  | ClaimAnswersRefusal
  | WordingRefusal;

export const standsAgain = (outcome: ReviewOutcome): boolean => outcome === 'revoke' || outcome === 'redoOrder';

/** Prepares the opinion for the head of the organ. A later draft replaces it. */
export const decideDraftReview = (
  { outcome, answers, reason, law }: DraftReviewInput,
  petitionCase: CaseState,
  _context: Context,
): Result<readonly CaseEvent[], DraftReviewRefusal> => {
  const remedy = currentRemedy(petitionCase);
  if (remedy === undefined) return refuse({ code: 'no-review-requested' });
  if (remedy.acceptedOn === undefined) return refuse({ code: 'review-not-accepted' });
  if (standsAgain(outcome) && answers.length > 0) return refuse({ code: 'redo-answers-itself', outcome });
  const refused = (standsAgain(outcome) ? undefined : refuseAnswers(answers, petitionCase)) ?? refuseWording([reason, law]);
  return refused ?? accept([event('draftReviewPrepared', { remedyId: remedy.id, outcome, answers, reason, law })]);
};
