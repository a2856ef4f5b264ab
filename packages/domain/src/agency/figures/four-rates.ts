import { type Ratio, reaches } from './ratio.ts';

/** The four rates of F3, with the points that each may bring. */
export interface WeightedRate {
  readonly measure: string;
  /** Points of a hundred. */
  readonly weight: number;
  readonly ratio: Ratio;
}

/** What an assessment needs to pass, and what each single rate must reach where it has data. Per cent (F3). */
export const passFrom = 60;
export const eachFrom = 40;

export type FourRateResult =
  | { readonly result: 'noData' }
  | {
      readonly result: 'pass' | 'fail';
      /** Hundredths of a point, rounded half up: 9549 is 95.49. */
      readonly score: number;
      /** Rates below `eachFrom`, by name. */
      readonly tooLow: readonly string[];
    };

/**
 * The four rates together (F3): Σ weight × rate ÷ Σ weight over the rates that have data. Exact until the last step, which rounds
 * half up. A failed assessment is a proposal that a committee decides after hearing the unit; nothing follows by itself (care G14).
 */
export const assessFourRates = (rates: readonly WeightedRate[]): FourRateResult => {
  const counted = rates.filter(({ ratio }) => ratio.denominator > 0);
  const weights = counted.reduce((sum, { weight }) => sum + BigInt(weight), 0n);
  if (weights === 0n) return { result: 'noData' };
  const below = counted.reduce((product, { ratio }) => product * BigInt(ratio.denominator), weights);
  // Per cent of the whole, over the common denominator.
  const above = counted.reduce(
    (sum, { weight, ratio }) => sum + (BigInt(100 * weight) * BigInt(ratio.numerator) * (below / weights)) / BigInt(ratio.denominator),
    0n,
  );
  const score = Number((200n * above + below) / (2n * below));
  const tooLow = counted.filter(({ ratio }) => !reaches(ratio, eachFrom)).map(({ measure }) => measure);
  const passes = above >= BigInt(passFrom) * below && tooLow.length === 0;
  return { result: passes ? 'pass' : 'fail', score, tooLow };
};
