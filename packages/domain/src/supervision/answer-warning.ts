import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { refuseWording, type WordingRefusal } from '../documents/wording.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import { isAddressed } from './addressees.ts';

/** D57: the matter checked again, the causes found, and a plan on the matter. */
export interface AnswerWarningInput {
  readonly recheck: string;
  readonly causes: string;
  readonly plan: string;
}

export type AnswerWarningRefusal = { readonly code: 'no-warning-open' } | { readonly code: 'letter-of-another' } | WordingRefusal;

/** Answers the open warning notice. It counts only once the leader has signed it (S3.17, S3.18). */
export const decideAnswerWarning = (
  input: AnswerWarningInput,
  petitionCase: CaseState,
  { actor }: Context,
): Result<readonly CaseEvent[], AnswerWarningRefusal> => {
  const open = petitionCase.supervision?.warnings?.find(({ signed, answered }) => signed !== true && answered === undefined);
  if (open === undefined) return refuse({ code: 'no-warning-open' });
  if (!isAddressed(open.to, actor)) return refuse({ code: 'letter-of-another' });
  const { recheck, causes, plan } = input;
  return refuseWording([recheck, causes, plan]) ?? accept([event('warningAnswered', { warningId: open.id, recheck, causes, plan })]);
};
