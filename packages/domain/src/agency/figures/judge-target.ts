import { type Ratio, reaches } from './ratio.ts';

/** Fewer than this many matters are shown without a rank and without a judgement (formulas F, care G21). */
export const judgedFrom = 5;
/** Below this share of answers a satisfaction rate is not judged (F15). Per cent. */
export const participationAtLeast = 30;

export type TargetJudgement =
  | { readonly judged: 'met' }
  /** `missing`: how many more of the same denominator would have met it. */
  | { readonly judged: 'notMet'; readonly missing: number }
  | { readonly judged: 'noData' }
  | { readonly judged: 'tooFew' }
  | { readonly judged: 'lowParticipation' };

/**
 * How a figure stands to its target, by the exact value.
 * @param atLeast the target, in per cent.
 * @param participation of a satisfaction rate: evaluated of invited (F15); left out for every other figure.
 */
export const judgeTarget = (ratio: Ratio, atLeast: number, participation?: Ratio): TargetJudgement => {
  const { numerator, denominator } = ratio;
  if (denominator === 0) return { judged: 'noData' };
  if (denominator < judgedFrom) return { judged: 'tooFew' };
  if (participation !== undefined && !reaches(participation, participationAtLeast)) return { judged: 'lowParticipation' };
  if (reaches(ratio, atLeast)) return { judged: 'met' };
  return { judged: 'notMet', missing: Math.ceil((atLeast * denominator) / 100) - numerator };
};
