import { addMonths } from '../calendar/dates.ts';
import type { PlainDate } from '../calendar/types.ts';
import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { given } from '../kernel/given.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import { getSetting } from '../rulebook/settings.ts';
import { type AgentRefusal, holdsAgents, refuseAgent } from './agent-conflict.ts';
import { refuseUnknownItem, type UnknownItem } from './catalogue.ts';
import { mandateInForce, mandateWithoutAgent } from './mandate-in-force.ts';
import type { MandateForm, MandateScope, OrderSource } from './vocabulary-of-agency.ts';

/** What a principal asks an agent for: filed with a new matter, granted on a running one, or recorded by staff. */
export interface MandateOrder {
  readonly unitId: string;
  /** Whom the principal wishes for; left out: the agents of the unit see to it. */
  readonly agentId?: string | undefined;
  readonly itemId: string;
  readonly scope: readonly MandateScope[];
  /** The last day; left out: until the matter is done. */
  readonly untilOn?: PlainDate | undefined;
  readonly source: OrderSource;
  readonly form: MandateForm;
  /** Files with the signed paper or the recording; needed unless the principal signs electronically. */
  readonly evidence: readonly string[];
  /** A mandate by word of mouth was written down and read back. */
  readonly readBack?: boolean | undefined;
  readonly byGuardian?: true | undefined;
  /** What the principal said beside it, outside the journal. */
  readonly wordsId?: string;
}

export type MandateRefusal =
  | AgentRefusal
  | UnknownItem
  | { readonly code: 'unknown-unit'; readonly unitId: string }
  | { readonly code: 'unit-without-agents'; readonly unitId: string }
  | { readonly code: 'mandate-in-force' }
  | { readonly code: 'mandate-without-scope' }
  | { readonly code: 'mandate-evidence-missing' }
  | { readonly code: 'mandate-not-read-back' }
  | { readonly code: 'mandate-too-long'; readonly atMostMonths: number }
  | { readonly code: 'term-in-the-past'; readonly termOn: PlainDate };

const refuseTerm = (untilOn: PlainDate | undefined, { today, rulebook }: Context) => {
  if (untilOn === undefined) return undefined;
  if (untilOn < today) return refuse({ code: 'term-in-the-past', termOn: untilOn } as const);
  const atMostMonths = getSetting(rulebook, 'mandateMonths');
  return untilOn > addMonths(today, atMostMonths) ? refuse({ code: 'mandate-too-long', atMostMonths } as const) : undefined;
};

const refuseProof = ({ form, evidence, readBack }: MandateOrder) => {
  if (form !== 'eSigned' && evidence.length === 0) return refuse({ code: 'mandate-evidence-missing' } as const);
  return form === 'oral' && readBack !== true ? refuse({ code: 'mandate-not-read-back' } as const) : undefined;
};

/**
 * Decides a mandate (D60, 条例 17 and 23): explicit scope, evidence unless it is signed electronically, at most as long as the rulebook
 * allows, and no agent with a conflict. An agent of the unit who records it at the door accepts it with the same breath.
 * @param petitionCase left out for a matter that is only now filed.
 */
export const giveMandate = (
  order: MandateOrder,
  petitionCase: CaseState | undefined,
  context: Context,
): Result<readonly CaseEvent[], MandateRefusal> => {
  const { unitId, agentId, itemId, scope, untilOn, source, form, evidence, byGuardian, wordsId } = order;
  const { organisation, actor, agencyCatalogue } = context;
  // The command id of a filing opens what it made, and a mandate is read by more people than that.
  const mandateId = petitionCase === undefined ? (context.newCase?.submissionId ?? context.commandId) : context.commandId;
  if (petitionCase !== undefined && (mandateInForce(petitionCase) ?? mandateWithoutAgent(petitionCase)) !== undefined)
    return refuse({ code: 'mandate-in-force' });
  if (organisation.unit(unitId) === undefined) return refuse({ code: 'unknown-unit', unitId });
  if (!holdsAgents(unitId, organisation)) return refuse({ code: 'unit-without-agents', unitId });
  if (scope.length === 0) return refuse({ code: 'mandate-without-scope' });
  const unknown = refuseUnknownItem(itemId, agencyCatalogue);
  const refused = unknown === undefined ? (refuseTerm(untilOn, context) ?? refuseProof(order)) : refuse(unknown);
  if (refused !== undefined) return refused;
  const takes = actor.role === 'petitionAgent' && actor.unitId === unitId && (agentId === undefined || agentId === actor.officerId);
  const named = takes ? actor.officerId : agentId;
  const conflict = refuseAgent(named, unitId, petitionCase, context);
  if (conflict !== undefined) return refuse(conflict);
  return accept([
    event('mandateGranted', {
      mandateId,
      unitId,
      ...given({ agentId: named }),
      form,
      scope: [...new Set(scope)],
      source,
      itemId,
      catalogueVersion: agencyCatalogue?.version ?? 0,
      ...given({ untilOn, byGuardian }),
      evidence,
      ...given({ wordsId }),
    }),
    ...(takes ? [event('mandateAccepted', { mandateId, agentId: actor.officerId, unitId })] : []),
  ]);
};
