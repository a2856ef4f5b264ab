import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { type Hold, listOpenHolds } from '../case/waiting.ts';
import { refuseWording, type WordingRefusal } from '../documents/wording.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';

/** D27: asked how the other procedure stands; it goes on. */
export interface CheckHoldInput {
  readonly holdId: string;
  readonly note: string;
}

export interface UnknownHold {
  readonly code: 'unknown-hold';
  readonly holdId: string;
}

/** The hold that is running under this id. */
export const findHold = (petitionCase: CaseState, holdId: string): Result<Hold, UnknownHold> => {
  const hold = listOpenHolds(petitionCase).find(({ id }) => id === holdId);
  return hold === undefined ? refuse({ code: 'unknown-hold', holdId }) : accept(hold);
};

/** Notes how the other procedure stands; it is asked again after the rulebook's term, so that nothing waits forgotten. */
export const decideCheckHold = (
  { holdId, note }: CheckHoldInput,
  petitionCase: CaseState,
  _context: Context,
): Result<readonly CaseEvent[], UnknownHold | WordingRefusal> => {
  const hold = findHold(petitionCase, holdId);
  if (!hold.ok) return hold;
  return refuseWording([note]) ?? accept([event('holdChecked', { holdId, note })]);
};
