import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { refuseWindow, type WindowRefusal } from '../followup/lapse-evaluation.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import type { DueOrderInput } from '../rulebook/vocabulary.ts';
import type { NoBounty } from './answer-bounty.ts';

/** D43, by the timer when the ten working days are over. */
export type CloseBiddingInput = DueOrderInput;
export type CloseBiddingRefusal = WindowRefusal | NoBounty;

/** Ends the time for bids; from now on they are judged. */
export const decideCloseBidding = (
  _input: CloseBiddingInput,
  petitionCase: CaseState,
  context: Context,
): Result<readonly CaseEvent[], CloseBiddingRefusal> => {
  const bounty = petitionCase.backlogEntry?.bounty;
  if (bounty?.stage !== 'posted') return refuse({ code: 'no-bounty' });
  return refuseWindow('biddingTerm', petitionCase, context) ?? accept([event('biddingClosed', { bountyId: bounty.id })]);
};
