import type { PlainDate } from '../calendar/types.ts';
import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { type DoneInTheFuture, doneBefore } from '../casework/done-on.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import { mandateInForce } from './mandate-in-force.ts';

/** A way that the principal had to go all the same; with none it is 零跑 (S0.1). */
export interface RecordPrincipalTripInput {
  /** Left out: today. */
  readonly on?: PlainDate | undefined;
  readonly reason: string;
}

export type RecordPrincipalTripRefusal = DoneInTheFuture | { readonly code: 'no-mandate' };

/** Records a way of the principal's own; it counts against the goal of at most one visit, never against the principal. */
export const decideRecordPrincipalTrip = (
  input: RecordPrincipalTripInput,
  petitionCase: CaseState,
  { today }: Context,
): Result<readonly CaseEvent[], RecordPrincipalTripRefusal> => {
  if (mandateInForce(petitionCase) === undefined) return refuse({ code: 'no-mandate' });
  const done = doneBefore(input.on, today);
  if (!done.ok) return done;
  return accept([event('principalTripRecorded', { on: done.value ?? today, reason: input.reason })]);
};
