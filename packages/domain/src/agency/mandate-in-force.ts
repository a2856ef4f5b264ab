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

/** The mandate that waits for an agent: to be accepted, or given to another one because the agent left (D60). */
export const mandateWithoutAgent = ({ agencyWork }: AgencyState): Mandate | undefined => {
  const mandate = agencyWork?.mandate;
  if (mandate === undefined) return undefined;
  if (mandate.ended === undefined) return mandate.acceptedOn === undefined ? mandate : undefined;
  return mandate.ended.by === 'agentLeft' || mandate.ended.by === 'agentConflict' ? mandate : undefined;
};
