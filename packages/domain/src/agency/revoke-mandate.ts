import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import { mandateInForce, mandateWithoutAgent } from './mandate-in-force.ts';

/** The principal ends the mandate; no reason is asked for, one may be given. */
export interface RevokeMandateInput {
  readonly words?: string | undefined;
}

export type NoMandate = { readonly code: 'no-mandate' };

/** Ends the mandate and with it the agent's access, at once (D60, care G15). The matter goes on. */
export const decideRevokeMandate = (
  { words }: RevokeMandateInput,
  petitionCase: CaseState,
  { commandId }: Context,
): Result<readonly CaseEvent[], NoMandate> => {
  const mandate = mandateInForce(petitionCase) ?? mandateWithoutAgent(petitionCase);
  if (mandate === undefined) return refuse({ code: 'no-mandate' });
  return accept([event('mandateRevoked', { mandateId: mandate.id, ...(words === undefined ? {} : { wordsId: commandId }) })]);
};
