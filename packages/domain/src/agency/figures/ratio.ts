/** A share of something that was counted. Both are whole numbers of matters, runs or duties. */
export interface Ratio {
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * The share as hundredths of a per cent, rounded half up: 9549 is 95.49 %.
 * Undefined when nothing was due: that is "no data", never 0 and never 100 (formulas F).
 */
export const toHundredths = ({ numerator, denominator }: Ratio): number | undefined =>
  denominator === 0 ? undefined : Math.floor((20_000 * numerator + denominator) / (2 * denominator));

/** Hundredths with their two decimals: 9500 is `95.00`. */
export const showHundredths = (hundredths: number): string => {
  const digits = String(Math.abs(hundredths)).padStart(3, '0');
  return `${hundredths < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

/** The share with two decimals, in per cent; undefined when there is no data. */
export const showRatio = (ratio: Ratio): string | undefined => {
  const hundredths = toHundredths(ratio);
  return hundredths === undefined ? undefined : showHundredths(hundredths);
};

/** Whether the exact share is at least so many per cent; nothing counted reaches nothing. */
export const reaches = ({ numerator, denominator }: Ratio, percent: number): boolean =>
  denominator > 0 && 100 * numerator >= percent * denominator;

/** Compares two shares exactly; negative when the left one is smaller. Both must have data. */
export const compareRatios = (left: Ratio, right: Ratio): number => left.numerator * right.denominator - right.numerator * left.denominator;
