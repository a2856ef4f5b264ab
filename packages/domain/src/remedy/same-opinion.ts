import type { ClaimAnswer } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { refuse } from '../kernel/result.ts';

export interface SameOpinionRefusal {
  readonly code: 'same-opinion-again';
}

/**
 * D47: an opinion that a review sent back may not be given again on the same facts; another legal basis alone does not make it
 * another opinion (《北京市信访条例》50 by analogy).
 */
export const refuseSameOpinion = (
  answers: readonly ClaimAnswer[],
  { claims, redoOrdered }: CaseState,
): ReturnType<typeof refuse<SameOpinionRefusal>> | undefined => {
  if (redoOrdered === undefined) return undefined;
  const repeats = answers.every(({ claimId, disposition, facts, decision }) => {
    const before = claims.find(({ id }) => id === claimId)?.answer;
    return before !== undefined && before.disposition === disposition && before.facts === facts && before.decision === decision;
  });
  return repeats ? refuse({ code: 'same-opinion-again' }) : undefined;
};
