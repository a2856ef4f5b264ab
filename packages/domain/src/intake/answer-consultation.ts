import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import type { ServiceMethod } from '../case/vocabulary.ts';
import { noticeToPetitioner, refuseService, type ServiceRefusal } from '../documents/notices.ts';
import { refuseWording, type WordingRefusal } from '../documents/wording.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import { type PendingRefusal, refusePending } from './pending.ts';

/** D71. One answer for all that was asked. */
export interface AnswerConsultationInput {
  readonly answer: string;
  readonly basis?: string | undefined;
  readonly service: ServiceMethod;
}

export type AnswerConsultationRefusal = { readonly code: 'not-a-consultation' } | PendingRefusal | WordingRefusal | ServiceRefusal;

/** Answers a question about rules or offices at once; the petitioner may still turn it into a petition. */
export const decideAnswerConsultation = (
  input: AnswerConsultationInput,
  petitionCase: CaseState,
  { today }: Context,
): Result<readonly CaseEvent[], AnswerConsultationRefusal> => {
  if (petitionCase.kind !== 'consultation') return refuse({ code: 'not-a-consultation' });
  const refused =
    refusePending(petitionCase) ??
    refuseWording([input.answer, input.basis]) ??
    refuseService(input.service, petitionCase, { isSimple: true });
  if (refused !== undefined) return refused;
  const answers = petitionCase.claims.map(({ id }) => ({
    claimId: id,
    disposition: 'explained' as const,
    facts: '',
    decision: input.answer,
    basis: input.basis ?? '',
  }));
  return accept([
    event('replyIssued', { answers, round: 1 }),
    ...noticeToPetitioner({ notice: 'consultationAnswer', service: input.service, after: petitionCase.notices.length, today }),
    event('caseConcluded', { reason: 'consultationAnswered' }),
  ]);
};
