import { toPlainDate } from '../calendar/dates.ts';
import type { Instant, WorkCalendar } from '../calendar/types.ts';
import type { Actor } from '../case/actor.ts';
import type { Context, Organisation } from '../case/context.ts';
import type { CaseEvent, EventKind, RecordedEvent } from '../case/events.ts';
import { handle, record } from '../case/handle.ts';
import type { CaseState } from '../case/state.ts';
import { attendMoment, timer, timerCommand } from '../case/timer.ts';
import type { Rulebook } from '../rulebook/vocabulary.ts';
import { countVisits, isVisit } from '../supervision/count-visits.ts';
import { runTriggers } from '../supervision/run-triggers.ts';

/** Under which rules, and until when, a recorded journal is played again. */
export interface ReplaySetting {
  readonly rulebook: Rulebook;
  readonly calendar: WorkCalendar;
  readonly organisation: Organisation;
  readonly until: Instant;
}

/** What the recorded rules made of what happened. Under other rules it is worked out anew, so it is not taken over. */
const madeByRules: ReadonlySet<EventKind> = new Set<EventKind>([
  'clockOverdue',
  'timeLimitMissed',
  'reminderSent',
  'overdueReported',
  'copyNoticeIssued',
  'copyLevelRaised',
  'escalationEnded',
  'colourChanged',
  'attendanceOrdered',
  'leaderHandlingProposed',
  'rulebookMoved',
]);

const isMadeByRules = (recorded: RecordedEvent, before: RecordedEvent | undefined): boolean => {
  switch (recorded.kind) {
    case 'supervisionOpened':
    case 'redCardProposed':
      return recorded.data.rung !== undefined;
    case 'warningIssued':
      return recorded.data.reason === undefined;
    // After the three months the timer proposes; a person's proposal stays.
    case 'backlogProposed':
      return recorded.actor.role === 'system';
    // The paper of such a letter, which stands right behind it.
    case 'noticeIssued':
      return recorded.data.to === 'unit' && before !== undefined && isMadeByRules(before, undefined);
    default:
      return madeByRules.has(recorded.kind);
  }
};

/** What one command recorded: events of one moment by one actor. */
interface Group {
  readonly at: Instant;
  readonly actor: Actor;
  readonly events: readonly RecordedEvent[];
}

const toGroups = (events: readonly RecordedEvent[]): readonly Group[] => {
  const groups: { at: Instant; actor: Actor; events: RecordedEvent[] }[] = [];
  for (const recorded of events) {
    const last = groups.at(-1);
    if (last !== undefined && last.at === recorded.at && last.actor.officerId === recorded.actor.officerId) last.events.push(recorded);
    else groups.push({ at: recorded.at, actor: recorded.actor, events: [recorded] });
  }
  return groups;
};

const toDecided = ({ kind, data }: RecordedEvent): CaseEvent => ({ kind, data }) as CaseEvent;

/** Repeats set off the triggers of the other rules (S3.8, S3.9, S3.16). */
const triggered = (recorded: RecordedEvent, state: CaseState | undefined, context: Context): readonly CaseEvent[] => {
  if (recorded.kind !== 'repeatReceived' || state === undefined) return [];
  const { channel, persons, level, form } = recorded.data;
  const came = isVisit(channel);
  const visits = countVisits(state, context.rulebook) + (came ? 1 : 0);
  return runTriggers({ visits, persons, isVisit: came, level, form, notices: state.notices.length + 1 }, state, context);
};

const justAfter = (instant: Instant): Instant => new Date(Date.parse(instant) + 1).toISOString();

interface Played {
  readonly state: CaseState | undefined;
  readonly events: readonly RecordedEvent[];
}

/**
 * Plays the journal of one case again under other rules: everything that people did stays as it was recorded, at its recorded moment;
 * duties, what the timer finds late, the rungs of the ladder and what the triggers set off are worked out anew.
 * @param events the recorded journal, from its first event.
 * @returns the journal as it would have been, until the end of the setting.
 */
export const replayUnder = (
  events: readonly RecordedEvent[],
  { rulebook, calendar, organisation, until }: ReplaySetting,
): readonly RecordedEvent[] => {
  const contextAt = (at: Instant, actor: Actor): Context => ({
    at,
    today: toPlainDate(at),
    actor,
    commandId: `replay-${at}`,
    calendar,
    rulebook,
    organisation,
  });
  const put = ({ state, events: before }: Played, decided: readonly CaseEvent[], context: Context): Played => {
    if (decided.length === 0) return { state, events: before };
    const recorded = record(decided, state, context);
    return { state: recorded.state, events: [...before, ...recorded.events] };
  };
  const looked = new Set<string>();
  const runTimer = (from: Played, to: Instant): Played => {
    let played = from;
    for (;;) {
      const { state } = played;
      if (state === undefined) return played;
      const next = state.duties
        .flatMap((duty) => {
          const at = attendMoment(duty);
          return at === undefined ? [] : [{ duty, at, key: `${duty.id} ${at} ${duty.overdueAt ?? ''}` }];
        })
        .filter(({ at, key }) => Date.parse(at) < Date.parse(to) && !looked.has(key))
        .toSorted((left, right) => Date.parse(left.at) - Date.parse(right.at))[0];
      if (next === undefined) return played;
      looked.add(next.key);
      const at = justAfter(next.at);
      const command = timerCommand(next.duty, rulebook, at);
      // Windows end when they were recorded to end: the timer's other orders are part of what happened.
      if (command?.name !== 'markOverdue' && command?.name !== 'escalate') continue;
      const handled = handle(command, state, contextAt(at, timer));
      if (handled.ok) played = { state: handled.value.state, events: [...played.events, ...handled.value.events] };
    }
  };

  let played: Played = { state: undefined, events: [] };
  for (const group of toGroups(events.filter(({ at }) => Date.parse(at) <= Date.parse(until)))) {
    played = runTimer(played, group.at);
    const { state } = played;
    const context = contextAt(group.at, group.actor);
    const kept = group.events.filter((recorded, place) => !isMadeByRules(recorded, group.events[place - 1]));
    const decided = kept.flatMap((recorded) => [toDecided(recorded), ...triggered(recorded, state, context)]);
    played = put(played, decided, context);
  }
  return runTimer(played, until).events;
};
