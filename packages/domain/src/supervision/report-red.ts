import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import { leaderInCharge, workingUnitOf } from './addressees.ts';

/** The timer: a matter has been red for as long as the rulebook allows. */
export interface ReportRedInput {
  readonly subject?: string | undefined;
}

export type ReportRedRefusal = { readonly code: 'no-window' } | { readonly code: 'window-still-open'; readonly dueOn: string };

/** F7: red for five working days is told to the leader in charge. */
export const decideReportRed = (
  _input: ReportRedInput,
  petitionCase: CaseState,
  { at, organisation }: Context,
): Result<readonly CaseEvent[], ReportRedRefusal> => {
  const waiting = petitionCase.duties.find(({ kind }) => kind === 'redWarning');
  if (waiting === undefined) return refuse({ code: 'no-window' });
  if (Date.parse(at) <= Date.parse(waiting.dueAt)) return refuse({ code: 'window-still-open', dueOn: waiting.dueOn });
  return accept([event('redReported', { letterId: `red.${waiting.id}`, to: [leaderInCharge(workingUnitOf(petitionCase), organisation)] })]);
};
