import type { EventKind, RecordedEvent } from './events.ts';

/** Steps of the follow-up loop, and the service of what it answers. */
const ofLoop: readonly EventKind[] = [
  'returnVisitDone',
  'returnVisitFailed',
  'secondReturnVisitDone',
  'redoAssigned',
  'timeLimitMet',
  'timeLimitMissed',
  'redoReplied',
  'caseSettled',
  'noticeServed',
  'backlogListed',
  'backlogCleared',
];

/** Whether the follow-up loop ever made a review window shorter, or took one away without a longer one (lifecycle invariant v). */
export const shortensReviewWindow = (events: readonly RecordedEvent[]): boolean => {
  let until = Number.NEGATIVE_INFINITY;
  for (const { kind, duties } of events) {
    const isLoop = ofLoop.includes(kind);
    const before = until;
    for (const change of duties) {
      if (change.change === 'opened' && change.duty.kind === 'reviewWindow') until = Date.parse(change.duty.dueAt);
      if (change.change === 'closed' && change.dutyId.startsWith('reviewWindow.') && until === before) until = Number.NEGATIVE_INFINITY;
      if ((change.change === 'moved' || change.change === 'resumed') && change.dutyId.startsWith('reviewWindow.'))
        until = Date.parse(change.dueAt);
    }
    if (isLoop && until < before) return true;
  }
  return false;
};
