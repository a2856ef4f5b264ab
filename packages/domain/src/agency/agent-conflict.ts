import type { Context, Organisation } from '../case/context.ts';
import type { CaseState } from '../case/state.ts';
import { isKeptAway } from '../casework/step-back.ts';

/** Why somebody cannot be the agent of this matter. */
export type AgentRefusal =
  | { readonly code: 'officer-not-in-unit'; readonly officerId: string; readonly unitId: string }
  | { readonly code: 'officer-conflicted'; readonly officerId: string }
  /** The unit is what the matter complains about. */
  | { readonly code: 'unit-concerned'; readonly unitId: string }
  | { readonly code: 'agent-is-principal'; readonly officerId: string };

/** Units that residents find agents in, whether or not somebody is appointed there yet (the gap list shows it). */
const agencyKinds: readonly string[] = [
  'agencyPoint',
  'agencyStation',
  'agencyCentre',
  'representationStation',
  'representationOffice',
  'villageCommittee',
];

/** Whether a mandate can be given to a unit: it is one of agency, or an agent is appointed in it. */
export const holdsAgents = (unitId: string, organisation: Organisation): boolean =>
  agencyKinds.includes(organisation.unit(unitId)?.kind ?? '') || organisation.seatOf?.('petitionAgent', unitId) === unitId;

/**
 * Principal and agent are two people (S4.9), and whoever has a conflict cannot run the matter: recused, complained about in person or
 * through the unit, or having declared kinship or an interest (条例 28).
 * @param agentId left out: only the unit is asked about.
 */
export const refuseAgent = (
  agentId: string | undefined,
  unitId: string,
  petitionCase: CaseState | undefined,
  { organisation, facts }: Context,
): AgentRefusal | undefined => {
  if (petitionCase?.concerned?.unitIds.includes(unitId) === true) return { code: 'unit-concerned', unitId };
  if (agentId === undefined) return undefined;
  if (!organisation.holds(agentId, unitId, 'petitionAgent')) return { code: 'officer-not-in-unit', officerId: agentId, unitId };
  if (facts?.principalOfficerIds?.includes(agentId) === true) return { code: 'agent-is-principal', officerId: agentId };
  return petitionCase !== undefined && isKeptAway(agentId, unitId, petitionCase)
    ? { code: 'officer-conflicted', officerId: agentId }
    : undefined;
};
