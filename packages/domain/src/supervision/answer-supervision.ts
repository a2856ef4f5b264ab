import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { refuseWording, type WordingRefusal } from '../documents/wording.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import { isAddressed } from './addressees.ts';

/** D58, D69: the answer to a letter of supervision or to a complaint. */
export interface AnswerSupervisionInput {
  readonly supervisionId: string;
  readonly answer: string;
}

export type AnswerSupervisionRefusal = { readonly code: 'unknown-letter' } | { readonly code: 'letter-of-another' } | WordingRefusal;

/** Answered only by whom it is addressed to; the answer to a complaint goes to the petitioner. */
export const decideAnswerSupervision = (
  { supervisionId, answer }: AnswerSupervisionInput,
  petitionCase: CaseState,
  { actor }: Context,
): Result<readonly CaseEvent[], AnswerSupervisionRefusal> => {
  const open = petitionCase.supervision?.supervisions?.find(({ id, answered }) => id === supervisionId && answered !== true);
  if (open === undefined) return refuse({ code: 'unknown-letter' });
  if (!isAddressed(open.to, actor)) return refuse({ code: 'letter-of-another' });
  return (
    refuseWording([answer]) ??
    accept([
      event('supervisionAnswered', { supervisionId, cause: open.cause, ...(open.cause === 'complaint' ? { reply: answer } : { answer }) }),
    ])
  );
};
