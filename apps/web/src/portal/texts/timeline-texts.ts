import type { EventKind } from '@daiban/domain/case/events';
import {
  type EvaluationSubject,
  evaluationSubjects,
  type MatterKind,
  matterKinds,
  type NoticeKind,
  noticeKinds,
} from '@daiban/domain/case/vocabulary';

/** Steps inside the office that a petitioner is never shown, whatever an answer holds (care H9). */
type InternalEventKind =
  | 'dispatchDecided'
  | 'assignmentSigned'
  | 'decisionRecorded'
  | 'subTaskOpened'
  | 'subTaskAnswered'
  | 'extensionRequested'
  | 'extensionRefused'
  | 'draftReplyPrepared'
  | 'closureSigned'
  | 'draftReviewPrepared'
  | 'reviewDraftReturned'
  | 'conflictDeclared'
  | 'recusalLifted'
  | 'concernedRecorded'
  | 'caseRestricted'
  | 'restrictionLifted'
  | 'rulebookMoved'
  | 'furtherRefusalProposed'
  | 'legalChannelProposed'
  | 'proposalTurnedDown'
  | 'timeLimitMet'
  | 'timeLimitMissed'
  | 'backlogProposed'
  | 'backlogProposalRefused'
  | 'taskForceFormed'
  | 'workFileOpened'
  | 'fiveOnesCompleted'
  | 'sponsorDutyRecorded'
  | 'meetingHeld'
  | 'meetingTaskSet'
  | 'meetingTaskReported'
  | 'retrospectiveFiled'
  | 'bidSubmitted'
  | 'biddingClosed'
  | 'bidScored'
  | 'colourChanged'
  | 'redReported'
  | 'warningIssued'
  | 'warningAnswered'
  | 'warningSigned'
  | 'leaderHandlingProposed'
  | 'leaderHandlingDecided'
  | 'attendanceOrdered'
  | 'attendanceRecorded'
  | 'reminderSent'
  | 'overdueReported'
  | 'copyNoticeIssued'
  | 'copyLevelRaised'
  | 'copyNoticeAnswered'
  | 'escalationEnded'
  | 'redCardProposed'
  | 'redCardReplied'
  | 'redCardIssued'
  | 'redCardRefused'
  | 'redCardLifted'
  | 'urgentReported'
  | 'planActivated'
  | 'matterGraded'
  | 'agencyOffered'
  | 'agencyDeclined'
  | 'agencyMemberReleased'
  | 'clockOverdue';

export type PetitionerEventKind = Exclude<EventKind, InternalEventKind>;

/** Reads the facts of one line of the journal without trusting their shape. */
export interface TimelineFacts {
  readonly unit: string | undefined;
  readonly officer: string | undefined;
  readonly notice: NoticeKind | undefined;
  readonly kind: MatterKind | undefined;
  readonly subject: EvaluationSubject | undefined;
  readonly text: (name: string) => string | undefined;
  readonly number: (name: string) => number | undefined;
  readonly flag: (name: string) => boolean | undefined;
}

/** One human sentence per event kind. */
export type TimelineTexts = { readonly [Kind in PetitionerEventKind]: (facts: TimelineFacts) => string };

export const readFacts = (data: Readonly<Record<string, unknown>>): TimelineFacts => {
  const text = (name: string): string | undefined => {
    const value = data[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  return {
    unit: text('unitName'),
    officer: text('officerName'),
    notice: noticeKinds.find((kind) => kind === data['notice']),
    kind: matterKinds.find((kind) => kind === data['kind']),
    subject: evaluationSubjects.find((subject) => subject === data['subject']),
    text,
    number: (name) => (typeof data[name] === 'number' ? data[name] : undefined),
    flag: (name) => (typeof data[name] === 'boolean' ? data[name] : undefined),
  };
};
