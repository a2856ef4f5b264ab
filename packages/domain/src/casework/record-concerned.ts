import { mandateInForce } from '../agency/mandate-in-force.ts';
import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState, NamedOfficer } from '../case/state.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import { type SuccessorRefusal, stepBack } from './step-back.ts';

/** Whom the matter complains about; replaces what was recorded before. Nobody among them decides on it (条例 30). */
export interface RecordConcernedInput {
  readonly officerIds: readonly string[];
  readonly unitIds: readonly string[];
  readonly reason: string;
}

export type RecordConcernedRefusal =
  | { readonly code: 'unknown-officer'; readonly officerId: string }
  | { readonly code: 'unknown-unit'; readonly unitId: string }
  | { readonly code: 'concerned-unit-handles'; readonly unitId: string }
  | { readonly code: 'own-recusal' }
  | SuccessorRefusal;

const agentNamed = (petitionCase: CaseState): NamedOfficer | undefined => {
  const mandate = mandateInForce(petitionCase);
  return mandate?.agentId === undefined ? undefined : { officerId: mandate.agentId, unitId: mandate.unitId };
};

/** Keeps the officers and units that are complained about away; a unit that has the matter must hand it on first. */
export const decideRecordConcerned = (
  { officerIds, unitIds, reason }: RecordConcernedInput,
  petitionCase: CaseState,
  context: Context,
): Result<readonly CaseEvent[], RecordConcernedRefusal> => {
  const { actor, organisation } = context;
  const stranger = officerIds.find((officerId) => !organisation.knows(officerId));
  if (stranger !== undefined) return refuse({ code: 'unknown-officer', officerId: stranger });
  const nowhere = unitIds.find((unitId) => organisation.unit(unitId) === undefined);
  if (nowhere !== undefined) return refuse({ code: 'unknown-unit', unitId: nowhere });
  const working = [petitionCase.ownerUnitId, ...petitionCase.coUnitIds, petitionCase.dispatchProposal?.unitId];
  const handles = unitIds.find((unitId) => working.includes(unitId));
  if (handles !== undefined) return refuse({ code: 'concerned-unit-handles', unitId: handles });
  if (officerIds.includes(actor.officerId) || unitIds.includes(actor.unitId)) return refuse({ code: 'own-recusal' });
  const recorded = event('concernedRecorded', { officerIds: [...new Set(officerIds)], unitIds: [...new Set(unitIds)], reason });
  const { handler, firstContactOfficer } = petitionCase;
  const leaving = [handler, firstContactOfficer, agentNamed(petitionCase)].flatMap((named) =>
    named !== undefined && (officerIds.includes(named.officerId) || unitIds.includes(named.unitId)) ? [named.officerId] : [],
  );
  const followed = stepBack(leaving, petitionCase, context, undefined, { officerId: actor.officerId, unitId: actor.unitId });
  return followed.ok ? accept([recorded, ...followed.value]) : followed;
};
