import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import { type AgentRefusal, refuseAgent } from './agent-conflict.ts';
import { mandateInForce } from './mandate-in-force.ts';
import type { Mandate } from './state-of-agency.ts';

/** An agent of the unit takes the mandate on. */
export type AcceptMandateInput = Readonly<Record<string, never>>;

export type NoMandateWaiting = { readonly code: 'no-mandate-waiting' } | { readonly code: 'mandate-of-another-agent' };
export type AcceptMandateRefusal = NoMandateWaiting | AgentRefusal;

/** The mandate that waits for this agent: nobody else was wished for or named. */
export const findWaitingFor = (officerId: string, petitionCase: CaseState): Mandate | NoMandateWaiting => {
  const mandate = mandateInForce(petitionCase);
  if (mandate === undefined || mandate.acceptedOn !== undefined) return { code: 'no-mandate-waiting' };
  return mandate.agentId === undefined || mandate.agentId === officerId ? mandate : { code: 'mandate-of-another-agent' };
};

/** From now on the agent sees the matter, and answers for the first contact within a working day (D60). */
export const decideAcceptMandate = (
  _input: AcceptMandateInput,
  petitionCase: CaseState,
  context: Context,
): Result<readonly CaseEvent[], AcceptMandateRefusal> => {
  const { officerId, unitId } = context.actor;
  const mandate = findWaitingFor(officerId, petitionCase);
  if ('code' in mandate) return refuse(mandate);
  const conflict = refuseAgent(officerId, unitId, petitionCase, context);
  return conflict === undefined
    ? accept([event('mandateAccepted', { mandateId: mandate.id, agentId: officerId, unitId })])
    : refuse(conflict);
};
