import type { Rulebook } from './vocabulary.ts';

/** Whether this rulebook has a mechanism and the product runs it. */
export const runsMechanism = ({ mechanisms }: Pick<Rulebook, 'mechanisms'>, name: string): boolean =>
  mechanisms.some(({ mechanism, running }) => mechanism === name && running);
