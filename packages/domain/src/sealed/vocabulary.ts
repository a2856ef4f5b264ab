/** Where an accusation stands (lifecycle P, separate compartment; D67). */
export const sealedStatuses = ['sealed', 'sealedAccepted', 'sealedElsewhere', 'sealedClosed'] as const;
export type SealedStatus = (typeof sealedStatuses)[number];

/** Why a discipline officer opens a file; each opening is recorded with one of these, which hold no content. */
export const sealedPurposes = ['review', 'inform', 'verify', 'close', 'inspection'] as const;
export type SealedPurpose = (typeof sealedPurposes)[number];

/** What the verification found. */
export const sealedOutcomes = ['confirmed', 'partlyConfirmed', 'notConfirmed', 'notVerifiable'] as const;
export type SealedOutcome = (typeof sealedOutcomes)[number];

/** How the accuser was reached. */
export const sealedWays = ['phone', 'inPerson', 'letter', 'page'] as const;
export type SealedWay = (typeof sealedWays)[number];

/** Orders of the discipline officer (D67). */
export const sealedOrderNames = ['accept', 'passOn', 'inform', 'extendConflicts', 'askUnit', 'close', 'giveFeedback', 'renewCode'] as const;
export type SealedOrderName = (typeof sealedOrderNames)[number];

/** What the room's own audit log records. */
export const sealedActs = ['opened', 'attachmentOpened', 'ordered', 'takenOver', 'refused', 'auditRead'] as const;
export type SealedAct = (typeof sealedActs)[number];
