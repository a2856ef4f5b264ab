import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { refuseWording, type WordingRefusal } from '../documents/wording.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';

/** S0.51: what the red card was for has been mended. */
export interface LiftRedCardInput {
  readonly redCardId: string;
  readonly reason: string;
}

export type LiftRedCardRefusal = { readonly code: 'unknown-red-card' } | WordingRefusal;

export const decideLiftRedCard = (
  { redCardId, reason }: LiftRedCardInput,
  petitionCase: CaseState,
  _context: Context,
): Result<readonly CaseEvent[], LiftRedCardRefusal> => {
  const card = petitionCase.supervision?.redCards?.find(({ id, stage }) => id === redCardId && stage === 'issued');
  if (card === undefined) return refuse({ code: 'unknown-red-card' });
  return refuseWording([reason]) ?? accept([event('redCardLifted', { redCardId, unitId: card.unitId, reason })]);
};
