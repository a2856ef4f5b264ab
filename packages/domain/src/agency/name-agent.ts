import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import { type AgentRefusal, refuseAgent } from './agent-conflict.ts';
import { mandateWithoutAgent } from './mandate-in-force.ts';

/** The coordinator names an agent for a mandate that has none: returned, left, or given to a point without agents. */
export interface NameAgentInput {
  readonly agentId: string;
  /** The unit in which the agent is appointed. */
  readonly unitId: string;
  readonly reason: string;
}

export type NameAgentRefusal = AgentRefusal | { readonly code: 'no-mandate-waiting' };

/** The principal reads who it is now, and may end the mandate as before; the agent still has to accept. */
export const decideNameAgent = (
  { agentId, unitId, reason }: NameAgentInput,
  petitionCase: CaseState,
  context: Context,
): Result<readonly CaseEvent[], NameAgentRefusal> => {
  const mandate = mandateWithoutAgent(petitionCase);
  if (mandate === undefined) return refuse({ code: 'no-mandate-waiting' });
  const conflict = refuseAgent(agentId, unitId, petitionCase, context);
  return conflict === undefined ? accept([event('agentNamed', { mandateId: mandate.id, agentId, unitId, reason })]) : refuse(conflict);
};
