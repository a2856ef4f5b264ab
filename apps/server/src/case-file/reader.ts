import type { Actor } from '@daiban/domain/case/actor';
import type { CaseState } from '@daiban/domain/case/state';
import type { Role } from '@daiban/domain/case/vocabulary';
import { ownerKey } from '../journal/project.ts';

/** Roles that work on every matter of the office: intake, dispatch, return visits, files, and those who sign or supervise. */
const officeWideRoles: readonly Role[] = [
  'windowOfficer',
  'hotlineOperator',
  'dispatcher',
  'petitionOfficeHead',
  'returnVisitOfficer',
  'archivist',
  'principalLeader',
  'deputyLeader',
  'supervisionCommissioner',
];

/** Roles that see the matters their unit answers for or helps with. */
const unitRoles: readonly Role[] = [
  'unitHead',
  'caseHandler',
  'areaLead',
  'liaisonTeamLead',
  'petitionAgent',
  'agencyCoordinator',
  'agencySupervisor',
  'mediator',
  'reviewer',
];

/** Who reads: everything of the office, or what belongs to some units. The same value narrows lists, counts, search, export and live updates. */
export interface Reader {
  readonly officerId: string;
  readonly actors: readonly Actor[];
  readonly sees: 'office' | readonly string[];
  /** Keys of `duty.owner_key` under which this person owes. */
  readonly dutyKeys: readonly string[];
}

/** The reader that an officer is by all their appointments. An officer without a role in casework sees no case. */
export const readerOf = (officerId: string, actors: readonly Actor[]): Reader => ({
  officerId,
  actors,
  sees: actors.some((actor) => officeWideRoles.includes(actor.role))
    ? 'office'
    : [...new Set(actors.filter((actor) => unitRoles.includes(actor.role)).map((actor) => actor.unitId))],
  dutyKeys: [
    ownerKey({ by: 'officer', officerId, unitId: '' }),
    ...new Set(actors.map((actor) => ownerKey({ by: 'role', role: actor.role, unitId: actor.unitId }))),
  ],
});

/** Whether this person may open the case. */
export const maySee = (reader: Reader, state: Pick<CaseState, 'ownerUnitId' | 'receiverUnitId' | 'coUnitIds'>): boolean =>
  reader.sees === 'office' || reader.sees.includes(state.ownerUnitId) || state.coUnitIds.some((unitId) => reader.sees.includes(unitId));
