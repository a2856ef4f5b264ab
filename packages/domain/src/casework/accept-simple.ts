import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import { findSignature } from '../case/signatures.ts';
import type { CaseState } from '../case/state.ts';
import type { ServiceMethod } from '../case/vocabulary.ts';
import type { SimpleGround } from '../case/vocabulary-of-intake.ts';
import { noticeToPetitioner, refuseService, type ServiceRefusal } from '../documents/notices.ts';
import { type PendingRefusal, refusePending } from '../intake/pending.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import { type AcceptRefusal, ownRoutes } from './accept.ts';
import { isKeptAway } from './step-back.ts';

/** D62. */
export interface AcceptSimpleInput {
  readonly simpleGround: SimpleGround;
  /** A unit that has its people at the window; left out: the unit that has the matter. */
  readonly unitId?: string | undefined;
  /** Left out: whoever accepts. */
  readonly officerId?: string | undefined;
  readonly service: ServiceMethod;
}

export type AcceptSimpleRefusal =
  | Extract<AcceptRefusal, { code: 'kind-not-classified' | 'route-leads-elsewhere' }>
  | { readonly code: 'not-a-first-matter' }
  | { readonly code: 'group-is-not-simple' }
  | { readonly code: 'assignment-needs-signature' }
  | { readonly code: 'unknown-unit'; readonly unitId: string }
  | { readonly code: 'unit-concerned'; readonly unitId: string }
  | { readonly code: 'officer-not-in-unit'; readonly officerId: string; readonly unitId: string }
  | { readonly code: 'officer-conflicted'; readonly officerId: string }
  | PendingRefusal
  | ServiceRefusal;

/** So many people together are a group visit (glossary C4). */
export const groupOf = 5;

const refuseMatter = (petitionCase: CaseState): ReturnType<typeof refuse<AcceptSimpleRefusal>> | undefined => {
  const { kind, route, links, persons } = petitionCase;
  if (kind === undefined) return refuse({ code: 'kind-not-classified' });
  if (route !== undefined && !ownRoutes.includes(route)) return refuse({ code: 'route-leads-elsewhere', route });
  if (links.some(({ relation }) => relation === 'follows')) return refuse({ code: 'not-a-first-matter' });
  return persons >= groupOf ? refuse({ code: 'group-is-not-simple' }) : undefined;
};

/**
 * Accepts a simple first matter and names its handler at once, so that it can be answered in the same session; the short terms run
 * beside those of the law (简易办理; S0.9 即接即办).
 */
export const decideAcceptSimple = (
  input: AcceptSimpleInput,
  petitionCase: CaseState,
  { actor, organisation, rulebook, today }: Context,
): Result<readonly CaseEvent[], AcceptSimpleRefusal> => {
  const own = petitionCase.handlingUnitId ?? actor.unitId;
  const unitId = input.unitId ?? own;
  const officerId = input.officerId ?? actor.officerId;
  const refused =
    refuseMatter(petitionCase) ?? refusePending(petitionCase) ?? refuseService(input.service, petitionCase, { isSimple: true });
  if (refused !== undefined) return refused;
  if (organisation.unit(unitId) === undefined) return refuse({ code: 'unknown-unit', unitId });
  // 两签: what another unit is to handle waits for its signature, at the window too.
  if (unitId !== own && findSignature(rulebook, 'caseAssigned') !== undefined) return refuse({ code: 'assignment-needs-signature' });
  if (petitionCase.concerned?.unitIds.includes(unitId)) return refuse({ code: 'unit-concerned', unitId });
  if (!organisation.holds(officerId, unitId)) return refuse({ code: 'officer-not-in-unit', officerId, unitId });
  if (isKeptAway(officerId, unitId, petitionCase)) return refuse({ code: 'officer-conflicted', officerId });
  return accept([
    event('caseAccepted', { unitId, simpleGround: input.simpleGround }),
    ...noticeToPetitioner({ notice: 'acceptanceNotice', service: input.service, after: petitionCase.notices.length, today }),
    event('handlerSet', { officerId, unitId }),
  ]);
};
