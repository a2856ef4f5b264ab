import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import { holdsAgents } from './agent-conflict.ts';
import { mandateInForce, mandateWithoutAgent } from './mandate-in-force.ts';
import type { OrderSource } from './vocabulary-of-agency.ts';

/** Staff offer an agent; the petitioner decides (care G15). */
export interface OfferAgencyInput {
  /** The point or station whose agents would run it. */
  readonly unitId: string;
  readonly source: OrderSource;
}

export type OfferAgencyRefusal =
  | { readonly code: 'mandate-in-force' }
  | { readonly code: 'agency-already-offered' }
  | { readonly code: 'unknown-unit'; readonly unitId: string }
  | { readonly code: 'unit-without-agents'; readonly unitId: string };

/** Offers an agent on the petitioner's page. Whatever the answer, direct handling goes on as before. */
export const decideOfferAgency = (
  { unitId, source }: OfferAgencyInput,
  petitionCase: CaseState,
  { organisation }: Context,
): Result<readonly CaseEvent[], OfferAgencyRefusal> => {
  if ((mandateInForce(petitionCase) ?? mandateWithoutAgent(petitionCase)) !== undefined) return refuse({ code: 'mandate-in-force' });
  if (petitionCase.agencyWork?.offeredOn !== undefined) return refuse({ code: 'agency-already-offered' });
  if (organisation.unit(unitId) === undefined) return refuse({ code: 'unknown-unit', unitId });
  if (!holdsAgents(unitId, organisation)) return refuse({ code: 'unit-without-agents', unitId });
  return accept([event('agencyOffered', { unitId, source })]);
};
