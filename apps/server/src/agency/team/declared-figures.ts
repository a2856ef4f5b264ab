import { given } from '@daiban/domain/kernel/given';
import type { Rulebook } from '@daiban/domain/rulebook/vocabulary';

/** Entries of the register that are about agents and their training. */
const ofTheTeam: readonly string[] = ['S2.5', 'S2.6', 'S2.7', 'S2.12', 'S3.21'];

/** What the source says of agents, cohorts and trainees before this platform: shown beside the counts, marked, and never part of one. */
export const declaredOf = ({ openingFigures }: Pick<Rulebook, 'openingFigures'>) =>
  openingFigures
    // Matters are counted where matters are (F2).
    .filter(({ article, unit }) => ofTheTeam.includes(article) && unit !== '件')
    .map(({ title, value, unit, asOf, document, article }) => ({ title, value, unit, document, article, ...given({ asOf }) }));
