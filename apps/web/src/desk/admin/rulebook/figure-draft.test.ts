import { getRulebook } from '@daiban/domain/rulebook/catalogue';
import { changeFigures } from '@daiban/domain/rulebook/change-figures';
import { figuresOf } from '@daiban/domain/rulebook/figures';
import { describe, expect, it } from 'vitest';
import { changesOf, faultsOf, findFigures, partsOf } from './figure-draft.ts';

const lihai = getRulebook('lihai');
const figures = figuresOf(lihai, getRulebook('nationalLaw'));
const figureOf = (id: string) => {
  const found = figures.find((figure) => figure.id === id);
  if (found === undefined) throw new Error(`no figure ${id}`);
  return found;
};

describe('the form of changed figures', () => {
  it('sends only what is different from the version', () => {
    const draft = { 'duties/firstContact/within': '2wd', 'duties/registerForward/within': figureOf('duties/registerForward/within').value };
    expect(changesOf(figures, draft)).toEqual([{ figure: 'duties/firstContact/within', value: '2wd' }]);
  });

  it('takes a length apart and leaves a number whole', () => {
    expect(partsOf('15nd')).toEqual({ length: '15', unit: 'nd' });
    expect(partsOf('95')).toEqual({ length: '95', unit: undefined });
  });

  it('shows the refusal of the law beside the figure that it is about, and nowhere else (条例 22)', () => {
    const changed = changeFigures(
      lihai,
      [{ figure: 'duties/registerForward/within', value: '20nd' }],
      { document: '甲', article: '乙' },
      9,
    );
    const faults = changed.ok ? [] : changed.refusal;
    const shown = figures.filter((figure) => faultsOf(figure, faults).length > 0).map(({ id }) => id);
    expect(shown).toEqual(['duties/registerForward/within']);
  });

  it('finds rules by their title and by their article', () => {
    expect(findFigures(figures, '第22条').some(({ rule }) => rule === 'registerForward')).toBe(true);
    expect(findFigures(figures, 'no such rule')).toEqual([]);
  });
});
