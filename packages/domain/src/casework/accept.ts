import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import type { AppealRoute, ServiceMethod } from '../case/vocabulary.ts';
import { noticeToPetitioner, refuseService, type ServiceRefusal } from '../documents/notices.ts';
import { type PendingRefusal, refusePending } from '../intake/pending.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';

/** D16. */
export interface AcceptInput {
  readonly service: ServiceMethod;
}

export type AcceptRefusal =
  | { readonly code: 'kind-not-classified' }
  | { readonly code: 'route-leads-elsewhere'; readonly route: AppealRoute }
  | PendingRefusal
  | ServiceRefusal;

/** Routes on which the unit itself answers (条例 31(5) and (6)); the first four lead to other procedures. */
export const ownRoutes: readonly AppealRoute[] = ['lawfulDuty', 'petitionProcedure'];

/** The unit takes the matter on and says so in writing. */
export const decideAccept = (
  input: AcceptInput,
  petitionCase: CaseState,
  { actor, today }: Context,
): Result<readonly CaseEvent[], AcceptRefusal> => {
  const { kind, route } = petitionCase;
  if (kind === undefined) return refuse({ code: 'kind-not-classified' });
  if (route !== undefined && !ownRoutes.includes(route)) return refuse({ code: 'route-leads-elsewhere', route });
  const refused = refusePending(petitionCase) ?? refuseService(input.service, petitionCase);
  if (refused !== undefined) return refused;
  return accept([
    event('caseAccepted', { unitId: petitionCase.handlingUnitId ?? actor.unitId }),
    ...noticeToPetitioner({ notice: 'acceptanceNotice', service: input.service, after: petitionCase.notices.length, today }),
  ]);
};
