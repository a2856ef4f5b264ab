import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import type { NonAcceptanceReason, Role, ServiceMethod } from '../case/vocabulary.ts';
import { noticeToPetitioner, refuseService, type ServiceRefusal } from '../documents/notices.ts';
import { refuseWording, type WordingRefusal } from '../documents/wording.ts';
import { given } from '../kernel/given.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';

/** D17. The first officer proposes; a second, giving the same command with the same grounds, confirms. */
export interface NotAcceptInput {
  readonly reasonCode: NonAcceptanceReason;
  readonly law: string;
  readonly explanation: string;
  /** Where to turn instead; required for `notCompetent`. */
  readonly competentBody?: string | undefined;
  /** How the matter was handed to that body: day, number, who took it. Needed to confirm `notCompetent`. */
  readonly handedOver?: string | undefined;
  readonly service: ServiceMethod;
}

export type NotAcceptRefusal =
  | { readonly code: 'claims-to-compare' }
  | { readonly code: 'competent-body-missing' }
  | { readonly code: 'own-unit-competent'; readonly unitName: string }
  | { readonly code: 'hand-over-missing' }
  | { readonly code: 'dispatch-awaits-signature' }
  | { readonly code: 'non-acceptance-pending' }
  | { readonly code: 'needs-second-person' }
  | { readonly code: 'head-must-confirm'; readonly role: Role }
  | { readonly code: 'differs-from-proposal'; readonly fields: readonly string[] }
  | WordingRefusal
  | ServiceRefusal;

const mayConfirm: readonly Role[] = ['unitHead', 'areaLead', 'liaisonTeamLead', 'petitionOfficeHead', 'deputyLeader', 'principalLeader'];

type Proposal = NonNullable<CaseState['nonAcceptanceProposal']>;

const differences = (input: NotAcceptInput, proposal: Proposal): readonly string[] =>
  (['reasonCode', 'law', 'explanation', 'competentBody'] as const).filter(
    (field) => input[field] !== undefined && input[field] !== proposal[field],
  );

const confirm = (
  input: NotAcceptInput,
  proposal: Proposal,
  petitionCase: CaseState,
  { actor, today }: Context,
): Result<readonly CaseEvent[], NotAcceptRefusal> => {
  if (actor.officerId === proposal.byOfficerId) return refuse({ code: 'needs-second-person' });
  if (!mayConfirm.includes(actor.role)) return refuse({ code: 'head-must-confirm', role: actor.role });
  const fields = differences(input, proposal);
  if (fields.length > 0) return refuse({ code: 'differs-from-proposal', fields });
  const { reasonCode, law, explanation, competentBody } = proposal;
  const isHandedOver = reasonCode === 'notCompetent' && competentBody !== undefined;
  if (isHandedOver && input.handedOver === undefined) return refuse({ code: 'hand-over-missing' });
  return accept([
    event('caseNotAccepted', { reasonCode, law, explanation, ...given({ competentBody }) }),
    ...(isHandedOver && input.handedOver !== undefined
      ? [event('matterHandedOver', { body: competentBody, handedOver: input.handedOver })]
      : []),
    ...noticeToPetitioner({ notice: 'nonAcceptanceNotice', service: input.service, after: petitionCase.notices.length, today }),
  ]);
};

/** Declines a matter, in four eyes, with reason, law and the body to turn to; one that was finally decided is refused by `refuseFurther` (D8). */
export const decideNotAccept = (
  input: NotAcceptInput,
  petitionCase: CaseState,
  context: Context,
): Result<readonly CaseEvent[], NotAcceptRefusal> => {
  if (petitionCase.dispatchProposal !== undefined) return refuse({ code: 'dispatch-awaits-signature' });
  // The same facts close a door only claim by claim (care G19), which is what `refuseFurther` asks for.
  if (input.reasonCode === 'finalSameFacts') return refuse({ code: 'claims-to-compare' });
  const proposal = petitionCase.nonAcceptanceProposal;
  const competentBody = input.competentBody ?? proposal?.competentBody;
  if (input.reasonCode === 'notCompetent' && competentBody === undefined) return refuse({ code: 'competent-body-missing' });
  const ownUnit = competentBody === undefined ? undefined : context.organisation.unitNamed?.(competentBody);
  if (input.reasonCode === 'notCompetent' && ownUnit !== undefined && petitionCase.concerned?.unitIds.includes(ownUnit.id) !== true)
    return refuse({ code: 'own-unit-competent', unitName: ownUnit.name });
  if (petitionCase.intakeProposal !== undefined) return refuse({ code: 'non-acceptance-pending' });
  const refused = refuseWording([input.law, input.explanation, input.handedOver]) ?? refuseService(input.service, petitionCase);
  if (refused !== undefined) return refused;
  if (proposal !== undefined) return confirm(input, proposal, petitionCase, context);
  const { reasonCode, law, explanation } = input;
  return accept([
    event('decisionRecorded', { decision: 'nonAcceptanceProposed', reasonCode, law, explanation, ...given({ competentBody }) }),
  ]);
};
