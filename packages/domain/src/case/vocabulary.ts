/** The words of a case, as lists so that schemas, screens and tests share them. Meanings: docs/glossary.md. */

export const procedures = [
  'received',
  'registered',
  'supplementing',
  'dispatched',
  'objected',
  'disputed',
  'accepted',
  'handling',
  'held',
  'replied',
  'underReview',
  'reviewed',
  'underReReview',
  'final',
  'concluded',
  'notAccepted',
  'furtherRefused',
  'channelled',
  'merged',
  'withdrawn',
  'archived',
] as const;
export type Procedure = (typeof procedures)[number];

/** Procedures in which nothing more is owed by the handling side. `merged` goes with its target. */
export const endedProcedures = ['merged', 'withdrawn', 'archived'] as const satisfies readonly Procedure[];

export const followups = [
  'none',
  'visitDue',
  'satisfied',
  'dissatisfied',
  'redo',
  'secondVisitDue',
  'stillDissatisfied',
  'settled',
] as const;
export type Followup = (typeof followups)[number];

export const backlogs = ['none', 'listed', 'sponsored', 'working', 'posted', 'claimed', 'verifying', 'cleared', 'relapsed'] as const;
export type Backlog = (typeof backlogs)[number];

export const agencies = ['none', 'mandated', 'running', 'handedUp', 'done', 'revoked'] as const;
export type Agency = (typeof agencies)[number];

export const warnings = ['green', 'yellow', 'red'] as const;
export type Warning = (typeof warnings)[number];

export const channels = [
  'letter',
  'visit',
  'online',
  'phone',
  'fax',
  'wechat',
  'kiosk',
  'video',
  'leaderReception',
  'outreachVisit',
  'appointment',
  'agency',
  'nightService',
  'mobileStation',
  'hotlineTransfer',
  'superiorAssigned',
  'patrol',
  'council',
] as const;
export type Channel = (typeof channels)[number];

/** Channel groups of the rulebooks (glossary C3). */
export const channelGroups = {
  web: ['online', 'wechat', 'kiosk', 'video'],
  phone: ['phone', 'hotlineTransfer'],
  letterVisit: ['letter', 'fax', 'visit', 'leaderReception', 'outreachVisit', 'appointment', 'nightService', 'mobileStation'],
} as const satisfies Record<string, readonly Channel[]>;

/** Who may know of a matter: those whose work it is, or only its circle. Sealed matters are elsewhere. */
export const confidentialities = ['normal', 'restricted'] as const;
export type Confidentiality = (typeof confidentialities)[number];

/** Whom a petitioner asks to leave the matter (D63). */
export const recusalSubjects = ['handler', 'firstContactOfficer', 'other'] as const;
export type RecusalSubject = (typeof recusalSubjects)[number];

/** Why an officer leaves a matter (条例 28). */
export const conflictGrounds = ['kinship', 'interest', 'complainedAbout', 'otherGround'] as const;
export type ConflictGround = (typeof conflictGrounds)[number];

export const matterKinds = ['suggestion', 'accusation', 'appeal', 'consultation', 'assistance'] as const;
export type MatterKind = (typeof matterKinds)[number];

/** The six routes of an appeal, 《信访工作条例》31. */
export const appealRoutes = [
  'litigation',
  'arbitration',
  'partyAppeal',
  'administrativeRemedy',
  'lawfulDuty',
  'petitionProcedure',
] as const;
export type AppealRoute = (typeof appealRoutes)[number];

export const appealDispositions = ['supported', 'partlySupported', 'explained', 'notSupported'] as const;
export const suggestionDispositions = ['adopted', 'partlyAdopted', 'noted'] as const;
export const dispositions = [...appealDispositions, ...suggestionDispositions] as const;
export type Disposition = (typeof dispositions)[number];

export const nonAcceptanceReasons = [
  'notCompetent',
  'legalChannel',
  'pendingElsewhere',
  'finalSameFacts',
  'identityUnclear',
  'notAPetition',
] as const;
export type NonAcceptanceReason = (typeof nonAcceptanceReasons)[number];

export const evaluationGrades = ['satisfied', 'basicallySatisfied', 'dissatisfied'] as const;
export type EvaluationGrade = (typeof evaluationGrades)[number];

/** Who is judged by an evaluation. */
export const evaluationSubjects = ['petitionOffice', 'handlingUnit', 'officer'] as const;
export type EvaluationSubject = (typeof evaluationSubjects)[number];

export const noticeKinds = [
  'receipt',
  'acceptanceNotice',
  'nonAcceptanceNotice',
  'forwardingNotice',
  'extensionNotice',
  'handlingOpinion',
  'suggestionReply',
  'mergeNotice',
  'consultationAnswer',
  'evaluationInvitation',
  'noFurtherAcceptanceNotice',
  'legalChannelNotice',
  'supplementNotice',
  'holdNotice',
  'resumeNotice',
  'reviewOpinion',
  'reReviewOpinion',
  'hearingNotice',
  'withdrawalConfirmation',
  'simpleAnswer',
  'redoReply',
  'refusalCheckNotice',
  'reopeningNotice',
  'mandate',
  'forwardingOrder',
  'assignmentOrder',
  'warningNotice',
  'supervisionLetter',
  'copyNoticeSlip',
  'backlogReminder',
  'closureReport',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** Papers from unit to unit. Nobody outside the office reads them, and nobody has to serve them. */
export const unitNoticeKinds = [
  'forwardingOrder',
  'assignmentOrder',
  'warningNotice',
  'supervisionLetter',
  'copyNoticeSlip',
  'backlogReminder',
  'closureReport',
] as const satisfies readonly NoticeKind[];
export type UnitNoticeKind = (typeof unitNoticeKinds)[number];

/** A procedure elsewhere that a claim waits for: arbitration, a court, administrative reconsideration (D26). */
export const pendingProcedures = ['arbitration', 'litigation', 'reconsideration'] as const;
export type PendingProcedure = (typeof pendingProcedures)[number];

/** `phone`: told on the phone, for receipts and answers of simple matters only. */
export const serviceMethods = ['electronic', 'inPerson', 'post', 'readOut', 'phone'] as const;
export type ServiceMethod = (typeof serviceMethods)[number];

/** Why a paper did not arrive. */
export const serviceFailures = ['returned', 'nobodyThere', 'addressUnknown', 'notTaken'] as const;
export type ServiceFailure = (typeof serviceFailures)[number];

export const caseLinkRelations = ['sameFacts', 'follows', 'partOf', 'mergedFrom'] as const;
export type CaseLinkRelation = (typeof caseLinkRelations)[number];

/** The five limits of a handling again (五限): report, name a leader, offer a meeting, study, close. */
export const redoLimits = ['report', 'sponsor', 'meet', 'study', 'close'] as const;
export type RedoLimit = (typeof redoLimits)[number];

/** What a petitioner says to an invited meeting. */
export const invitationAnswers = ['accepted', 'declined'] as const;
export type InvitationAnswer = (typeof invitationAnswers)[number];

/** Why a matter is on the leaders' list. */
export const backlogGrounds = ['threeMonthDissatisfied', 'superiorAssigned', 'screening', 'legacy'] as const;
export type BacklogGround = (typeof backlogGrounds)[number];

/** Measures of a resolution plan: on the matter, never on a person (care G3). */
export const matterMeasures = ['investigate', 'explain', 'mediate', 'pay', 'repair', 'interimProtection'] as const;
export type MatterMeasure = (typeof matterMeasures)[number];

/** Help that is offered, by own wish only (care G3, G11). */
export const helpOffers = ['hardshipAid', 'legalAid', 'counselling'] as const;
export type HelpOffer = (typeof helpOffers)[number];

/** What a sponsoring leader does: know the matter, explain, resolve, see the agreement performed, offer help (S3.25, care G3, G4). */
export const sponsorDuties = ['knowMatter', 'explain', 'resolve', 'performAgreement', 'offerHelp'] as const;
export type SponsorDuty = (typeof sponsorDuties)[number];

/** How a matter may leave the leaders' list (care G13). */
export const clearingGrounds = ['agreementPerformed', 'lawfulConclusion'] as const;
export type ClearingGround = (typeof clearingGrounds)[number];

/** Why a cleared matter is a relapse of the office: only its own doing counts. */
export const relapseGrounds = ['notPerformed', 'handlingFault'] as const;
export type RelapseGround = (typeof relapseGrounds)[number];

/** What a petitioner says to a posting of their matter. */
export const bountyAnswers = ['agreed', 'objected'] as const;
export type BountyAnswer = (typeof bountyAnswers)[number];

/** Why a posting ended without a result. */
export type BountyEnd = 'revoked' | 'petitionerObjects';

export const retentionClasses = ['tenYears', 'thirtyYears', 'permanent'] as const;
export type RetentionClass = (typeof retentionClasses)[number];

/** Why an ended matter is taken up again by decision of an officer (D54). */
export const reopeningGrounds = ['newFacts', 'agreementBroken', 'notExecuted', 'processForged', 'relapse'] as const;
export type ReopeningGround = (typeof reopeningGrounds)[number];

/** Every cause of a reopening: the grounds, a merge undone, a refusal found wrong (D50), a legal body that sent it back (D10). */
export const reopeningCauses = [...reopeningGrounds, 'mergeReversed', 'refusalOverturned', 'returnedFromChannel'] as const;
export type ReopeningCause = (typeof reopeningCauses)[number];

/** Where a reopened matter goes on: sent to a unit anew, or with the unit that had it. */
export const reopenedTo = ['registered', 'handling'] as const;
export type ReopenedTo = (typeof reopenedTo)[number];

/** Review and re-review (条例 35, 36). */
export const reviewStages = ['review', 'reReview'] as const;
export type ReviewStage = (typeof reviewStages)[number];

/** What a review can come to: the answer stands, is changed, is revoked, or is to be given anew. */
export const reviewOutcomes = ['uphold', 'vary', 'revoke', 'redoOrder'] as const;
export type ReviewOutcome = (typeof reviewOutcomes)[number];

/** What a petitioner says happened to them when they withdraw (D52). */
export const withdrawalPressures = ['rewarded', 'pressed'] as const;
export type WithdrawalPressure = (typeof withdrawalPressures)[number];

/** How a representative stands to the petitioner. */
export const representativeRelations = ['guardian', 'kin', 'lawyer', 'other'] as const;
export type RepresentativeRelation = (typeof representativeRelations)[number];

/** What a representative may do: read, or also act for the petitioner. */
export const representativeScopes = ['follow', 'act'] as const;
export type RepresentativeScope = (typeof representativeScopes)[number];

/** Rights in one's own data: to know, have a copy, have it corrected, object to its use, have it erased (个保法 44–47). */
export const dataRights = ['know', 'copy', 'correct', 'object', 'erase'] as const;
export type DataRight = (typeof dataRights)[number];

/** Roles (glossary C2). `system` is the timer; `petitioner` and `authorisedRepresentative` act through the query code. */
export const roles = [
  'petitioner',
  'authorisedRepresentative',
  'system',
  'windowOfficer',
  'hotlineOperator',
  'dispatcher',
  'petitionOfficeHead',
  'returnVisitOfficer',
  'unitHead',
  'caseHandler',
  'principalLeader',
  'deputyLeader',
  'areaLead',
  'liaisonTeamLead',
  'sponsoringLeader',
  'receivingLeader',
  'supervisionCommissioner',
  'reviewer',
  'hearingChair',
  'mediator',
  'dutyLegalAdviser',
  'expert',
  'petitionAgent',
  'agencyCoordinator',
  'agencySupervisor',
  'agencyVolunteer',
  'gridWorker',
  'publicDelegate',
  'roadChief',
  'disciplineOfficer',
  'systemAdmin',
  'securityAdmin',
  'auditAdmin',
  'dataProtectionOfficer',
  'archivist',
] as const;
export type Role = (typeof roles)[number];
