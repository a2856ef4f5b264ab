import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { given } from '../kernel/given.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';

/** More papers or facts, at any time before the end. */
export interface AddEvidenceInput {
  readonly attachments: readonly string[];
  /** The office's own words. */
  readonly note?: string | undefined;
  /** The petitioner's words; kept outside the journal. */
  readonly words?: string | undefined;
}

export type AddEvidenceRefusal = { readonly code: 'nothing-added' };

/** Records papers, a note of the office or words of the petitioner. */
export const decideAddEvidence = (
  input: AddEvidenceInput,
  _petitionCase: CaseState,
  { actor, commandId }: Context,
): Result<readonly CaseEvent[], AddEvidenceRefusal> => {
  const isPetitioner = actor.role === 'petitioner' || actor.role === 'authorisedRepresentative';
  const words = isPetitioner ? (input.words ?? input.note) : input.words;
  const note = isPetitioner ? undefined : input.note;
  if (input.attachments.length === 0 && words === undefined && note === undefined) return refuse({ code: 'nothing-added' });
  const wordsId = words === undefined ? undefined : commandId;
  return accept([
    event('evidenceAdded', { by: isPetitioner ? 'petitioner' : 'staff', attachments: input.attachments, ...given({ note, wordsId }) }),
  ]);
};
