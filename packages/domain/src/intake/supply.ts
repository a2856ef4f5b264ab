import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import type { SupplementResponse } from '../case/vocabulary-of-intake.ts';
import { given } from '../kernel/given.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';

/** D4, the petitioner's own act. The words are kept outside the journal. */
export interface SupplyInput {
  readonly response: SupplementResponse;
  readonly words?: string | undefined;
  readonly attachments: readonly string[];
}

export type SupplyRefusal = { readonly code: 'nothing-added' };

/** Gives what was asked for, or says that it will not come: either way the matter is back in line. */
export const decideSupply = (
  input: SupplyInput,
  _petitionCase: CaseState,
  { commandId }: Context,
): Result<readonly CaseEvent[], SupplyRefusal> => {
  const { response, words, attachments } = input;
  if (response === 'supplied' && words === undefined && attachments.length === 0) return refuse({ code: 'nothing-added' });
  const wordsId = words === undefined ? undefined : commandId;
  return accept([event('supplementReceived', { response, attachments, ...given({ wordsId }) })]);
};
