import type { CommandName } from './command-names.ts';
import { type Backlog, type Followup, type Procedure, procedures, type Role } from './vocabulary.ts';

/**
 * How an actor stands to the case: any officer of the role in the jurisdiction, in the unit that received it, in the petition
 * office, in the unit that handles it, in a co-handling unit, in the organ that reviews it, the named handler, the first-contact officer, in the leadership, in
 * any unit but the handling one, the sponsor and the task force of a hard matter, the agent in force, in the unit that was given a mandate in force, in the unit that
 * has the step of an agency matter, the petitioner, or the timer.
 */
export type Relation =
  | 'anywhere'
  | 'receiver'
  | 'petitionOffice'
  | 'handlingUnit'
  | 'notHandlingUnit'
  | 'coUnit'
  | 'reviewOrgan'
  | 'caseHandler'
  | 'firstContact'
  | 'leadership'
  | 'mediator'
  | 'sponsor'
  | 'agent'
  | 'mandatedUnit'
  | 'agencyStep'
  | 'petitioner'
  | 'timer';

/** One line of "who may do what, when" (lifecycle.md, columns role and from). */
export interface ActionRow {
  readonly command: CommandName;
  /** `none`: there is no case yet. */
  readonly in: readonly Procedure[] | 'none';
  readonly followup?: readonly Followup[];
  readonly backlog?: readonly Backlog[];
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
/** Who goes to the people: at the door, on the bus, on patrol. */
const fieldRoles: readonly Role[] = ['petitionAgent', 'agencyCoordinator', 'roadChief'];
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

/** Where a hearing may be held (条例 31, 36). */
const underReview = ['underReview', 'underReReview'] as const satisfies readonly Procedure[];
const heard: readonly Procedure[] = ['handling', ...underReview];
/** Whoever is named the mediator, in whatever post. */
const mediator = by([...declaring], 'mediator');

/** While something is awaited from the petitioner, the matter can still be sent on: the clock of the law does not wait. */
const atIntake = ['registered', 'supplementing'] as const satisfies readonly Procedure[];
const legalAdviser = by(['dutyLegalAdviser'], 'anywhere');
const underWay = ['dispatched', 'accepted', 'handling', 'held'] as const satisfies readonly Procedure[];

/** From the first handling on: a hard matter may be put on the leaders' list at any time until it is filed. */
const worked = ['accepted', 'handling', 'held', ...answered] as const satisfies readonly Procedure[];
const afterRedo = ['redo', 'secondVisitDue', 'stillDissatisfied'] as const satisfies readonly Followup[];
const openBacklog = ['listed', 'sponsored', 'working', 'posted', 'claimed', 'relapsed'] as const satisfies readonly Backlog[];
const inPetitionOffice = by(['petitionOfficeHead', 'dispatcher'], 'petitionOffice');
const leaders = [...leader, ...by(['deputyLeader', 'areaLead'], 'anywhere')];
const sponsorRoles: readonly Role[] = ['principalLeader', 'deputyLeader', 'areaLead', 'liaisonTeamLead', 'sponsoringLeader', 'unitHead'];
const sponsoring = by([...sponsorRoles, 'caseHandler'], 'sponsor');
const steeringBacklog = [...leader, ...by(['petitionOfficeHead'], 'petitionOffice'), ...sponsoring];
/** Whoever checks acceptance is outside the unit that handled the matter (D44). */
const checking = by(
  ['supervisionCommissioner', 'principalLeader', 'deputyLeader', 'areaLead', 'expert', 'publicDelegate'],
  'notHandlingUnit',
);

/** Who judges bids; having no part in any of them says the decision (D43). */
const judging = [
  ...by(['petitionOfficeHead'], 'petitionOffice'),
  ...by(
    ['supervisionCommissioner', 'principalLeader', 'deputyLeader', 'areaLead', 'expert', 'publicDelegate', 'dutyLegalAdviser'],
    'notHandlingUnit',
  ),
];

/** Matters that a petitioner can still take back: neither ended nor final. */
const running = allBut('final', 'concluded', 'notAccepted', 'furtherRefused', 'channelled', 'merged', 'withdrawn', 'archived');
/** Whoever coordinates the agents above the unit of the mandate; which matters those are, says the table of access. */
const coordinating = [...by(['agencyCoordinator'], 'anywhere'), ...by(['petitionOfficeHead'], 'petitionOffice')];
/** The agent who runs the matter, while the mandate is in force. */
const ofAgent = by(['petitionAgent'], 'agent');
/** Whoever has the step of an agency matter above the community (S0.17). */
const stepping = by(['agencyCoordinator', 'agencySupervisor', ...heads, 'deputyLeader'], 'agencyStep');
/** Whoever prepares and signs in the organ that was asked; never anybody of the unit that answered. */
const reviewing = by(['reviewer', 'unitHead'], 'reviewOrgan');

/** Heads and leaders to whom letters go; whether one is theirs says the letter. */
const answering = by([...heads, 'deputyLeader', 'principalLeader'], 'anywhere');
/** The leader in charge; where the office has no deputy leader or area lead, the principal leader. */
const signing = [...by(['deputyLeader', 'areaLead'], 'anywhere'), ...leader];
/** Who chases units: the petition office and whoever is sent to inspect (D58). */
const supervising = [...by(['petitionOfficeHead', 'dispatcher'], 'petitionOffice'), ...by(['supervisionCommissioner'], 'anywhere')];

export const actionRows: readonly ActionRow[] = [
  { command: 'submit', in: 'none', by: by(['petitioner', 'authorisedRepresentative', ...windowRoles, ...fieldRoles], 'anywhere') },
  // An agent at the door writes the claims down and reads them back there.
  { command: 'register', in: ['received'], by: [...window, ...ofAgent] },
  { command: 'classifyKind', in: atIntake, by: intake },
  { command: 'answerConsultation', in: ['registered'], by: window },
  { command: 'merge', in: ['registered'], by: intake },
  { command: 'unmerge', in: ['merged'], by: intake },
  { command: 'link', in: open, by: [...intake, ...named] },

  { command: 'forward', in: atIntake, by: dispatch },
  { command: 'assign', in: atIntake, by: [...dispatch, ...leader] },
  { command: 'signAssignment', in: atIntake, by: leader },
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
  { command: 'requestHearing', in: heard, by: petitioner },
  { command: 'refuseHearing', in: ['handling'], by: unitHeads },
  { command: 'scheduleHearing', in: ['handling'], by: unitHeads },
  { command: 'holdHearing', in: ['handling'], by: [...unitHeads, ...named] },
  { command: 'cancelHearing', in: ['handling'], by: unitHeads },
  { command: 'refuseHearing', in: underReview, by: reviewing },
  { command: 'scheduleHearing', in: underReview, by: reviewing },
  { command: 'holdHearing', in: underReview, by: reviewing },
  { command: 'cancelHearing', in: underReview, by: reviewing },
  { command: 'openMediation', in: ['handling'], by: [...unitHeads, ...named] },
  { command: 'endMediation', in: ['handling', 'held'], by: [...unitHeads, ...named, ...mediator] },
  { command: 'stopMediation', in: ['handling', 'held'], by: petitioner },
  { command: 'lapseMediation', in: procedures, by: timer },
  { command: 'confirmAgreement', in: open, by: [...unitHeads, ...named, ...mediator] },
  { command: 'recordCourtConfirmation', in: open, by: [...unitHeads, ...named, ...mediator] },
  { command: 'hold', in: ['handling'], by: unitHeads },
  { command: 'checkHold', in: ['handling', 'held'], by: [...unitHeads, ...named] },
  { command: 'resume', in: ['handling', 'held'], by: unitHeads },
  { command: 'recalculate', in: procedures, by: timer },
  { command: 'draftReply', in: ['handling'], by: named },
  { command: 'signClosure', in: ['handling'], by: leader },
  { command: 'issueReply', in: ['handling'], by: unitHeads },
  { command: 'replySuggestion', in: ['handling'], by: unitHeads },

  {
    command: 'serveNotice',
    in: allBut('archived'),
    by: [...intake, ...unitHeads, ...named, ...by(handlers, 'firstContact'), ...by(['archivist'], 'anywhere'), ...reviewing],
  },
  {
    command: 'recordServiceFailed',
    in: allBut('archived'),
    by: [...intake, ...unitHeads, ...named, ...by(handlers, 'firstContact'), ...by(['archivist'], 'anywhere'), ...reviewing],
  },
  { command: 'evaluate', in: [...answered, 'archived'], by: petitioner },
  { command: 'lapseEvaluation', in: answered, by: timer },
  {
    command: 'returnVisit',
    in: answered,
    followup: ['visitDue', 'secondVisitDue', 'dissatisfied'],
    // Where the petition office handled the matter itself, the leader in charge asks.
    by: by(['returnVisitOfficer', 'deputyLeader', 'areaLead', 'principalLeader'], 'notHandlingUnit'),
  },
  {
    command: 'settle',
    in: answered,
    followup: ['visitDue', 'satisfied', 'dissatisfied', 'redo', 'secondVisitDue', 'stillDissatisfied'],
    by: [...petitioner, ...timer, ...by(['petitionOfficeHead'], 'petitionOffice')],
  },
  { command: 'lapse', in: ['replied', 'reviewed', 'notAccepted', 'furtherRefused'], by: timer },
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
  { command: 'addEvidence', in: open, by: [...petitioner, ...intake, ...unitHeads, ...named, ...by(['petitionAgent'], 'agent')] },
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
    by: [...by(['petitionOfficeHead', 'dispatcher'], 'petitionOffice'), ...reviewing],
  },
  { command: 'requestReview', in: ['replied', 'concluded'], by: petitioner },
  { command: 'requestReReview', in: ['reviewed', 'concluded'], by: petitioner },
  { command: 'acceptReview', in: ['underReview', 'underReReview'], by: reviewing },
  { command: 'refuseReview', in: ['underReview', 'underReReview'], by: by(['unitHead'], 'reviewOrgan') },
  { command: 'draftReview', in: ['underReview', 'underReReview'], by: reviewing },
  { command: 'decideReview', in: ['underReview'], by: by(['unitHead'], 'reviewOrgan') },
  { command: 'decideReReview', in: ['underReReview'], by: by(['unitHead'], 'reviewOrgan') },
  { command: 'requestRefusalCheck', in: ['notAccepted', 'furtherRefused'], by: petitioner },
  { command: 'checkRefusal', in: ['notAccepted', 'furtherRefused'], by: reviewing },
  { command: 'requestWithdrawal', in: running, by: by(['petitioner'], 'petitioner') },
  { command: 'cancelWithdrawal', in: running, by: by(['petitioner'], 'petitioner') },
  { command: 'endWithdrawalCooling', in: running, by: timer },
  { command: 'completeWithdrawal', in: running, by: by(['petitionOfficeHead'], 'petitionOffice') },
  {
    command: 'urgeExecution',
    in: ['replied', 'underReview', 'reviewed', 'underReReview', 'final', 'concluded'],
    by: [...by(['petitionOfficeHead', 'dispatcher'], 'petitionOffice'), ...by(['supervisionCommissioner'], 'anywhere')],
  },
  {
    command: 'confirmExecution',
    in: ['replied', 'underReview', 'reviewed', 'underReReview', 'final', 'concluded'],
    by: [...unitHeads, ...named],
  },
  { command: 'moveToRulebook', in: open, by: [...by(['petitionOfficeHead'], 'petitionOffice'), ...timer] },
  { command: 'requestSupplement', in: ['registered'], by: intake },
  { command: 'supply', in: ['supplementing'], by: petitioner },
  { command: 'lapseSupplement', in: ['supplementing'], by: timer },
  { command: 'split', in: ['registered'], by: intake },
  { command: 'refuseFurther', in: ['registered'], by: [...dispatch, ...confirming] },
  { command: 'adviseLegalChannel', in: ['registered'], by: [...intake, ...legalAdviser] },
  { command: 'turnDownProposal', in: ['registered'], by: [...confirming, ...legalAdviser] },
  { command: 'returnFromChannel', in: ['channelled'], by: intake },
  { command: 'dispute', in: ['dispatched'], by: [...unitHeads, ...dispatch] },
  {
    command: 'decideCompetence',
    in: ['disputed'],
    by: [...leader, ...by(['deputyLeader'], 'anywhere'), ...by(['petitionOfficeHead'], 'petitionOffice')],
  },
  { command: 'acceptSimple', in: ['registered'], by: window },
  { command: 'acceptSimple', in: ['dispatched'], by: [...unitHeads, ...by(['windowOfficer'], 'handlingUnit')] },
  {
    command: 'raiseTier',
    in: underWay,
    by: [...by(['petitionOfficeHead', 'dispatcher'], 'petitionOffice'), ...by(['agencyCoordinator'], 'anywhere')],
  },
  { command: 'offerSupport', in: ['handling', 'held', ...answered], by: [...named, ...by(['sponsoringLeader'], 'anywhere')] },
  { command: 'answerSupport', in: open, by: petitioner },
  { command: 'reassign', in: answered, followup: ['dissatisfied'], by: inPetitionOffice },
  { command: 'meetLimit', in: answered, followup: afterRedo, by: [...unitHeads, ...named, ...leaders, ...sponsoring] },
  { command: 'replyRedo', in: answered, followup: ['redo'], by: unitHeads },
  { command: 'inviteToMeeting', in: worked, by: [...unitHeads, ...named, ...leaders, ...sponsoring, ...inPetitionOffice] },
  { command: 'answerInvitation', in: open, by: petitioner },
  { command: 'listBacklog', in: worked, backlog: ['none'], by: [...inPetitionOffice, ...timer] },
  { command: 'confirmBacklog', in: worked, backlog: ['none'], by: leaders },
  { command: 'sponsor', in: worked, backlog: openBacklog, by: leader },
  { command: 'formTaskForce', in: worked, backlog: openBacklog, by: steeringBacklog },
  { command: 'approvePlan', in: worked, backlog: openBacklog, by: [...leader, ...sponsoring] },
  { command: 'openWorkFile', in: worked, backlog: openBacklog, by: steeringBacklog },
  { command: 'recordSponsorDuty', in: worked, backlog: openBacklog, by: sponsoring },
  { command: 'holdBacklogMeeting', in: worked, backlog: openBacklog, by: [...inPetitionOffice, ...leaders] },
  { command: 'reportMeetingTask', in: worked, backlog: openBacklog, by: by([...heads, 'caseHandler'], 'anywhere') },
  { command: 'checkAcceptance', in: worked, backlog: ['working', 'claimed', 'relapsed'], by: checking },
  { command: 'findRelapse', in: [...worked, 'archived'], backlog: ['cleared'], by: inPetitionOffice },
  { command: 'fileRetrospective', in: worked, backlog: openBacklog, by: steeringBacklog },
  { command: 'postBounty', in: worked, backlog: ['working'], by: inPetitionOffice },
  { command: 'answerBounty', in: worked, backlog: ['working', 'posted', 'claimed'], by: petitioner },
  { command: 'submitBid', in: worked, backlog: ['posted'], by: by(heads, 'notHandlingUnit') },
  { command: 'closeBidding', in: worked, backlog: ['posted'], by: timer },
  { command: 'scoreBid', in: worked, backlog: ['posted'], by: judging },
  { command: 'awardBounty', in: worked, backlog: ['posted'], by: inPetitionOffice },
  { command: 'revokeBounty', in: worked, backlog: ['working', 'posted', 'claimed'], by: inPetitionOffice },
  { command: 'recordRepeat', in: allBut('received', 'merged', 'archived'), by: window },
  { command: 'warn', in: open, by: supervising },
  { command: 'answerWarning', in: open, by: answering },
  { command: 'signWarning', in: open, by: signing },
  { command: 'decideLeaderHandling', in: open, by: signing },
  { command: 'receptionDuty', in: open, by: [...window, ...by(['dispatcher'], 'petitionOffice')] },
  { command: 'recordArrival', in: open, by: [...window, ...by(['dispatcher'], 'petitionOffice')] },
  { command: 'answerCopyNotice', in: allBut('archived'), by: answering },
  { command: 'supervise', in: allBut('received', 'merged', 'archived'), by: supervising },
  { command: 'answerSupervision', in: allBut('archived'), by: answering },
  { command: 'proposeRedCard', in: allBut('received', 'merged', 'archived'), by: supervising },
  { command: 'replyRedCard', in: allBut('archived'), by: answering },
  { command: 'decideRedCard', in: allBut('archived'), by: signing },
  { command: 'liftRedCard', in: procedures, by: signing },
  { command: 'reportUrgent', in: open, by: [...intake, ...unitHeads, ...named, ...by(handlers, 'firstContact')] },
  { command: 'activatePlan', in: open, by: [...signing, ...by(['petitionOfficeHead'], 'petitionOffice')] },
  { command: 'grade', in: allBut('received', 'merged', 'archived'), by: by(['petitionOfficeHead', 'dispatcher'], 'petitionOffice') },
  { command: 'complainAboutHandling', in: allBut('archived'), by: petitioner },
  { command: 'offerAgency', in: open, by: [...window, ...named, ...coordinating] },
  { command: 'declineAgencyOffer', in: procedures, by: petitioner },
  { command: 'grantMandate', in: open, by: petitioner },
  { command: 'recordMandate', in: open, by: [...window, ...coordinating, ...by(['petitionAgent'], 'mandatedUnit')] },
  { command: 'acceptMandate', in: open, by: by(['petitionAgent'], 'mandatedUnit') },
  { command: 'returnMandate', in: open, by: by(['petitionAgent'], 'mandatedUnit') },
  { command: 'nameAgent', in: open, by: coordinating },
  { command: 'revokeMandate', in: procedures, by: petitioner },
  { command: 'endMandate', in: open, by: [...coordinating, ...by(['petitionAgent'], 'agent')] },
  { command: 'lapseMandate', in: procedures, by: timer },
  { command: 'planAgencyWork', in: open, by: ofAgent },
  { command: 'logAgencyRun', in: open, by: ofAgent },
  { command: 'recordHelp', in: open, by: ofAgent },
  { command: 'recordPrincipalTrip', in: open, by: [...ofAgent, ...window] },
  { command: 'handUpAgency', in: open, by: [...ofAgent, ...stepping] },
  { command: 'takeAgencyStep', in: open, by: stepping },
  { command: 'bindAgencyMember', in: open, by: [...coordinating, ...by(['agencySupervisor'], 'anywhere')] },
  { command: 'releaseAgencyMember', in: open, by: [...coordinating, ...by(['agencySupervisor'], 'anywhere')] },
  { command: 'explainResult', in: open, by: ofAgent },
  { command: 'confirmResult', in: open, by: petitioner },
  { command: 'escalate', in: procedures, by: timer },
  { command: 'reportRed', in: procedures, by: timer },
  { command: 'markOverdue', in: procedures, by: timer },
];
