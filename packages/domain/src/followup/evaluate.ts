import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { type EvaluationGrade, evaluationSubjects } from '../case/vocabulary.ts';
import { given } from '../kernel/given.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';

/** D32. Each subject on its own; those left out are not judged. */
export interface EvaluateInput {
  readonly handlingUnit?: EvaluationGrade | undefined;
  readonly officer?: EvaluationGrade | undefined;
  readonly petitionOffice?: EvaluationGrade | undefined;
  readonly words?: string | undefined;
}

export type EvaluateRefusal =
  | { readonly code: 'nothing-to-evaluate' }
  | { readonly code: 'no-grade-given' }
  | { readonly code: 'evaluation-window-over' };

/** A dissatisfied word on the answer brings the matter into the loop wherever it is not in it already (D35); filed matters stay. */
const asksForRedo = ({ kind, followup, procedure }: CaseState): boolean =>
  kind !== 'suggestion' &&
  kind !== 'consultation' &&
  procedure !== 'archived' &&
  (followup === 'none' || followup === 'visitDue' || followup === 'satisfied' || followup === 'settled');

/**
 * The petitioner judges the answer; may be changed until the window ends, and both are shown (care G12). The words stay outside the
 * journal and hang on the first subject that was judged.
 */
export const decideEvaluate = (
  input: EvaluateInput,
  petitionCase: CaseState,
  { at, commandId, assistedBy }: Context,
): Result<readonly CaseEvent[], EvaluateRefusal> => {
  const { reply, evaluations, evaluationClosed, evaluationUntil } = petitionCase;
  if (reply?.servedOn === undefined) return refuse({ code: 'nothing-to-evaluate' });
  const isOver = evaluationUntil !== undefined && Date.parse(at) > Date.parse(evaluationUntil);
  if (evaluationClosed || isOver) return refuse({ code: 'evaluation-window-over' });
  const { round } = reply;
  const grades = evaluationSubjects.flatMap((subject) => {
    const grade = input[subject];
    return grade === undefined ? [] : [{ subject, grade }];
  });
  if (grades.length === 0) return refuse({ code: 'no-grade-given' });
  return accept(
    grades.map(({ subject, grade }, index) => {
      const changed = evaluations.some((evaluation) => evaluation.round === round && evaluation.subject === subject);
      const wordsId = index === 0 && input.words !== undefined ? commandId : undefined;
      const asks = subject === 'handlingUnit' && grade === 'dissatisfied' && asksForRedo(petitionCase);
      return event('evaluationGiven', {
        round,
        subject,
        grade,
        ...given({ wordsId }),
        changed,
        assisted: assistedBy !== undefined,
        ...(asks ? { asksForRedo: true } : {}),
      });
    }),
  );
};
