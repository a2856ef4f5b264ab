import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { noticeToPetitioner, orderToUnit, usualService } from '../documents/notices.ts';
import { refuseWording, type WordingRefusal } from '../documents/wording.ts';
import { type PendingRefusal, refusePending } from '../intake/pending.ts';
import { given } from '../kernel/given.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import { type RaisedTierRefusal, refuseRaisedTier } from './raise-tier.ts';

/** D11. */
export interface ForwardInput {
  readonly unitId: string;
  readonly reason: string;
  readonly routingRule?: string | undefined;
}

export type DispatchRefusal =
  | { readonly code: 'kind-not-classified' }
  | { readonly code: 'unknown-unit'; readonly unitId: string }
  | { readonly code: 'unknown-routing-rule'; readonly routingRule: string }
  | { readonly code: 'unit-concerned'; readonly unitId: string }
  | RaisedTierRefusal
  | PendingRefusal
  | WordingRefusal;

export type ForwardRefusal = DispatchRefusal;

/** What forwarding and assigning have in common: the kind is known, the unit exists, nothing else is pending, and the order says nothing against the person. */
export const refuseDispatch = (
  input: Pick<ForwardInput, 'unitId' | 'routingRule' | 'reason'>,
  petitionCase: CaseState,
  { organisation, rulebook }: Context,
): ReturnType<typeof refuse<DispatchRefusal>> | undefined => {
  const pending = refusePending(petitionCase);
  if (pending !== undefined) return pending;
  if (petitionCase.kind === undefined) return refuse({ code: 'kind-not-classified' });
  if (organisation.unit(input.unitId) === undefined) return refuse({ code: 'unknown-unit', unitId: input.unitId });
  if (petitionCase.concerned?.unitIds.includes(input.unitId)) return refuse({ code: 'unit-concerned', unitId: input.unitId });
  const { routingRule } = input;
  if (routingRule !== undefined && !rulebook.routing.some((rule) => rule.id === routingRule)) {
    return refuse({ code: 'unknown-routing-rule', routingRule });
  }
  return refuseRaisedTier(input.unitId, petitionCase) ?? refuseWording([input.reason]);
};

/** Sends the matter to the competent unit, without a duty to report back. */
export const decideForward = (
  input: ForwardInput,
  petitionCase: CaseState,
  context: Context,
): Result<readonly CaseEvent[], ForwardRefusal> => {
  const refused = refuseDispatch(input, petitionCase, context);
  if (refused !== undefined) return refused;
  const { unitId, reason, routingRule } = input;
  const after = petitionCase.notices.length;
  return accept([
    event('dispatchDecided', { unitId, mode: 'forward', ...given({ routingRule }), reason, reportBack: false }),
    event('caseForwarded', { unitId }),
    orderToUnit('forwardingOrder', unitId, after),
    ...noticeToPetitioner({
      notice: 'forwardingNotice',
      service: usualService(petitionCase),
      after: after + 1,
      today: context.today,
    }),
  ]);
};
