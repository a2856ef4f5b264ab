import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { refuseWindow, type WindowRefusal } from '../followup/lapse-evaluation.ts';
import { accept, type Result } from '../kernel/result.ts';
import type { DueOrderInput } from '../rulebook/vocabulary.ts';

/** D4, by the timer. */
export type LapseSupplementInput = DueOrderInput;
export type LapseSupplementRefusal = WindowRefusal;

/** Nothing came in time: the matter goes on with what there is. */
export const decideLapseSupplement = (
  _input: LapseSupplementInput,
  petitionCase: CaseState,
  context: Context,
): Result<readonly CaseEvent[], LapseSupplementRefusal> =>
  refuseWindow('supplementWait', petitionCase, context) ??
  accept([event('supplementLapsed', { waitedSince: petitionCase.supplement?.requestedOn ?? context.today })]);
