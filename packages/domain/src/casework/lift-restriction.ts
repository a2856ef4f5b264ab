import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';

/** Makes a restricted matter an ordinary one again. */
export interface LiftRestrictionInput {
  readonly reason: string;
}

export type LiftRestrictionRefusal = { readonly code: 'not-restricted' };

/** Everybody who sees matters of its unit sees it again. */
export const decideLiftRestriction = (
  { reason }: LiftRestrictionInput,
  petitionCase: CaseState,
  _context: Context,
): Result<readonly CaseEvent[], LiftRestrictionRefusal> =>
  petitionCase.restriction === undefined ? refuse({ code: 'not-restricted' }) : accept([event('restrictionLifted', { reason })]);
