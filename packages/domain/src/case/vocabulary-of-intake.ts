/** Words of intake, of sending on and of offers of help. Meanings: docs/glossary.md. */

/** How a matter is given to a unit: sent on, sent with a term and a report, or taken up by a higher tier (D11, D12, D70). */
export const dispatchModes = ['forward', 'assign', 'raise'] as const;
export type DispatchMode = (typeof dispatchModes)[number];

/** What came of asking for what is missing (D4). */
export const supplementResponses = ['supplied', 'declined'] as const;
export type SupplementResponse = (typeof supplementResponses)[number];

/** How the remedies of the earlier matter ended (D8). */
export const remediesStates = ['reReviewDone', 'remediesLapsed'] as const;
export type RemediesState = (typeof remediesStates)[number];

/** The routes of 条例 31 that lead to another procedure. */
export const otherRoutes = ['litigation', 'arbitration', 'partyAppeal', 'administrativeRemedy'] as const;
export type OtherRoute = (typeof otherRoutes)[number];

/** Why a matter comes back from the body that the law leads to (D10). */
export const channelOutcomes = ['bodyDeclined', 'wrongRoute'] as const;
export type ChannelOutcome = (typeof channelOutcomes)[number];

/** What two units dispute about (D15): neither takes the matter on, or both do. */
export const competenceStances = ['bothDecline', 'bothClaim'] as const;
export type CompetenceStance = (typeof competenceStances)[number];

/** Who decides between them (条例 24): their common superior, else the joint conference. */
export const disputeDeciders = ['commonSuperior', 'jointConference'] as const;
export type DisputeDecider = (typeof disputeDeciders)[number];

/** Why a first matter can be handled in the simple way (D62). */
export const simpleGrounds = ['clearUndisputed', 'easilySolved', 'dailyLife', 'adviceOrThanks'] as const;
export type SimpleGround = (typeof simpleGrounds)[number];

/** Help that is offered beside the matter (条例 37, D28). */
export const supportKinds = ['hardshipAid', 'legalAid', 'judicialAid', 'counselling', 'pooledHelp'] as const;
export type SupportKind = (typeof supportKinds)[number];

export const supportResponses = ['accepted', 'declined'] as const;
export type SupportResponse = (typeof supportResponses)[number];
