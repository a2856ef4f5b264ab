import type { Context } from '../case/context.ts';
import { type CaseEvent, type ClaimAnswer, event } from '../case/events.ts';
import { findSignature } from '../case/signatures.ts';
import type { CaseState } from '../case/state.ts';
import type { ServiceMethod } from '../case/vocabulary.ts';
import { findOpenMediation } from '../case/waiting.ts';
import { noticeToPetitioner, refuseService, type ServiceRefusal } from '../documents/notices.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import { refuseSameOpinion, type SameOpinionRefusal } from '../remedy/same-opinion.ts';
import { areSameAnswers, type ClaimAnswersRefusal, type KindRefusal, refuseAnswers, refuseKind } from './claim-answers.ts';
import { refuseUnheard, type UnheardRefusal } from './hearing-open.ts';

/** D30. */
export interface IssueReplyInput {
  /** Left out: those of the draft. */
  readonly answers?: readonly ClaimAnswer[] | undefined;
  readonly service: ServiceMethod;
}

export type ReadyRefusal =
  | { readonly code: 'sub-task-open'; readonly subTasks: readonly string[] }
  | UnheardRefusal
  | { readonly code: 'mediation-running' }
  | { readonly code: 'petitioner-not-contacted' };

export type IssueReplyRefusal =
  | ReadyRefusal
  | { readonly code: 'closure-signature-missing' }
  | ClaimAnswersRefusal
  | SameOpinionRefusal
  | KindRefusal
  | ServiceRefusal;

/**
 * What must have happened before any answer goes out: the co-units reported, the petitioner was asked (S3.6), a hearing that was asked
 * for or announced is settled, and no mediation runs.
 */
export const refuseUnready = (petitionCase: CaseState): ReturnType<typeof refuse<ReadyRefusal>> | undefined => {
  const { subTasks, duties } = petitionCase;
  const unanswered = subTasks.filter((subTask) => subTask.answer === undefined).map((subTask) => subTask.id);
  if (unanswered.length > 0) return refuse({ code: 'sub-task-open', subTasks: unanswered });
  const unheard = refuseUnheard(petitionCase);
  if (unheard !== undefined) return unheard;
  if (findOpenMediation(petitionCase) !== undefined) return refuse({ code: 'mediation-running' });
  return duties.some((duty) => duty.kind === 'firstContact') ? refuse({ code: 'petitioner-not-contacted' }) : undefined;
};

const isSigned = ({ draft }: CaseState, answers: readonly ClaimAnswer[]): boolean =>
  draft?.signedByOfficerId !== undefined && areSameAnswers(draft.answers, answers);

/** Issues the written opinion, claim by claim, and closes the matter; windows and return visit run from its service (G3). */
export const decideIssueReply = (
  input: IssueReplyInput,
  petitionCase: CaseState,
  { rulebook, today }: Context,
): Result<readonly CaseEvent[], IssueReplyRefusal> => {
  const answers = input.answers ?? petitionCase.draft?.answers ?? [];
  const refused =
    refuseKind(petitionCase, 'other') ??
    refuseAnswers(answers, petitionCase) ??
    refuseSameOpinion(answers, petitionCase) ??
    refuseUnready(petitionCase);
  if (refused !== undefined) return refused;
  if (findSignature(rulebook, 'caseClosed') !== undefined && !isSigned(petitionCase, answers)) {
    return refuse({ code: 'closure-signature-missing' });
  }
  const unserved = refuseService(input.service, petitionCase);
  if (unserved !== undefined) return unserved;
  const round = (petitionCase.reply?.round ?? 0) + 1;
  return accept([
    event('replyIssued', { answers, round }),
    ...noticeToPetitioner({ notice: 'handlingOpinion', service: input.service, after: petitionCase.notices.length, today }),
    event('caseClosed', { round }),
  ]);
};
