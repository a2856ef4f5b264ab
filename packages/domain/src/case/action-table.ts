import type { CommandName } from './command-names.ts';
import { type Followup, type Procedure, procedures, type Role } from './vocabulary.ts';

/**
 * How an actor stands to the case: any officer of the role in the jurisdiction, in the unit that received it, in the petition
 * office, in the unit that handles it, in a co-handling unit, the named handler, the first-contact officer, in the leadership, in
 * any unit but the handling one, the petitioner, or the timer.
 */
export type Relation =
  | 'anywhere'
  | 'receiver'
  | 'petitionOffice'
  | 'handlingUnit'
  | 'notHandlingUnit'
  | 'coUnit'
  | 'caseHandler'
  | 'firstContact'
  | 'leadership'
  | 'petitioner'
  | 'timer';

/** One line of "who may do what, when" (lifecycle.md, columns role and from). */
export interface ActionRow {
  readonly command: CommandName;
  /** `none`: there is no case yet. */
  readonly in: readonly Procedure[] | 'none';
  readonly followup?: readonly Followup[];
  /** Only for matters that this kind of organ received. */
  readonly receivedBy?: 'petitionOffice' | 'otherOrgan';
  readonly by: readonly { readonly role: Role; readonly relation: Relation }[];
}

const by = (roles: readonly Role[], ...relations: readonly Relation[]): ActionRow['by'] =>
  relations.flatMap((relation) => roles.map((role) => ({ role, relation })));

const petitioner = by(['petitioner', 'authorisedRepresentative'], 'petitioner');
const timer = by(['system'], 'timer');
/** Heads of a unit of any kind: they sign for it. */
const heads: readonly Role[] = ['unitHead', 'petitionOfficeHead', 'areaLead', 'liaisonTeamLead'];
/** Roles in which a named handler may act; a leader who handles a matter himself is one (S3.9). */
const handlers: readonly Role[] = ['caseHandler', ...heads, 'deputyLeader', 'windowOfficer'];
const windowRoles: readonly Role[] = ['windowOfficer', 'hotlineOperator', 'petitionOfficeHead'];
const window = by(windowRoles, 'receiver', 'petitionOffice');
const dispatch = by(['dispatcher', 'petitionOfficeHead'], 'receiver', 'petitionOffice');
const intake = by(['windowOfficer', 'hotlineOperator', 'dispatcher', 'petitionOfficeHead'], 'receiver', 'petitionOffice');
const unitHeads = by(heads, 'handlingUnit');
const named = by(handlers, 'caseHandler');
const leader = by(['principalLeader'], 'leadership');
const steering = [...by(['petitionOfficeHead', 'dispatcher'], 'petitionOffice'), ...by(['deputyLeader'], 'anywhere')];
/** The second pair of eyes on a refusal to accept (D17). */
const confirming = [...by(['petitionOfficeHead'], 'petitionOffice'), ...by(['deputyLeader'], 'anywhere'), ...leader];

/** Who decides on recusal and confidentiality; where it concerns the head, the principal leader does (law.md, 回避). */
const guarding = [...by(['petitionOfficeHead'], 'petitionOffice'), ...leader];
/** Everybody whose post brings them to a matter may have to leave it. */
const declaring: readonly Role[] = [
  ...handlers,
  'hotlineOperator',
  'dispatcher',
  'returnVisitOfficer',
  'archivist',
  'principalLeader',
  'supervisionCommissioner',
  'petitionAgent',
  'agencyCoordinator',
  'agencySupervisor',
  'mediator',
  'reviewer',
  'hearingChair',
  'dutyLegalAdviser',
  'expert',
];

const allBut = (...left: readonly Procedure[]): readonly Procedure[] => procedures.filter((procedure) => !left.includes(procedure));
const open = allBut('merged', 'withdrawn', 'archived');
const answered = ['replied', 'underReview', 'reviewed', 'underReReview', 'final', 'concluded'] as const satisfies readonly Procedure[];

export const actionRows: readonly ActionRow[] = [
  { command: 'submit', in: 'none', by: by(['petitioner', 'authorisedRepresentative', ...windowRoles], 'anywhere') },
  { command: 'register', in: ['received'], by: window },
  { command: 'classifyKind', in: ['registered'], by: intake },
  { command: 'answerConsultation', in: ['registered'], by: window },
  { command: 'merge', in: ['registered'], by: intake },
  { command: 'unmerge', in: ['merged'], by: intake },
  { command: 'link', in: open, by: [...intake, ...named] },

  { command: 'forward', in: ['registered'], by: dispatch },
  { command: 'assign', in: ['registered'], by: [...dispatch, ...leader] },
  { command: 'signAssignment', in: ['registered'], by: leader },
  { command: 'object', in: ['dispatched'], by: unitHeads },
  { command: 'ruleObjection', in: ['objected'], by: dispatch },

  { command: 'accept', in: ['dispatched'], by: unitHeads },
  { command: 'accept', in: ['registered'], receivedBy: 'otherOrgan', by: by(heads, 'receiver') },
  { command: 'notAccept', in: ['registered'], by: [...dispatch, ...confirming] },
  { command: 'notAccept', in: ['registered'], receivedBy: 'otherOrgan', by: by(heads, 'receiver') },
  { command: 'notAccept', in: ['dispatched'], by: [...unitHeads, ...confirming] },
  { command: 'refuseNonAcceptance', in: ['registered'], by: confirming },
  { command: 'refuseNonAcceptance', in: ['registered'], receivedBy: 'otherOrgan', by: by(heads, 'receiver') },
  { command: 'refuseNonAcceptance', in: ['dispatched'], by: [...unitHeads, ...confirming] },

  { command: 'setHandler', in: ['accepted', 'handling'], by: unitHeads },
  { command: 'setLead', in: ['accepted', 'handling'], by: steering },
  {
    command: 'handOver',
    in: open,
    by: [...unitHeads, ...by(heads, 'receiver'), ...by(['petitionOfficeHead'], 'petitionOffice'), ...timer],
  },
  { command: 'succeedUnit', in: open, by: timer },
  { command: 'addCoUnit', in: ['accepted', 'handling'], by: steering },
  { command: 'answerSubTask', in: ['accepted', 'handling'], by: by([...heads, 'caseHandler'], 'coUnit', 'handlingUnit') },
  { command: 'contact', in: ['handling'], by: named },
  { command: 'visitSite', in: ['handling'], by: named },
  { command: 'requestExtension', in: ['handling'], by: named },
  { command: 'extend', in: ['handling'], by: unitHeads },
  { command: 'draftReply', in: ['handling'], by: named },
  { command: 'signClosure', in: ['handling'], by: leader },
  { command: 'issueReply', in: ['handling'], by: unitHeads },
  { command: 'replySuggestion', in: ['handling'], by: unitHeads },

  {
    command: 'serveNotice',
    in: allBut('archived'),
    by: [...intake, ...unitHeads, ...named, ...by(handlers, 'firstContact'), ...by(['archivist'], 'anywhere')],
  },
  { command: 'evaluate', in: [...answered, 'archived'], by: petitioner },
  { command: 'lapseEvaluation', in: answered, by: timer },
  { command: 'returnVisit', in: answered, followup: ['visitDue'], by: by(['returnVisitOfficer'], 'notHandlingUnit') },
  {
    command: 'settle',
    in: answered,
    followup: ['visitDue', 'satisfied', 'dissatisfied', 'stillDissatisfied'],
    by: [...petitioner, ...timer, ...by(['petitionOfficeHead'], 'petitionOffice')],
  },
  { command: 'lapse', in: ['replied', 'reviewed'], by: timer },
  { command: 'askQuestion', in: allBut('withdrawn', 'archived'), by: petitioner },
  {
    command: 'answerQuestion',
    in: allBut('withdrawn', 'archived'),
    by: [...intake, ...unitHeads, ...named, ...by([...handlers, 'hotlineOperator'], 'firstContact')],
  },
  { command: 'nameRepresentative', in: allBut('withdrawn', 'archived'), by: by(['petitioner'], 'petitioner') },
  { command: 'revokeRepresentative', in: procedures, by: petitioner },
  { command: 'requestRights', in: procedures, by: petitioner },
  { command: 'answerRights', in: procedures, by: by(['dataProtectionOfficer'], 'anywhere') },
  { command: 'addEvidence', in: open, by: [...petitioner, ...intake, ...unitHeads, ...named] },
  {
    command: 'archive',
    in: ['final', 'concluded', 'notAccepted', 'furtherRefused', 'withdrawn', 'channelled'],
    by: by(['archivist'], 'anywhere'),
  },
  { command: 'requestRecusal', in: open, by: petitioner },
  { command: 'ruleRecusal', in: open, by: guarding },
  { command: 'liftRecusal', in: open, by: guarding },
  { command: 'declareConflict', in: open, by: by(declaring, 'anywhere') },
  { command: 'recordConcerned', in: open, by: [...intake, ...leader] },
  { command: 'restrict', in: procedures, by: guarding },
  { command: 'liftRestriction', in: procedures, by: guarding },
  {
    command: 'reopen',
    in: ['concluded', 'withdrawn', 'notAccepted', 'archived'],
    by: by(['petitionOfficeHead', 'dispatcher'], 'petitionOffice'),
  },
  { command: 'moveToRulebook', in: open, by: [...by(['petitionOfficeHead'], 'petitionOffice'), ...timer] },
  { command: 'markOverdue', in: procedures, by: timer },
];
