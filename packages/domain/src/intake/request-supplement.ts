import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import type { ServiceMethod } from '../case/vocabulary.ts';
import { noticeToPetitioner, refuseService, type ServiceRefusal } from '../documents/notices.ts';
import { refuseWording, type WordingRefusal } from '../documents/wording.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import { type PendingRefusal, refusePending } from './pending.ts';

/** D3. */
export interface RequestSupplementInput {
  /** What is missing to act, in words that go to the petitioner. */
  readonly missing: string;
  readonly service: ServiceMethod;
}

export type RequestSupplementRefusal = { readonly code: 'supplement-already-requested' } | PendingRefusal | WordingRefusal | ServiceRefusal;

/** Asks the petitioner once for what is missing; the fifteen days of the law run on meanwhile (条例 22–23). */
export const decideRequestSupplement = (
  input: RequestSupplementInput,
  petitionCase: CaseState,
  { today }: Context,
): Result<readonly CaseEvent[], RequestSupplementRefusal> => {
  if (petitionCase.supplement !== undefined) return refuse({ code: 'supplement-already-requested' });
  const refused = refusePending(petitionCase) ?? refuseWording([input.missing]) ?? refuseService(input.service, petitionCase);
  if (refused !== undefined) return refused;
  return accept([
    event('supplementRequested', { missing: input.missing }),
    ...noticeToPetitioner({ notice: 'supplementNotice', service: input.service, after: petitionCase.notices.length, today }),
  ]);
};
