import { type AcceptMandateInput, decideAcceptMandate } from './accept-mandate.ts';
import { type DeclineAgencyOfferInput, decideDeclineAgencyOffer } from './decline-agency-offer.ts';
import { decideEndMandate, type EndMandateInput } from './end-mandate.ts';
import { decideGrantMandate, type GrantMandateInput } from './grant-mandate.ts';
import { decideLapseMandate, type LapseMandateInput } from './lapse-mandate.ts';
import { decideNameAgent, type NameAgentInput } from './name-agent.ts';
import { decideOfferAgency, type OfferAgencyInput } from './offer-agency.ts';
import { decideRecordMandate, type RecordMandateInput } from './record-mandate.ts';
import { decideReturnMandate, type ReturnMandateInput } from './return-mandate.ts';
import { decideRevokeMandate, type RevokeMandateInput } from './revoke-mandate.ts';

/** The inputs of the mandate (D60). */
export interface MandateCommandInputs {
  offerAgency: OfferAgencyInput;
  declineAgencyOffer: DeclineAgencyOfferInput;
  grantMandate: GrantMandateInput;
  recordMandate: RecordMandateInput;
  acceptMandate: AcceptMandateInput;
  returnMandate: ReturnMandateInput;
  nameAgent: NameAgentInput;
  revokeMandate: RevokeMandateInput;
  endMandate: EndMandateInput;
  lapseMandate: LapseMandateInput;
}

/** Their decisions. */
export const mandateCommands = {
  offerAgency: decideOfferAgency,
  declineAgencyOffer: decideDeclineAgencyOffer,
  grantMandate: decideGrantMandate,
  recordMandate: decideRecordMandate,
  acceptMandate: decideAcceptMandate,
  returnMandate: decideReturnMandate,
  nameAgent: decideNameAgent,
  revokeMandate: decideRevokeMandate,
  endMandate: decideEndMandate,
  lapseMandate: decideLapseMandate,
} as const;
