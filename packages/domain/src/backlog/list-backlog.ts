import { dueFrom } from '../calendar/index.ts';
import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import type { BacklogGround, Followup } from '../case/vocabulary.ts';
import { refuseWording, type WordingRefusal } from '../documents/wording.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import { findDutyRule } from '../rulebook/engine.ts';

/** D40, proposed by the petition office, or by the timer when the three months are over. */
export interface ListBacklogInput {
  readonly backlogGround?: BacklogGround | undefined;
  readonly reason?: string | undefined;
  /** Given by the timer for duties with a subject; not used here. */
  readonly subject?: string | undefined;
}

export type ListBacklogRefusal =
  | WordingRefusal
  | { readonly code: 'backlog-already-proposed' }
  | { readonly code: 'not-still-dissatisfied'; readonly followup: Followup }
  | { readonly code: 'threshold-not-reached'; readonly dueOn?: string }
  | { readonly code: 'note-missing' };

const unsettled: readonly Followup[] = ['dissatisfied', 'redo', 'secondVisitDue', 'stillDissatisfied'];

/** Three calendar months after the reassignment and the petitioner is still not satisfied (S2.30). */
const refuseThreshold = (
  { followup, redo }: CaseState,
  { rulebook, calendar, today }: Context,
): ReturnType<typeof refuse<ListBacklogRefusal>> | undefined => {
  if (!unsettled.includes(followup)) return refuse({ code: 'not-still-dissatisfied', followup });
  const within = findDutyRule(rulebook, 'backlogThreshold')?.within;
  if (redo === undefined || within === undefined || 'ordered' in within) return refuse({ code: 'threshold-not-reached' });
  const { dueOn } = dueFrom({ on: redo.assignedOn }, within, calendar);
  return today < dueOn ? refuse({ code: 'threshold-not-reached', dueOn }) : undefined;
};

/** Proposes a matter for the leaders' list, with its ground; a leader confirms. No unit that handles it can stop this (care G13). */
export const decideListBacklog = (
  { backlogGround: ground = 'threeMonthDissatisfied', reason }: ListBacklogInput,
  petitionCase: CaseState,
  context: Context,
): Result<readonly CaseEvent[], ListBacklogRefusal> => {
  if (petitionCase.backlogProposal !== undefined) return refuse({ code: 'backlog-already-proposed' });
  const refused = ground === 'threeMonthDissatisfied' ? refuseThreshold(petitionCase, context) : undefined;
  if (refused !== undefined) return refused;
  if (reason === undefined && ground !== 'threeMonthDissatisfied') return refuse({ code: 'note-missing' });
  return refuseWording([reason]) ?? accept([event('backlogProposed', { ground, reason: reason ?? '重新交办满三个月，信访人仍不满意' })]);
};
