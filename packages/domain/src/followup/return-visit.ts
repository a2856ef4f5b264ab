import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import type { EvaluationGrade } from '../case/vocabulary.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';

/** D34, 每件一回访 (S3.15); D38 after handling again. */
export interface ReturnVisitInput {
  readonly by: 'phone' | 'visit' | 'message';
  readonly result: EvaluationGrade | 'notReached';
  readonly note: string;
}

export interface ReturnVisitRefusal {
  readonly code: 'return-visit-done';
}

/**
 * Asks the petitioner, in their own words, whether the answer holds. Satisfied settles the matter (D39); after the third failed
 * attempt no more are made, and the note says so. After a handling again it is the second visit (D38).
 */
export const decideReturnVisit = (
  { by, result, note }: ReturnVisitInput,
  { followup, duties, reply, returnVisitAttempts }: CaseState,
  _context: Context,
): Result<readonly CaseEvent[], ReturnVisitRefusal> => {
  // An evaluation may say dissatisfied before anybody called: the visit is still owed, but only once.
  if (followup === 'dissatisfied' && !duties.some(({ kind }) => kind === 'returnVisit')) return refuse({ code: 'return-visit-done' });
  const round = reply?.round ?? 1;
  if (result === 'notReached') return accept([event('returnVisitFailed', { round, note, attempt: returnVisitAttempts + 1 })]);
  const visit = { round, by, grade: result, note };
  const done = followup === 'secondVisitDue' ? event('secondReturnVisitDone', visit) : event('returnVisitDone', visit);
  return accept(result === 'dissatisfied' ? [done] : [done, event('caseSettled', { reason: 'satisfied' })]);
};
