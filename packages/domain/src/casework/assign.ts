import type { PlainDate } from '../calendar/types.ts';
import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import { findSignature } from '../case/signatures.ts';
import type { CaseState } from '../case/state.ts';
import { noticeToPetitioner, orderToUnit, usualService } from '../documents/notices.ts';
import { given } from '../kernel/given.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import { type DispatchRefusal, type ForwardInput, refuseDispatch } from './forward.ts';

/** D12. */
export interface AssignInput extends ForwardInput {
  /** The day by which the unit has to report. */
  readonly termOn?: PlainDate | undefined;
  readonly reportBack: boolean;
  /** Ordered together with others (S0.25). */
  readonly batchId?: string | undefined;
}

export type AssignRefusal = DispatchRefusal | { readonly code: 'term-in-the-past'; readonly termOn: PlainDate };

/** The events of an assignment that stands: the order to the unit and the word to the petitioner. */
export const assigned = (
  order: { readonly unitId: string; readonly termOn?: PlainDate | undefined; readonly reportBack: boolean },
  petitionCase: CaseState,
  today: PlainDate,
): readonly CaseEvent[] => {
  const after = petitionCase.notices.length;
  return [
    event('caseAssigned', { unitId: order.unitId, ...given({ termOn: order.termOn }), reportBack: order.reportBack }),
    orderToUnit('assignmentOrder', order.unitId, after),
    ...noticeToPetitioner({ notice: 'forwardingNotice', service: usualService(petitionCase), after: after + 1, today }),
  ];
};

/**
 * Sends the matter to a unit with a term and a report. Where the rulebook asks for a signature first (两签, S3.12) the decision waits
 * as a proposal for `signAssignment`, unless the signer assigns in person.
 */
export const decideAssign = (
  input: AssignInput,
  petitionCase: CaseState,
  context: Context,
): Result<readonly CaseEvent[], AssignRefusal> => {
  const { actor, rulebook, today } = context;
  const refused = refuseDispatch(input, petitionCase, context);
  if (refused !== undefined) return refused;
  if (input.termOn !== undefined && input.termOn < today) return refuse({ code: 'term-in-the-past', termOn: input.termOn });
  const { unitId, routingRule, reason, termOn, reportBack, batchId } = input;
  const decided = event('dispatchDecided', { unitId, mode: 'assign', ...given({ routingRule, termOn, batchId }), reason, reportBack });
  const signature = findSignature(rulebook, 'caseAssigned');
  if (signature === undefined) return accept([decided, ...assigned(input, petitionCase, today)]);
  if (actor.role !== signature.by) return accept([decided]);
  return accept([decided, event('assignmentSigned', { decision: 'signed' }), ...assigned(input, petitionCase, today)]);
};
