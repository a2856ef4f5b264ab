import { authorise } from '../case/actions.ts';
import type { Context, Organisation } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { decideRaiseTier } from '../casework/raise-tier.ts';
import { refuseWording, type WordingRefusal } from '../documents/wording.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import { nextSteps } from './agency-steps.ts';
import type { AgencyStep } from './vocabulary-of-agency.ts';

/** D70: community → street → department → district (S0.17). What is out of scope is raised, never refused (S4.5). */
export interface HandUpAgencyInput {
  readonly step: Exclude<AgencyStep, 'community'>;
  /** The competent department; left out: the unit that handles the matter. The units of street and district are found by their officers. */
  readonly unitId?: string | undefined;
  readonly reason: string;
}

export type HandUpAgencyRefusal =
  | WordingRefusal
  | { readonly code: 'step-not-next'; readonly step: AgencyStep; readonly now: AgencyStep }
  | { readonly code: 'step-unit-missing'; readonly step: AgencyStep }
  | { readonly code: 'unknown-unit'; readonly unitId: string }
  | { readonly code: 'unit-concerned'; readonly unitId: string };

/** The unit that has a step: the coordinator's, the competent one, the supervisor's. */
const unitOf = (
  { step, unitId }: HandUpAgencyInput,
  { agencyWork, handlingUnitId }: CaseState,
  organisation: Organisation,
): string | undefined => {
  const near = agencyWork?.mandate?.unitId ?? organisation.petitionOfficeId;
  if (step === 'street') return organisation.seatOf?.('agencyCoordinator', near);
  if (step === 'district') return organisation.seatOf?.('agencySupervisor', near);
  return unitId ?? handlingUnitId;
};

/**
 * Where a department takes the lead and another unit has the matter, the matter itself goes up to it (D70) when the actor may raise
 * it; a matter that nobody has yet waits for the dispatcher, who owes that already.
 */
const moved = (unitId: string, reason: string, petitionCase: CaseState, context: Context): readonly CaseEvent[] => {
  const { handlingUnitId } = petitionCase;
  if (handlingUnitId === undefined || handlingUnitId === unitId) return [];
  if (!authorise('raiseTier', petitionCase, context.actor, context.organisation).ok) return [];
  const raised = decideRaiseTier({ unitId, reason }, petitionCase, context);
  return raised.ok ? raised.value : [];
};

/** Brings an agency matter to the next step, which then owes it; the tier that handed it up does not take it back. */
export const decideHandUpAgency = (
  input: HandUpAgencyInput,
  petitionCase: CaseState,
  context: Context,
): Result<readonly CaseEvent[], HandUpAgencyRefusal> => {
  const { organisation, actor } = context;
  const { step, reason } = input;
  const now = petitionCase.agencyWork?.step?.step ?? 'community';
  if (!nextSteps(now, actor.role).includes(step)) return refuse({ code: 'step-not-next', step, now });
  const unitId = unitOf(input, petitionCase, organisation);
  if (unitId === undefined) return refuse({ code: 'step-unit-missing', step });
  if (organisation.unit(unitId) === undefined) return refuse({ code: 'unknown-unit', unitId });
  if (petitionCase.concerned?.unitIds.includes(unitId)) return refuse({ code: 'unit-concerned', unitId });
  const refused = refuseWording([reason]);
  if (refused !== undefined) return refused;
  return accept([
    event('agencyHandedUp', { from: now, step, unitId, reason }),
    ...(step === 'department' ? moved(unitId, reason, petitionCase, context) : []),
  ]);
};
