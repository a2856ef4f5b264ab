import { given } from '@daiban/domain/kernel/given';
import type { Rulebook } from '@daiban/domain/rulebook/vocabulary';

/** What the source states itself of the time before, for these entries of the register: shown beside live counts, never part of one. */
export const openingOf = ({ openingFigures }: Pick<Rulebook, 'openingFigures'>, articles: readonly string[]) =>
  openingFigures
    .filter(({ article }) => articles.includes(article))
    .map(({ title, value, unit, asOf, document, article }) => ({ title, value, unit, document, article, ...given({ asOf }) }));
