import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import type { ReviewStage, ServiceMethod } from '../case/vocabulary.ts';
import { refuseUnheard, type UnheardRefusal } from '../casework/hearing-open.ts';
import { noticeToPetitioner, refuseService, type ServiceRefusal } from '../documents/notices.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import { currentRemedy } from './current.ts';
import { standsAgain } from './draft-review.ts';

/** D47, D49. The head of the organ signs the draft as it stands, or gives it back with a note. */
export interface DecideReviewInput {
  readonly decision: 'signed' | 'returned';
  readonly note?: string | undefined;
  readonly service: ServiceMethod;
}

export type DecideReviewRefusal =
  | { readonly code: 'no-review-requested' }
  | { readonly code: 'nothing-to-sign' }
  | { readonly code: 'needs-second-person' }
  | { readonly code: 'note-missing' }
  | UnheardRefusal
  | ServiceRefusal;

const decisions = { review: 'reviewDecided', reReview: 'reReviewDecided' } as const;
const papers = { review: 'reviewOpinion', reReview: 'reReviewOpinion' } as const;
/** A loop that waits for nobody's visit any more is at rest once no remedy is left (D39). */
const atRestWhenFinal: readonly CaseState['followup'][] = ['satisfied', 'dissatisfied', 'stillDissatisfied'];

const decideStage = (
  stage: ReviewStage,
  { decision, note, service }: DecideReviewInput,
  petitionCase: CaseState,
  { actor, today }: Context,
): Result<readonly CaseEvent[], DecideReviewRefusal> => {
  const remedy = currentRemedy(petitionCase);
  if (remedy === undefined || remedy.stage !== stage) return refuse({ code: 'no-review-requested' });
  const { id: remedyId, organUnitId, draft } = remedy;
  if (draft === undefined) return refuse({ code: 'nothing-to-sign' });
  if (decision === 'returned')
    return note === undefined ? refuse({ code: 'note-missing' }) : accept([event('reviewDraftReturned', { remedyId, note })]);
  if (draft.byOfficerId === actor.officerId) return refuse({ code: 'needs-second-person' });
  const { outcome, answers, reason, law } = draft;
  const endsLoop = stage === 'reReview' && !standsAgain(outcome) && atRestWhenFinal.includes(petitionCase.followup);
  return (
    refuseUnheard(petitionCase) ??
    refuseService(service, petitionCase) ??
    accept([
      event(decisions[stage], { remedyId, organUnitId, outcome, answers, reason, law }),
      ...noticeToPetitioner({ notice: papers[stage], service, after: petitionCase.notices.length, today, byUnitId: organUnitId }),
      ...(endsLoop ? [event('caseSettled', { reason: 'final' })] : []),
    ])
  );
};

/** Issues the review opinion with the next remedy (条例 35): the answer stands, is changed, or is to be given anew. */
export const decideReview = (input: DecideReviewInput, petitionCase: CaseState, context: Context) =>
  decideStage('review', input, petitionCase, context);

/** Issues the re-review opinion (条例 36), the last of the petition procedure. */
export const decideReReview = (input: DecideReviewInput, petitionCase: CaseState, context: Context) =>
  decideStage('reReview', input, petitionCase, context);
