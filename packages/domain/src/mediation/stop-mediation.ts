import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { findOpenMediation } from '../case/waiting.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import type { NoMediation } from './end-mediation.ts';

/** D25, by the petitioner, who owes no reason. */
export type StopMediationInput = Readonly<Record<string, never>>;

/** 人民调解法 17: a side may leave the mediation at any time; the matter goes on with the days that were left. */
export const decideStopMediation = (
  _input: StopMediationInput,
  petitionCase: CaseState,
  _context: Context,
): Result<readonly CaseEvent[], NoMediation> => {
  const mediation = findOpenMediation(petitionCase);
  if (mediation === undefined) return refuse({ code: 'no-mediation' });
  return accept([event('mediationFailed', { mediationId: mediation.id, cause: 'petitionerStopped' })]);
};
