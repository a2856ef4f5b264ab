import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import type { CompetenceStance } from '../case/vocabulary-of-intake.ts';
import { refuseWording, type WordingRefusal } from '../documents/wording.ts';
import { type PendingRefusal, refusePending } from '../intake/pending.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';

/** D15. */
export interface DisputeInput {
  readonly otherUnitId: string;
  readonly stance: CompetenceStance;
  readonly reason: string;
}

export type DisputeRefusal =
  | { readonly code: 'unknown-unit'; readonly unitId: string }
  | { readonly code: 'unit-concerned'; readonly unitId: string }
  | { readonly code: 'dispute-needs-two-units' }
  | PendingRefusal
  | WordingRefusal;

/** Two units both decline or both claim the matter: their common superior decides, else the joint conference (条例 24). */
export const decideDispute = (
  input: DisputeInput,
  petitionCase: CaseState,
  { actor, organisation }: Context,
): Result<readonly CaseEvent[], DisputeRefusal> => {
  const { otherUnitId, stance, reason } = input;
  const unitId = petitionCase.handlingUnitId ?? actor.unitId;
  if (organisation.unit(otherUnitId) === undefined) return refuse({ code: 'unknown-unit', unitId: otherUnitId });
  if (otherUnitId === unitId) return refuse({ code: 'dispute-needs-two-units' });
  if (petitionCase.concerned?.unitIds.includes(otherUnitId)) return refuse({ code: 'unit-concerned', unitId: otherUnitId });
  return (
    refusePending(petitionCase) ?? refuseWording([reason]) ?? accept([event('competenceDisputed', { stance, unitId, otherUnitId, reason })])
  );
};
