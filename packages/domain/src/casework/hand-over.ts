import { refuseAgent } from '../agency/agent-conflict.ts';
import { mandateInForce } from '../agency/mandate-in-force.ts';
import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState, NamedOfficer } from '../case/state.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import { isKeptAway } from './step-back.ts';

/** D64: somebody leaves the matter. */
export interface HandOverInput {
  /** Who leaves. */
  readonly leavingOfficerId: string;
  /** Who takes over, appointed in the same unit. */
  readonly successorId: string;
  /** Only where the one who leaves is named in this unit; left out: everywhere in the matter. */
  readonly onlyInUnitId?: string | undefined;
  readonly reason: string;
}

export type HandOverRefusal =
  | { readonly code: 'nothing-to-hand-over'; readonly officerId: string }
  | { readonly code: 'already-the-handler'; readonly officerId: string }
  | { readonly code: 'officer-conflicted'; readonly officerId: string }
  | { readonly code: 'officer-not-in-unit'; readonly officerId: string; readonly unitId: string };

/**
 * An agent who leaves sees nothing any more (D60). The successor, where an agent of the same unit, is named and has to accept; otherwise
 * the coordinator owes the naming.
 */
const leaveMandate = (
  { leavingOfficerId, successorId, onlyInUnitId, reason }: HandOverInput,
  petitionCase: CaseState,
  context: Context,
): readonly CaseEvent[] => {
  const mandate = mandateInForce(petitionCase);
  if (mandate?.agentId !== leavingOfficerId || (onlyInUnitId !== undefined && mandate.unitId !== onlyInUnitId)) return [];
  const { id: mandateId, unitId } = mandate;
  const ended = event('mandateEnded', { mandateId, cause: 'agentLeft' });
  return refuseAgent(successorId, unitId, petitionCase, context) === undefined
    ? [ended, event('agentNamed', { mandateId, agentId: successorId, unitId, reason })]
    : [ended];
};

/**
 * A successor takes the place of a handler, first-contact officer or agent who leaves (D64). Clocks run on, duties follow the new name,
 * and the matter stays where it is.
 */
export const decideHandOver = (
  input: HandOverInput,
  petitionCase: CaseState,
  context: Context,
): Result<readonly CaseEvent[], HandOverRefusal> => {
  const { leavingOfficerId: officerId, successorId, onlyInUnitId, reason } = input;
  if (successorId === officerId) return refuse({ code: 'already-the-handler', officerId });
  const { handler, firstContactOfficer } = petitionCase;
  const leaves = (named: NamedOfficer | undefined): NamedOfficer | undefined =>
    named?.officerId === officerId && (onlyInUnitId === undefined || named.unitId === onlyInUnitId) ? named : undefined;
  const asHandler = leaves(handler);
  const asFirstContact = leaves(firstContactOfficer);
  const asAgent = leaveMandate(input, petitionCase, context);
  if (asHandler === undefined && asFirstContact === undefined && asAgent.length === 0)
    return refuse({ code: 'nothing-to-hand-over', officerId });
  const outside = [asHandler, asFirstContact].find(
    (named) => named !== undefined && !context.organisation.holds(successorId, named.unitId),
  );
  if (outside !== undefined) return refuse({ code: 'officer-not-in-unit', officerId: successorId, unitId: outside.unitId });
  const keptAway = [asHandler, asFirstContact].some((named) => named !== undefined && isKeptAway(successorId, named.unitId, petitionCase));
  if (keptAway) return refuse({ code: 'officer-conflicted', officerId: successorId });
  return accept([
    ...(asFirstContact === undefined
      ? []
      : [event('firstContactOfficerSet', { officerId: successorId, unitId: asFirstContact.unitId, reason })]),
    ...(asHandler === undefined ? [] : [event('handlerSet', { officerId: successorId, unitId: asHandler.unitId, reason })]),
    ...asAgent,
  ]);
};
