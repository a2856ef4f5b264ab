import { isPetitionerRole } from '../case/actor.ts';
import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import type { Followup, Procedure } from '../case/vocabulary.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';

/** D39. */
export interface SettleInput {
  readonly reason: 'satisfied' | 'petitionerEndsTalks' | 'final';
}

export type SettleRefusal =
  | { readonly code: 'not-satisfied'; readonly followup: Followup }
  | { readonly code: 'petitioner-act-only'; readonly command: 'settle' }
  | { readonly code: 'not-final'; readonly procedure: Procedure };

/** Ends the follow-up loop: by satisfaction, by the petitioner's own wish, or when all remedies are used. Remedies stay as they are. */
export const decideSettle = (
  input: SettleInput,
  petitionCase: CaseState,
  { actor }: Context,
): Result<readonly CaseEvent[], SettleRefusal> => {
  const { reason } = input;
  if (reason === 'petitionerEndsTalks' && !isPetitionerRole(actor.role)) return refuse({ code: 'petitioner-act-only', command: 'settle' });
  if (reason === 'satisfied' && petitionCase.followup !== 'satisfied')
    return refuse({ code: 'not-satisfied', followup: petitionCase.followup });
  if (reason === 'final' && petitionCase.procedure !== 'final') return refuse({ code: 'not-final', procedure: petitionCase.procedure });
  return accept([event('caseSettled', { reason })]);
};
