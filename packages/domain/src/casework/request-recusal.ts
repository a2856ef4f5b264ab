import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import type { RecusalSubject } from '../case/vocabulary.ts';
import { given } from '../kernel/given.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';

/** D63, asked by the petitioner; the ground is kept outside the journal. */
export interface RequestRecusalInput {
  /** `other`: somebody whom the words name. */
  readonly who: RecusalSubject;
  readonly words: string;
}

export type RequestRecusalRefusal =
  | { readonly code: 'nobody-named-yet'; readonly who: RecusalSubject }
  | { readonly code: 'recusal-already-requested'; readonly who: RecusalSubject };

/** 条例 28: the petitioner may ask at any time that an officer with an interest in the matter leaves it. */
export const decideRequestRecusal = (
  { who }: RequestRecusalInput,
  petitionCase: CaseState,
  { commandId }: Context,
): Result<readonly CaseEvent[], RequestRecusalRefusal> => {
  const requests = petitionCase.recusalRequests ?? [];
  const officer = who === 'handler' ? petitionCase.handler : who === 'firstContactOfficer' ? petitionCase.firstContactOfficer : undefined;
  if (who !== 'other' && officer === undefined) return refuse({ code: 'nobody-named-yet', who });
  if (requests.some((request) => request.who === who && request.ruling === undefined))
    return refuse({ code: 'recusal-already-requested', who });
  return accept([
    event('recusalRequested', {
      requestId: `r${requests.length + 1}`,
      who,
      ...given({ officerId: officer?.officerId }),
      wordsId: commandId,
    }),
  ]);
};
