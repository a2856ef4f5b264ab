import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import type { Procedure } from '../case/vocabulary.ts';
import { refuseWording, type WordingRefusal } from '../documents/wording.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';

/** D35, 重新交办. */
export interface ReassignInput {
  /** Left out: the unit that handled it. */
  readonly unitId?: string | undefined;
  readonly reason: string;
  /** A review runs, and the petitioner wants the handling again beside it. */
  readonly wantedBesideReview: boolean;
}

export type ReassignRefusal =
  | WordingRefusal
  | { readonly code: 'review-preferred' }
  | { readonly code: 'unknown-unit'; readonly unitId: string };

const underReview: readonly Procedure[] = ['underReview', 'underReReview'];

/**
 * Gives a matter whose petitioner is dissatisfied back to be handled again (S2.29). The five limits and the three months start
 * here; the review window stays as it is (lifecycle invariant v). Where the petitioner has asked for a review, only at their wish.
 */
export const decideReassign = (
  { unitId, reason, wantedBesideReview = false }: ReassignInput,
  petitionCase: CaseState,
  { organisation }: Context,
): Result<readonly CaseEvent[], ReassignRefusal> => {
  const besideReview = underReview.includes(petitionCase.procedure);
  if (besideReview && !wantedBesideReview) return refuse({ code: 'review-preferred' });
  const to = unitId ?? petitionCase.handlingUnitId ?? petitionCase.ownerUnitId;
  if (organisation.unit(to) === undefined) return refuse({ code: 'unknown-unit', unitId: to });
  const round = (petitionCase.redo?.round ?? 0) + 1;
  return (
    refuseWording([reason]) ??
    accept([event('redoAssigned', { round, unitId: to, reason, ...(besideReview ? { besideReview: true } : {}) })])
  );
};
