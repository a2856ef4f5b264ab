import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import type { BountyAnswer } from '../case/vocabulary.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';

/** D43: the petitioner's word on the posting. */
export interface AnswerBountyInput {
  readonly bountyAnswer: BountyAnswer;
}

export type NoBounty = { readonly code: 'no-bounty' };
export type AnswerBountyRefusal = NoBounty | { readonly code: 'bounty-already-agreed' };

/**
 * With the petitioner's agreement the matter is posted. They may object at any time, also later (个保法 15): then the posting ends, the
 * work goes on as before, and nothing is held against them.
 */
export const decideAnswerBounty = (
  { bountyAnswer: answer }: AnswerBountyInput,
  { backlogEntry }: CaseState,
  _context: Context,
): Result<readonly CaseEvent[], AnswerBountyRefusal> => {
  const bounty = backlogEntry?.bounty;
  if (bounty === undefined) return refuse({ code: 'no-bounty' });
  const { id: bountyId, stage } = bounty;
  const answered = event('bountyAnswered', { bountyId, answer });
  if (answer === 'agreed')
    return stage === 'proposed' ? accept([answered, event('bountyPosted', { bountyId })]) : refuse({ code: 'bounty-already-agreed' });
  return accept(stage === 'proposed' ? [answered] : [answered, event('bountyRevoked', { bountyId, cause: 'petitionerObjects' })]);
};
