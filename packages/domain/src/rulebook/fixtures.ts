import { autumn2024 } from '../calendar/fixtures.ts';
import { type Instant, toPlainDate, type WorkCalendar } from '../calendar/index.ts';
import type { Context, Organisation } from '../case/context.ts';
import type { Duty, DutyChange } from '../case/duty.ts';
import { type CaseEvent, type EventData, event, type RecordedEvent } from '../case/events.ts';
import { foldDuties, foldEvent } from '../case/evolve.ts';
import type { CaseState } from '../case/state.ts';
import { applyRules, rulebookName } from './engine.ts';
import type { Rulebook } from './vocabulary.ts';

/** A street in which every unit named is there and everybody holds every role. */
export const street: Organisation = {
  unit: (id) => ({ id, name: id, kind: 'functionalOffice' }),
  holds: () => true,
  knows: () => true,
  petitionOfficeId: 'petition-office',
  leadershipId: 'committee',
  reviewOrganOf: () => 'district',
};

/** One event of a story at a moment; the moment of the one before when left out. */
export interface Happening {
  readonly at?: Instant;
  readonly event: CaseEvent;
}

export interface Played {
  readonly state: CaseState;
  readonly changes: readonly { readonly kind: CaseEvent['kind']; readonly done: readonly DutyChange[] }[];
}

export const submission = (data: Partial<EventData['submissionReceived']> = {}): CaseEvent =>
  event('submissionReceived', {
    caseId: 'case-1',
    submissionId: 'submission-1',
    petitionerId: 'petitioner-1',
    channel: 'phone',
    receivedOn: '2024-09-16',
    receiverUnitId: 'petition-office',
    receiverKind: 'petitionOffice',
    persons: 1,
    representatives: 0,
    attachments: [],
    electronicService: true,
    ...data,
  });

const actor = { officerId: 'officer-1', role: 'windowOfficer', unitId: 'petition-office' } as const;

/** Folds a story event by event under a rulebook, as the journal does, without asking any command whether it may happen. */
export const playEvents = (
  rulebook: Rulebook,
  happenings: readonly (Happening | CaseEvent)[],
  { start = '2024-09-16T09:00:00+08:00', calendar = autumn2024 }: { readonly start?: Instant; readonly calendar?: WorkCalendar } = {},
): Played => {
  let at = start;
  let state: CaseState | undefined;
  const changes: Played['changes'][number][] = [];
  for (const [index, happening] of happenings.entries()) {
    const happened = 'event' in happening ? happening.event : happening;
    at = ('event' in happening ? happening.at : undefined) ?? at;
    const today = toPlainDate(at);
    const context: Context = { at, today, actor, commandId: `command-${index}`, calendar, rulebook, organisation: street };
    const sequence = index + 1;
    const recorded: RecordedEvent = { ...happened, sequence, at, on: today, actor, rulebook: rulebookName(rulebook), duties: [] };
    const after = foldEvent(state, recorded);
    const done = applyRules({ ...happened, sequence }, after, context);
    state = foldDuties(after, done);
    changes.push({ kind: happened.kind, done });
  }
  if (state === undefined) throw new Error('a story has at least one event');
  return { state, changes };
};

/** The open duty of a kind; throws when the case does not owe it. */
export const getDuty = (state: CaseState, kind: string, subject?: string): Duty => {
  const found = state.duties.find((duty) => duty.kind === kind && (subject === undefined || duty.subject === subject));
  if (found === undefined) throw new Error(`no open ${kind}; open are ${state.duties.map((duty) => duty.kind).join(', ')}`);
  return found;
};

export const openKinds = (state: CaseState): readonly string[] =>
  state.duties.map((duty) => (duty.kind === 'signTask' ? `signTask:${duty.subject ?? ''}` : duty.kind)).toSorted();
