import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import type { SupportKind } from '../case/vocabulary-of-intake.ts';
import { refuseWording, type WordingRefusal } from '../documents/wording.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';

/** D28. */
export interface OfferSupportInput {
  readonly support: SupportKind;
  /** What is offered, by whom and where; nothing about the person (care G11). */
  readonly note: string;
  /** The petitioner asked for it; counselling is offered in no other case (精神卫生法 27). */
  readonly ownWish: boolean;
}

export type OfferSupportRefusal =
  | { readonly code: 'own-wish-missing' }
  | { readonly code: 'support-already-offered'; readonly support: SupportKind }
  | WordingRefusal;

/** Offers help beside the matter. The case keeps that it was offered, accepted or declined, and nothing else (care G11). */
export const decideOfferSupport = (
  input: OfferSupportInput,
  petitionCase: CaseState,
  _context: Context,
): Result<readonly CaseEvent[], OfferSupportRefusal> => {
  const { support, note, ownWish } = input;
  const offers = petitionCase.supportOffers ?? [];
  if (support === 'counselling' && !ownWish) return refuse({ code: 'own-wish-missing' });
  if (offers.some((offer) => offer.support === support && offer.response === undefined))
    return refuse({ code: 'support-already-offered', support });
  return refuseWording([note]) ?? accept([event('supportOffered', { offerId: `h${offers.length + 1}`, support, note })]);
};
