import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { ClaimComparison, FurtherRefusalGrounds } from '../case/events-of-intake.ts';
import type { CaseState } from '../case/state.ts';
import type { Role, ServiceMethod } from '../case/vocabulary.ts';
import type { RemediesState } from '../case/vocabulary-of-intake.ts';
import { noticeToPetitioner, refuseService, type ServiceRefusal } from '../documents/notices.ts';
import { refuseWording, type WordingRefusal } from '../documents/wording.ts';
import { given } from '../kernel/given.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import { runsMechanism } from '../rulebook/runs-mechanism.ts';
import type { Rulebook } from '../rulebook/vocabulary.ts';
import { type PendingRefusal, refusePending } from './pending.ts';

/** D8. The first officer proposes; a head, giving the same command with the same grounds, confirms. */
export interface RefuseFurtherInput {
  /** Number and date of the opinion that ended the procedure. */
  readonly earlierOpinion: string;
  /** The earlier matter, when it is in this office. */
  readonly earlierCaseId?: string | undefined;
  readonly remediesState: RemediesState;
  /** Every claim beside the earlier opinion, by a person (care G19). */
  readonly comparison: readonly ClaimComparison[];
  /** What the petitioner put forward as new, and what came of looking at it. */
  readonly newFactsHeard: string;
  readonly law: string;
  readonly explanation: string;
  readonly service: ServiceMethod;
}

export type RefuseFurtherRefusal =
  | { readonly code: 'unknown-case'; readonly caseId: string }
  | { readonly code: 'different-petitioner' }
  | { readonly code: 'remedies-not-used-up' }
  | { readonly code: 'claim-not-compared'; readonly claims: readonly string[] }
  | { readonly code: 'new-facts-open-claim'; readonly claims: readonly string[] }
  | { readonly code: 'needs-second-person' }
  | { readonly code: 'head-must-confirm'; readonly role: Role }
  | { readonly code: 'differs-from-proposal'; readonly fields: readonly string[] }
  | PendingRefusal
  | WordingRefusal
  | ServiceRefusal;

const mayConfirm: readonly Role[] = ['petitionOfficeHead', 'deputyLeader', 'principalLeader'];

/** Only where a rulebook says so do lapsed remedies close the way (条例 36 itself speaks of the re-review). */
const lapseCloses = (rulebook: Rulebook): boolean => runsMechanism(rulebook, 'furtherRefusalAfterLapse');

const refuseGrounds = (
  input: RefuseFurtherInput,
  petitionCase: CaseState,
  { facts, rulebook }: Context,
): ReturnType<typeof refuse<RefuseFurtherRefusal>> | undefined => {
  const { earlierCaseId, remediesState, comparison } = input;
  if (remediesState === 'remediesLapsed' && !lapseCloses(rulebook)) return refuse({ code: 'remedies-not-used-up' });
  if (earlierCaseId !== undefined) {
    const earlier = facts?.target;
    if (earlier?.caseId !== earlierCaseId || earlierCaseId === petitionCase.caseId)
      return refuse({ code: 'unknown-case', caseId: earlierCaseId });
    if (earlier.petitionerId !== petitionCase.petitionerId && earlier.jointGroup !== true) return refuse({ code: 'different-petitioner' });
    if (earlier.remediesUsed === undefined || (remediesState === 'reReviewDone' && earlier.remediesUsed !== 'reReviewDone'))
      return refuse({ code: 'remedies-not-used-up' });
  }
  const missing = petitionCase.claims.filter(({ id }) => !comparison.some(({ claimId }) => claimId === id)).map(({ id }) => id);
  if (missing.length > 0) return refuse({ code: 'claim-not-compared', claims: missing });
  const opened = comparison.filter(({ sameFacts }) => !sameFacts).map(({ claimId }) => claimId);
  if (opened.length > 0) return refuse({ code: 'new-facts-open-claim', claims: opened });
  return refuseWording([
    input.earlierOpinion,
    input.newFactsHeard,
    input.law,
    input.explanation,
    ...comparison.map(({ finding }) => finding),
  ]);
};

const toGrounds = (input: RefuseFurtherInput): FurtherRefusalGrounds => {
  const { earlierOpinion, earlierCaseId, remediesState, comparison, newFactsHeard, law, explanation } = input;
  return { earlierOpinion, ...given({ earlierCaseId }), remediesState, comparison, newFactsHeard, law, explanation };
};

const compared = ['earlierOpinion', 'earlierCaseId', 'remediesState', 'law', 'explanation', 'newFactsHeard'] as const;

/** Does not accept a matter again that a re-review has ended, on the same facts and reasons, in four eyes (条例 36). */
export const decideRefuseFurther = (
  input: RefuseFurtherInput,
  petitionCase: CaseState,
  context: Context,
): Result<readonly CaseEvent[], RefuseFurtherRefusal> => {
  const { actor, today } = context;
  const proposal = petitionCase.intakeProposal;
  const grounds = toGrounds(input);
  const refused = refuseGrounds(input, petitionCase, context) ?? refuseService(input.service, petitionCase);
  if (refused !== undefined) return refused;
  if (proposal?.ends !== 'furtherRefusal') return refusePending(petitionCase) ?? accept([event('furtherRefusalProposed', grounds)]);
  if (actor.officerId === proposal.byOfficerId) return refuse({ code: 'needs-second-person' });
  if (!mayConfirm.includes(actor.role)) return refuse({ code: 'head-must-confirm', role: actor.role });
  const fields = compared.filter((field) => grounds[field] !== proposal.grounds[field]);
  if (fields.length > 0) return refuse({ code: 'differs-from-proposal', fields });
  return accept([
    event('furtherAcceptanceRefused', proposal.grounds),
    ...noticeToPetitioner({ notice: 'noFurtherAcceptanceNotice', service: input.service, after: petitionCase.notices.length, today }),
  ]);
};
