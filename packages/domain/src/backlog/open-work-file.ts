import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { refuseWording, type WordingRefusal } from '../documents/wording.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import { completes } from './five-ones.ts';

/** D41, 工作档案. */
export interface OpenWorkFileInput {
  /** What the file holds. */
  readonly contents: string;
}

export type OpenWorkFileRefusal = WordingRefusal | { readonly code: 'work-file-open' };

/** Opens the work file of the matter, once. */
export const decideOpenWorkFile = (
  { contents }: OpenWorkFileInput,
  petitionCase: CaseState,
  _context: Context,
): Result<readonly CaseEvent[], OpenWorkFileRefusal> => {
  if (petitionCase.backlogEntry?.fileOpenedOn !== undefined) return refuse({ code: 'work-file-open' });
  return refuseWording([contents]) ?? accept([event('workFileOpened', { contents }), ...completes('file', petitionCase)]);
};
