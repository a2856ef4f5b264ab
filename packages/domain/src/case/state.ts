import type { AgencyState } from '../agency/state-of-agency.ts';
import type { Instant, PlainDate } from '../calendar/types.ts';
import type { SupervisionState } from '../supervision/state-of-supervision.ts';
import type { Duty } from './duty.ts';
import type { ClaimAnswer } from './events.ts';
import type { BacklogEntry, Invitation, Redo } from './loop-state.ts';
import type { Execution, RefusalCheck, Remedy, Withdrawal } from './remedy-state.ts';
import type { IntakeState } from './state-of-intake.ts';
import type {
  Agency,
  AppealRoute,
  Backlog,
  BacklogGround,
  CaseLinkRelation,
  Channel,
  ConflictGround,
  DataRight,
  EvaluationGrade,
  EvaluationSubject,
  Followup,
  MatterKind,
  NonAcceptanceReason,
  NoticeKind,
  Procedure,
  RecusalSubject,
  RepresentativeRelation,
  RepresentativeScope,
  RetentionClass,
  ReviewStage,
  ServiceMethod,
  Warning,
} from './vocabulary.ts';
import type { WaitingState } from './waiting.ts';

export interface Claim {
  readonly id: string;
  readonly text: string;
  readonly answer?: ClaimAnswer;
  /** It waits for another procedure, or has gone there (D26). */
  readonly standing?: 'waiting' | 'channelled';
}

export interface NamedOfficer {
  readonly officerId: string;
  readonly unitId: string;
}

export interface SubTask {
  readonly id: string;
  readonly unitId: string;
  readonly task: string;
  readonly answer?: string;
}

export interface CaseNotice {
  readonly id: string;
  readonly notice: NoticeKind;
  readonly to: 'petitioner' | 'unit';
  readonly issuedOn: PlainDate;
  readonly served?: { readonly on: PlainDate; readonly method: ServiceMethod };
  /** The last attempt that did not reach the petitioner. */
  readonly failed?: { readonly on: PlainDate; readonly method: ServiceMethod; readonly attempts: number };
}

export interface ContactAttempt {
  readonly at: Instant;
  readonly on: PlainDate;
  readonly reached: boolean;
  readonly outcome?: 'clear' | 'unclear';
}

export interface Evaluation {
  readonly round: number;
  readonly subject: EvaluationSubject;
  readonly grade: EvaluationGrade;
  readonly on: PlainDate;
}

/** An officer who has left the matter: the petitioner's request was granted, or they declared a conflict. */
export interface Recusal {
  readonly officerId: string;
  readonly ground: 'granted' | ConflictGround;
  readonly on: PlainDate;
}

/**
 * A petition matter as the fold of its journal: five regions that run in parallel (lifecycle.md) and what they need.
 * Derived only by `evolve`; never edited.
 */
export interface CaseState extends WaitingState, IntakeState, AgencyState {
  readonly caseId: string;
  /** Number of events in the journal. */
  readonly version: number;
  readonly rulebook: string;
  readonly procedure: Procedure;
  readonly followup: Followup;
  readonly backlog: Backlog;
  readonly agency: Agency;
  readonly warning: Warning;

  readonly submissionId: string;
  readonly petitionerId: string;
  readonly channel: Channel;
  readonly receivedOn: PlainDate;
  readonly receiverUnitId: string;
  readonly receiverKind: 'petitionOffice' | 'otherOrgan';
  readonly persons: number;
  readonly electronicService: boolean;
  readonly fromLedger?: true;

  readonly title?: string;
  readonly kind?: MatterKind;
  readonly route?: AppealRoute;
  readonly topics: readonly string[];
  readonly claims: readonly Claim[];

  /** The one unit that answers for the matter now. */
  readonly ownerUnitId: string;
  readonly firstContactOfficer?: NamedOfficer;
  readonly handlingUnitId?: string;
  readonly handler?: NamedOfficer;
  readonly coUnitIds: readonly string[];
  readonly subTasks: readonly SubTask[];

  readonly dispatchProposal?: {
    readonly unitId: string;
    readonly mode: 'forward' | 'assign';
    readonly reason: string;
    readonly termOn?: PlainDate;
    readonly reportBack: boolean;
  };
  readonly assignment?: { readonly unitId: string; readonly termOn?: PlainDate; readonly reportBack: boolean };
  readonly dispatchedOn?: PlainDate;
  /** A second objection is not possible once one was rejected (D14). */
  readonly objectionRejected: boolean;
  readonly nonAcceptanceProposal?: {
    readonly byOfficerId: string;
    readonly reasonCode: NonAcceptanceReason;
    readonly law: string;
    readonly explanation: string;
    readonly competentBody?: string;
  };

  readonly acceptedOn?: PlainDate;
  readonly contacts: readonly ContactAttempt[];
  readonly siteVisitedOn?: PlainDate;
  readonly extensionRequest?: { readonly days: number; readonly reason: string };
  readonly extendedDays?: number;
  readonly draft?: {
    readonly number: number;
    readonly answers: readonly ClaimAnswer[];
    readonly byOfficerId: string;
    readonly signedByOfficerId?: string;
  };
  readonly reply?: { readonly round: number; readonly issuedOn: PlainDate; readonly servedOn?: PlainDate };

  readonly notices: readonly CaseNotice[];
  readonly evaluations: readonly Evaluation[];
  /** End of the window in which the petitioner may give or change an evaluation; kept when the window's duty is fulfilled early. */
  readonly evaluationUntil?: Instant;
  readonly evaluationClosed: boolean;
  readonly returnVisitAttempts: number;
  readonly questions: readonly { readonly id: string; readonly answered: boolean }[];
  /** The handling again, from its first assignment on (D35). */
  readonly redo?: Redo;
  /** Meetings that were offered; left out while there was none. */
  readonly invitations?: readonly Invitation[];
  readonly backlogProposal?: { readonly ground: BacklogGround; readonly reason: string; readonly byOfficerId: string };
  /** Kept when the matter is cleared. */
  readonly backlogEntry?: BacklogEntry;
  /** Whom the petitioner has named and not revoked; left out while there was never one. */
  readonly representatives?: readonly {
    readonly id: string;
    readonly relation: RepresentativeRelation;
    readonly scope: RepresentativeScope;
  }[];
  /** Requests about personal data (D68); left out while there was none. */
  readonly rightsRequests?: readonly { readonly id: string; readonly right: DataRight; readonly answered: boolean }[];
  readonly links: readonly { readonly caseId: string; readonly relation: CaseLinkRelation }[];
  readonly mergedInto?: string;
  /** Where the matter stood before a merge, so that the merge can be undone. Kept until the first event after it was undone. */
  readonly beforeMerge?: { readonly procedure: Procedure; readonly followup: Followup; readonly duties: readonly Duty[] };
  readonly retention?: RetentionClass;

  /** Reviews and re-reviews in their order; left out while there was none. */
  readonly remedies?: readonly Remedy[];
  /** A review sent the opinion back and it has not been answered anew (D47, D49). */
  readonly redoOrdered?: ReviewStage;
  readonly refusalCheck?: RefusalCheck;
  readonly withdrawal?: Withdrawal;
  /** What became of supported claims, as far as somebody asked or said so. */
  readonly executions?: readonly Execution[];

  /** Set while only the circle of the matter may know of it: who is admitted by name. */
  readonly restriction?: { readonly officerIds: readonly string[] };
  /** Left out while nobody was ever recused. */
  readonly recusals?: readonly Recusal[];
  /** Left out while there was never one. */
  readonly recusalRequests?: readonly {
    readonly id: string;
    readonly who: RecusalSubject;
    readonly officerId?: string;
    readonly ruling?: 'granted' | 'refused';
  }[];
  /** Whom the matter complains about. */
  readonly concerned?: { readonly officerIds: readonly string[]; readonly unitIds: readonly string[] };

  /** How often it came back to its sender; left out while that was not counted. */
  readonly returnedToSender?: number;
  /** Repeats, warnings, letters and supervision; left out while there was none. */
  readonly supervision?: SupervisionState;

  /** Open duties only; closed ones live in the journal and the duty table. */
  readonly duties: readonly Duty[];
}
