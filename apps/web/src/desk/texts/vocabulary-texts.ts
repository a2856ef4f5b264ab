import type { DutyView } from '@daiban/contract/cases';
import type { CommandInputs, CommandName } from '@daiban/contract/commands';
import type { DutyRow, ledgerFields } from '@daiban/contract/desk';
import type { EventKind } from '@daiban/domain/case/events';
import type {
  AppealRoute,
  Backlog,
  CaseLinkRelation,
  Channel,
  Disposition,
  EvaluationGrade,
  EvaluationSubject,
  Followup,
  MatterKind,
  NonAcceptanceReason,
  NoticeKind,
  Procedure,
  RetentionClass,
  Role,
  ServiceMethod,
  Warning,
} from '@daiban/domain/case/vocabulary';
import type { ColourReason, WarningGround } from '@daiban/domain/supervision/vocabulary';

/** Keys of any member; a member without fields of its own has an index signature and adds none. */
type KeysOfUnion<Union> = Union extends unknown ? (string extends keyof Union ? never : keyof Union) : never;

/** Every field that any command of a case asks for. */
export type CommandField = KeysOfUnion<CommandInputs[CommandName]>;

/** Duty kinds of the rulebooks (glossary C9, C9a) that have a name of their own on the desk. */
export const dutyKinds = [
  'reviewTask',
  'reviewDecision',
  'reReviewWindow',
  'reReviewDecision',
  'redoAfterReview',
  'refusalCheckWindow',
  'refusalCheck',
  'withdrawalCooling',
  'withdrawalCheck',
  'pressureCheck',
  'executionTask',
  'executionReply',
  'registerForward',
  'acceptanceDecision',
  'objection',
  'objectionRuling',
  'statutoryHandling',
  'localPhoneWeb',
  'localLetterVisit',
  'firstContact',
  'siteCheck',
  'subTask',
  'assignedTerm',
  'setHandlerTask',
  'signTask',
  'extensionTask',
  'serveNoticeTask',
  'serveAgain',
  'suggestionFeedback',
  'assistanceHandling',
  'consultationReply',
  'questionReply',
  'evaluationWindow',
  'recusalRuling',
  'returnVisit',
  'reviewWindow',
  'archiveTask',
  'redoTask',
  'redoReply',
  'limitReport',
  'limitSponsor',
  'limitMeet',
  'limitStudy',
  'limitClose',
  'backlogThreshold',
  'secondReturnVisit',
  'backlogDecision',
  'sponsorTask',
  'fiveOnesTask',
  'backlogResolve',
  'relapseResolve',
  'sponsorDutyTask',
  'backlogMeetingTask',
  'meetingTask',
  'biddingTerm',
  'awardTask',
  'teamTerm',
  'dataRightsReply',
  'warningResponse',
  'leaderSignTask',
  'leaderHandlingTask',
  'receptionArrival',
  'copyAckTask',
  'supervisionReply',
  'redCardReplyTask',
  'redCardDecisionTask',
  'urgentTicket',
  'redWarning',
  'supplementWait',
  'competenceDecision',
  'simpleAccept',
  'simpleReply',
  'hearingRequestReply',
  'hearingTask',
  'mediationTerm',
  'agreementPerformance',
  'courtConfirm',
  'holdCheck',
  'mandateAnswer',
  'nameAgentTask',
  'agentContact',
  'mandateTerm',
  'agencyPlanTask',
  'agencyStepTask',
  'resultExplanation',
  'resultConfirmation',
] as const;
export type DutyKind = (typeof dutyKinds)[number];

/** Kinds of units (glossary C1). */
export const unitKinds = [
  'superiorOrgan',
  'subdistrictCommittee',
  'subdistrictOffice',
  'jointConference',
  'petitionOffice',
  'disciplineBody',
  'governanceCentre',
  'mediationCommittee',
  'functionalOffice',
  'areaBlock',
  'liaisonTeam',
  'villageCommittee',
  'agencyCentre',
  'agencyStation',
  'agencyPoint',
  'representationOffice',
  'representationStation',
  'competentUnit',
] as const;
export type UnitKind = (typeof unitKinds)[number];

/** The words of the domain as the desk writes them. A member that is missing does not compile. */
export interface VocabularyTexts {
  readonly procedures: Record<Procedure, string>;
  readonly followups: Record<Followup, string>;
  readonly backlogs: Record<Backlog, string>;
  readonly warnings: Record<Warning, string>;
  readonly channels: Record<Channel, string>;
  readonly kinds: Record<MatterKind, string>;
  readonly routes: Record<AppealRoute, string>;
  readonly dispositions: Record<Disposition, string>;
  readonly nonAcceptanceReasons: Record<NonAcceptanceReason, string>;
  readonly grades: Record<EvaluationGrade, string>;
  readonly evaluationSubjects: Record<EvaluationSubject, string>;
  readonly notices: Record<NoticeKind, string>;
  readonly serviceMethods: Record<ServiceMethod, string>;
  readonly linkRelations: Record<CaseLinkRelation, string>;
  readonly retentionClasses: Record<RetentionClass, string>;
  readonly roles: Record<Role, string>;
  readonly events: Record<EventKind, string>;
  readonly commands: Record<CommandName, string>;
  readonly fields: Record<CommandField, string>;
  /** Choices of fields that are no vocabulary list of their own, by field and value. */
  readonly choices: Record<
    | 'failure'
    | 'by'
    | 'result'
    | 'decision'
    | 'mode'
    | 'outcome'
    | 'reason'
    | 'receiverKind'
    | 'limit'
    | 'backlogGround'
    | 'sponsorDuty'
    | 'bountyAnswer'
    | 'clearingGround'
    | 'relapseGround'
    | 'measure'
    | 'offer'
    | 'cause'
    | 'to'
    | 'pressure'
    | 'who'
    | 'conflict'
    | 'remediesState'
    | 'channelOutcome'
    | 'stance'
    | 'decidedBy'
    | 'simpleGround'
    | 'support'
    | 'response'
    | 'pending'
    | 'level'
    | 'form'
    | 'grade'
    | 'source'
    | 'scope'
    | 'ground'
    | 'purpose'
    | 'link'
    | 'help'
    | 'step'
    | 'member'
    | 'way',
    Record<string, string>
  >;
  readonly dutyKinds: Record<DutyKind, string>;
  readonly unitKinds: Record<UnitKind, string>;
  readonly colourReasons: Record<ColourReason, string>;
  readonly warningGrounds: Record<WarningGround, string>;
  readonly buckets: Record<DutyRow['bucket'], string>;
  readonly outcomes: Record<NonNullable<DutyView['outcome']>, string>;
  readonly origins: Record<DutyView['basis']['origin'], string>;
  readonly ledgerFields: Record<(typeof ledgerFields)[number], string>;
  readonly importStatuses: Record<'preview' | 'running' | 'cancelled' | 'done' | 'failed', string>;
}
