import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { given } from '../kernel/given.ts';
import { accept, type Result } from '../kernel/result.ts';

/** D20, 一问 (S3.6). */
export interface ContactInput {
  readonly by: 'phone' | 'visit' | 'message';
  readonly result: 'clear' | 'unclear' | 'notReached';
  readonly note: string;
  readonly minutes?: number | undefined;
}

/** Records that the handler spoke with the petitioner, or tried to. After an unclear talk the place is looked at (S3.7). */
export const decideContact = (input: ContactInput, _petitionCase: CaseState, _context: Context): Result<readonly CaseEvent[], never> => {
  const { by, result, note, minutes } = input;
  if (result === 'notReached') return accept([event('contactFailed', { by, note })]);
  return accept([event('petitionerContacted', { by, outcome: result, note, ...given({ minutes }) })]);
};
