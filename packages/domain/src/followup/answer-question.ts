import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { refuseWording, type WordingRefusal } from '../documents/wording.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';

/** The office answers a question of the petitioner. */
export interface AnswerQuestionInput {
  readonly questionId: string;
  readonly answer: string;
}

export type AnswerQuestionRefusal =
  | { readonly code: 'unknown-question'; readonly questionId: string }
  | { readonly code: 'question-already-answered'; readonly questionId: string }
  | WordingRefusal;

/** Answers one question, once. */
export const decideAnswerQuestion = (
  input: AnswerQuestionInput,
  petitionCase: CaseState,
  _context: Context,
): Result<readonly CaseEvent[], AnswerQuestionRefusal> => {
  const { questionId, answer } = input;
  const question = petitionCase.questions.find(({ id }) => id === questionId);
  if (question === undefined) return refuse({ code: 'unknown-question', questionId });
  if (question.answered) return refuse({ code: 'question-already-answered', questionId });
  return refuseWording([answer]) ?? accept([event('questionAnswered', { questionId, answer })]);
};
