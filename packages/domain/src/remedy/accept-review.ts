import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { refuseWording, type WordingRefusal } from '../documents/wording.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import { currentRemedy } from './current.ts';

export type AcceptReviewInput = Readonly<Record<string, never>>;

export interface RefuseReviewInput {
  readonly reason: string;
  readonly law: string;
}

export type RemedyRefusal = { readonly code: 'no-review-requested' } | { readonly code: 'review-already-accepted' };

/** D46: the organ takes the request up. */
export const decideAcceptReview = (
  _input: AcceptReviewInput,
  petitionCase: CaseState,
  _context: Context,
): Result<readonly CaseEvent[], RemedyRefusal> => {
  const remedy = currentRemedy(petitionCase);
  if (remedy === undefined) return refuse({ code: 'no-review-requested' });
  if (remedy.acceptedOn !== undefined) return refuse({ code: 'review-already-accepted' });
  return accept([event('reviewAccepted', { remedyId: remedy.id, stage: remedy.stage, organUnitId: remedy.organUnitId })]);
};

/** The request is not taken up: the matter stands where it stood, and a window that was open runs on with the days it had left. */
export const decideRefuseReview = (
  { reason, law }: RefuseReviewInput,
  petitionCase: CaseState,
  _context: Context,
): Result<readonly CaseEvent[], RemedyRefusal | WordingRefusal> => {
  const remedy = currentRemedy(petitionCase);
  if (remedy === undefined) return refuse({ code: 'no-review-requested' });
  if (remedy.acceptedOn !== undefined) return refuse({ code: 'review-already-accepted' });
  const { id: remedyId, stage, organUnitId } = remedy;
  return refuseWording([reason, law]) ?? accept([event('reviewRefused', { remedyId, stage, organUnitId, reason, law })]);
};
