import type { Role } from '../case/vocabulary.ts';
import { type UnitKind, unitKinds } from './vocabulary.ts';

const allBut = (...left: readonly UnitKind[]): readonly UnitKind[] => unitKinds.filter((kind) => !left.includes(kind));

const petitionOffices: readonly UnitKind[] = ['petitionOffice', 'governanceCentre'];
const agency: readonly UnitKind[] = ['agencyCentre', 'agencyStation', 'agencyPoint', 'representationOffice', 'representationStation'];
const leadership: readonly UnitKind[] = ['subdistrictCommittee', 'subdistrictOffice', 'jointConference', 'competentUnit'];

/**
 * In which kinds of units a role can be held (glossary C1 and C2). Roles that are no appointment are missing: the petitioner's side,
 * the timer, and what somebody is on one case only (first-contact officer, sponsoring or receiving leader).
 */
export const rolePlaces: Readonly<Partial<Record<Role, readonly UnitKind[]>>> = {
  windowOfficer: [...petitionOffices, 'subdistrictOffice', 'villageCommittee', 'competentUnit', ...agency],
  hotlineOperator: petitionOffices,
  dispatcher: petitionOffices,
  petitionOfficeHead: ['petitionOffice'],
  returnVisitOfficer: petitionOffices,
  unitHead: allBut('petitionOffice', 'areaBlock', 'liaisonTeam'),
  caseHandler: allBut('jointConference', 'superiorOrgan'),
  principalLeader: leadership,
  deputyLeader: leadership,
  areaLead: ['areaBlock'],
  liaisonTeamLead: ['liaisonTeam'],
  supervisionCommissioner: [...petitionOffices, ...leadership, 'disciplineBody'],
  reviewer: [...petitionOffices, ...leadership, 'superiorOrgan'],
  hearingChair: [...petitionOffices, ...leadership],
  mediator: ['mediationCommittee', 'governanceCentre', 'villageCommittee'],
  dutyLegalAdviser: [...petitionOffices, 'mediationCommittee'],
  expert: unitKinds,
  petitionAgent: [...agency, 'villageCommittee', 'petitionOffice'],
  agencyCoordinator: ['agencyStation', 'agencyCentre', 'representationOffice', 'petitionOffice', 'subdistrictOffice'],
  agencySupervisor: ['agencyCentre', 'agencyStation', 'representationOffice', 'petitionOffice'],
  agencyVolunteer: [...agency, 'villageCommittee'],
  gridWorker: ['villageCommittee'],
  publicDelegate: ['villageCommittee', 'subdistrictOffice', ...agency],
  roadChief: ['villageCommittee', 'subdistrictOffice', 'functionalOffice'],
  disciplineOfficer: ['disciplineBody'],
  systemAdmin: [...petitionOffices, ...leadership, 'functionalOffice'],
  securityAdmin: [...petitionOffices, ...leadership, 'functionalOffice'],
  auditAdmin: [...petitionOffices, ...leadership, 'functionalOffice', 'disciplineBody'],
  dataProtectionOfficer: [...petitionOffices, ...leadership, 'functionalOffice'],
  archivist: [...petitionOffices, ...leadership, 'functionalOffice'],
};

/** The roles to which somebody can be appointed. */
export const appointableRoles = Object.keys(rolePlaces) as readonly Role[];
