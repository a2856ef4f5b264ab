import { findRulebook } from '@daiban/domain/rulebook/catalogue';
import { describe, expect, it } from 'vitest';
import { declaredOf } from './declared-figures.ts';

const figuresOf = (id: string) => declaredOf(findRulebook(id) ?? { openingFigures: [] });

describe('figures of the time before the platform (S2.5, S2.7)', () => {
  it('shows 1,771 agents, 5 cohorts and 600 trainees of 婺城 as declared by their source, with the article', () => {
    expect(figuresOf('wucheng').map(({ value, unit, article }) => [value, unit, article])).toEqual([
      [1771, '人', 'S2.5'],
      [5, '批', 'S2.7'],
      [600, '人', 'S2.7'],
      [100, '%', 'S2.7'],
    ]);
  });

  it('invents none where the source has none', () => {
    expect(figuresOf('lihai')).toEqual([]);
  });
});
