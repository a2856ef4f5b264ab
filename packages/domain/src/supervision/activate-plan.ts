import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { refuseWording, type WordingRefusal } from '../documents/wording.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';

/** D59, S0.29: the contingency plan of an urgent matter: who does what. */
export interface ActivatePlanInput {
  readonly plan: string;
}

export type ActivatePlanRefusal = { readonly code: 'nothing-reported' } | WordingRefusal;

export const decideActivatePlan = (
  { plan }: ActivatePlanInput,
  petitionCase: CaseState,
  _context: Context,
): Result<readonly CaseEvent[], ActivatePlanRefusal> =>
  petitionCase.supervision?.urgent?.planActivated === false
    ? (refuseWording([plan]) ?? accept([event('planActivated', { plan })]))
    : refuse({ code: 'nothing-reported' });
