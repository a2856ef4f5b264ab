import type { PlainDate } from '../calendar/types.ts';
import type { ClaimAnswer } from './events.ts';
import type {
  BacklogGround,
  ClearingGround,
  EvaluationGrade,
  HelpOffer,
  InvitationAnswer,
  MatterMeasure,
  RedoLimit,
  RelapseGround,
  SponsorDuty,
} from './vocabulary.ts';

/** One measure of a resolution plan: always about the matter, never about the person (care G3). */
export interface PlannedMeasure {
  readonly measure: MatterMeasure;
  readonly what: string;
}

/** Events of the handling again after dissatisfaction (D35–D38) and of meetings the petitioner may decline. */
export interface LoopEventData {
  /** `besideReview`: a review runs too, and the petitioner wants both. */
  redoAssigned: { round: number; unitId: string; reason: string; besideReview?: true };
  /** One of the five limits has its record. `late`: it came after its day. */
  timeLimitMet: { limit: RedoLimit; record: string; late: boolean; invitationId?: string };
  timeLimitMissed: { limit: RedoLimit };
  /** `changed`: a new opinion, which opens a review window of its own; otherwise the old one is confirmed for `reasons`. */
  redoReplied: { round: number; answers: readonly ClaimAnswer[]; changed: boolean; reasons?: string };
  secondReturnVisitDone: { round: number; by: 'phone' | 'visit' | 'message'; grade: EvaluationGrade; note: string };
  /** An offer to be heard, by appointment; the petitioner may decline and brings whom they want (care G2, G20). */
  meetingInvited: { invitationId: string; meetOn: PlainDate; time: string; place: string; purpose: string };
  /** Another place or time stands in the petitioner's words, outside the journal. */
  invitationAnswered: { invitationId: string; answer: InvitationAnswer; wordsId?: string };
}

/** Events of a hard matter that leaders answer for (D40–D42, D44, D45). */
export interface BacklogEventData {
  backlogProposed: { ground: BacklogGround; reason: string };
  backlogProposalRefused: { reason: string };
  backlogListed: { ground: BacklogGround; reason: string };
  sponsorAppointed: { officerId: string; unitId: string; reason: string };
  taskForceFormed: { leaderId: string; officerIds: readonly string[] };
  planApproved: { measures: readonly PlannedMeasure[]; offers: readonly HelpOffer[] };
  workFileOpened: { contents: string };
  /** Matter, sponsor, force, plan and file are there (F18): the work begins. */
  fiveOnesCompleted: Readonly<Record<string, never>>;
  sponsorDutyRecorded: { duty: SponsorDuty; note: string; invitationId?: string };
  meetingHeld: { meetingId: string; meeting: 'backlogMeeting'; heldOn: PlainDate; record: string };
  meetingTaskSet: { taskId: string; unitId: string; task: string; dueOn?: PlainDate };
  meetingTaskReported: { taskId: string; report: string };
  acceptanceChecked: {
    passed: boolean;
    ground?: ClearingGround;
    heardOn: PlainDate;
    petitionerView: EvaluationGrade;
    note: string;
    attachments: readonly string[];
  };
  backlogCleared: { ground: ClearingGround };
  relapseFound: { ground: RelapseGround; reason: string };
}
