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

export const toAccessFacts = (state: AccessState): AccessFacts => ({
  procedure: state.procedure,
  confidentiality: state.restriction === undefined ? 'normal' : 'restricted',
  ownerUnitId: state.ownerUnitId,
  receiverUnitId: state.receiverUnitId,
  coUnitIds: joinedUnits(state),
  ...given({ handlerId: state.handler?.officerId, firstContactId: state.firstContactOfficer?.officerId }),
  admitted: [...(state.restriction?.officerIds ?? []), ...mediatorsOf(state), ...sponsorsOf(state)],
  conflicts: conflictsOf(state),
});

/** Who sees a restricted case by name, in order; nobody while it is not restricted. */
export const circleOf = ({ confidentiality, handlerId, firstContactId, admitted }: AccessFacts): readonly string[] =>
  confidentiality === 'normal'
    ? []
    : [...new Set([...admitted, handlerId, firstContactId])].filter((officerId) => officerId !== undefined).toSorted();
