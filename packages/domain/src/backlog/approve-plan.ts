import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { PlannedMeasure } from '../case/loop-events.ts';
import type { CaseState } from '../case/state.ts';
import type { HelpOffer } from '../case/vocabulary.ts';
import { refuseWording, type WordingRefusal } from '../documents/wording.ts';
import { accept, type Result } from '../kernel/result.ts';
import { completes } from './five-ones.ts';

/** D41, 化解方案: measures on the matter and offers of help, in the controlled words of G3. */
export interface ApprovePlanInput {
  readonly measures: readonly PlannedMeasure[];
  readonly offers: readonly HelpOffer[];
}

/** Approves the plan. Watching people, or help for a promise to be silent, is no measure (care G3, G4). */
export const decideApprovePlan = (
  { measures, offers }: ApprovePlanInput,
  petitionCase: CaseState,
  _context: Context,
): Result<readonly CaseEvent[], WordingRefusal> =>
  refuseWording(measures.map(({ what }) => what)) ??
  accept([event('planApproved', { measures, offers: [...new Set(offers)] }), ...completes('plan', petitionCase)]);
