/** Kinds of organisation units that the demo offices use (glossary C1). */
export type DemoUnitKind =
  | 'jointConference'
  | 'competentUnit'
  | 'agencyCentre'
  | 'subdistrictCommittee'
  | 'subdistrictOffice'
  | 'petitionOffice'
  | 'functionalOffice'
  | 'areaBlock'
  | 'liaisonTeam'
  | 'villageCommittee'
  | 'disciplineBody'
  | 'governanceCentre'
  | 'mediationCommittee'
  | 'agencyStation'
  | 'agencyPoint'
  | 'representationOffice'
  | 'representationStation'
  | 'superiorOrgan';

/**
 * Roles of glossary C2 that hold an account at street tier. Left out: the petitioner's side (petitioner, groupRepresentative, principal,
 * authorisedRepresentative, guardian) and appointments that exist only on one case (firstContactOfficer, sponsoringLeader,
 * receivingLeader, bidder).
 */
export type DemoRole =
  | 'windowOfficer'
  | 'hotlineOperator'
  | 'dispatcher'
  | 'petitionOfficeHead'
  | 'returnVisitOfficer'
  | 'unitHead'
  | 'caseHandler'
  | 'principalLeader'
  | 'deputyLeader'
  | 'areaLead'
  | 'liaisonTeamLead'
  | 'disciplineOfficer'
  | 'archivist'
  | 'petitionAgent'
  | 'agencyCoordinator'
  | 'agencySupervisor'
  | 'agencyVolunteer'
  | 'gridWorker'
  | 'publicDelegate'
  | 'roadChief'
  | 'supervisionCommissioner'
  | 'mediator'
  | 'dutyLegalAdviser'
  | 'expert'
  | 'reviewer'
  | 'hearingChair'
  | 'systemAdmin'
  | 'securityAdmin'
  | 'auditAdmin'
  | 'dataProtectionOfficer';

/** One unit of a demo office. `line` is the business line of a functional office, `areaId` the area that a village or team belongs to. */
export type DemoUnit = {
  readonly id: string;
  readonly kind: DemoUnitKind;
  readonly tier: 'city' | 'county' | 'township' | 'community';
  readonly name: string;
  readonly shortName: string;
  readonly parentId?: string;
  readonly line?: string;
  readonly areaId?: string;
  /** Official division code of a village or residents' committee (12 digits); the street's own code (9 digits) on its office. */
  readonly divisionCode?: string;
  readonly phone: string;
  readonly address: string;
  readonly hours: string;
};

/** One named account. `roles` holds a single role, in one unit or in several; `post` is the title shown beside the name. */
export type DemoOfficer = {
  readonly id: string;
  readonly name: string;
  readonly userName: string;
  readonly post: string;
  readonly roles: readonly { readonly role: DemoRole; readonly unitId: string; readonly share?: 'part' }[];
  readonly phone: string;
};

/** A demo office as it is written into an empty database. */
export interface DemoOffice {
  /** Id of its rulebook. */
  readonly rulebook: string;
  readonly name: string;
  /** First word of document numbers. */
  readonly documentWord: string;
  readonly divisionCode: string;
  readonly petitionOfficeId: string;
  readonly leadershipId: string;
  readonly units: readonly DemoUnit[];
  readonly officers: readonly DemoOfficer[];
}
