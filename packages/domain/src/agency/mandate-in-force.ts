import type { Organisation } from '../case/context.ts';
import type { CaseState, NamedOfficer } from '../case/state.ts';
import type { AgencyState, Mandate } from './state-of-agency.ts';

/** The mandate that binds somebody now: given, neither revoked nor ended. */
export const mandateInForce = ({ agencyWork }: AgencyState): Mandate | undefined =>
  agencyWork?.mandate === undefined || agencyWork.mandate.ended !== undefined ? undefined : agencyWork.mandate;

/** Who runs the matter now: the agent who accepted a mandate in force. */
export const agentInForce = (state: AgencyState): { readonly officerId: string; readonly unitId: string } | undefined => {
  const mandate = mandateInForce(state);
  return mandate?.acceptedOn === undefined || mandate.agentId === undefined
    ? undefined
    : { officerId: mandate.agentId, unitId: mandate.unitId };
};

/**
 * Who answers for the matter as the one who was asked first (首问责任制). An agent does while the mandate lasts; from then on nobody by
 * name, and the unit that received it does.
 */
export const firstContactOf = (state: CaseState, organisation: Pick<Organisation, 'holds'>): NamedOfficer | undefined => {
  const named = state.firstContactOfficer;
  if (named === undefined) return undefined;
  const { officerId, unitId } = named;
  const isAgent = organisation.holds(officerId, unitId, 'petitionAgent');
  return isAgent && agentInForce(state)?.officerId !== officerId ? undefined : named;
};

/** The mandate that waits for an agent: to be accepted, or given to another one because the agent left (D60). */
export const mandateWithoutAgent = ({ agencyWork }: AgencyState): Mandate | undefined => {
  const mandate = agencyWork?.mandate;
  if (mandate === undefined) return undefined;
  if (mandate.ended === undefined) return mandate.acceptedOn === undefined ? mandate : undefined;
  return mandate.ended.by === 'agentLeft' || mandate.ended.by === 'agentConflict' ? mandate : undefined;
};
