import type { CaseEvent, EventKind } from '../case/events.ts';

/** Which fact of an event says what it is about, for duties that a case can owe more than once. */
const subjectFields: Partial<Readonly<Record<EventKind, string>>> = {
  subTaskOpened: 'subTaskId',
  subTaskAnswered: 'subTaskId',
  questionAsked: 'questionId',
  questionAnswered: 'questionId',
  recusalRequested: 'requestId',
  recusalGranted: 'requestId',
  recusalRefused: 'requestId',
  meetingTaskSet: 'taskId',
  meetingTaskReported: 'taskId',
  noticeIssued: 'noticeId',
  noticeServed: 'noticeId',
  serviceFailed: 'noticeId',
  rightsRequestReceived: 'requestId',
  rightsRequestAnswered: 'requestId',
  executionUrged: 'claimId',
  executionConfirmed: 'claimId',
  warningIssued: 'warningId',
  warningAnswered: 'warningId',
  warningSigned: 'warningId',
  attendanceOrdered: 'attendanceId',
  attendanceRecorded: 'attendanceId',
  copyNoticeIssued: 'letterId',
  copyLevelRaised: 'letterId',
  copyNoticeAnswered: 'letterId',
  supervisionOpened: 'supervisionId',
  supervisionAnswered: 'supervisionId',
  redCardProposed: 'redCardId',
  redCardReplied: 'redCardId',
  redCardIssued: 'redCardId',
  redCardRefused: 'redCardId',
  hearingScheduled: 'hearingId',
  hearingCancelled: 'hearingId',
  hearingHeld: 'hearingId',
  mediationOpened: 'mediationId',
  mediationAgreed: 'mediationId',
  mediationFailed: 'mediationId',
  courtConfirmationRecorded: 'mediationId',
  agreementPerformed: 'mediationId',
  agreementBroken: 'mediationId',
  caseHeld: 'holdId',
  holdChecked: 'holdId',
  caseResumed: 'holdId',
  claimChannelled: 'holdId',
};

/** What an event is about; undefined when it is about the case as a whole. */
export const subjectOf = (event: CaseEvent): string | undefined => {
  const field = subjectFields[event.kind];
  if (field === undefined) return undefined;
  const subject: unknown = (event.data as Readonly<Record<string, unknown>>)[field];
  return typeof subject === 'string' ? subject : undefined;
};
