import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import type { Procedure } from '../case/vocabulary.ts';
import { noticeToPetitioner, usualService } from '../documents/notices.ts';
import { refuseWording, type WordingRefusal } from '../documents/wording.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import { type PendingRefusal, refusePending } from './pending.ts';

/** D7. */
export interface MergeInput {
  readonly intoCaseId: string;
  readonly reason: string;
}

export type MergeRefusal =
  | { readonly code: 'merge-into-itself' }
  | { readonly code: 'unknown-case'; readonly caseId: string }
  | { readonly code: 'different-petitioner' }
  | { readonly code: 'merge-cycle' }
  | { readonly code: 'target-archived'; readonly procedure: Procedure }
  | PendingRefusal
  | WordingRefusal;

/**
 * Joins the matter to an earlier one of the same petitioner with the same facts. The target keeps its own, earlier dates and notes
 * the merge (`consequencesOf`); `unmerge` undoes it without loss.
 */
export const decideMerge = (
  input: MergeInput,
  petitionCase: CaseState,
  { facts, today }: Context,
): Result<readonly CaseEvent[], MergeRefusal> => {
  if (input.intoCaseId === petitionCase.caseId) return refuse({ code: 'merge-into-itself' });
  const target = facts?.target;
  if (target === undefined || target.caseId !== input.intoCaseId) return refuse({ code: 'unknown-case', caseId: input.intoCaseId });
  if (target.petitionerId !== petitionCase.petitionerId && target.jointGroup !== true) return refuse({ code: 'different-petitioner' });
  if (target.mergedInto === petitionCase.caseId) return refuse({ code: 'merge-cycle' });
  if (target.procedure === 'archived' || target.procedure === 'withdrawn' || target.procedure === 'merged') {
    return refuse({ code: 'target-archived', procedure: target.procedure });
  }
  const refused = refusePending(petitionCase) ?? refuseWording([input.reason]);
  if (refused !== undefined) return refused;
  return accept([
    event('caseMerged', { intoCaseId: input.intoCaseId, reason: input.reason }),
    ...noticeToPetitioner({ notice: 'mergeNotice', service: usualService(petitionCase), after: petitionCase.notices.length, today }),
  ]);
};
