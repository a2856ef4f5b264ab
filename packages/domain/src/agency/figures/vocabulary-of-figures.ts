/** The figures of agency that are a share of matters. What each counts stands in docs/figures.md. */
export const agencyRates = [
  /** F2. */
  'agencyRate',
  'closureRate',
  'satisfactionRate',
  /** F15. */
  'participationRate',
  /** F3, with `satisfactionRate`. */
  'representationRate',
  'onTimeClosureRate',
  'archiveRate',
  /** 零跑: no way of the principal at all; and the aim of one at most (S0.1). */
  'zeroTripRate',
  'oneVisitRate',
  /** F14. */
  'communityContainment',
  'streetContainment',
] as const;
export type AgencyRate = (typeof agencyRates)[number];

/** Why a matter that might have been counted was left out of a figure. */
export const figureExclusions = [
  /** The principal declined the offer: counted, never listed (care G15). */
  'declined',
  /** The principal ended the mandate. */
  'revoked',
  /** A suggestion or a consultation. */
  'otherKind',
  'merged',
  /** Withdrawn, not accepted, led to another procedure: it ended without an answer to its claims. */
  'endedOtherwise',
  'held',
  /** It was answered before it had an agent, so no clock of an answer ran under the mandate. */
  'noClock',
  /** Silence of the petitioner is neither satisfied nor dissatisfied. */
  'notEvaluated',
  'notInvited',
  /** A window of the petitioner is still open, so that nobody may file the matter away yet. */
  'windowOpen',
  /** The petitioner took it to a higher place by own choice. */
  'raisedByChoice',
] as const;
export type FigureExclusion = (typeof figureExclusions)[number];

/** What an agent's sheet counts (S3.22): work that was done, never matters that did not come. */
export const agencyActs = ['orderAccepted', 'planned', 'run', 'help', 'handedUp', 'stepTaken', 'explained', 'confirmed', 'duty'] as const;
export type AgencyAct = (typeof agencyActs)[number];

/** Duties of agency, whose day was kept or not. */
export const agencyDuties: readonly string[] = [
  'agencyOfferTask',
  'mandateAnswer',
  'nameAgentTask',
  'agentContact',
  'agencyPlanTask',
  'agencyStepTask',
  'resultExplanation',
];
