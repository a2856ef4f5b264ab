import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { refuseWording, type WordingRefusal } from '../documents/wording.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import { leaderInCharge, onceEach, petitionOfficeHead, principalLeader, workingUnitOf } from './addressees.ts';

/** D59: danger to safety or a major impact, told at once (条例 25). About an event, never about a person (care G22). */
export interface ReportUrgentInput {
  readonly report: string;
}

export type ReportUrgentRefusal = { readonly code: 'already-reported' } | WordingRefusal;

/** Tells the leader in charge, the principal leader and the petition office at once; who reports also tells the superior. */
export const decideReportUrgent = (
  { report }: ReportUrgentInput,
  petitionCase: CaseState,
  { organisation, commandId }: Context,
): Result<readonly CaseEvent[], ReportUrgentRefusal> => {
  if (petitionCase.supervision?.urgent?.planActivated === false) return refuse({ code: 'already-reported' });
  const to = onceEach([
    leaderInCharge(workingUnitOf(petitionCase), organisation),
    principalLeader(organisation),
    petitionOfficeHead(organisation),
  ]);
  return refuseWording([report]) ?? accept([event('urgentReported', { letterId: `urgent.${commandId}`, report, to })]);
};
