import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { findOpenMediation } from '../case/waiting.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import type { NoMediation } from './end-mediation.ts';

/** D25, by the timer. */
export interface LapseMediationInput {
  readonly subject?: string | undefined;
}

export type LapseMediationRefusal = NoMediation | { readonly code: 'not-due-yet'; readonly dueOn: string };

/** The term of a mediation is over without an agreement: it has failed, and the matter goes on. */
export const decideLapseMediation = (
  { subject }: LapseMediationInput,
  petitionCase: CaseState,
  { at }: Context,
): Result<readonly CaseEvent[], LapseMediationRefusal> => {
  const mediation = findOpenMediation(petitionCase);
  if (mediation === undefined || (subject !== undefined && subject !== mediation.id)) return refuse({ code: 'no-mediation' });
  const term = petitionCase.duties.find(({ kind }) => kind === 'mediationTerm');
  if (term !== undefined && Date.parse(at) <= Date.parse(term.dueAt)) return refuse({ code: 'not-due-yet', dueOn: term.dueOn });
  return accept([event('mediationFailed', { mediationId: mediation.id, cause: 'termOver' })]);
};
