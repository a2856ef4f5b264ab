import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import type { DueOrderInput } from '../rulebook/vocabulary.ts';
import { refuseWindow, type WindowRefusal } from './lapse-evaluation.ts';

/** D51, by the timer. */
export type LapseInput = DueOrderInput;

export type LapseRefusal = WindowRefusal | { readonly code: 'redo-running' };

/** Nobody asked for a review in time and nothing is being handled again: the matter is concluded. */
export const decideLapse = (_input: LapseInput, petitionCase: CaseState, context: Context): Result<readonly CaseEvent[], LapseRefusal> => {
  if (petitionCase.followup === 'redo' || petitionCase.followup === 'secondVisitDue') return refuse({ code: 'redo-running' });
  const refused = refuseWindow('reviewWindow', petitionCase, context);
  return refused ?? accept([event('remedyLapsed', { window: 'reviewWindow' }), event('caseConcluded', { reason: 'remedyLapsed' })]);
};
