import { conflictsOf } from '../access/conflicts.ts';
import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { refuseWording, type WordingRefusal } from '../documents/wording.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import { type SuccessorRefusal, stepBack } from './step-back.ts';

/** D63, decided by the petition office head; on the head, by the principal leader. */
export interface RuleRecusalInput {
  readonly requestId: string;
  readonly decision: 'recused' | 'notRecused';
  /** Whom it concerns, where the request names nobody by post. */
  readonly officerId?: string | undefined;
  /** Who follows as first-contact officer; left out: whoever rules. */
  readonly successorId?: string | undefined;
  readonly reason: string;
}

export type RuleRecusalRefusal =
  | { readonly code: 'unknown-recusal-request'; readonly requestId: string }
  | { readonly code: 'recusal-already-ruled'; readonly requestId: string }
  | { readonly code: 'recusal-names-nobody' }
  | { readonly code: 'unknown-officer'; readonly officerId: string }
  | { readonly code: 'own-recusal' }
  | SuccessorRefusal
  | WordingRefusal;

/** Rules on a request within two working days (platform default): granted, the officer leaves the matter; else the reason is given. */
export const decideRuleRecusal = (
  input: RuleRecusalInput,
  petitionCase: CaseState,
  context: Context,
): Result<readonly CaseEvent[], RuleRecusalRefusal> => {
  const { requestId, decision, reason } = input;
  const { actor, organisation } = context;
  const request = petitionCase.recusalRequests?.find(({ id }) => id === requestId);
  if (request === undefined) return refuse({ code: 'unknown-recusal-request', requestId });
  if (request.ruling !== undefined) return refuse({ code: 'recusal-already-ruled', requestId });
  const officerId = request.officerId ?? input.officerId;
  if (officerId === actor.officerId) return refuse({ code: 'own-recusal' });
  const worded = refuseWording([reason]);
  if (worded !== undefined) return worded;
  if (decision === 'notRecused') return accept([event('recusalRefused', { requestId, reason })]);
  if (officerId === undefined) return refuse({ code: 'recusal-names-nobody' });
  if (!organisation.knows(officerId)) return refuse({ code: 'unknown-officer', officerId });
  const granted = event('recusalGranted', { requestId, officerId, reason });
  if (conflictsOf(petitionCase).officerIds.includes(officerId)) return accept([granted]);
  const followed = stepBack([officerId], petitionCase, context, input.successorId, { officerId: actor.officerId, unitId: actor.unitId });
  return followed.ok ? accept([granted, ...followed.value]) : followed;
};
