import type { Instant } from '../calendar/types.ts';
import type { Actor } from '../case/actor.ts';
import type { Context } from '../case/context.ts';
import type { Duty } from '../case/duty.ts';
import type { RecordedEvent } from '../case/events.ts';
import { handle } from '../case/handle.ts';
import type { CaseState } from '../case/state.ts';
import { timer, timerCommand } from '../case/timer.ts';
import type { Rulebook } from '../rulebook/vocabulary.ts';

/** The case and the clock while a story is played. */
export interface Played {
  readonly now: Instant;
  readonly state: CaseState | undefined;
  readonly events: readonly RecordedEvent[];
}

export type ContextAt = (at: Instant, actor: Actor, commandId: string) => Context;

/** A duty is late from the first millisecond after its due moment. */
const justAfter = (instant: Instant): Instant => new Date(Date.parse(instant) + 1).toISOString();

/** Gives every command that the timer owes until `to`, in the order of the due moments. A refused one is not tried again. */
export const runTimers = (played: Played, to: Instant, contextAt: ContextAt, rulebook: Rulebook): Played => {
  const given = new Set<string>();
  let { state, events } = played;
  for (;;) {
    const due = (state?.duties ?? [])
      .filter((duty: Duty) => Date.parse(duty.dueAt) < Date.parse(to) && !given.has(duty.id))
      .toSorted((left, right) => Date.parse(left.dueAt) - Date.parse(right.dueAt))[0];
    if (due === undefined) return { now: to, state, events };
    given.add(due.id);
    const command = timerCommand(due, rulebook);
    if (command === undefined) continue;
    const at = Date.parse(due.dueAt) < Date.parse(played.now) ? played.now : justAfter(due.dueAt);
    const handled = handle(command, state, contextAt(at, timer, `timer-${due.id}`));
    if (handled.ok) ({ state, events } = { state: handled.value.state, events: [...events, ...handled.value.events] });
  }
};
