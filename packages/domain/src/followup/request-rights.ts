import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import type { DataRight } from '../case/vocabulary.ts';
import { accept, type Result } from '../kernel/result.ts';

/** D68. What the resident asks for; the words are kept outside the journal. */
export interface RequestRightsInput {
  readonly right: DataRight;
  readonly words: string;
}

/** Records a request about one's own data, which the data protection officer then owes an answer (个保法 44–50). */
export const decideRequestRights = (
  { right }: RequestRightsInput,
  petitionCase: CaseState,
  { commandId }: Context,
): Result<readonly CaseEvent[], never> =>
  accept([event('rightsRequestReceived', { requestId: `r${(petitionCase.rightsRequests ?? []).length + 1}`, right, wordsId: commandId })]);
