import { describe, expect, it } from 'vitest';
import { lastQuarterOf, monthOf, quarterOf, yearOf } from './period.ts';

describe('the period of a figure', () => {
  it('is a whole month, quarter or year, both ends included', () => {
    expect(monthOf('2024-02-10')).toEqual({ from: '2024-02-01', to: '2024-02-29' });
    expect(quarterOf('2026-03-31')).toEqual({ from: '2026-01-01', to: '2026-03-31' });
    expect(quarterOf('2026-12-01')).toEqual({ from: '2026-10-01', to: '2026-12-31' });
    expect(yearOf('2026-12-01')).toEqual({ from: '2026-01-01', to: '2026-12-31' });
  });

  it('of the last quarter goes over the turn of the year', () => {
    expect(lastQuarterOf('2026-02-15')).toEqual({ from: '2025-10-01', to: '2025-12-31' });
  });
});
