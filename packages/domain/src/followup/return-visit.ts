import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import type { EvaluationGrade } from '../case/vocabulary.ts';
import { accept, type Result } from '../kernel/result.ts';

/** D34, 每件一回访 (S3.15). */
export interface ReturnVisitInput {
  readonly by: 'phone' | 'visit' | 'message';
  readonly result: EvaluationGrade | 'notReached';
  readonly note: string;
}

/**
 * Asks the petitioner, in their own words, whether the answer holds. Satisfied settles the matter (D39); after the third failed
 * attempt no more are made, and the note says so.
 */
export const decideReturnVisit = (
  input: ReturnVisitInput,
  petitionCase: CaseState,
  _context: Context,
): Result<readonly CaseEvent[], never> => {
  const round = petitionCase.reply?.round ?? 1;
  const { by, result, note } = input;
  if (result === 'notReached') {
    return accept([event('returnVisitFailed', { round, note, attempt: petitionCase.returnVisitAttempts + 1 })]);
  }
  const done = event('returnVisitDone', { round, by, grade: result, note });
  return accept(result === 'dissatisfied' ? [done] : [done, event('caseSettled', { reason: 'satisfied' })]);
};
