import { findOpeningFigures } from '@daiban/domain/rulebook/opening-figures';
import type { Rulebook } from '@daiban/domain/rulebook/vocabulary';

/** Entries of the register that are about agents and their training. */
const ofTheTeam: readonly string[] = ['S2.5', 'S2.6', 'S2.7', 'S2.12', 'S3.21'];

/** What the source says of agents, cohorts and trainees before this platform. Matters are counted where matters are (F2). */
export const declaredOf = (rulebook: Pick<Rulebook, 'openingFigures'>) =>
  findOpeningFigures(rulebook, ofTheTeam).filter(({ unit }) => unit !== '件');
