/** What a name may be opened for (care G9: a purpose on each access). `other` has to be said in words. */
export const unmaskPurposes = [
  'contactPetitioner',
  'visitSite',
  'servePaper',
  'checkIdentity',
  'mergeCheck',
  'rightsRequest',
  'supervision',
  'other',
] as const;
export type UnmaskPurpose = (typeof unmaskPurposes)[number];

/** What cases may be exported for. `other` has to be said in words. */
export const exportPurposes = ['dailyWork', 'consultation', 'reportToSuperior', 'supervision', 'archiving', 'other'] as const;
export type ExportPurpose = (typeof exportPurposes)[number];
