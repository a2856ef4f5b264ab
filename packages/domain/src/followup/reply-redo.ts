import type { Context } from '../case/context.ts';
import { type CaseEvent, type ClaimAnswer, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import type { ServiceMethod } from '../case/vocabulary.ts';
import { type ClaimAnswersRefusal, refuseAnswers } from '../casework/claim-answers.ts';
import { noticeToPetitioner, refuseService, type ServiceRefusal } from '../documents/notices.ts';
import { refuseWording } from '../documents/wording.ts';
import { given } from '../kernel/given.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import { meetsLimit } from './meet-limit.ts';

/** D37. */
export interface ReplyRedoInput {
  readonly answers: readonly ClaimAnswer[];
  /** Why the opinion stands, when it stands. */
  readonly reasons?: string | undefined;
  readonly service: ServiceMethod;
}

export type ReplyRedoRefusal =
  | ClaimAnswersRefusal
  | ServiceRefusal
  | { readonly code: 'confirmation-without-reasons' }
  | { readonly code: 'redo-already-replied' };

const saysTheSame = (answers: readonly ClaimAnswer[], { claims }: CaseState): boolean =>
  answers.every((answer) => {
    const before = claims.find(({ id }) => id === answer.claimId)?.answer;
    return before !== undefined && before.disposition === answer.disposition && before.decision === answer.decision;
  });

/**
 * Answers after handling again, claim by claim: a new opinion, whose service opens a review window of its own, or the old one
 * confirmed with reasons, which leaves the old window with at least the days the rulebook keeps (D37). It meets the limit to close.
 */
export const decideReplyRedo = (
  { answers, reasons, service }: ReplyRedoInput,
  petitionCase: CaseState,
  context: Context,
): Result<readonly CaseEvent[], ReplyRedoRefusal> => {
  const { redo, notices, reply } = petitionCase;
  if (redo?.repliedOn !== undefined) return refuse({ code: 'redo-already-replied' });
  const changed = !saysTheSame(answers, petitionCase);
  const refused = refuseAnswers(answers, petitionCase) ?? refuseWording([reasons]) ?? refuseService(service, petitionCase);
  if (refused !== undefined) return refused;
  if (!changed && reasons === undefined) return refuse({ code: 'confirmation-without-reasons' });
  const round = (reply?.round ?? 0) + 1;
  const closes =
    redo === undefined || redo.met.includes('close')
      ? []
      : [meetsLimit('close', reasons ?? answers.map(({ decision }) => decision).join('；'), petitionCase, context)];
  return accept([
    event('redoReplied', { round, answers, changed, ...given({ reasons }) }),
    ...closes,
    ...noticeToPetitioner({ notice: 'redoReply', service, after: notices.length, today: context.today }),
  ]);
};
