import type { RecordedEvent } from './events.ts';
import { brokenInHistory, type HistoryInvariantCode } from './history-invariants.ts';
import type { CaseState } from './state.ts';
import type { Procedure } from './vocabulary.ts';

/** Invariants of the design (§2) and lifecycle.md that one case can break, by the code that `verify` prints. */
export type InvariantCode =
  | HistoryInvariantCode
  | 'no-owner-unit'
  | 'no-first-contact-officer'
  | 'no-open-duty'
  | 'duty-without-due-date'
  | 'no-intake-clock';

const gone: readonly Procedure[] = ['merged', 'withdrawn', 'archived'];
const atIntake: readonly Procedure[] = ['received', 'registered', 'supplementing', 'dispatched', 'objected', 'disputed'];
const intakeClocks: readonly string[] = ['registerForward', 'acceptanceDecision'];

const duties = (state: CaseState): InvariantCode[] => {
  if (gone.includes(state.procedure)) return [];
  const broken: InvariantCode[] = [];
  if (state.duties.length === 0) broken.push('no-open-duty');
  if (state.duties.some((duty) => duty.dueOn === '' || duty.dueAt === '')) broken.push('duty-without-due-date');
  if (atIntake.includes(state.procedure) && !state.duties.some((duty) => intakeClocks.includes(duty.kind))) broken.push('no-intake-clock');
  return broken;
};

/**
 * The invariants that a case breaks; empty when all hold: one owner unit and one first-contact officer in every open state (i), an
 * intake clock until it was forwarded or decided (ii), an open duty with owner and date, and what its history shows (iii–v, viii–x).
 * That a replay gives the same state (vi) is checked by whoever holds the stored state; what is sealed (vii) lies elsewhere.
 */
export const brokenInvariants = (state: CaseState, events: readonly RecordedEvent[]): readonly InvariantCode[] => {
  const broken: InvariantCode[] = [];
  if (state.ownerUnitId === '') broken.push('no-owner-unit');
  if (!gone.includes(state.procedure) && state.procedure !== 'received' && state.firstContactOfficer === undefined)
    broken.push('no-first-contact-officer');
  return [...broken, ...duties(state), ...brokenInHistory(events)];
};
