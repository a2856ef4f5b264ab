import type { WaitingState } from '../case/waiting.ts';
import { findOpenHearing } from '../case/waiting.ts';
import { refuse } from '../kernel/result.ts';

export type UnheardRefusal = { readonly code: 'hearing-request-open' } | { readonly code: 'hearing-announced' };

/** A hearing that was asked for is answered, and one that was announced is held or called off, before anything is decided (条例 31). */
export const refuseUnheard = (petitionCase: WaitingState): ReturnType<typeof refuse<UnheardRefusal>> | undefined => {
  if (petitionCase.hearingRequests?.some(({ answered }) => !answered) === true) return refuse({ code: 'hearing-request-open' });
  return findOpenHearing(petitionCase) === undefined ? undefined : refuse({ code: 'hearing-announced' });
};
