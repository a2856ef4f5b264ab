import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import type { ReviewStage } from '../case/vocabulary.ts';
import { given } from '../kernel/given.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import { openRemedy, remedyWindows } from './current.ts';

/** D46, D48. The petitioner's act only; why the answer is not accepted stands in their own words outside the journal. */
export interface RequestReviewInput {
  readonly words: string;
  /** The window is over, and the words say what good cause there is. */
  readonly late: boolean;
}

export type RequestReviewRefusal =
  | { readonly code: 'nothing-to-review' }
  | { readonly code: 'review-window-over'; readonly stage: ReviewStage }
  | { readonly code: 'no-higher-organ' };

const requests = { review: 'reviewRequested', reReview: 'reReviewRequested' } as const;

const decideRequest = (
  stage: ReviewStage,
  { late }: RequestReviewInput,
  petitionCase: CaseState,
  { at, commandId, organisation }: Context,
): Result<readonly CaseEvent[], RequestReviewRefusal> => {
  if (openRemedy(petitionCase) !== stage) return refuse({ code: 'nothing-to-review' });
  const window = petitionCase.duties.find(({ kind }) => kind === remedyWindows[stage]);
  const inTime = window !== undefined && (window.pausedOn !== undefined || Date.parse(at) <= Date.parse(window.dueAt));
  if (!inTime && !late) return refuse({ code: 'review-window-over', stage });
  const answeredBy = petitionCase.handlingUnitId ?? petitionCase.ownerUnitId;
  const reviewedBy = petitionCase.remedies?.findLast((remedy) => remedy.stage === 'review' && remedy.outcome !== undefined)?.organUnitId;
  const organUnitId = organisation.reviewOrganOf(stage === 'review' ? answeredBy : (reviewedBy ?? answeredBy));
  if (organUnitId === undefined || organUnitId === answeredBy) return refuse({ code: 'no-higher-organ' });
  return accept([
    event(requests[stage], {
      remedyId: `v${(petitionCase.remedies?.length ?? 0) + 1}`,
      organUnitId,
      round: petitionCase.reply?.round ?? 1,
      wordsId: commandId,
      ...given({ late: inTime ? undefined : (true as const) }),
    }),
  ]);
};

/** Asks the next higher organ to review the opinion (条例 35): within thirty days of its service, later with good cause. */
export const decideRequestReview = (input: RequestReviewInput, petitionCase: CaseState, context: Context) =>
  decideRequest('review', input, petitionCase, context);

/** Asks the organ above the review organ to review its opinion (条例 36). */
export const decideRequestReReview = (input: RequestReviewInput, petitionCase: CaseState, context: Context) =>
  decideRequest('reReview', input, petitionCase, context);
