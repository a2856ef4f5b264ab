/** Where pooled help comes from (S2.13): government, market, society. */
export const resourceKinds = ['government', 'market', 'social'] as const;
export type ResourceKind = (typeof resourceKinds)[number];
