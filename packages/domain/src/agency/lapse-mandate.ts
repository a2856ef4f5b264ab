import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { refuseWindow, type WindowRefusal } from '../followup/lapse-evaluation.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import type { DueOrderInput } from '../rulebook/vocabulary.ts';
import { mandateInForce, mandateWithoutAgent } from './mandate-in-force.ts';
import type { NoMandate } from './revoke-mandate.ts';

/** By the timer, when the last day of the mandate is over. */
export type LapseMandateInput = DueOrderInput;

/** The term that the principal set is over; they may give a new mandate. */
export const decideLapseMandate = (
  _input: LapseMandateInput,
  petitionCase: CaseState,
  context: Context,
): Result<readonly CaseEvent[], NoMandate | WindowRefusal> => {
  const mandate = mandateInForce(petitionCase) ?? mandateWithoutAgent(petitionCase);
  if (mandate === undefined) return refuse({ code: 'no-mandate' });
  return (
    refuseWindow('mandateTerm', petitionCase, context) ?? accept([event('mandateEnded', { mandateId: mandate.id, cause: 'termOver' })])
  );
};
