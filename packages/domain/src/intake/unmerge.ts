import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { accept, type Result } from '../kernel/result.ts';

/** D7, undone. */
export interface UnmergeInput {
  readonly reason: string;
}

/** Takes a merge back: the matter goes on where it was, with the dates it had. */
export const decideUnmerge = (input: UnmergeInput, _petitionCase: CaseState, _context: Context): Result<readonly CaseEvent[], never> =>
  accept([event('caseReopened', { cause: 'mergeReversed', reason: input.reason })]);
