import { judgedFrom } from './judge-target.ts';
import { compareRatios, type Ratio } from './ratio.ts';

export interface UnitRatio {
  readonly unitId: string;
  readonly ratio: Ratio;
}

/** A unit in its place; without a rank when it had too few matters (F: `minCases`). */
export interface RankedUnit extends UnitRatio {
  readonly rank?: number;
}

/**
 * Units by the exact value of one figure: equal values share the best rank (1, 2, 3, 3, 5); inside a tie the larger denominator
 * stands first, then the unit's id. Units with fewer than five matters follow unranked (formulas F). Never used for persons.
 */
export const rankUnits = (units: readonly UnitRatio[]): readonly RankedUnit[] => {
  const byId = (left: UnitRatio, right: UnitRatio): number => (left.unitId < right.unitId ? -1 : left.unitId > right.unitId ? 1 : 0);
  const ranked = units
    .filter(({ ratio }) => ratio.denominator >= judgedFrom)
    .toSorted(
      (left, right) => compareRatios(right.ratio, left.ratio) || right.ratio.denominator - left.ratio.denominator || byId(left, right),
    );
  const others = units.filter(({ ratio }) => ratio.denominator < judgedFrom).toSorted(byId);
  return [
    ...ranked.map((unit) => ({ ...unit, rank: 1 + ranked.filter(({ ratio }) => compareRatios(ratio, unit.ratio) > 0).length })),
    ...others,
  ];
};
