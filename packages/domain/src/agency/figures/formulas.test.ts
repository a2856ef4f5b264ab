import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessFourRates } from './four-rates.ts';
import { judgeTarget } from './judge-target.ts';
import { rankUnits } from './rank-units.ts';
import { showHundredths, showRatio, toHundredths } from './ratio.ts';

const of = (numerator: number, denominator: number) => ({ numerator, denominator });

describe('a rate', () => {
  it.each([
    [66, 120, '55.00'],
    [66, 66, '100.00'],
    [57, 60, '95.00'],
    [54, 57, '94.74'],
    [50, 52, '96.15'],
    [55, 57, '96.49'],
    [248, 250, '99.20'],
    [1, 800, '0.13'],
    [0, 7, '0.00'],
  ])('shows %i of %i as %s, rounded half up', (numerator, denominator, shown) => {
    expect(showRatio(of(numerator, denominator))).toBe(shown);
  });

  it('has no data where nothing was due: neither 0 nor 100', () => {
    expect(showRatio(of(0, 0))).toBeUndefined();
    expect(judgeTarget(of(0, 0), 50)).toEqual({ judged: 'noData' });
  });

  it('rounds like exact arithmetic, whatever the counts', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (denominator, share) => {
        const numerator = Math.floor(share * denominator);
        const exact = (20_000n * BigInt(numerator) + BigInt(denominator)) / (2n * BigInt(denominator));
        expect(toHundredths(of(numerator, denominator))).toBe(Number(exact));
      }),
    );
    expect(showHundredths(-5)).toBe('-0.05');
  });
});

describe('the targets of agency (F2, S3.24)', () => {
  it('are all met in the example: 55.00, 100.00 and 95.00 against 50, 100 and 95', () => {
    expect([judgeTarget(of(66, 120), 50), judgeTarget(of(66, 66), 100), judgeTarget(of(57, 60), 95, of(60, 66))]).toEqual([
      { judged: 'met' },
      { judged: 'met' },
      { judged: 'met' },
    ]);
  });

  it('are judged by the exact value, and say how many matters are missing', () => {
    // 94.996 % is shown as 95.00 and does not reach 95.
    expect(showRatio(of(23_749, 25_000))).toBe('95.00');
    expect(judgeTarget(of(23_749, 25_000), 95)).toEqual({ judged: 'notMet', missing: 1 });
    expect(judgeTarget(of(40, 120), 50)).toEqual({ judged: 'notMet', missing: 20 });
  });

  it('are not judged below five matters, nor for satisfaction below 30 % of answers (F15, care G21)', () => {
    expect(judgeTarget(of(4, 4), 100)).toEqual({ judged: 'tooFew' });
    expect(judgeTarget(of(29, 29), 95, of(29, 100))).toEqual({ judged: 'lowParticipation' });
    expect(judgeTarget(of(30, 30), 95, of(30, 100))).toEqual({ judged: 'met' });
    expect([showRatio(of(57, 60)), showRatio(of(60, 120))]).toEqual(['95.00', '50.00']);
  });
});

describe('the four rates (F3, S4.29)', () => {
  const rates = (...pairs: readonly (readonly [number, number])[]) =>
    (['representationRate', 'onTimeClosureRate', 'satisfactionRate', 'archiveRate'] as const).flatMap((measure, index) => {
      const [numerator, denominator] = pairs[index] ?? [0, 0];
      return [{ measure, weight: [25, 30, 30, 15][index] ?? 0, ratio: of(numerator, denominator) }];
    });

  it('pass with 95.49 in the good example', () => {
    expect(assessFourRates(rates([57, 60], [54, 57], [50, 52], [55, 57]))).toEqual({ result: 'pass', score: 9549, tooLow: [] });
  });

  it('fail with 57.00 in the bad example', () => {
    expect(assessFourRates(rates([30, 50], [15, 30], [14, 20], [12, 30]))).toEqual({ result: 'fail', score: 5700, tooLow: [] });
  });

  it('fail when a single rate is below 40, whatever the others bring', () => {
    expect(assessFourRates(rates([60, 60], [57, 57], [52, 52], [39, 100]))).toEqual({
      result: 'fail',
      score: 9085,
      tooLow: ['archiveRate'],
    });
    expect(assessFourRates(rates([60, 60], [57, 57], [52, 52], [40, 100]))).toMatchObject({ result: 'pass', tooLow: [] });
  });

  it('pass at exactly 60, and leave a rate without data out of the scale', () => {
    expect(assessFourRates(rates([3, 5], [3, 5], [3, 5], [3, 5]))).toEqual({ result: 'pass', score: 6000, tooLow: [] });
    expect(assessFourRates(rates([3, 5], [0, 0], [0, 0], [0, 0]))).toEqual({ result: 'pass', score: 6000, tooLow: [] });
    expect(assessFourRates(rates([5999, 10_000], [0, 0], [0, 0], [0, 0]))).toMatchObject({ result: 'fail', score: 5999 });
    expect(assessFourRates(rates())).toEqual({ result: 'noData' });
  });
});

describe('units side by side (formulas F)', () => {
  it('share the best rank when equal, the larger denominator first; fewer than five matters have no rank', () => {
    const units = [
      { unitId: 'A', ratio: of(58, 60) },
      { unitId: 'B', ratio: of(34, 34) },
      { unitId: 'C', ratio: of(76, 80) },
      { unitId: 'D', ratio: of(95, 100) },
      { unitId: 'E', ratio: of(20, 25) },
      { unitId: 'F', ratio: of(3, 4) },
    ];
    expect(rankUnits(units).map(({ unitId, rank }) => [unitId, rank])).toEqual([
      ['B', 1],
      ['A', 2],
      ['D', 3],
      ['C', 3],
      ['E', 5],
      ['F', undefined],
    ]);
  });
});
