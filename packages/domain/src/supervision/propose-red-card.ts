import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { refuseWording, type WordingRefusal } from '../documents/wording.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import { headOf } from './addressees.ts';

/** S0.51: a red card to a unit that shifts its work to others or only goes through the motions; a proposal with its facts. */
export interface ProposeRedCardInput {
  readonly unitId: string;
  readonly facts: string;
}

export type ProposeRedCardRefusal =
  | { readonly code: 'unknown-unit'; readonly unitId: string }
  | { readonly code: 'red-card-open' }
  | WordingRefusal;

/** Nothing follows from a proposal by itself: the unit is heard and a leader decides (care G14). */
export const decideProposeRedCard = (
  { unitId, facts }: ProposeRedCardInput,
  petitionCase: CaseState,
  { organisation }: Context,
): Result<readonly CaseEvent[], ProposeRedCardRefusal> => {
  if (organisation.unit(unitId) === undefined) return refuse({ code: 'unknown-unit', unitId });
  const cards = petitionCase.supervision?.redCards ?? [];
  if (cards.some((card) => card.unitId === unitId && card.stage === 'proposed')) return refuse({ code: 'red-card-open' });
  const redCardId = `k${cards.length + 1}`;
  return refuseWording([facts]) ?? accept([event('redCardProposed', { redCardId, unitId, facts, to: [headOf(unitId, organisation)] })]);
};
