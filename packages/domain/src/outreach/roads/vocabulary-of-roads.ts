/** The words of road chiefs and their patrols (路长制, S4.22 to S4.24), as lists so that schemas, screens and tests share them. Meanings: docs/glossary.md. */

/** What a finding is about. */
export const findingKinds = ['light', 'road', 'rubbish', 'water', 'greenery', 'safety', 'other'] as const;
export type FindingKind = (typeof findingKinds)[number];

/** Who belongs to a segment, by function and never by the name of a resident. The police are left out: no workflow about matters of residents has them (care G1). */
export const segmentFunctions = [
  'residentsCommittee',
  'urbanManagement',
  'property',
  'buildingChief',
  'sanitation',
  'greening',
  'volunteer',
] as const;
export type SegmentFunction = (typeof segmentFunctions)[number];

/**
 * Where a finding stands. `raised` waits for the chief of chiefs, after the second word that it is not repaired.
 */
export const findingStages = ['reported', 'dispatched', 'accepted', 'fixed', 'confirmed', 'raised', 'setAside', 'becameCase'] as const;
export type FindingStage = (typeof findingStages)[number];

/** Stages in which nothing more is done to a finding. */
export const endedFindingStages = ['confirmed', 'setAside', 'becameCase'] as const satisfies readonly FindingStage[];

/** Why a finding goes to no unit. */
export const setAsideGrounds = ['duplicate', 'nothingThere', 'notPublic'] as const;
export type SetAsideGround = (typeof setAsideGrounds)[number];

/** What the sender says of a picture after looking at it: there is nobody and no number plate on it, or they are painted over. */
export const pictureChecks = ['nothingToCover', 'covered'] as const;
export type PictureCheck = (typeof pictureChecks)[number];

/** Who reported it: a road chief or other officer on a round, or a resident. */
export const findingSources = ['patrol', 'resident'] as const;
export type FindingSource = (typeof findingSources)[number];
