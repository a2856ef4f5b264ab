import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { refuseWording, type WordingRefusal } from '../documents/wording.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import { isAddressed } from './addressees.ts';

/** The unit's right of reply to a proposed red card (care G14). */
export interface ReplyRedCardInput {
  readonly redCardId: string;
  readonly statement: string;
}

export type ReplyRedCardRefusal = { readonly code: 'unknown-red-card' } | { readonly code: 'letter-of-another' } | WordingRefusal;

export const decideReplyRedCard = (
  { redCardId, statement }: ReplyRedCardInput,
  petitionCase: CaseState,
  { actor }: Context,
): Result<readonly CaseEvent[], ReplyRedCardRefusal> => {
  const card = petitionCase.supervision?.redCards?.find(
    ({ id, stage, replied }) => id === redCardId && stage === 'proposed' && replied !== true,
  );
  if (card === undefined) return refuse({ code: 'unknown-red-card' });
  if (!isAddressed(card.to, actor)) return refuse({ code: 'letter-of-another' });
  return refuseWording([statement]) ?? accept([event('redCardReplied', { redCardId, statement })]);
};
