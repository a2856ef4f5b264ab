import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState, NamedOfficer } from '../case/state.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import { isKeptAway } from './step-back.ts';

/** D64, 条例 24: a unit has ended. */
export interface SucceedUnitInput {
  readonly unitId: string;
  readonly successorUnitId: string;
  /** Takes over from those who do not come along into the successor unit. */
  readonly officerId: string;
  readonly reason: string;
}

export type SucceedUnitRefusal =
  | { readonly code: 'unknown-unit'; readonly unitId: string }
  | { readonly code: 'unit-not-involved'; readonly unitId: string }
  | { readonly code: 'officer-conflicted'; readonly officerId: string }
  | { readonly code: 'officer-not-in-unit'; readonly officerId: string; readonly unitId: string };

const involves = (state: CaseState, unitId: string): boolean =>
  [
    state.ownerUnitId,
    state.receiverUnitId,
    state.handlingUnitId,
    state.handler?.unitId,
    state.firstContactOfficer?.unitId,
    state.dispatchProposal?.unitId,
    state.assignment?.unitId,
    ...state.coUnitIds,
    ...state.subTasks.map((subTask) => subTask.unitId),
  ].includes(unitId);

/**
 * The successor of a unit that ended stands everywhere in the matter where the unit stood: as owner, handling or co-handling unit,
 * receiver. People who hold a post in the successor stay named; for the others `officerId` is named anew (D64, 条例 24). Clocks run on.
 */
export const decideSucceedUnit = (
  input: SucceedUnitInput,
  petitionCase: CaseState,
  { organisation }: Context,
): Result<readonly CaseEvent[], SucceedUnitRefusal> => {
  const { unitId, successorUnitId, officerId, reason } = input;
  if (organisation.unit(successorUnitId) === undefined) return refuse({ code: 'unknown-unit', unitId: successorUnitId });
  if (!involves(petitionCase, unitId)) return refuse({ code: 'unit-not-involved', unitId });
  if (!organisation.holds(officerId, successorUnitId)) return refuse({ code: 'officer-not-in-unit', officerId, unitId: successorUnitId });
  const leaves = (named: NamedOfficer | undefined): boolean =>
    named?.unitId === unitId && !organisation.holds(named.officerId, successorUnitId);
  const leavers = [petitionCase.firstContactOfficer, petitionCase.handler].filter(leaves);
  // Whoever has to keep away is not named by the way: the matter is left for somebody to look at (D63).
  if (leavers.length > 0 && isKeptAway(officerId, successorUnitId, petitionCase)) return refuse({ code: 'officer-conflicted', officerId });
  return accept([
    event('unitSucceeded', { formerUnitId: unitId, unitId: successorUnitId, reason }),
    ...(leaves(petitionCase.firstContactOfficer) ? [event('firstContactOfficerSet', { officerId, unitId: successorUnitId, reason })] : []),
    ...(leaves(petitionCase.handler) ? [event('handlerSet', { officerId, unitId: successorUnitId, reason })] : []),
  ]);
};
