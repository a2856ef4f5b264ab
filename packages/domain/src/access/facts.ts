import { agentInForce, mandateInForce, mandateWithoutAgent } from '../agency/mandate-in-force.ts';
import type { CaseState } from '../case/state.ts';
import type { Confidentiality, Procedure } from '../case/vocabulary.ts';
import { findOpenMediation } from '../case/waiting.ts';
import { given } from '../kernel/given.ts';
import { type Conflicts, conflictsOf } from './conflicts.ts';

/** What access is decided by; the list of cases keeps the same facts in columns. */
export interface AccessFacts {
  readonly procedure: Procedure;
  readonly confidentiality: Confidentiality;
  readonly ownerUnitId: string;
  readonly receiverUnitId: string;
  /** Co-handling units, and the organs that were asked to review. */
  readonly coUnitIds: readonly string[];
  readonly handlerId?: string;
  readonly firstContactId?: string;
  /** Officers admitted by name: to a restricted case, or as sponsor and task force of a hard one. */
  readonly admitted: readonly string[];
  readonly conflicts: Conflicts;
  /** Who stands to the matter by a mandate; left out while there is none. */
  readonly agency?: AgencyFacts;
}

export interface AgencyFacts {
  /** The agent of a mandate in force. */
  readonly agentId?: string;
  /** A mandate in force that nobody has accepted: for the agents of a unit, or for the one who was wished for or named. */
  readonly waiting?: { readonly unitId: string; readonly agentId?: string };
  /** The unit of a mandate that binds or waits for an agent: whoever coordinates above it looks after it. */
  readonly lineUnitId?: string;
  /** The unit that has the step (S0.17). */
  readonly stepUnitId?: string;
  /** Members who are bound to the matter (S2.3); left out while there is none. */
  readonly memberIds?: readonly string[];
}

/** The part of a case that access is decided by. */
export type AccessState = Pick<
  CaseState,
  | 'procedure'
  | 'ownerUnitId'
  | 'receiverUnitId'
  | 'coUnitIds'
  | 'remedies'
  | 'refusalCheck'
  | 'handler'
  | 'firstContactOfficer'
  | 'restriction'
  | 'recusals'
  | 'concerned'
  | 'mediations'
  | 'backlogEntry'
  | 'agencyWork'
>;

/** The sponsor and the team of a matter on the leaders' list. */
const sponsorsOf = ({ backlogEntry }: AccessState): readonly string[] => {
  if (backlogEntry === undefined || backlogEntry.clearedOn !== undefined) return [];
  const { sponsor, taskForce } = backlogEntry;
  return [...(sponsor === undefined ? [] : [sponsor.officerId]), ...(taskForce?.officerIds ?? [])];
};

/** Who mediates now sees the matter, wherever their unit stands. */
const mediatorsOf = (state: AccessState): readonly string[] => {
  const mediation = findOpenMediation(state);
  return mediation === undefined ? [] : [mediation.mediatorId];
};

/** Units that joined a matter: those that work on it beside the one that answers, and from a request on the organs that review it. */
export const joinedUnits = ({
  coUnitIds,
  remedies,
  refusalCheck,
}: Pick<CaseState, 'coUnitIds' | 'remedies' | 'refusalCheck'>): readonly string[] => {
  if (remedies === undefined && refusalCheck === undefined) return coUnitIds;
  const organs = [...(remedies ?? []).map(({ organUnitId }) => organUnitId), refusalCheck?.organUnitId];
  return [...new Set([...coUnitIds, ...organs])].filter((unitId) => unitId !== undefined);
};

const memberIdsOf = ({ agencyWork }: AccessState): readonly string[] | undefined => {
  const members = agencyWork?.members ?? [];
  return members.length === 0 ? undefined : members.map(({ officerId }) => officerId);
};

const toAgencyFacts = (state: AccessState): AgencyFacts | undefined => {
  const mandate = mandateInForce(state) ?? mandateWithoutAgent(state);
  if (mandate === undefined) return undefined;
  const { unitId, agentId } = mandate;
  const isWaiting = mandate.ended === undefined && mandate.acceptedOn === undefined;
  return {
    lineUnitId: unitId,
    ...given({
      agentId: agentInForce(state)?.officerId,
      waiting: isWaiting ? { unitId, ...given({ agentId }) } : undefined,
      stepUnitId: mandate.ended === undefined ? state.agencyWork?.step?.unitId : undefined,
      memberIds: memberIdsOf(state),
    }),
  };
};

/** Keys under which a row is seen by a mandate; what a reader holds of them says `scopesOf`. */
const agencyKeys = ({ agentId, waiting, lineUnitId, stepUnitId, memberIds = [] }: AgencyFacts): readonly string[] => [
  ...(agentId === undefined ? [] : [agencyKey.agent(agentId)]),
  ...(waiting === undefined ? [] : [waiting.agentId === undefined ? agencyKey.point(waiting.unitId) : agencyKey.named(waiting.agentId)]),
  ...(lineUnitId === undefined ? [] : [agencyKey.line(lineUnitId)]),
  ...(stepUnitId === undefined ? [] : [agencyKey.step(stepUnitId)]),
  ...memberIds.map(agencyKey.member),
];

export const agencyKey = {
  agent: (officerId: string) => `agent:${officerId}`,
  point: (unitId: string) => `point:${unitId}`,
  named: (officerId: string) => `named:${officerId}`,
  line: (unitId: string) => `line:${unitId}`,
  step: (unitId: string) => `step:${unitId}`,
  member: (officerId: string) => `member:${officerId}`,
} as const;

export const toAccessFacts = (state: AccessState): AccessFacts => ({
  procedure: state.procedure,
  confidentiality: state.restriction === undefined ? 'normal' : 'restricted',
  ownerUnitId: state.ownerUnitId,
  receiverUnitId: state.receiverUnitId,
  coUnitIds: joinedUnits(state),
  ...given({ handlerId: state.handler?.officerId, firstContactId: state.firstContactOfficer?.officerId }),
  admitted: [...(state.restriction?.officerIds ?? []), ...mediatorsOf(state), ...sponsorsOf(state)],
  conflicts: conflictsOf(state),
  ...given({ agency: state.agencyWork === undefined ? undefined : toAgencyFacts(state) }),
});

/** Apart from the other officers by name: the post of an agent gives nothing here. */
export const firstContactKey = (officerId: string): string => `first:${officerId}`;

/** Who sees a case beside the units that have it, in order: by name while it is restricted, and by a mandate (`agencyKey`). */
export const circleOf = ({ confidentiality, handlerId, firstContactId, admitted, agency }: AccessFacts): readonly string[] => {
  const asked = firstContactId === undefined ? undefined : firstContactKey(firstContactId);
  const named = confidentiality === 'normal' ? [] : [...admitted, handlerId, asked];
  if (agency === undefined && named.length === 0) return [];
  return [...new Set([...named, ...(agency === undefined ? [] : agencyKeys(agency))])].filter((key) => key !== undefined).toSorted();
};
