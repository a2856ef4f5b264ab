import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { given } from '../kernel/given.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import { isKeptAway } from './step-back.ts';

/** D18. */
export interface SetHandlerInput {
  readonly officerId: string;
  readonly reason?: string | undefined;
}

export type SetHandlerRefusal =
  | { readonly code: 'officer-not-in-unit'; readonly officerId: string; readonly unitId: string }
  | { readonly code: 'officer-conflicted'; readonly officerId: string }
  | { readonly code: 'already-the-handler'; readonly officerId: string };

/** Names the officer of the handling unit who works on the matter, or another one later; clocks run on (D64). */
export const decideSetHandler = (
  input: SetHandlerInput,
  petitionCase: CaseState,
  { actor, organisation }: Context,
): Result<readonly CaseEvent[], SetHandlerRefusal> => {
  const { officerId } = input;
  const unitId = petitionCase.handlingUnitId ?? actor.unitId;
  if (!organisation.holds(officerId, unitId)) return refuse({ code: 'officer-not-in-unit', officerId, unitId });
  if (isKeptAway(officerId, unitId, petitionCase)) return refuse({ code: 'officer-conflicted', officerId });
  if (petitionCase.handler?.officerId === officerId) return refuse({ code: 'already-the-handler', officerId });
  return accept([event('handlerSet', { officerId, unitId, ...given({ reason: input.reason }) })]);
};
