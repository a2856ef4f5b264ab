import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import { mandateInForce } from './mandate-in-force.ts';
import type { NoMandate } from './revoke-mandate.ts';
import type { MandateEnd } from './vocabulary-of-agency.ts';

/** A mandate ends for a cause on the side of the agent or of the principal. */
export interface EndMandateInput {
  readonly cause: Exclude<MandateEnd, 'done' | 'termOver'>;
  readonly note: string;
}

/** Ends the mandate. An agent who left or has a conflict is followed by another one; what befell the principal ends it for good. */
export const decideEndMandate = (
  { cause, note }: EndMandateInput,
  petitionCase: CaseState,
  _context: Context,
): Result<readonly CaseEvent[], NoMandate> => {
  const mandate = mandateInForce(petitionCase);
  if (mandate === undefined) return refuse({ code: 'no-mandate' });
  const { agentId, unitId } = mandate;
  return accept([
    event('mandateEnded', { mandateId: mandate.id, cause, note }),
    ...(cause === 'agentConflict' && agentId !== undefined
      ? [event('conflictDeclared', { officerId: agentId, unitId, conflict: 'otherGround', note })]
      : []),
  ]);
};
