import type {
  ChannelOutcome,
  CompetenceStance,
  DisputeDecider,
  OtherRoute,
  RemediesState,
  SupplementResponse,
  SupportKind,
} from './vocabulary-of-intake.ts';

/** What a person found when comparing one claim with the earlier opinion (care G19). */
export interface ClaimComparison {
  readonly claimId: string;
  readonly sameFacts: boolean;
  readonly finding: string;
}

/** Why a matter is not accepted any further (D8): the earlier opinion, claim by claim, and what was put forward as new. */
export interface FurtherRefusalGrounds {
  /** Number and date of the opinion that ended the procedure. */
  readonly earlierOpinion: string;
  readonly earlierCaseId?: string;
  readonly remediesState: RemediesState;
  readonly comparison: readonly ClaimComparison[];
  /** What the petitioner put forward as new, and what came of looking at it. */
  readonly newFactsHeard: string;
  readonly law: string;
  readonly explanation: string;
}

/** Where the law leads a matter (条例 31(1)–(4)): the body, where it is, and until when it can be turned to. */
export interface LegalChannelAdvice {
  readonly route: OtherRoute;
  readonly body: string;
  readonly address: string;
  readonly limit: string;
  readonly law: string;
  readonly explanation: string;
}

/** Events of intake, of sending on and of offers of help beside the main path (D3–D10, D15, D17, D28, D70). */
export interface IntakeEventData {
  /** D3: what is missing to act; asked once. */
  supplementRequested: { missing: string };
  supplementReceived: { response: SupplementResponse; attachments: readonly string[]; wordsId?: string };
  /** Nothing came in time: the matter goes on as it is. */
  supplementLapsed: { waitedSince: string };
  /** D5: these claims go on as a matter of their own, with the dates of the first receipt. */
  caseSplit: { intoCaseId: string; claimIds: readonly string[]; title: string; reason: string };
  /** The first pair of eyes (D8); `furtherAcceptanceRefused` ends the matter with a notice. */
  furtherRefusalProposed: FurtherRefusalGrounds;
  furtherAcceptanceRefused: FurtherRefusalGrounds;
  /** The window proposes, the duty legal adviser confirms (D9). */
  legalChannelProposed: LegalChannelAdvice;
  legalChannelAdvised: LegalChannelAdvice;
  legalReferralSent: { body: string };
  legalReferralReturned: { channelOutcome: ChannelOutcome; reason: string };
  /** The second pair of eyes says no to one of these two. */
  proposalTurnedDown: { reason: string };
  /** D17: a matter of another body was handed to it. */
  matterHandedOver: { body: string; handedOver: string };
  competenceDisputed: { stance: CompetenceStance; unitId: string; otherUnitId: string; reason: string };
  competenceDecided: { unitId: string; decidedBy: DisputeDecider; reason: string };
  supportOffered: { offerId: string; support: SupportKind; note: string };
  supportAccepted: { offerId: string };
  supportDeclined: { offerId: string };
}
