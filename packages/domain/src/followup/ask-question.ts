import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { accept, type Result } from '../kernel/result.ts';

/** The petitioner asks back; the words are kept outside the journal. */
export interface AskQuestionInput {
  readonly words: string;
}

/** Records a question of the petitioner, which the office then owes an answer. */
export const decideAskQuestion = (
  _input: AskQuestionInput,
  petitionCase: CaseState,
  { commandId }: Context,
): Result<readonly CaseEvent[], never> =>
  accept([event('questionAsked', { questionId: `q${petitionCase.questions.length + 1}`, wordsId: commandId })]);
