import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { accept, type Result } from '../kernel/result.ts';

/** D14. */
export interface RuleObjectionInput {
  readonly decision: 'upheld' | 'rejected';
  readonly reason: string;
}

/** The sender decides on an objection: upheld, it takes the matter back; rejected, the unit goes on and its clock never restarts. */
export const decideRuleObjection = (
  input: RuleObjectionInput,
  { returnedToSender = 0 }: CaseState,
  _context: Context,
): Result<readonly CaseEvent[], never> =>
  accept([
    input.decision === 'upheld'
      ? event('objectionUpheld', { reason: input.reason, times: returnedToSender + 1 })
      : event('objectionRejected', { reason: input.reason }),
  ]);
