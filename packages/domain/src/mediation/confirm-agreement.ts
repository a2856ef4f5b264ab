import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { findOpenAgreement } from '../case/waiting.ts';
import { refuseWording, type WordingRefusal } from '../documents/wording.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';

/** D25: whether the agreement was kept. */
export interface ConfirmAgreementInput {
  readonly result: 'performed' | 'broken';
  readonly note: string;
}

export type NoAgreement = { readonly code: 'no-agreement' };

/** Records that an agreement was kept, or that it was broken, which lets an ended matter be taken up again (D54). */
export const decideConfirmAgreement = (
  { result, note }: ConfirmAgreementInput,
  petitionCase: CaseState,
  _context: Context,
): Result<readonly CaseEvent[], NoAgreement | WordingRefusal> => {
  const agreement = findOpenAgreement(petitionCase);
  if (agreement === undefined) return refuse({ code: 'no-agreement' });
  const kind = result === 'performed' ? 'agreementPerformed' : 'agreementBroken';
  return refuseWording([note]) ?? accept([event(kind, { mediationId: agreement.id, note })]);
};
