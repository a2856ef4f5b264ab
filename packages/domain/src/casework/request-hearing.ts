import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { findOpenHearing } from '../case/waiting.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';

/** D22, asked by the petitioner; the reasons are kept outside the journal. */
export interface RequestHearingInput {
  readonly words: string;
}

export type RequestHearingRefusal = { readonly code: 'hearing-already-requested' } | { readonly code: 'hearing-announced' };

/** 条例 31, 36: the petitioner asks for a hearing of a major or complex matter, and is answered with a date or a reason. */
export const decideRequestHearing = (
  _input: RequestHearingInput,
  petitionCase: CaseState,
  { commandId }: Context,
): Result<readonly CaseEvent[], RequestHearingRefusal> => {
  const requests = petitionCase.hearingRequests ?? [];
  if (requests.some(({ answered }) => !answered)) return refuse({ code: 'hearing-already-requested' });
  if (findOpenHearing(petitionCase) !== undefined) return refuse({ code: 'hearing-announced' });
  return accept([event('hearingRequested', { requestId: `hr${requests.length + 1}`, wordsId: commandId })]);
};
