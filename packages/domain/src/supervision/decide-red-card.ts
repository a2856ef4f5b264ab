import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { refuseWording, type WordingRefusal } from '../documents/wording.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';

/** A leader decides on a proposed red card once the unit was heard or let its time pass. */
export interface DecideRedCardInput {
  readonly redCardId: string;
  readonly decision: 'issued' | 'refused';
  readonly reason: string;
}

export type DecideRedCardRefusal = { readonly code: 'unknown-red-card' } | { readonly code: 'unit-not-heard' } | WordingRefusal;

/** Nothing personal follows from it: it is about the unit's work on one matter (care G14). */
export const decideDecideRedCard = (
  { redCardId, decision, reason }: DecideRedCardInput,
  petitionCase: CaseState,
  _context: Context,
): Result<readonly CaseEvent[], DecideRedCardRefusal> => {
  const card = petitionCase.supervision?.redCards?.find(({ id, stage }) => id === redCardId && stage === 'proposed');
  if (card === undefined) return refuse({ code: 'unknown-red-card' });
  const hearing = petitionCase.duties.find(({ kind, subject }) => kind === 'redCardReplyTask' && subject === redCardId);
  if (decision === 'issued' && hearing !== undefined && hearing.overdueAt === undefined) return refuse({ code: 'unit-not-heard' });
  const { unitId } = card;
  return (
    refuseWording([reason]) ?? accept([event(decision === 'issued' ? 'redCardIssued' : 'redCardRefused', { redCardId, unitId, reason })])
  );
};
