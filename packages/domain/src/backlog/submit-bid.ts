import { conflictsOf, isConflicted } from '../access/conflicts.ts';
import type { PlainDate } from '../calendar/types.ts';
import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { refuseWording, type WordingRefusal } from '../documents/wording.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';

/** D43, 投标: a team of a unit offers to resolve a posted matter. */
export interface SubmitBidInput {
  /** The team, its leader first. */
  readonly teamIds: readonly string[];
  readonly plan: string;
  readonly competence: string;
  readonly resources: string;
  /** When the team will be done; after the award this is its term. */
  readonly doneBy: PlainDate;
}

export type SubmitBidRefusal =
  | WordingRefusal
  | { readonly code: 'bidding-over' }
  | { readonly code: 'handling-unit-may-not-bid' }
  | { readonly code: 'bid-already-submitted' }
  | { readonly code: 'done-in-the-past'; readonly doneBy: string }
  | { readonly code: 'unknown-officer'; readonly officerId: string }
  | { readonly code: 'officer-conflicted'; readonly officerId: string };

/** Takes the one bid of a unit. The unit that handles the matter owes its resolution already and does not bid for it. */
export const decideSubmitBid = (
  { teamIds, plan, competence, resources, doneBy }: SubmitBidInput,
  petitionCase: CaseState,
  { actor, today, organisation }: Context,
): Result<readonly CaseEvent[], SubmitBidRefusal> => {
  const bounty = petitionCase.backlogEntry?.bounty;
  if (bounty?.stage !== 'posted') return refuse({ code: 'bidding-over' });
  const { unitId } = actor;
  if (unitId === petitionCase.handlingUnitId) return refuse({ code: 'handling-unit-may-not-bid' });
  if (bounty.bids.some((bid) => bid.unitId === unitId)) return refuse({ code: 'bid-already-submitted' });
  if (doneBy <= today) return refuse({ code: 'done-in-the-past', doneBy });
  const officerIds = [...new Set(teamIds)];
  const [leaderId = actor.officerId] = officerIds;
  const unknown = officerIds.find((officerId) => !organisation.knows(officerId));
  if (unknown !== undefined) return refuse({ code: 'unknown-officer', officerId: unknown });
  const conflicts = conflictsOf(petitionCase);
  const conflicted = officerIds.find((officerId) => isConflicted(conflicts, officerId, []));
  if (conflicted !== undefined) return refuse({ code: 'officer-conflicted', officerId: conflicted });
  const bidId = `bid${bounty.bids.length + 1}`;
  return (
    refuseWording([plan, competence, resources]) ??
    accept([event('bidSubmitted', { bidId, unitId, leaderId, officerIds, plan, competence, resources, doneBy })])
  );
};
