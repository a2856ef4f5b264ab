import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import { findWaitingFor, type NoMandateWaiting } from './accept-mandate.ts';
import type { AgentRefusalGround } from './vocabulary-of-agency.ts';

/** An agent may not take it, or is away. "Not our duty" and "no time" are no grounds (S4.33). */
export interface ReturnMandateInput {
  readonly ground: AgentRefusalGround;
}

/** Returns a mandate before it was accepted; whoever has a conflict leaves the matter for good, and the coordinator names another. */
export const decideReturnMandate = (
  { ground }: ReturnMandateInput,
  petitionCase: CaseState,
  { actor: { officerId, unitId } }: Context,
): Result<readonly CaseEvent[], NoMandateWaiting> => {
  const mandate = findWaitingFor(officerId, petitionCase);
  if ('code' in mandate) return refuse(mandate);
  return accept([
    event('mandateReturned', { mandateId: mandate.id, agentId: officerId, ground }),
    ...(ground === 'away' ? [] : [event('conflictDeclared', { officerId, unitId, conflict: ground, note: '' })]),
  ]);
};
