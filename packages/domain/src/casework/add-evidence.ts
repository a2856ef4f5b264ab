import { isPetitionerRole } from '../case/actor.ts';
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
  const { attachments, words } = input;
  const isPetitioner = isPetitionerRole(actor.role);
  // A note is the office's own wording and stands in the journal; a petitioner writes `words`.
  const note = isPetitioner ? undefined : input.note;
  if (attachments.length === 0 && words === undefined && note === undefined) return refuse({ code: 'nothing-added' });
  const wordsId = words === undefined ? undefined : commandId;
  return accept([event('evidenceAdded', { by: isPetitioner ? 'petitioner' : 'staff', attachments, ...given({ note, wordsId }) })]);
};
