import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { refuseWording, type WordingRefusal } from '../documents/wording.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import type { AgencyStepNow } from './state-of-agency.ts';

/** D70: whoever has the step says what they do about it. */
export interface TakeAgencyStepInput {
  readonly note: string;
}

export type TakeAgencyStepRefusal = WordingRefusal | { readonly code: 'no-step-to-take' };

/** The step above the community that nobody has taken yet. */
export const stepToTake = ({ agencyWork }: Pick<CaseState, 'agencyWork'>): AgencyStepNow | undefined => {
  const step = agencyWork?.step;
  return step === undefined || step.step === 'community' || step.takenOn !== undefined ? undefined : step;
};

/** Takes the step that an agency matter was handed up to (S0.17). */
export const decideTakeAgencyStep = (
  { note }: TakeAgencyStepInput,
  petitionCase: CaseState,
  _context: Context,
): Result<readonly CaseEvent[], TakeAgencyStepRefusal> => {
  const step = stepToTake(petitionCase);
  if (step === undefined) return refuse({ code: 'no-step-to-take' });
  return refuseWording([note]) ?? accept([event('agencyStepTaken', { step: step.step, unitId: step.unitId, note })]);
};
