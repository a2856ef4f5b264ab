import { conflictsOf, isConflicted } from '../access/conflicts.ts';
import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { refuseWording, type WordingRefusal } from '../documents/wording.ts';
import { meetsLimit } from '../followup/meet-limit.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import { completes } from './five-ones.ts';

/** D41, 领导包案. */
export interface SponsorInput {
  readonly officerId: string;
  /** A unit in which the leader holds a post. */
  readonly unitId: string;
  readonly reason: string;
}

export type SponsorRefusal =
  | WordingRefusal
  | { readonly code: 'officer-not-in-unit'; readonly officerId: string; readonly unitId: string }
  | { readonly code: 'officer-conflicted'; readonly officerId: string }
  | { readonly code: 'already-the-sponsor'; readonly officerId: string };

/** Names the leader who answers for the matter; whoever has a conflict in it never does (F16, S2.16). */
export const decideSponsor = (
  { officerId, unitId, reason }: SponsorInput,
  petitionCase: CaseState,
  context: Context,
): Result<readonly CaseEvent[], SponsorRefusal> => {
  const { organisation } = context;
  if (!organisation.holds(officerId, unitId)) return refuse({ code: 'officer-not-in-unit', officerId, unitId });
  if (isConflicted(conflictsOf(petitionCase), officerId, [unitId])) return refuse({ code: 'officer-conflicted', officerId });
  if (petitionCase.backlogEntry?.sponsor?.officerId === officerId) return refuse({ code: 'already-the-sponsor', officerId });
  // Where the matter is handled again, this is the limit to name a leader too (D36).
  const meets = petitionCase.redo?.met.includes('sponsor') === false ? [meetsLimit('sponsor', reason, petitionCase, context)] : [];
  const events = [event('sponsorAppointed', { officerId, unitId, reason }), ...meets, ...completes('sponsor', petitionCase)];
  return refuseWording([reason]) ?? accept(events);
};
