import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import { type RaisedTierRefusal, refuseRaisedTier } from './raise-tier.ts';

/** D19. */
export interface SetLeadInput {
  readonly unitId: string;
  readonly reason: string;
}

export type SetLeadRefusal =
  | { readonly code: 'unknown-unit'; readonly unitId: string }
  | { readonly code: 'unit-concerned'; readonly unitId: string }
  | { readonly code: 'already-the-lead'; readonly unitId: string }
  | RaisedTierRefusal;

/** Makes another unit the one that answers for joint handling; it names its own handler. */
export const decideSetLead = (
  input: SetLeadInput,
  petitionCase: CaseState,
  { organisation }: Context,
): Result<readonly CaseEvent[], SetLeadRefusal> => {
  const { unitId, reason } = input;
  if (organisation.unit(unitId) === undefined) return refuse({ code: 'unknown-unit', unitId });
  if (petitionCase.concerned?.unitIds.includes(unitId)) return refuse({ code: 'unit-concerned', unitId });
  if (petitionCase.handlingUnitId === unitId) return refuse({ code: 'already-the-lead', unitId });
  return refuseRaisedTier(unitId, petitionCase) ?? accept([event('leadUnitSet', { unitId, reason })]);
};
