import type { Context } from '../case/context.ts';
import { type CaseEvent, type ClaimAnswer, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { accept, type Result } from '../kernel/result.ts';
import { refuseSameOpinion, type SameOpinionRefusal } from '../remedy/same-opinion.ts';
import { type ClaimAnswersRefusal, type KindRefusal, refuseAnswers, refuseKind } from './claim-answers.ts';

/** D29. */
export interface DraftReplyInput {
  readonly answers: readonly ClaimAnswer[];
}

export type DraftReplyRefusal = ClaimAnswersRefusal | SameOpinionRefusal | KindRefusal;

/** Prepares the whole reply for signature. A later draft replaces it, and the signature on it. */
export const decideDraftReply = (
  input: DraftReplyInput,
  petitionCase: CaseState,
  _context: Context,
): Result<readonly CaseEvent[], DraftReplyRefusal> => {
  const refused =
    refuseKind(petitionCase, 'other') ?? refuseAnswers(input.answers, petitionCase) ?? refuseSameOpinion(input.answers, petitionCase);
  if (refused !== undefined) return refused;
  return accept([event('draftReplyPrepared', { answers: input.answers, draftNumber: (petitionCase.draft?.number ?? 0) + 1 })]);
};
