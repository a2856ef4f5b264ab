import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { refuseWording, type WordingRefusal } from '../documents/wording.ts';
import { accept, type Result } from '../kernel/result.ts';

/** S2.43, 复盘建档: where the matter comes from, what happened, and what the office learnt. */
export interface FileRetrospectiveInput {
  readonly source: string;
  readonly keyFacts: string;
  readonly lessons: string;
}

/** Files the look back on a hard matter; a later one replaces it. It judges the handling, never the petitioner (care G5). */
export const decideFileRetrospective = (
  { source, keyFacts, lessons }: FileRetrospectiveInput,
  _petitionCase: CaseState,
  _context: Context,
): Result<readonly CaseEvent[], WordingRefusal> =>
  refuseWording([source, keyFacts, lessons]) ?? accept([event('retrospectiveFiled', { source, keyFacts, lessons })]);
