import { describe, expect, it } from 'vitest';
import { readFigureSearch } from './figure-search.ts';

describe('the address of the page of figures', () => {
  it('keeps the period, the unit and the figure that is open', () => {
    const search = { from: '2026-01-01', to: '2026-03-31', unitId: 'station', rate: 'agencyRate', part: 'numerator' };
    expect(readFigureSearch(search)).toEqual(search);
  });

  it('drops what does not belong there, and a period that ends before it begins', () => {
    expect(readFigureSearch({ from: '2026-03-31', to: '2026-01-01', rate: 'agencyRate', part: 'moon', agentId: '' })).toEqual({});
    expect(readFigureSearch({ from: 'today', to: '2026-01-01', part: 'rest' })).toEqual({});
  });
});
