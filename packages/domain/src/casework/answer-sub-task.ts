import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { refuseWording, type WordingRefusal } from '../documents/wording.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';

/** D19, the co-unit's answer. */
export interface AnswerSubTaskInput {
  readonly subTaskId: string;
  readonly answer: string;
}

export type AnswerSubTaskRefusal =
  | { readonly code: 'unknown-sub-task'; readonly subTaskId: string }
  | { readonly code: 'sub-task-of-another-unit'; readonly unitId: string }
  | { readonly code: 'sub-task-already-answered'; readonly subTaskId: string }
  | WordingRefusal;

/** A co-handling unit reports on its part. */
export const decideAnswerSubTask = (
  input: AnswerSubTaskInput,
  petitionCase: CaseState,
  { actor }: Context,
): Result<readonly CaseEvent[], AnswerSubTaskRefusal> => {
  const { subTaskId, answer } = input;
  const subTask = petitionCase.subTasks.find(({ id }) => id === subTaskId);
  if (subTask === undefined) return refuse({ code: 'unknown-sub-task', subTaskId });
  if (subTask.unitId !== actor.unitId) return refuse({ code: 'sub-task-of-another-unit', unitId: subTask.unitId });
  if (subTask.answer !== undefined) return refuse({ code: 'sub-task-already-answered', subTaskId });
  return refuseWording([answer]) ?? accept([event('subTaskAnswered', { subTaskId, answer })]);
};
