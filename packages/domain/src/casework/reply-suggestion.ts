import type { Context } from '../case/context.ts';
import { type CaseEvent, type ClaimAnswer, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import type { ServiceMethod } from '../case/vocabulary.ts';
import { noticeToPetitioner, refuseService, type ServiceRefusal } from '../documents/notices.ts';
import { refuseWording } from '../documents/wording.ts';
import { given } from '../kernel/given.ts';
import { accept, type Result } from '../kernel/result.ts';
import { type ClaimAnswersRefusal, type KindRefusal, refuseAnswers, refuseKind } from './claim-answers.ts';
import { type ReadyRefusal, refuseUnready } from './issue-reply.ts';

/** D31. */
export interface ReplySuggestionInput {
  readonly answers: readonly ClaimAnswer[];
  readonly reward?: string | undefined;
  readonly service: ServiceMethod;
}

export type ReplySuggestionRefusal = ReadyRefusal | ClaimAnswersRefusal | KindRefusal | ServiceRefusal;

/** Says what of a suggestion is adopted and why, with a reward if there is one (条例 29). */
export const decideReplySuggestion = (
  input: ReplySuggestionInput,
  petitionCase: CaseState,
  { today }: Context,
): Result<readonly CaseEvent[], ReplySuggestionRefusal> => {
  const refused =
    refuseKind(petitionCase, 'suggestion') ??
    refuseAnswers(input.answers, petitionCase) ??
    refuseWording([input.reward]) ??
    refuseUnready(petitionCase) ??
    refuseService(input.service, petitionCase);
  if (refused !== undefined) return refused;
  const round = (petitionCase.reply?.round ?? 0) + 1;
  return accept([
    event('replyIssued', { answers: input.answers, round, ...given({ reward: input.reward }) }),
    ...noticeToPetitioner({ notice: 'suggestionReply', service: input.service, after: petitionCase.notices.length, today }),
    event('caseConcluded', { reason: 'suggestionAnswered' }),
  ]);
};
