import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { findOpenHearing } from '../case/waiting.ts';
import { refuseWording, type WordingRefusal } from '../documents/wording.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import type { NoHearing } from './hold-hearing.ts';

/** D22: the hearing that was announced does not take place. */
export interface CancelHearingInput {
  readonly reason: string;
}

/** Calls a hearing off with a reason that the petitioner reads; clocks that stood still for it run on. */
export const decideCancelHearing = (
  { reason }: CancelHearingInput,
  petitionCase: CaseState,
  _context: Context,
): Result<readonly CaseEvent[], NoHearing | WordingRefusal> => {
  const hearing = findOpenHearing(petitionCase);
  if (hearing === undefined) return refuse({ code: 'no-hearing-announced' });
  return refuseWording([reason]) ?? accept([event('hearingCancelled', { hearingId: hearing.id, reason })]);
};
