import type { Remedy } from '../case/remedy-state.ts';
import type { CaseState } from '../case/state.ts';
import type { NoticeKind, ReviewStage } from '../case/vocabulary.ts';

/** The review or re-review that is neither refused nor decided. */
export const currentRemedy = ({ remedies }: CaseState): Remedy | undefined =>
  remedies?.findLast((remedy) => remedy.refusedOn === undefined && remedy.outcome === undefined);

/** The last remedy on the answer that stands, which was decided. */
const decidedOn = ({ remedies, reply }: CaseState): Remedy | undefined =>
  remedies?.findLast((remedy) => remedy.outcome !== undefined && remedy.round === reply?.round);

/** Opinions of which a review may be asked (条例 35). */
const reviewable: readonly NoticeKind[] = ['handlingOpinion', 'redoReply'];

/** The remedy that is left on the answer that stands: a review of it, a re-review of a review that stands, or none. */
export const openRemedy = (state: CaseState): ReviewStage | undefined => {
  if (!state.notices.some(({ notice, served }) => reviewable.includes(notice) && served !== undefined)) return undefined;
  const decided = decidedOn(state);
  if (decided === undefined) return 'review';
  return decided.stage === 'review' && (decided.outcome === 'uphold' || decided.outcome === 'vary') ? 'reReview' : undefined;
};

export const remedyWindows = { review: 'reviewWindow', reReview: 'reReviewWindow' } as const satisfies Record<ReviewStage, string>;
