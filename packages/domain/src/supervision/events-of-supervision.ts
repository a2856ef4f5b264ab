import type { Instant, PlainDate } from '../calendar/types.ts';
import type { StaffOwner } from '../case/duty.ts';
import type { Channel, Warning } from '../case/vocabulary.ts';
import type {
  ColourReason,
  CopyLevel,
  Development,
  DisorderForm,
  MatterGrade,
  SupervisionCause,
  VisitLevel,
  WarningGround,
} from './vocabulary.ts';

/** A letter of the ladder about one duty; `to` is who finds it on the desk. */
interface LetterOfRung {
  letterId: string;
  dutyId: string;
  dutyKind: string;
  /** Id of the rung in the rulebook. */
  rung: string;
  to: readonly StaffOwner[];
}

interface CopySlip extends LetterOfRung {
  unitId: string;
  level: CopyLevel;
  development: Development;
  gap: number;
}

/** Events of repeats, colours, warnings, the ladder, supervision and grades (glossary C10, Supervision). */
export interface SupervisionEventData {
  /** The same matter was raised again; words stand outside the journal, persons are a number only (care G5, G17). */
  repeatReceived: {
    channel: Channel;
    receivedOn: PlainDate;
    persons: number;
    level?: VisitLevel;
    form?: DisorderForm;
    note?: string;
    /** Visits on the matter with this one, as the rulebook counts them. */
    visits: number;
  };
  colourChanged: { from: Warning; to: Warning; reasons: readonly ColourReason[]; tell: readonly StaffOwner[] };
  /** A matter has been red for the time that the rulebook allows. */
  redReported: { letterId: string; to: readonly StaffOwner[] };
  warningIssued: {
    warningId: string;
    grounds: readonly WarningGround[];
    reason?: string;
    unitId: string;
    to: readonly StaffOwner[];
    copyTo: readonly StaffOwner[];
  };
  warningAnswered: { warningId: string; recheck: string; causes: string; plan: string };
  warningSigned: { warningId: string; decision: 'signed' | 'returned'; note?: string };
  leaderHandlingProposed: { grounds: readonly WarningGround[] };
  leaderHandlingDecided: { firstHandlingFault: boolean; reason: string; officerId?: string; unitId?: string };
  attendanceOrdered: { attendanceId: string; who: StaffOwner; byLeader: boolean; persons: number };
  attendanceRecorded: { attendanceId: string; arrivedAt: Instant };

  reminderSent: LetterOfRung;
  overdueReported: LetterOfRung;
  copyNoticeIssued: CopySlip;
  copyLevelRaised: CopySlip;
  copyNoticeAnswered: { letterId: string; answer: string; plan?: string };
  /** The ladder of a duty has no rung left. */
  escalationEnded: { dutyId: string };
  supervisionOpened: {
    supervisionId: string;
    cause: SupervisionCause;
    unitId: string;
    to: readonly StaffOwner[];
    reason?: string;
    /** A complaint in the petitioner's own words, outside the journal. */
    wordsId?: string;
    dutyId?: string;
    dutyKind?: string;
    rung?: string;
  };
  /** `reply`: the answer to a complaint, which the petitioner reads; `answer`: between units. */
  supervisionAnswered: { supervisionId: string; cause: SupervisionCause; answer?: string; reply?: string };
  redCardProposed: {
    redCardId: string;
    unitId: string;
    facts?: string;
    to: readonly StaffOwner[];
    dutyId?: string;
    dutyKind?: string;
    rung?: string;
  };
  redCardReplied: { redCardId: string; statement: string };
  redCardIssued: { redCardId: string; unitId: string; reason: string };
  redCardRefused: { redCardId: string; unitId: string; reason: string };
  redCardLifted: { redCardId: string; unitId: string; reason: string };
  urgentReported: { letterId: string; report: string; to: readonly StaffOwner[] };
  planActivated: { plan: string };
  matterGraded: { from: MatterGrade; grade: MatterGrade; reason: string };
}

export type SupervisionEventKind = keyof SupervisionEventData;

/** Every kind once, for the list of kinds that rules may name. */
export const supervisionEventKinds: Readonly<Record<SupervisionEventKind, true>> = {
  repeatReceived: true,
  colourChanged: true,
  redReported: true,
  warningIssued: true,
  warningAnswered: true,
  warningSigned: true,
  leaderHandlingProposed: true,
  leaderHandlingDecided: true,
  attendanceOrdered: true,
  attendanceRecorded: true,
  reminderSent: true,
  overdueReported: true,
  copyNoticeIssued: true,
  copyLevelRaised: true,
  copyNoticeAnswered: true,
  escalationEnded: true,
  supervisionOpened: true,
  supervisionAnswered: true,
  redCardProposed: true,
  redCardReplied: true,
  redCardIssued: true,
  redCardRefused: true,
  redCardLifted: true,
  urgentReported: true,
  planActivated: true,
  matterGraded: true,
};
