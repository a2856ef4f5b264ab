import { conflictsOf, isConflicted } from '../access/conflicts.ts';
import { mandateInForce } from '../agency/mandate-in-force.ts';
import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState, NamedOfficer } from '../case/state.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';

/** Who answers for the matter as first-contact officer in the place of one who steps back. */
export type SuccessorRefusal =
  | { readonly code: 'successor-missing' }
  | { readonly code: 'officer-not-in-unit'; readonly officerId: string; readonly unitId: string }
  | { readonly code: 'officer-conflicted'; readonly officerId: string };

/** Whether somebody who is to be named for the matter is kept away from it (D63). */
export const isKeptAway = (officerId: string, unitId: string, petitionCase: CaseState): boolean =>
  isConflicted(conflictsOf(petitionCase), officerId, [unitId]);

/**
 * What follows when officers must leave a matter: a handler is missing while it is worked on, so another one has to be named; the
 * first-contact officer is followed at once, for no matter is without one (件件有着落). Clocks run on.
 * @param fallback who follows as first-contact officer when no successor is named.
 */
export const stepBack = (
  officerIds: readonly string[],
  petitionCase: CaseState,
  { organisation }: Context,
  successorId: string | undefined,
  fallback: NamedOfficer | undefined,
): Result<readonly CaseEvent[], SuccessorRefusal> => {
  const events: CaseEvent[] = [];
  const { handler, firstContactOfficer } = petitionCase;
  const mandate = mandateInForce(petitionCase);
  // An agent who must leave is followed by another one, whom the coordinator names (D60).
  if (mandate?.agentId !== undefined && officerIds.includes(mandate.agentId))
    events.push(event('mandateEnded', { mandateId: mandate.id, cause: 'agentConflict' }));
  if (handler !== undefined && officerIds.includes(handler.officerId) && petitionCase.procedure === 'handling')
    events.push(event('handlerRecused', { officerId: handler.officerId, unitId: handler.unitId }));
  if (firstContactOfficer === undefined || !officerIds.includes(firstContactOfficer.officerId)) return accept(events);
  const successor = successorId === undefined ? fallback : { officerId: successorId, unitId: firstContactOfficer.unitId };
  if (successor === undefined) return refuse({ code: 'successor-missing' });
  const { officerId, unitId } = successor;
  if (!organisation.holds(officerId, unitId)) return refuse({ code: 'officer-not-in-unit', officerId, unitId });
  if (officerIds.includes(officerId) || isKeptAway(officerId, unitId, petitionCase))
    return refuse({ code: 'officer-conflicted', officerId });
  return accept([...events, event('firstContactOfficerSet', { officerId, unitId })]);
};
