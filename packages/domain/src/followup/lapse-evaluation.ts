import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import type { DueOrderInput } from '../rulebook/vocabulary.ts';

/** D33, by the timer. */
export type LapseEvaluationInput = DueOrderInput;

export type WindowRefusal =
  | { readonly code: 'no-window'; readonly window: string }
  | { readonly code: 'window-still-open'; readonly window: string; readonly dueOn: string };

/** Refuses while a window of the petitioner runs, or when there is none. */
export const refuseWindow = (
  kind: string,
  { duties }: CaseState,
  { at }: Context,
): ReturnType<typeof refuse<WindowRefusal>> | undefined => {
  const window = duties.find((duty) => duty.kind === kind);
  if (window === undefined) return refuse({ code: 'no-window', window: kind });
  if (Date.parse(at) <= Date.parse(window.dueAt)) return refuse({ code: 'window-still-open', window: kind, dueOn: window.dueOn });
  return undefined;
};

/** The window went by in silence: not evaluated, which never counts as satisfied (invariant viii). */
export const decideLapseEvaluation = (
  _input: LapseEvaluationInput,
  petitionCase: CaseState,
  context: Context,
): Result<readonly CaseEvent[], WindowRefusal> =>
  refuseWindow('evaluationWindow', petitionCase, context) ?? accept([event('evaluationLapsed', { round: petitionCase.reply?.round ?? 1 })]);
