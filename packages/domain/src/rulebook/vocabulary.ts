import type { PlainDate, Within } from '../calendar/types.ts';
import type { EventKind } from '../case/events.ts';
import type {
  Agency,
  Channel,
  EvaluationGrade,
  MatterKind,
  NoticeKind,
  Procedure,
  RedoLimit,
  ReopenedTo,
  Role,
  Warning,
} from '../case/vocabulary.ts';
import type { RungForm } from '../supervision/vocabulary.ts';
import type { CadenceRule, OpeningFigure, SettingRule, TierName } from './declarations.ts';
import type { Source } from './source.ts';

/**
 * The vocabulary a regulation is written in. A rulebook is plain data: it can be printed, stored, compared and shown, and one
 * pure engine interprets it.
 */

export { type Origin, origins, type Source } from './source.ts';

/** What a decision or a signature said. */
export const decisions = ['nonAcceptanceProposed', 'nonAcceptanceRefused', 'signed', 'returned'] as const;

/** When a rule applies, said of the event and of the case after it. */
export type Condition =
  | { readonly test: 'channelIn'; readonly channels: readonly Channel[] }
  | { readonly test: 'kindIn'; readonly kinds: readonly MatterKind[] }
  | { readonly test: 'receiverIs'; readonly receiver: 'petitionOffice' | 'otherOrgan' }
  /** The notice of `noticeIssued` or `noticeServed`. */
  | { readonly test: 'noticeIs'; readonly notices: readonly NoticeKind[] }
  /** The talk of `petitionerContacted` left the claims unclear. */
  | { readonly test: 'contactUnclear' }
  /** The petitioner was reached at least once. */
  | { readonly test: 'contactMade' }
  /** A handler is named for the case. */
  | { readonly test: 'handlerNamed' }
  /** So many tries to reach the petitioner, on so many different days (D20). */
  | { readonly test: 'contactAttempts'; readonly atLeast: number; readonly onDays: number }
  /** This was the n-th try of the return visit in vain (D34). */
  | { readonly test: 'visitAttempts'; readonly atLeast: number }
  /** Which of the five limits `timeLimitMet` is about. */
  | { readonly test: 'limitIs'; readonly limit: RedoLimit }
  /** The handling again has led to a new opinion. */
  | { readonly test: 'opinionChanged' }
  /** The evaluation leaves the petitioner dissatisfied with the answer, for the first time. */
  | { readonly test: 'redoAsked' }
  /** The grade that the petitioner gave in a visit or an evaluation. */
  | { readonly test: 'gradeIs'; readonly grade: EvaluationGrade }
  /** The event carries a date ordered by the sender. */
  | { readonly test: 'termOrdered' }
  | { readonly test: 'modeIs'; readonly mode: 'forward' | 'assign' }
  /** The notice goes to the petitioner by a way that is served later than it is issued. */
  | { readonly test: 'notServed' }
  | { readonly test: 'decisionIs'; readonly decision: (typeof decisions)[number] }
  /** The ended matter goes on there: a reopening with fresh clocks (D54). */
  | { readonly test: 'reopenedTo'; readonly to: ReopenedTo }
  /** The case stands there after the event. */
  | { readonly test: 'procedureIn'; readonly procedures: readonly Procedure[] }
  /** The answer promises something that is not confirmed as carried out (条例 32). */
  | { readonly test: 'executionOpen' }
  /** An agent runs the matter, and its principal has an answer that nobody has explained (D60). */
  | { readonly test: 'explanationOwed' }
  /** A mediation runs, or the whole matter waits for another procedure (D24, D26). */
  | { readonly test: 'standsStill' }
  /** The duty that `clockOverdue` speaks of. */
  | { readonly test: 'dutyIs'; readonly duties: readonly string[] }
  /** The colour that `colourChanged` leads to (F7). */
  | { readonly test: 'colourIs'; readonly colour: Warning }
  /** The matter is marked as simple, or was accepted in the simple way (D62). */
  | { readonly test: 'simpleHandling'; readonly stage: 'marked' | 'accepted' }
  /** The matter has been accepted. */
  | { readonly test: 'acceptedAlready' }
  /** The running of the matter by an agent stands there after the event. */
  | { readonly test: 'agencyIn'; readonly agencies: readonly Agency[] }
  /** The rulebook asks for a signature before this event. */
  | { readonly test: 'signatureRequired'; readonly before: SignatureRule['before'] }
  | { readonly test: 'not'; readonly condition: Condition }
  | { readonly test: 'allOf'; readonly conditions: readonly Condition[] }
  | { readonly test: 'anyOf'; readonly conditions: readonly Condition[] };

/** An event that opens or ends a duty, always or under a condition. */
export type EventMatch = EventKind | { readonly event: EventKind; readonly when: Condition };

/** Whose duty it is; the engine resolves it to an officer, a role in a unit, or the petitioner. */
export const ownerRefs = [
  'receiver',
  'petitionOffice',
  'petitionOfficeHead',
  'firstContactOfficer',
  'handlingUnit',
  'unitHead',
  'caseHandler',
  'coUnit',
  'principalLeader',
  'signingLeader',
  'addressee',
  'returnVisitOfficer',
  'archivist',
  'dataProtectionOfficer',
  'dutyLegalAdviser',
  'mediator',
  'hearingHost',
  'reviewer',
  'reviewOrganHead',
  'petitioner',
  'sponsor',
  'meetingTaskUnit',
  'bountyTeam',
  'agent',
  'mandateUnit',
  'agencyCoordinator',
  'agencyStepUnit',
] as const;
export type OwnerRef = (typeof ownerRefs)[number];

/** A date that the sender orders; `otherwise` is the length when no date was ordered. */
export interface OrderedDate {
  readonly ordered: true;
  readonly otherwise?: Within;
}

export const dutySubjects = [
  'subTask',
  'question',
  'warning',
  'attendance',
  'copyNotice',
  'supervision',
  'redCard',
  'notice',
  'rightsRequest',
  'recusalRequest',
  'hearing',
  'mediation',
  'hold',
  'meetingTask',
  'claim',
] as const;
/** Commands that the timer gives when a duty falls due, with `{}` or `{ subject }`; each has a row for the timer in the table of actions. */
export const dueOrders = [
  'lapseEvaluation',
  'lapse',
  'reportRed',
  'lapseMediation',
  'listBacklog',
  'lapseSupplement',
  'endWithdrawalCooling',
  'closeBidding',
  'lapseMandate',
] as const;
export type DueOrder = (typeof dueOrders)[number];
/** What such a command is given: the subject of the duty, where it has one. */
export interface DueOrderInput {
  readonly subject?: string | undefined;
}

/** A lawful standstill of a clock: from one event until another, after which the days left are given back. */
export interface Pause {
  readonly from: readonly EventMatch[];
  readonly until: readonly EventMatch[];
  /** The article that allows it. */
  readonly article: string;
}

/** Tells duties of one kind with different occasions apart: what has to be signed. */
export const dutyOccasions = ['assignment', 'closure', 'reply', 'nonAcceptance', 'review', 'furtherRefusal', 'legalChannel'] as const;

export interface DutyRule extends Source {
  /** Identifier of glossary C9, or of C9a for a task. */
  readonly kind: string;
  readonly about?: (typeof dutyOccasions)[number];
  /** What is owed, in a few words of the office. */
  readonly title: string;
  readonly opensOn: readonly EventMatch[];
  /** Must hold for every opening event. */
  readonly when?: Condition;
  /** Set when a case can owe it more than once at a time: each is closed only by the event about the same thing. */
  readonly per?: (typeof dutySubjects)[number];
  readonly owner: OwnerRef;
  readonly within: Within | OrderedDate;
  /** It is done. */
  readonly closedBy: readonly EventMatch[];
  /** It ended without having been done. */
  readonly stoppedBy?: readonly EventMatch[];
  /** A window that passed unused. With `clockOverdue` the window is over when its day is over: a right is never overdue. */
  readonly lapsedBy?: readonly EventMatch[];
  /** The command the timer gives when the duty falls due, such as `lapse`. */
  readonly onDue?: DueOrder;
  /** When it stands still; a statutory clock only as the law itself says. */
  readonly pauses?: readonly Pause[];
  /** Whether an approved extension moves it (条例 34), and at most by how many natural days. */
  readonly extendableBy?: number;
  /** Clock that the law sets: a local rulebook may be stricter, never looser. */
  readonly statutory?: boolean;
  readonly shownToPetitioner: boolean;
}

export type RuleTrigger =
  | { readonly on: 'repeatVisits'; readonly atLeast: number }
  | { readonly on: 'skipLevelVisit' }
  | { readonly on: 'groupVisit'; readonly atLeast: number }
  | { readonly on: 'extremeForm' };

/** When a rung of the ladder is climbed for a duty. */
export type RungMoment =
  /** So many per cent of the clock are used: the setting `reminderShare`. */
  | { readonly on: 'usedShare' }
  | { readonly on: 'overdue' }
  | { readonly on: 'overdueFor'; readonly within: Within }
  /** So long after the rung before it, while nobody answered; for a copy-notice it rises one level each time, up to 3 (F8). */
  | { readonly on: 'unansweredFor'; readonly within: Within };

/** Who finds the letter of a rung: `level`: those of the level of the copy-notice (F8). */
export const rungAddressees = ['dutyOwner', 'unitHead', 'deputyLeader', 'principalLeader', 'petitionOfficeHead', 'level'] as const;

/** One rung of the ladder that a late duty climbs, in the order in which the rungs stand. */
export interface EscalationRung extends Source {
  readonly id: string;
  readonly title: string;
  /** Duty kinds that it is for; left out: whatever somebody in the office owes. */
  readonly of?: readonly string[];
  /** Duty kinds that it is not for. */
  readonly except?: readonly string[];
  readonly when: RungMoment;
  readonly to: readonly (typeof rungAddressees)[number][];
  readonly form: RungForm;
}

export interface TriggerRule extends Source {
  readonly kind: string;
  readonly title: string;
  /** Any one of them is enough. */
  readonly when: readonly RuleTrigger[];
  readonly to: readonly Role[];
  readonly copyTo: readonly Role[];
  /** What the addressees owe in return, such as the answer to a warning notice. */
  readonly answer?: { readonly kind: string; readonly title: string; readonly within: Within };
  /** False: declared, and shown by `rulebook show` as not yet running. */
  readonly running: boolean;
}

/** A signature that must stand before an event (两签). */
export interface SignatureRule extends Source {
  readonly before: 'caseAssigned' | 'caseClosed';
  readonly by: Role;
}

/** Who leads, handles and assists which kind of matter (S3.3–S3.5). `assist: []` with conduct: nobody else may know. */
export interface RoutingRule extends Source {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly lead: readonly Role[];
  /** Roles or unit kinds. */
  readonly handle: readonly string[];
  readonly assist: readonly string[];
}

export const measures = ['agencyRate', 'closureRate', 'satisfactionRate'] as const;

export interface TargetRule extends Source {
  readonly measure: (typeof measures)[number];
  /** Per cent. */
  readonly atLeast: number;
}

/** Settings of a mechanism that is not a duty, with its basis. */
export interface MechanismRule extends Source {
  readonly mechanism: string;
  readonly title: string;
  /** Its parts, where the document names them. */
  readonly items?: readonly string[];
  readonly running: boolean;
}

export interface AssessmentItem {
  readonly title: string;
  readonly measure: string;
  /** What gets the points. A unit's work may be judged; a petitioner never (care G5), a number of petitions alone never (care G6). */
  readonly subject: 'unit' | 'matter' | 'person';
  readonly points: number;
}

/** What units are assessed by. A veto is a proposal that the unit can appeal against (care G14). */
export interface AssessmentRule extends Source {
  readonly id: string;
  readonly title: string;
  readonly items: readonly AssessmentItem[];
  /** Units with fewer matters are listed but not ranked (formulas F). */
  readonly minimumCases: number;
  readonly veto?: { readonly title: string; readonly appealWithin?: Within };
  readonly running: boolean;
}

export interface Rulebook {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  /** The rulebook it refines; only the national law has none. */
  readonly extends?: string;
  readonly basis: {
    readonly document: string;
    /** Left out when the source does not say when it was issued. */
    readonly issuedOn?: PlainDate;
    readonly title: string;
  };
  /** Duty kinds of the extended rulebook that do not apply here; never a statutory one. */
  readonly without?: readonly string[];
  readonly duties: readonly DutyRule[];
  readonly triggers: readonly TriggerRule[];
  /** The ladder of late duties; left out: none. */
  readonly escalations?: readonly EscalationRung[];
  readonly signatures: readonly SignatureRule[];
  readonly routing: readonly RoutingRule[];
  readonly targets: readonly TargetRule[];
  readonly mechanisms: readonly MechanismRule[];
  readonly assessments: readonly AssessmentRule[];
  readonly cadences: readonly CadenceRule[];
  readonly settings: readonly SettingRule[];
  readonly openingFigures: readonly OpeningFigure[];
  readonly tiers: readonly TierName[];
  /** What the source leaves open; never invented. */
  readonly open: readonly string[];
}
