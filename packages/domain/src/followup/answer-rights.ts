import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { refuseWording, type WordingRefusal } from '../documents/wording.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';

/** D68, the answer: what was done, or why the law does not allow it. */
export interface AnswerRightsInput {
  readonly requestId: string;
  readonly decision: 'granted' | 'partlyGranted' | 'refused';
  readonly answer: string;
  /** Article that the decision stands on. */
  readonly basis: string;
}

export type AnswerRightsRefusal =
  | { readonly code: 'unknown-rights-request'; readonly requestId: string }
  | { readonly code: 'rights-request-answered'; readonly requestId: string }
  | WordingRefusal;

/** Answers one request about personal data, once (个保法 50: a refusal says why). */
export const decideAnswerRights = (
  input: AnswerRightsInput,
  petitionCase: CaseState,
  _context: Context,
): Result<readonly CaseEvent[], AnswerRightsRefusal> => {
  const { requestId, decision, answer, basis } = input;
  const request = (petitionCase.rightsRequests ?? []).find(({ id }) => id === requestId);
  if (request === undefined) return refuse({ code: 'unknown-rights-request', requestId });
  if (request.answered) return refuse({ code: 'rights-request-answered', requestId });
  return refuseWording([answer, basis]) ?? accept([event('rightsRequestAnswered', { requestId, decision, answer, basis })]);
};
