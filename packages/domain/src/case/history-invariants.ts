import { daysBetween } from '../calendar/dates.ts';
import type { Duty } from './duty.ts';
import type { EventKind, RecordedEvent } from './events.ts';
import { foldDuty } from './fold-duty.ts';
import { shortensReviewWindow } from './kept-windows.ts';

/** Invariants that show in the history of a case only. */
export type HistoryInvariantCode =
  | 'intake-clock-ended-early'
  | 'archived-without-served-notice'
  | 'review-window-before-service'
  | 'review-window-shortened'
  | 'silence-counted-as-satisfied'
  | 'paused-clock-lost-days'
  | 'petitioner-act-by-staff'
  | 'withdrawn-without-petitioner'
  | 'sequence-broken';

const isByPetitioner = ({ actor }: RecordedEvent): boolean => actor.role === 'petitioner' || actor.role === 'authorisedRepresentative';

const petitionerEvents: readonly EventKind[] = [
  'evaluationGiven',
  'questionAsked',
  'representativeNamed',
  'representativeRevoked',
  'rightsRequestReceived',
  'recusalRequested',
  'invitationAnswered',
  'supplementReceived',
  'supportAccepted',
  'supportDeclined',
  'hearingRequested',
  'reviewRequested',
  'reReviewRequested',
  'refusalCheckRequested',
  'withdrawalRequested',
  'withdrawalCancelled',
  'agencyDeclined',
  'mandateRevoked',
  'resultConfirmed',
];

/** What only the petitioner can do (x, care G12): their own acts, and what ends by their will. */
const needsPetitioner = (recorded: RecordedEvent): boolean => {
  if (recorded.kind === 'caseSettled') return recorded.data.reason === 'petitionerEndsTalks';
  if (recorded.kind === 'mediationFailed') return recorded.data.cause === 'petitionerStopped';
  if (recorded.kind === 'supervisionOpened') return recorded.data.cause === 'complaint';
  // Word of mouth and paper are recorded by staff; an electronic signature is the principal's own act (D60).
  if (recorded.kind === 'mandateGranted') return recorded.data.form === 'eSigned';
  return petitionerEvents.includes(recorded.kind);
};

const intakeClocks: readonly string[] = ['registerForward', 'acceptanceDecision'];

/** Sent on, taken on, answered, joined, withdrawn, or refused with a notice: nothing else ends an intake clock (ii). */
const endsIntake: readonly EventKind[] = [
  'noticeServed',
  'caseForwarded',
  'caseAssigned',
  'competenceDecided',
  'objectionUpheld',
  'caseAccepted',
  'caseNotAccepted',
  'furtherAcceptanceRefused',
  'legalChannelAdvised',
  'replyIssued',
  'caseConcluded',
  'caseMerged',
  'caseWithdrawn',
  'caseArchived',
];

const isSatisfied = (grade: string): boolean => grade === 'satisfied' || grade === 'basicallySatisfied';

/** A word of the petitioner that is not dissatisfied, at a visit, in an evaluation or to the checker from outside. */
const saysSatisfied = (recorded: RecordedEvent): boolean => {
  switch (recorded.kind) {
    case 'returnVisitDone':
    case 'secondReturnVisitDone':
    case 'evaluationGiven':
      return isSatisfied(recorded.data.grade);
    case 'acceptanceChecked':
      return isSatisfied(recorded.data.petitionerView);
    default:
      return false;
  }
};

/** A pause gives back at least what was left (ix): no clock ends earlier for it, and natural days are kept to the day. */
const losesDays = (before: Duty, resumedOn: string, after: Duty): boolean => {
  if (before.pausedOn === undefined || Date.parse(after.dueAt) < Date.parse(before.dueAt)) return true;
  const { within, movedFrom } = before.derivation;
  if (within.unit !== 'naturalDay') return false;
  const left = Math.max(0, daysBetween(before.pausedOn, movedFrom ?? before.dueOn));
  return daysBetween(resumedOn, after.dueOn) < left;
};

/** The invariants that the journal of one case breaks: (ii) to (v) and (viii) to (x) of lifecycle.md, and that no event is missing. */
export const brokenInHistory = (events: readonly RecordedEvent[]): readonly HistoryInvariantCode[] => {
  const broken = new Set<HistoryInvariantCode>();
  let duties: readonly Duty[] = [];
  let servedPapers = 0;
  let isSaidSatisfied = false;
  let isWithdrawalAsked = false;
  for (const [index, recorded] of events.entries()) {
    if (recorded.sequence !== index + 1) broken.add('sequence-broken');
    if (needsPetitioner(recorded) && !isByPetitioner(recorded)) broken.add('petitioner-act-by-staff');
    if (recorded.kind === 'noticeServed' && recorded.data.notice !== 'receipt') servedPapers += 1;
    if (recorded.kind === 'caseArchived' && servedPapers === 0) broken.add('archived-without-served-notice');
    if (saysSatisfied(recorded)) isSaidSatisfied = true;
    if (recorded.kind === 'caseSettled' && recorded.data.reason === 'satisfied' && !isSaidSatisfied)
      broken.add('silence-counted-as-satisfied');
    if (recorded.kind === 'withdrawalRequested') isWithdrawalAsked = true;
    if (recorded.kind === 'withdrawalCancelled' || recorded.kind === 'withdrawalRefused') isWithdrawalAsked = false;
    if (recorded.kind === 'caseWithdrawn' && !isWithdrawalAsked) broken.add('withdrawn-without-petitioner');
    const reopens = recorded.kind === 'caseReopened' && recorded.data.cause === 'mergeReversed';
    for (const change of recorded.duties) {
      const id = change.change === 'opened' ? change.duty.id : change.dutyId;
      const before = duties.find((duty) => duty.id === id);
      duties = foldDuty(duties, change);
      const after = duties.find((duty) => duty.id === id);
      if (change.change === 'opened' && change.duty.kind === 'reviewWindow' && recorded.kind !== 'noticeServed' && !reopens)
        broken.add('review-window-before-service');
      if (change.change === 'resumed' && before !== undefined && after !== undefined && losesDays(before, recorded.on, after))
        broken.add('paused-clock-lost-days');
      const isIntake = before !== undefined && intakeClocks.includes(before.kind);
      if (change.change === 'closed' && isIntake && !endsIntake.includes(recorded.kind)) broken.add('intake-clock-ended-early');
    }
  }
  if (shortensReviewWindow(events)) broken.add('review-window-shortened');
  return [...broken];
};
