import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';

/** The petitioner does not want an agent; no reason is asked for. */
export type DeclineAgencyOfferInput = Readonly<Record<string, never>>;

export type DeclineAgencyOfferRefusal = { readonly code: 'no-agency-offer' };

/** Takes the offer off the matter without a trace; it leaves the denominator of the agency rate (care G15, F2). */
export const decideDeclineAgencyOffer = (
  _input: DeclineAgencyOfferInput,
  petitionCase: CaseState,
  _context: Context,
): Result<readonly CaseEvent[], DeclineAgencyOfferRefusal> =>
  petitionCase.agencyWork?.offeredOn === undefined ? refuse({ code: 'no-agency-offer' }) : accept([event('agencyDeclined', {})]);
