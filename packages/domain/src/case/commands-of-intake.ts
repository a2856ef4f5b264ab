import { type AcceptSimpleInput, decideAcceptSimple } from '../casework/accept-simple.ts';
import { type AnswerSupportInput, decideAnswerSupport } from '../casework/answer-support.ts';
import { type DecideCompetenceInput, decideDecideCompetence } from '../casework/decide-competence.ts';
import { type DisputeInput, decideDispute } from '../casework/dispute.ts';
import { decideOfferSupport, type OfferSupportInput } from '../casework/offer-support.ts';
import { decideRaiseTier, type RaiseTierInput } from '../casework/raise-tier.ts';
import { type AdviseLegalChannelInput, decideAdviseLegalChannel } from '../intake/advise-legal-channel.ts';
import { decideLapseSupplement, type LapseSupplementInput } from '../intake/lapse-supplement.ts';
import { decideRefuseFurther, type RefuseFurtherInput } from '../intake/refuse-further.ts';
import { decideRequestSupplement, type RequestSupplementInput } from '../intake/request-supplement.ts';
import { decideReturnFromChannel, type ReturnFromChannelInput } from '../intake/return-from-channel.ts';
import { decideSplit, type SplitInput } from '../intake/split.ts';
import { decideSupply, type SupplyInput } from '../intake/supply.ts';
import { decideTurnDownProposal, type TurnDownProposalInput } from '../intake/turn-down-proposal.ts';

/** The inputs of the rest of intake, of sending on, and of offers of help. */
export interface IntakeCommandInputs {
  requestSupplement: RequestSupplementInput;
  supply: SupplyInput;
  lapseSupplement: LapseSupplementInput;
  split: SplitInput;
  refuseFurther: RefuseFurtherInput;
  adviseLegalChannel: AdviseLegalChannelInput;
  turnDownProposal: TurnDownProposalInput;
  returnFromChannel: ReturnFromChannelInput;
  dispute: DisputeInput;
  decideCompetence: DecideCompetenceInput;
  acceptSimple: AcceptSimpleInput;
  raiseTier: RaiseTierInput;
  offerSupport: OfferSupportInput;
  answerSupport: AnswerSupportInput;
}

/** Their decisions. */
export const intakeCommands = {
  requestSupplement: decideRequestSupplement,
  supply: decideSupply,
  lapseSupplement: decideLapseSupplement,
  split: decideSplit,
  refuseFurther: decideRefuseFurther,
  adviseLegalChannel: decideAdviseLegalChannel,
  turnDownProposal: decideTurnDownProposal,
  returnFromChannel: decideReturnFromChannel,
  dispute: decideDispute,
  decideCompetence: decideDecideCompetence,
  acceptSimple: decideAcceptSimple,
  raiseTier: decideRaiseTier,
  offerSupport: decideOfferSupport,
  answerSupport: decideAnswerSupport,
} as const;
