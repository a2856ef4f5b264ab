import { memberRoles } from '../agency/member-roles.ts';
import type { Confidentiality, Procedure, Role } from '../case/vocabulary.ts';

/**
 * How a person stands to a case, by the unit of one of their posts or by name: in the unit that answers for it, in a co-handling
 * unit or an organ that reviews it, in the unit that received it, above such a unit in the line, over the area it lies in, in the petition office, anywhere in
 * the office; the named handler, the first-contact officer, or admitted by name (the task force of the matter); the agent of a mandate in force, an agent whom
 * a mandate waits for, over the unit of a mandate, in the unit that has the step of an agency matter, or bound to it as one of
 * the five members.
 */
export const accessRelations = [
  'ownUnit',
  'coHandler',
  'receiver',
  'lineAbove',
  'area',
  'petitionOffice',
  'officeWide',
  'caseHandler',
  'firstContact',
  'taskForce',
  'agent',
  'mandatedUnit',
  'agencyLine',
  'agencyStep',
  'agencyMember',
] as const;
export type AccessRelation = (typeof accessRelations)[number];

/** Relations by name rather than by unit: what a restricted case is seen by, beside those who sign for it. */
export const namedRelations = ['caseHandler', 'firstContact', 'taskForce'] as const satisfies readonly AccessRelation[];

/**
 * What there is to see: its row in lists, counts, searches, exports and live updates; the case page; name, phone and address by
 * unmasking; its papers; its attachments. Seeing the case is what giving it a command needs, beside the table of actions.
 */
export const sights = ['row', 'case', 'personalData', 'papers', 'attachments'] as const;
export type Sight = (typeof sights)[number];

/** One line of "who sees what". A person sees what any of their posts gives; a conflicted person sees nothing (D63). */
export interface AccessRow {
  readonly roles: readonly Role[];
  readonly relation: AccessRelation;
  /** Only while the case stands there; left out: always. Only for relations that do not depend on a unit of the case. */
  readonly in?: readonly Procedure[];
  readonly sees: Readonly<Record<Confidentiality, readonly Sight[]>>;
}

const whole: readonly Sight[] = sights;
const byName: readonly Sight[] = ['case', 'personalData', 'papers', 'attachments'];
const withoutPerson: readonly Sight[] = ['row', 'case'];
const nothing: readonly Sight[] = [];

const openTo = (roles: readonly Role[], relation: AccessRelation, normal: readonly Sight[], restricted = nothing): AccessRow => ({
  roles,
  relation,
  sees: { normal, restricted },
});

/** Who takes matters in and sends them on, wherever they are received. */
const intakeRoles: readonly Role[] = ['windowOfficer', 'hotlineOperator', 'dispatcher', 'petitionOfficeHead'];
/** Heads of a unit of any kind: they sign for it. */
const heads: readonly Role[] = ['unitHead', 'petitionOfficeHead', 'areaLead', 'liaisonTeamLead', 'deputyLeader'];
const unitStaff: readonly Role[] = [
  'caseHandler',
  'agencyCoordinator',
  'agencySupervisor',
  'mediator',
  'reviewer',
  'windowOfficer',
  'hotlineOperator',
  'dispatcher',
];
/** Posts that see a matter only when they are named for it. */
const invited: readonly Role[] = ['petitionAgent', 'hearingChair', 'dutyLegalAdviser', 'expert', 'sponsoringLeader', 'receivingLeader'];
const inOffice: readonly Role[] = ['returnVisitOfficer', 'archivist', 'supervisionCommissioner'];

/** An agent who registered a matter was asked first; what they see ends with the mandate all the same (care G15). */
const namedRoles = (relation: AccessRelation): readonly Role[] =>
  [...new Set([...intakeRoles, ...heads, ...unitStaff, ...inOffice, ...invited])].filter(
    (role) => role !== 'petitionAgent' || relation !== 'firstContact',
  );

/** Answered, so that a return visit can be due. */
const answered = [
  'replied',
  'underReview',
  'reviewed',
  'underReReview',
  'final',
  'concluded',
  'archived',
] as const satisfies readonly Procedure[];
/** At rest, so that there is something to file. */
const ended = [
  'final',
  'concluded',
  'notAccepted',
  'furtherRefused',
  'channelled',
  'merged',
  'withdrawn',
  'archived',
] as const satisfies readonly Procedure[];

/**
 * Who sees what. The one source of every look at a case: page, lists, counts, search, export, duties, load of units, live updates,
 * papers and attachments. What may be done beyond looking stands in the table of actions. Administrators, the discipline officer and
 * volunteers are in no row; grid workers and delegates are in one, and see a case only while they are bound to it by name.
 */
export const accessRows: readonly AccessRow[] = [
  openTo(['petitionOfficeHead'], 'petitionOffice', whole, whole),
  openTo(['windowOfficer', 'hotlineOperator', 'dispatcher'], 'petitionOffice', whole),
  { ...openTo(['returnVisitOfficer'], 'petitionOffice', whole), in: answered },
  // Advises at the window on the route that the law gives (D9); without name and phone.
  { ...openTo(['dutyLegalAdviser'], 'officeWide', withoutPerson), in: ['registered'] },
  { ...openTo(['archivist'], 'petitionOffice', ['row', 'case', 'papers', 'attachments']), in: ended },
  openTo(['principalLeader'], 'officeWide', whole, whole),
  openTo(['supervisionCommissioner'], 'officeWide', withoutPerson),

  openTo(heads, 'ownUnit', whole, whole),
  openTo(heads, 'coHandler', whole, whole),
  openTo(unitStaff, 'ownUnit', whole),
  openTo(unitStaff, 'coHandler', whole),
  // Whoever reviews a restricted matter was asked to by the petitioner.
  openTo(['reviewer'], 'coHandler', whole, whole),
  openTo(['petitionOfficeHead', 'unitHead'], 'receiver', whole, whole),
  openTo(['windowOfficer', 'hotlineOperator', 'dispatcher'], 'receiver', whole),
  openTo(['deputyLeader'], 'lineAbove', whole),
  openTo(['agencyCoordinator', 'agencySupervisor'], 'lineAbove', withoutPerson),
  openTo(['areaLead', 'liaisonTeamLead'], 'area', whole),

  // An agent sees what a mandate gives, and nothing by the post: it ends with the mandate, at once (D60, care G15).
  openTo(['petitionAgent'], 'agent', whole, whole),
  openTo(['petitionAgent'], 'mandatedUnit', withoutPerson),
  openTo(['agencyCoordinator', 'agencySupervisor'], 'agencyLine', withoutPerson),
  openTo([...heads, 'agencyCoordinator', 'agencySupervisor'], 'agencyStep', ['row', 'case', 'papers']),
  // One of the five members, while bound: the matter, never the person (S2.3).
  openTo([...new Set(Object.values(memberRoles).flat())], 'agencyMember', withoutPerson),

  ...namedRelations.map((relation) => openTo(namedRoles(relation), relation, byName, whole)),
];
