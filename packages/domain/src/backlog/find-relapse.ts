import { addMonths } from '../calendar/dates.ts';
import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import type { Procedure, RelapseGround } from '../case/vocabulary.ts';
import { refuseWording, type WordingRefusal } from '../documents/wording.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import { getSetting } from '../rulebook/settings.ts';

/** D45, 反弹. */
export interface FindRelapseInput {
  /** Only the office's own doing makes a relapse: that somebody petitions again does not (care G5). */
  readonly relapseGround: RelapseGround;
  readonly reason: string;
}

export type FindRelapseRefusal = WordingRefusal | { readonly code: 'relapse-too-late'; readonly until: string };

const over: readonly Procedure[] = ['final', 'concluded', 'archived'];

/** Takes a cleared matter up again that came back through the office's fault within the months of the rulebook. */
export const decideFindRelapse = (
  { relapseGround: ground, reason }: FindRelapseInput,
  { backlogEntry, procedure, handlingUnitId }: CaseState,
  { rulebook, today }: Context,
): Result<readonly CaseEvent[], FindRelapseRefusal> => {
  const until = addMonths(backlogEntry?.clearedOn ?? today, getSetting(rulebook, 'relapseMonths'));
  if (today > until) return refuse({ code: 'relapse-too-late', until });
  const to = handlingUnitId === undefined ? 'registered' : 'handling';
  const reopened = over.includes(procedure) ? [event('caseReopened', { cause: 'relapse', to, reason })] : [];
  return refuseWording([reason]) ?? accept([event('relapseFound', { ground, reason }), ...reopened]);
};
