import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { refuseWording, type WordingRefusal } from '../documents/wording.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';

/** D22: no hearing, with the reason that the petitioner reads. */
export interface RefuseHearingInput {
  readonly reason: string;
}

export type RefuseHearingRefusal = { readonly code: 'no-hearing-requested' } | WordingRefusal;

/** Answers a request for a hearing with a reason; granting it is `scheduleHearing`. */
export const decideRefuseHearing = (
  { reason }: RefuseHearingInput,
  { hearingRequests }: CaseState,
  _context: Context,
): Result<readonly CaseEvent[], RefuseHearingRefusal> => {
  const request = hearingRequests?.find(({ answered }) => !answered);
  if (request === undefined) return refuse({ code: 'no-hearing-requested' });
  return refuseWording([reason]) ?? accept([event('hearingRefused', { requestId: request.id, reason })]);
};
