import type { CaseState } from '../case/state.ts';
import { refuse } from '../kernel/result.ts';

export type PendingRefusal = { readonly code: 'dispatch-awaits-signature' } | { readonly code: 'non-acceptance-pending' };

/** While a signature or a second pair of eyes is awaited, the matter may not be decided another way. */
export const refusePending = (petitionCase: CaseState): ReturnType<typeof refuse<PendingRefusal>> | undefined => {
  if (petitionCase.dispatchProposal !== undefined) return refuse({ code: 'dispatch-awaits-signature' });
  if (petitionCase.nonAcceptanceProposal !== undefined || petitionCase.intakeProposal !== undefined)
    return refuse({ code: 'non-acceptance-pending' });
  return undefined;
};
