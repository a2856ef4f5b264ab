import type { CaseState } from '../case/state.ts';
import type { RemediesState } from '../case/vocabulary-of-intake.ts';

const after: readonly CaseState['procedure'][] = ['concluded', 'archived'];

/**
 * How the remedies of an earlier matter ended: a re-review opinion was served, or the matter was concluded after a served opinion
 * without a review; undefined while a remedy is still open (条例 35–36).
 */
export const remediesUsed = ({ procedure, notices, duties, reply }: CaseState): RemediesState | undefined => {
  if (notices.some((notice) => notice.notice === 'reReviewOpinion' && notice.served !== undefined)) return 'reReviewDone';
  const isOpen = duties.some(({ kind }) => kind === 'reviewWindow' || kind === 'reReviewWindow');
  const opinion = notices.some((notice) => notice.notice === 'handlingOpinion' && notice.served !== undefined);
  return after.includes(procedure) && reply !== undefined && opinion && !isOpen ? 'remediesLapsed' : undefined;
};
