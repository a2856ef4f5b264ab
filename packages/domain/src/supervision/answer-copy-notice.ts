import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { refuseWording, type WordingRefusal } from '../documents/wording.ts';
import { given } from '../kernel/given.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import { headOf, isAddressed } from './addressees.ts';

/** Answer to a copy-notice (S0.39); with a plan the ladder waits, without one it goes on in five working days (F8). */
export interface AnswerCopyNoticeInput {
  readonly letterId: string;
  readonly answer: string;
  readonly plan?: string | undefined;
}

export type AnswerCopyNoticeRefusal = { readonly code: 'unknown-letter' } | { readonly code: 'letter-of-another' } | WordingRefusal;

export const decideAnswerCopyNotice = (
  { letterId, answer, plan }: AnswerCopyNoticeInput,
  petitionCase: CaseState,
  { actor, organisation }: Context,
): Result<readonly CaseEvent[], AnswerCopyNoticeRefusal> => {
  const slip = petitionCase.supervision?.copyNotices?.find(({ id, answered }) => id === letterId && answered === undefined);
  if (slip === undefined) return refuse({ code: 'unknown-letter' });
  if (!isAddressed([headOf(slip.unitId, organisation)], actor)) return refuse({ code: 'letter-of-another' });
  return refuseWording([answer, plan]) ?? accept([event('copyNoticeAnswered', { letterId, answer, ...given({ plan }) })]);
};
