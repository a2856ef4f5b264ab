import type { EventDataOfAgency } from '../agency/events-of-agency.ts';
import type { Instant, PlainDate } from '../calendar/types.ts';
import type { SupervisionEventData } from '../supervision/events-of-supervision.ts';
import type { Actor } from './actor.ts';
import type { BountyEventData } from './bounty-events.ts';
import type { DutyChange } from './duty.ts';
import type { IntakeEventData } from './events-of-intake.ts';
import type { EventsOfWaiting } from './events-of-waiting.ts';
import type { BacklogEventData, LoopEventData } from './loop-events.ts';
import type {
  AppealRoute,
  CaseLinkRelation,
  Channel,
  ConflictGround,
  DataRight,
  Disposition,
  EvaluationGrade,
  EvaluationSubject,
  MatterKind,
  NonAcceptanceReason,
  NoticeKind,
  RecusalSubject,
  ReopenedTo,
  ReopeningCause,
  RepresentativeRelation,
  RepresentativeScope,
  RetentionClass,
  ReviewOutcome,
  ReviewStage,
  ServiceFailure,
  ServiceMethod,
  WithdrawalPressure,
} from './vocabulary.ts';
import type { DispatchMode, SimpleGround } from './vocabulary-of-intake.ts';

/** The answer to one claim (S3.37: point by point, with facts and basis). */
export interface ClaimAnswer {
  readonly claimId: string;
  readonly disposition: Disposition;
  readonly facts: string;
  readonly decision: string;
  readonly basis: string;
}

/**
 * Journal event kinds (glossary C10) and what each records. A journal holds ids, decisions and the authority's own words;
 * a petitioner's words are kept outside it under `wordsId`, where they can be corrected or erased.
 */
export interface EventData
  extends SupervisionEventData,
    LoopEventData,
    BacklogEventData,
    BountyEventData,
    EventsOfWaiting,
    EventDataOfAgency,
    IntakeEventData {
  submissionReceived: {
    caseId: string;
    submissionId: string;
    petitionerId: string;
    channel: Channel;
    receivedOn: PlainDate;
    receiverUnitId: string;
    receiverKind: 'petitionOffice' | 'otherOrgan';
    persons: number;
    representatives: number;
    attachments: readonly string[];
    /** Number of the hotline slip or ledger row that it came from. */
    sourceNumber?: string;
    /** Consent to be served electronically. */
    electronicService: boolean;
    /** Taken over from a ledger. */
    fromLedger?: true;
  };
  caseRegistered: { title: string; place?: string; oralTextReadBack: boolean };
  claimRecorded: { claimId: string; text: string };
  firstContactOfficerSet: { officerId: string; unitId: string; reason?: string };
  kindClassified: { kind: MatterKind; route?: AppealRoute; topics: readonly string[]; reason?: string; simple?: true };
  caseLinked: { otherCaseId: string; relation: CaseLinkRelation; reason: string };
  caseMerged: { intoCaseId: string; reason: string };
  /** Cause `mergeReversed` undoes a merge: the case goes on where it was. Every other cause says to where, with fresh clocks (D54). */
  caseReopened: { cause: ReopeningCause; to?: ReopenedTo; reason: string };
  dispatchDecided: {
    unitId: string;
    mode: DispatchMode;
    routingRule?: string;
    reason: string;
    termOn?: PlainDate;
    reportBack: boolean;
    /** Ordered together with others (S0.25). */
    batchId?: string;
  };
  assignmentSigned: { decision: 'signed' | 'returned'; note?: string };
  caseForwarded: { unitId: string };
  caseAssigned: { unitId: string; termOn?: PlainDate; reportBack: boolean };
  objectionRaised: { ground: string };
  /** `times`: how often the matter has come back to its sender with this one. */
  objectionUpheld: { reason: string; times?: number };
  objectionRejected: { reason: string };
  /** `simpleGround`: accepted in the simple way (D62). */
  caseAccepted: { unitId: string; simpleGround?: SimpleGround };
  /** `proposed` waits for the second pair of eyes; `confirmed` ends the matter with a notice. */
  decisionRecorded: {
    decision: 'nonAcceptanceProposed' | 'nonAcceptanceRefused';
    reasonCode?: NonAcceptanceReason;
    law?: string;
    explanation: string;
    competentBody?: string;
  };
  caseNotAccepted: { reasonCode: NonAcceptanceReason; law: string; explanation: string; competentBody?: string };
  handlerSet: { officerId: string; unitId: string; reason?: string };
  /** `raisedFrom`: the lower tier that could not solve it (D70). */
  leadUnitSet: { unitId: string; reason: string; raisedFrom?: string };
  /** A unit ended, and its successor stands where it stood (条例 24). */
  unitSucceeded: { formerUnitId: string; unitId: string; reason: string };
  coUnitAdded: { unitId: string };
  subTaskOpened: { subTaskId: string; unitId: string; task: string; dueOn?: PlainDate };
  subTaskAnswered: { subTaskId: string; answer: string };
  petitionerContacted: {
    by: 'phone' | 'visit' | 'message';
    outcome: 'clear' | 'unclear';
    note: string;
    minutes?: number;
    contactedOn?: PlainDate;
  };
  contactFailed: { by: 'phone' | 'visit' | 'message'; note?: string; contactedOn?: PlainDate };
  siteVisited: {
    visitors: readonly string[];
    place: string;
    note: string;
    petitionerTold: boolean;
    attachments: readonly string[];
    visitedOn?: PlainDate;
  };
  evidenceAdded: { by: 'petitioner' | 'staff'; attachments: readonly string[]; note?: string; wordsId?: string };
  extensionRequested: { days: number; reason: string };
  extensionApproved: { days: number; reason: string };
  extensionRefused: { reason: string };
  draftReplyPrepared: { answers: readonly ClaimAnswer[]; draftNumber: number };
  closureSigned: { decision: 'signed' | 'returned'; draftNumber: number; note?: string };
  replyIssued: { answers: readonly ClaimAnswer[]; round: number; reward?: string };
  caseClosed: { round: number };
  caseConcluded: { reason: 'suggestionAnswered' | 'consultationAnswered' | 'remedyLapsed' | 'claimsChannelled' };
  remedyLapsed: { window: 'reviewWindow' | 'reReviewWindow' | 'refusalCheckWindow' };
  /** `service`: how it goes out. All but `post` are served in the same command, so only a posted one is owed a service. */
  /** `byUnitId`: who issues it, when that is not the unit that the case says (a review organ). */
  noticeIssued: {
    noticeId: string;
    notice: NoticeKind;
    to: 'petitioner' | 'unit';
    unitId?: string;
    byUnitId?: string;
    service: ServiceMethod;
  };
  noticeServed: { noticeId: string; notice: NoticeKind; method: ServiceMethod; servedOn: PlainDate; note?: string };
  serviceFailed: {
    noticeId: string;
    notice: NoticeKind;
    method: ServiceMethod;
    failure: ServiceFailure;
    failedOn: PlainDate;
    attempt: number;
    note?: string;
  };
  evaluationGiven: {
    round: number;
    subject: EvaluationSubject;
    grade: EvaluationGrade;
    wordsId?: string;
    changed: boolean;
    assisted: boolean;
    /** The petitioner is dissatisfied with the answer: the matter is owed a handling again (D35). */
    asksForRedo?: true;
  };
  evaluationLapsed: { round: number };
  returnVisitDone: { round: number; by: 'phone' | 'visit' | 'message'; grade: EvaluationGrade; note: string };
  returnVisitFailed: { round: number; note: string; attempt: number };
  caseSettled: { reason: 'satisfied' | 'petitionerEndsTalks' | 'final' };
  questionAsked: { questionId: string; wordsId: string };
  questionAnswered: { questionId: string; answer: string };
  /** Name and phone of the representative stand outside the journal under this id. */
  representativeNamed: {
    representativeId: string;
    relation: RepresentativeRelation;
    scope: RepresentativeScope;
    attachments: readonly string[];
  };
  representativeRevoked: { representativeId: string };
  rightsRequestReceived: { requestId: string; right: DataRight; wordsId: string };
  rightsRequestAnswered: { requestId: string; decision: 'granted' | 'partlyGranted' | 'refused'; answer: string; basis: string };
  /** G4: an officer prepared the petitioner's act that stands before this; the petitioner confirmed it at their own contact. */
  actAssisted: { command: string; officerId: string; unitId: string; attachments: readonly string[] };
  /** The ground stands outside the journal under `wordsId`. */
  recusalRequested: { requestId: string; who: RecusalSubject; officerId?: string; wordsId: string };
  recusalGranted: { requestId: string; officerId: string; reason: string };
  recusalRefused: { requestId: string; reason: string };
  conflictDeclared: { officerId: string; unitId: string; conflict: ConflictGround; note: string };
  recusalLifted: { officerId: string; reason: string };
  /** The named handler left while the matter is worked on: another one is to be named. */
  handlerRecused: { officerId: string; unitId: string };
  /** Whom the matter complains about; replaces what was recorded before. */
  concernedRecorded: { officerIds: readonly string[]; unitIds: readonly string[]; reason: string };
  /** Replaces who was admitted before. */
  caseRestricted: { officerIds: readonly string[]; reason: string };
  restrictionLifted: { reason: string };
  /** `late`: after the window, with good cause in the words. */
  reviewRequested: { remedyId: string; organUnitId: string; round: number; wordsId: string; late?: true };
  reReviewRequested: { remedyId: string; organUnitId: string; round: number; wordsId: string; late?: true };
  reviewAccepted: { remedyId: string; stage: ReviewStage; organUnitId: string };
  reviewRefused: { remedyId: string; stage: ReviewStage; organUnitId: string; reason: string; law: string };
  draftReviewPrepared: { remedyId: string; outcome: ReviewOutcome; answers: readonly ClaimAnswer[]; reason: string; law: string };
  reviewDraftReturned: { remedyId: string; note: string };
  reviewDecided: {
    remedyId: string;
    organUnitId: string;
    outcome: ReviewOutcome;
    answers: readonly ClaimAnswer[];
    reason: string;
    law: string;
  };
  reReviewDecided: EventData['reviewDecided'];
  refusalCheckRequested: { organUnitId: string; wordsId: string };
  refusalChecked: { organUnitId: string; outcome: 'upheld' | 'overturned'; reason: string; law: string };
  withdrawalRequested: { wordsId?: string };
  /** Read by the head of the petition office alone (D52). */
  withdrawalPressureReported: { pressure: WithdrawalPressure; wordsId?: string };
  withdrawalCoolingOver: Readonly<Record<string, never>>;
  withdrawalCancelled: Readonly<Record<string, never>>;
  withdrawalRefused: { reason: string };
  /** `othersGoOn`: of a joint matter one petitioner left. */
  caseWithdrawn: { note: string; othersGoOn?: true };
  executionUrged: { claimId: string; reason: string };
  executionConfirmed: { claimId: string; note: string };
  caseArchived: { retention: RetentionClass };
  /** The matter goes on under another version of the rules. */
  rulebookMoved: { from: string; to: string; reason: string };
  /** The sweeper found a duty past its due moment. */
  clockOverdue: { dutyId: string; dutyKind: string };
}

export type EventKind = keyof EventData;

/** An event as a command decides it, before it has a place in the journal. */
export type CaseEvent = { [Kind in EventKind]: { readonly kind: Kind; readonly data: EventData[Kind] } }[EventKind];

/** An event in its place: who, when, under which rulebook, and what it did to the duties. */
export type RecordedEvent = CaseEvent & {
  /** 1 for the first event of a case, without gaps. */
  readonly sequence: number;
  readonly at: Instant;
  readonly on: PlainDate;
  readonly actor: Actor;
  /** Rulebook id and version in force for the case, such as `lihai@1`. */
  readonly rulebook: string;
  readonly duties: readonly DutyChange[];
};

/** Makes one event; keeps the pair of kind and data checked. */
export const event = <Kind extends EventKind>(kind: Kind, data: EventData[Kind]): CaseEvent => ({ kind, data }) as CaseEvent;
