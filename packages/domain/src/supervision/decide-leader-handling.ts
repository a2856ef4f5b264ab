import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { refuseWording, type WordingRefusal } from '../documents/wording.ts';
import { given } from '../kernel/given.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';

/** S3.9: whether a leader takes the matter over, which needs a fault of the first handling. */
export interface DecideLeaderHandlingInput {
  readonly firstHandlingFault: boolean;
  readonly reason: string;
  /** The leader who takes it over; left out, the one who decides. */
  readonly officerId?: string | undefined;
}

export type DecideLeaderHandlingRefusal =
  | { readonly code: 'no-leader-handling-proposed' }
  | { readonly code: 'officer-not-in-unit'; readonly officerId: string; readonly unitId: string }
  | WordingRefusal;

/** With a fault of the first handling the matter moves to the leader; without one it stays, with the reason on record. */
export const decideDecideLeaderHandling = (
  { firstHandlingFault, reason, officerId }: DecideLeaderHandlingInput,
  petitionCase: CaseState,
  { actor, organisation }: Context,
): Result<readonly CaseEvent[], DecideLeaderHandlingRefusal> => {
  if (petitionCase.supervision?.leaderHandling?.open !== true) return refuse({ code: 'no-leader-handling-proposed' });
  const leader = officerId ?? actor.officerId;
  const { unitId } = actor;
  if (!organisation.holds(leader, unitId)) return refuse({ code: 'officer-not-in-unit', officerId: leader, unitId });
  const wording = refuseWording([reason]);
  if (wording !== undefined) return wording;
  const takes = firstHandlingFault && ['accepted', 'handling'].includes(petitionCase.procedure);
  return accept([
    event('leaderHandlingDecided', { firstHandlingFault, reason, ...given(takes ? { officerId: leader, unitId } : {}) }),
    ...(takes ? [event('handlerSet', { officerId: leader, unitId, reason })] : []),
  ]);
};
