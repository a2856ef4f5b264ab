/** What is known of a leader who might sponsor a matter. */
export interface SponsorFacts {
  /** Knows the field of the matter. */
  readonly field: boolean;
  /** Is in charge of the line that handles it. */
  readonly inCharge: boolean;
  /** Matters on the list that the leader answers for now. */
  readonly open: number;
  /** Works where the matter is. */
  readonly local: boolean;
  readonly conflicted: boolean;
}

export interface SponsorScore {
  /** 0–100, exact; left out when a conflict excludes the leader. */
  readonly total?: number;
  readonly parts: { readonly field: number; readonly inCharge: number; readonly freeLoad: number; readonly local: number };
}

/** How many matters a sponsor carries before there is no free load left (F16). */
const fullLoad = 5;

/** F16: field 40, line in charge 30, free load 20 × (1 − open ÷ 5), locality 10; a conflict excludes. A proposal: the leader decides. */
export const scoreSponsor = ({ field, inCharge, open, local, conflicted }: SponsorFacts): SponsorScore => {
  const parts = {
    field: field ? 40 : 0,
    inCharge: inCharge ? 30 : 0,
    freeLoad: (20 * Math.max(0, fullLoad - open)) / fullLoad,
    local: local ? 10 : 0,
  };
  return conflicted ? { parts } : { total: parts.field + parts.inCharge + parts.freeLoad + parts.local, parts };
};
