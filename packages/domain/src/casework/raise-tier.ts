import type { Context, Organisation } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { refuseWording, type WordingRefusal } from '../documents/wording.ts';
import { type PendingRefusal, refusePending } from '../intake/pending.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';

/** D70. */
export interface RaiseTierInput {
  readonly unitId: string;
  readonly reason: string;
}

export type RaiseTierRefusal =
  | { readonly code: 'unknown-unit'; readonly unitId: string }
  | { readonly code: 'unit-concerned'; readonly unitId: string }
  | { readonly code: 'unit-not-higher'; readonly unitId: string }
  | PendingRefusal
  | WordingRefusal;

/** More links than any line of units has; a ring in the data ends here. */
const longestLine = 20;

/** How many units stand above one. */
const heightOf = (unitId: string, organisation: Organisation): number => {
  let above = 0;
  let parentId = organisation.unit(unitId)?.parentId;
  while (parentId !== undefined && above < longestLine) {
    above += 1;
    parentId = organisation.unit(parentId)?.parentId;
  }
  return above;
};

/** A lower tier could not solve it: a higher one takes the matter over, its clocks run on, and it does not go back down. */
export const decideRaiseTier = (
  input: RaiseTierInput,
  petitionCase: CaseState,
  { organisation }: Context,
): Result<readonly CaseEvent[], RaiseTierRefusal> => {
  const { unitId, reason } = input;
  const from = petitionCase.handlingUnitId ?? petitionCase.ownerUnitId;
  if (organisation.unit(unitId) === undefined) return refuse({ code: 'unknown-unit', unitId });
  if (petitionCase.concerned?.unitIds.includes(unitId)) return refuse({ code: 'unit-concerned', unitId });
  if (unitId === from || heightOf(unitId, organisation) >= heightOf(from, organisation)) return refuse({ code: 'unit-not-higher', unitId });
  const refused = refusePending(petitionCase) ?? refuseWording([reason]);
  if (refused !== undefined) return refused;
  return accept([
    event('dispatchDecided', { unitId, mode: 'raise', reason, reportBack: true }),
    event('leadUnitSet', { unitId, reason, raisedFrom: from }),
  ]);
};

export type RaisedTierRefusal = { readonly code: 'tier-already-raised'; readonly unitId: string };

/** A matter that was raised does not go back to the unit that it was raised from. */
export const refuseRaisedTier = (unitId: string, { raisedFrom }: CaseState): ReturnType<typeof refuse<RaisedTierRefusal>> | undefined =>
  raisedFrom?.includes(unitId) === true ? refuse({ code: 'tier-already-raised', unitId }) : undefined;
