import type { Role } from '../case/vocabulary.ts';
import type { AgencyMemberKind } from './vocabulary-of-agency.ts';

/** Who can be a member of which kind, by the post held in the unit. Volunteers are in none: they help without seeing a matter. */
export const memberRoles: Readonly<Record<AgencyMemberKind, readonly Role[]>> = {
  districtLeader: ['principalLeader', 'deputyLeader', 'sponsoringLeader'],
  townshipOfficer: ['unitHead', 'caseHandler', 'areaLead', 'liaisonTeamLead', 'windowOfficer'],
  publicDelegate: ['publicDelegate'],
  invitedMediator: ['mediator'],
  gridWorker: ['gridWorker'],
};
