import { succeedInAgency } from '../agency/fold-agency.ts';
import { given } from '../kernel/given.ts';
import type { EventData } from './events.ts';
import type { CaseState } from './state.ts';

/** What a unit was complained about for follows it into its successor, unless that is who handles the matter (D63). */
const inheritComplaint = (
  concerned: CaseState['concerned'],
  formerUnitId: string,
  unitId: string,
  handlingUnitId: string | undefined,
): CaseState['concerned'] =>
  concerned === undefined || !concerned.unitIds.includes(formerUnitId) || concerned.unitIds.includes(unitId) || unitId === handlingUnitId
    ? concerned
    : { ...concerned, unitIds: [...concerned.unitIds, unitId] };

/** The case after a unit ended: its successor stands wherever the unit stood; who was named there is named in the successor. */
export const foldSuccession = (state: CaseState, { formerUnitId, unitId: successorUnitId }: EventData['unitSucceeded']): CaseState => {
  const succeed = (id: string): string => (id === formerUnitId ? successorUnitId : id);
  const inUnit = <Part extends { readonly unitId: string }>(part: Part | undefined): Part | undefined =>
    part === undefined ? undefined : { ...part, unitId: succeed(part.unitId) };
  const handlingUnitId = state.handlingUnitId === undefined ? undefined : succeed(state.handlingUnitId);
  return {
    ...state,
    ownerUnitId: succeed(state.ownerUnitId),
    receiverUnitId: succeed(state.receiverUnitId),
    coUnitIds: [...new Set(state.coUnitIds.map(succeed))].filter((id) => id !== handlingUnitId),
    subTasks: state.subTasks.map((subTask) => ({ ...subTask, unitId: succeed(subTask.unitId) })),
    ...given({
      concerned: inheritComplaint(state.concerned, formerUnitId, successorUnitId, handlingUnitId),
      handlingUnitId,
      handler: inUnit(state.handler),
      firstContactOfficer: inUnit(state.firstContactOfficer),
      dispatchProposal: inUnit(state.dispatchProposal),
      assignment: inUnit(state.assignment),
      agencyWork: state.agencyWork && succeedInAgency(state.agencyWork, succeed),
    }),
  };
};
