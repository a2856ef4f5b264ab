import { rulebooks } from '@daiban/domain/rulebook/catalogue';
import { describe, expect, it } from 'vitest';
import { toArticles } from './rulebook.route.ts';

const articlesOf = (id: string) => {
  const book = rulebooks[id];
  if (book === undefined) throw new Error(`no rulebook ${id}`);
  return toArticles(book);
};

describe('the page of rules', () => {
  it('shows of every rulebook each mechanism, rhythm, figure and rung once, beside its article', () => {
    for (const book of Object.values(rulebooks)) {
      const articles = toArticles(book);
      const count = (list: 'mechanisms' | 'cadences' | 'settings' | 'openingFigures' | 'escalations') =>
        articles.reduce((sum, article) => sum + article[list].length, 0);
      expect([book.id, count('mechanisms'), count('cadences'), count('settings'), count('openingFigures'), count('escalations')]).toEqual([
        book.id,
        book.mechanisms.length,
        book.cadences.length,
        book.settings.length,
        book.openingFigures.length,
        book.escalations?.length ?? 0,
      ]);
    }
  });

  it('stands in the order of the document: 一（二） before 一（五）, 二（七） after 二（一）, S2.30 after S2.4', () => {
    const local = (id: string) =>
      articlesOf(id).filter(({ origin, document }) => origin === 'local' && document === rulebooks[id]?.basis.document);
    const lihai = local('lihai').map(({ article }) => article);
    const known = ['前言', '一（一）1', '一（二）', '一（五）', '二（一）', '二（二）', '二（七）', '三（四）'];
    expect(lihai.filter((article) => known.includes(article))).toEqual(known);
    const entries = local('wucheng').map(({ article }) => Number(article.replace('S2.', '')));
    expect(entries).toEqual(entries.toSorted((left, right) => left - right));
  });

  it('says what runs and what does not yet (S2.26, S2.29)', () => {
    const mechanisms = articlesOf('jindong').flatMap((article) =>
      article.mechanisms.map(({ running }) => ({ article: article.article, running })),
    );
    expect(mechanisms).toContainEqual({ article: 'S2.26', running: false });
    expect(mechanisms).toContainEqual({ article: 'S2.29', running: true });
  });

  it('shows a veto with its appeal (S4.29, G14) and the articles under which a clock of the law stands still (条例 36)', () => {
    const assessments = articlesOf('shijingshan').flatMap((article) => article.assessments);
    expect(assessments.find(({ proposal }) => proposal !== undefined)?.proposal).toMatchObject({ appealWithin: '5wd' });
    const duties = articlesOf('nationalLaw').flatMap((article) => article.duties);
    expect(duties.find(({ kind }) => kind === 'reReviewDecision')?.pausedUnder).toContain('第36条');
    expect(duties.find(({ kind }) => kind === 'statutoryHandling')?.pausedUnder).toEqual([]);
  });
});
