import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';

/** Undoes a recusal that was a mistake: a conflict is no excuse for declining work (S4.33). */
export interface LiftRecusalInput {
  readonly officerId: string;
  readonly reason: string;
}

export type LiftRecusalRefusal = { readonly code: 'not-recused'; readonly officerId: string } | { readonly code: 'own-recusal' };

/** Lets an officer back; what they were named for before, somebody else keeps. */
export const decideLiftRecusal = (
  { officerId, reason }: LiftRecusalInput,
  petitionCase: CaseState,
  { actor }: Context,
): Result<readonly CaseEvent[], LiftRecusalRefusal> => {
  if (actor.officerId === officerId) return refuse({ code: 'own-recusal' });
  if (!petitionCase.recusals?.some((recusal) => recusal.officerId === officerId)) return refuse({ code: 'not-recused', officerId });
  return accept([event('recusalLifted', { officerId, reason })]);
};
