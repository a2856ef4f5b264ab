import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import type { SupportResponse } from '../case/vocabulary-of-intake.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';

/** D28, the petitioner's own act. */
export interface AnswerSupportInput {
  readonly offerId: string;
  readonly response: SupportResponse;
}

export type AnswerSupportRefusal =
  | { readonly code: 'unknown-offer'; readonly offerId: string }
  | { readonly code: 'offer-already-answered'; readonly offerId: string };

/** Accepts an offer of help, or declines it: nothing of the matter depends on it. */
export const decideAnswerSupport = (
  input: AnswerSupportInput,
  petitionCase: CaseState,
  _context: Context,
): Result<readonly CaseEvent[], AnswerSupportRefusal> => {
  const { offerId, response } = input;
  const offer = petitionCase.supportOffers?.find(({ id }) => id === offerId);
  if (offer === undefined) return refuse({ code: 'unknown-offer', offerId });
  if (offer.response !== undefined) return refuse({ code: 'offer-already-answered', offerId });
  return accept([event(response === 'accepted' ? 'supportAccepted' : 'supportDeclined', { offerId })]);
};
