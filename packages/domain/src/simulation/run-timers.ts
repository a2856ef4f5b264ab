import type { Instant } from '../calendar/types.ts';
import type { Actor } from '../case/actor.ts';
import type { Context } from '../case/context.ts';
import type { Duty } from '../case/duty.ts';
import type { RecordedEvent } from '../case/events.ts';
import { handle } from '../case/handle.ts';
import type { CaseState } from '../case/state.ts';
import { attendMoment, timer, timerCommand } from '../case/timer.ts';
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

/** Gives every command that the timer owes until `to`, in the order of the moments. A refused one is not tried again. */
export const runTimers = (played: Played, to: Instant, contextAt: ContextAt, rulebook: Rulebook): Played => {
  const tried = new Set<string>();
  let { state, events } = played;
  for (;;) {
    const [next] = (state?.duties ?? [])
      .flatMap((duty: Duty) => {
        const moment = attendMoment(duty);
        const key = `${duty.id} ${moment} ${duty.rungs?.length ?? 0}`;
        return moment === undefined || Date.parse(moment) >= Date.parse(to) || tried.has(key) ? [] : [{ duty, moment, key }];
      })
      .toSorted((left, right) => Date.parse(left.moment) - Date.parse(right.moment));
    if (next === undefined) return { now: to, state, events };
    tried.add(next.key);
    const at = Date.parse(next.moment) < Date.parse(played.now) ? played.now : justAfter(next.moment);
    const command = timerCommand(next.duty, rulebook, at);
    if (command === undefined) continue;
    const handled = handle(command, state, contextAt(at, timer, `timer-${next.key.replaceAll(' ', '-')}`));
    if (handled.ok) ({ state, events } = { state: handled.value.state, events: [...events, ...handled.value.events] });
  }
};
