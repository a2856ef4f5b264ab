import type { RecordedEvent } from './events.ts';
import { shortensReviewWindow } from './kept-windows.ts';
import type { CaseState } from './state.ts';
import type { Procedure } from './vocabulary.ts';

/** Invariants of the design (§2) and lifecycle.md that one case can break, by the code that `verify` prints. */
export type InvariantCode =
  | 'no-owner-unit'
  | 'no-first-contact-officer'
  | 'no-open-duty'
  | 'duty-without-due-date'
  | 'no-intake-clock'
  | 'archived-without-served-notice'
  | 'review-window-before-service'
  | 'review-window-shortened'
  | 'petitioner-act-by-staff'
  | 'sequence-broken';

const gone: readonly Procedure[] = ['merged', 'withdrawn', 'archived'];
const atIntake: readonly Procedure[] = ['received', 'registered', 'supplementing', 'dispatched', 'objected', 'disputed'];
const intakeClocks: readonly string[] = ['registerForward', 'acceptanceDecision'];

const petitionerEvents: readonly RecordedEvent['kind'][] = [
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
];

const duties = (state: CaseState): InvariantCode[] => {
  if (gone.includes(state.procedure)) return [];
  const broken: InvariantCode[] = [];
  if (state.duties.length === 0) broken.push('no-open-duty');
  if (state.duties.some((duty) => duty.dueOn === '' || duty.dueAt === '')) broken.push('duty-without-due-date');
  if (atIntake.includes(state.procedure) && !state.duties.some((duty) => intakeClocks.includes(duty.kind))) broken.push('no-intake-clock');
  return broken;
};

const history = (events: readonly RecordedEvent[]): InvariantCode[] => {
  const broken = new Set<InvariantCode>();
  for (const [index, recorded] of events.entries()) {
    if (recorded.sequence !== index + 1) broken.add('sequence-broken');
    const opensReview = recorded.duties.some((change) => change.change === 'opened' && change.duty.kind === 'reviewWindow');
    const isService = recorded.kind === 'noticeServed' || (recorded.kind === 'caseReopened' && recorded.data.cause === 'mergeReversed');
    if (opensReview && !isService) broken.add('review-window-before-service');
    const byPetitioner = recorded.actor.role === 'petitioner' || recorded.actor.role === 'authorisedRepresentative';
    if (petitionerEvents.includes(recorded.kind) && !byPetitioner) broken.add('petitioner-act-by-staff');
  }
  if (shortensReviewWindow(events)) broken.add('review-window-shortened');
  return [...broken];
};

/**
 * The invariants that a case breaks; empty when all hold: one owner unit and one first-contact officer in every open state (i), an
 * intake clock until it was forwarded or decided (ii), an open duty with owner and date, no archive without a served notice (iii),
 * no review window before service (iv), none shortened by the follow-up loop (v), a petitioner's acts by the petitioner only (x, care G12).
 */
export const brokenInvariants = (state: CaseState, events: readonly RecordedEvent[]): readonly InvariantCode[] => {
  const broken: InvariantCode[] = [];
  if (state.ownerUnitId === '') broken.push('no-owner-unit');
  if (!gone.includes(state.procedure) && state.procedure !== 'received' && state.firstContactOfficer === undefined)
    broken.push('no-first-contact-officer');
  if (state.procedure === 'archived' && !state.notices.some((notice) => notice.notice !== 'receipt' && notice.served !== undefined)) {
    broken.push('archived-without-served-notice');
  }
  return [...broken, ...duties(state), ...history(events)];
};
