import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import type { DueOrderInput } from '../rulebook/vocabulary.ts';
import { refuseWindow, type WindowRefusal } from './lapse-evaluation.ts';

/** D51, by the timer. */
export type LapseInput = DueOrderInput;

export type LapseRefusal = WindowRefusal | { readonly code: 'redo-running' };

/** The window that a petitioner has where the matter stands. */
const windowOf = ({ procedure }: CaseState): 'reviewWindow' | 'reReviewWindow' | 'refusalCheckWindow' => {
  if (procedure === 'reviewed') return 'reReviewWindow';
  return procedure === 'replied' ? 'reviewWindow' : 'refusalCheckWindow';
};

/** Nobody asked in time and nothing is being handled again: the matter is concluded. A refusal that nobody had checked stands. */
export const decideLapse = (_input: LapseInput, petitionCase: CaseState, context: Context): Result<readonly CaseEvent[], LapseRefusal> => {
  if (petitionCase.followup === 'redo' || petitionCase.followup === 'secondVisitDue') return refuse({ code: 'redo-running' });
  const window = windowOf(petitionCase);
  const refused = refuseWindow(window, petitionCase, context);
  if (refused !== undefined) return refused;
  const lapsed = event('remedyLapsed', { window });
  return accept(window === 'refusalCheckWindow' ? [lapsed] : [lapsed, event('caseConcluded', { reason: 'remedyLapsed' })]);
};
