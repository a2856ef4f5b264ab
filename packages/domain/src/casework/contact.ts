import type { PlainDate } from '../calendar/types.ts';
import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { given } from '../kernel/given.ts';
import { accept, type Result } from '../kernel/result.ts';
import { type DoneInTheFuture, doneBefore } from './done-on.ts';

/** D20, 一问 (S3.6). */
export interface ContactInput {
  readonly by: 'phone' | 'visit' | 'message';
  readonly result: 'clear' | 'unclear' | 'notReached';
  readonly note: string;
  readonly minutes?: number | undefined;
  /** Left out: today. */
  readonly contactedOn?: PlainDate | undefined;
}

/** Records that the handler spoke with the petitioner, or tried to. After an unclear talk the place is looked at (S3.7). */
export const decideContact = (
  input: ContactInput,
  _petitionCase: CaseState,
  { today }: Context,
): Result<readonly CaseEvent[], DoneInTheFuture> => {
  const { by, result, note, minutes } = input;
  const done = doneBefore(input.contactedOn, today);
  if (!done.ok) return done;
  const contactedOn = done.value;
  if (result === 'notReached') return accept([event('contactFailed', { by, note, ...given({ contactedOn }) })]);
  return accept([event('petitionerContacted', { by, outcome: result, note, ...given({ minutes, contactedOn }) })]);
};
