import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { LegalChannelAdvice } from '../case/events-of-intake.ts';
import type { CaseState } from '../case/state.ts';
import type { ServiceMethod } from '../case/vocabulary.ts';
import type { OtherRoute } from '../case/vocabulary-of-intake.ts';
import { noticeToPetitioner, refuseService, type ServiceRefusal } from '../documents/notices.ts';
import { refuseWording, type WordingRefusal } from '../documents/wording.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import { type PendingRefusal, refusePending } from './pending.ts';

/** D9. The window proposes; the duty legal adviser, giving the same command with the same advice, confirms. */
export interface AdviseLegalChannelInput {
  readonly route: OtherRoute;
  /** The body to turn to, where it is, and until when. */
  readonly body: string;
  readonly address: string;
  readonly limit: string;
  readonly law: string;
  readonly explanation: string;
  readonly service: ServiceMethod;
}

export type AdviseLegalChannelRefusal =
  | { readonly code: 'kind-not-classified' }
  | { readonly code: 'route-only-for-appeal'; readonly kind: NonNullable<CaseState['kind']> }
  | { readonly code: 'needs-second-person' }
  | { readonly code: 'legal-adviser-must-confirm' }
  | { readonly code: 'differs-from-proposal'; readonly fields: readonly string[] }
  | PendingRefusal
  | WordingRefusal
  | ServiceRefusal;

const fieldsOfAdvice = ['route', 'body', 'address', 'limit', 'law', 'explanation'] as const;

const toAdvice = ({ route, body, address, limit, law, explanation }: AdviseLegalChannelInput): LegalChannelAdvice => ({
  route,
  body,
  address,
  limit,
  law,
  explanation,
});

/**
 * Leads a matter that the law gives to a court, an arbitration commission, a Party organ or another administrative procedure there,
 * with body, address and limit named (条例 31(1)–(4)).
 */
export const decideAdviseLegalChannel = (
  input: AdviseLegalChannelInput,
  petitionCase: CaseState,
  { actor, today }: Context,
): Result<readonly CaseEvent[], AdviseLegalChannelRefusal> => {
  const { kind, intakeProposal: proposal } = petitionCase;
  if (kind === undefined) return refuse({ code: 'kind-not-classified' });
  if (kind !== 'appeal') return refuse({ code: 'route-only-for-appeal', kind });
  const advice = toAdvice(input);
  const refused =
    refuseWording([input.body, input.address, input.limit, input.law, input.explanation]) ?? refuseService(input.service, petitionCase);
  if (refused !== undefined) return refused;
  if (proposal?.ends !== 'legalChannel') return refusePending(petitionCase) ?? accept([event('legalChannelProposed', advice)]);
  if (actor.officerId === proposal.byOfficerId) return refuse({ code: 'needs-second-person' });
  if (actor.role !== 'dutyLegalAdviser') return refuse({ code: 'legal-adviser-must-confirm' });
  const fields = fieldsOfAdvice.filter((field) => advice[field] !== proposal.advice[field]);
  if (fields.length > 0) return refuse({ code: 'differs-from-proposal', fields });
  return accept([
    event('legalChannelAdvised', proposal.advice),
    event('legalReferralSent', { body: proposal.advice.body }),
    ...noticeToPetitioner({ notice: 'legalChannelNotice', service: input.service, after: petitionCase.notices.length, today }),
  ]);
};
