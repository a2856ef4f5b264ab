import { describe, expect, it } from 'vitest';
import { medianOf } from './median.ts';

describe('medianOf', () => {
  it('gives the middle value, whatever the order', () => {
    expect(medianOf([9, 1, 5])).toBe(5);
    expect(medianOf([120, 9, 1000])).toBe(120);
  });

  it('gives the mean of the two in the middle of an even number', () => {
    expect(medianOf([3, 9, 1, 5])).toBe(4);
    expect(medianOf([1, 2])).toBe(1.5);
  });

  it('gives nothing of none', () => {
    expect(medianOf([])).toBeUndefined();
  });
});
