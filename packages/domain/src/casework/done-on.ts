import type { PlainDate } from '../calendar/types.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';

export interface DoneInTheFuture {
  readonly code: 'done-in-the-future';
  readonly doneOn: PlainDate;
}

/** The day something was done, when it is recorded later; undefined when it is today, which the event says by itself. */
export const doneBefore = (doneOn: PlainDate | undefined, today: PlainDate): Result<PlainDate | undefined, DoneInTheFuture> => {
  if (doneOn === undefined || doneOn === today) return accept(undefined);
  return doneOn > today ? refuse({ code: 'done-in-the-future', doneOn }) : accept(doneOn);
};
