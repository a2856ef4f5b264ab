import { given } from '../kernel/given.ts';
import type { Rulebook } from './vocabulary.ts';

/** What the source states itself of the time before, for these entries of the register: shown beside live counts, marked, never part of one. */
export const findOpeningFigures = ({ openingFigures }: Pick<Rulebook, 'openingFigures'>, articles: readonly string[]) =>
  openingFigures
    .filter(({ article }) => articles.includes(article))
    .map(({ title, value, unit, asOf, document, article }) => ({ title, value, unit, document, article, ...given({ asOf }) }));
