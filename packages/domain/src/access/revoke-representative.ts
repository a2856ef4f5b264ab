import { isPetitionerRole } from '../case/actor.ts';
import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';

/** Ends an authority at once; no reason is asked for. */
export interface RevokeRepresentativeInput {
  readonly representativeId: string;
}

export type RevokeRepresentativeRefusal =
  | { readonly code: 'unknown-representative'; readonly representativeId: string }
  | { readonly code: 'only-own-authority' };

/** The petitioner revokes any representative; a representative lays down their own authority only. */
export const decideRevokeRepresentative = (
  { representativeId }: RevokeRepresentativeInput,
  petitionCase: CaseState,
  { actor }: Context,
): Result<readonly CaseEvent[], RevokeRepresentativeRefusal> => {
  if (!(petitionCase.representatives ?? []).some(({ id }) => id === representativeId))
    return refuse({ code: 'unknown-representative', representativeId });
  if (isPetitionerRole(actor.role) && actor.role !== 'petitioner' && actor.officerId !== representativeId)
    return refuse({ code: 'only-own-authority' });
  return accept([event('representativeRevoked', { representativeId })]);
};
