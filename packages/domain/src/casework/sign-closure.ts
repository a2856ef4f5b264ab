import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import { findSignature } from '../case/signatures.ts';
import type { CaseState } from '../case/state.ts';
import { given } from '../kernel/given.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';

/** D30, 办结签. */
export interface SignClosureInput {
  readonly decision: 'signed' | 'returned';
  readonly note?: string | undefined;
}

export type SignClosureRefusal =
  | { readonly code: 'signature-not-required' }
  | { readonly code: 'nothing-to-sign' }
  | { readonly code: 'already-signed' }
  | { readonly code: 'note-missing' };

/** Signs the draft as it stands, or gives it back with a note. */
export const decideSignClosure = (
  input: SignClosureInput,
  petitionCase: CaseState,
  { rulebook }: Context,
): Result<readonly CaseEvent[], SignClosureRefusal> => {
  if (findSignature(rulebook, 'caseClosed') === undefined) return refuse({ code: 'signature-not-required' });
  const { draft } = petitionCase;
  if (draft === undefined) return refuse({ code: 'nothing-to-sign' });
  if (draft.signedByOfficerId !== undefined && input.decision === 'signed') return refuse({ code: 'already-signed' });
  if (input.decision === 'returned' && input.note === undefined) return refuse({ code: 'note-missing' });
  return accept([event('closureSigned', { decision: input.decision, draftNumber: draft.number, ...given({ note: input.note }) })]);
};
