import type { CaseState } from '../case/state.ts';

/** Who must have nothing to do with a case: recused, having declared a conflict, or complained about (D63, 条例 28, 30). */
export interface Conflicts {
  readonly officerIds: readonly string[];
  /** Units that the matter complains about: nobody who holds a post there has anything to do with it. */
  readonly unitIds: readonly string[];
}

const nobody: Conflicts = { officerIds: [], unitIds: [] };

/** The whole set of a case; most cases have none, and it is asked for with every row of the tables of access and actions. */
export const conflictsOf = ({ recusals = [], concerned }: Pick<CaseState, 'recusals' | 'concerned'>): Conflicts =>
  recusals.length === 0 && concerned === undefined
    ? nobody
    : {
        officerIds: [...new Set([...recusals.map(({ officerId }) => officerId), ...(concerned?.officerIds ?? [])])],
        unitIds: concerned?.unitIds ?? [],
      };

/** Whether somebody with posts in these units is kept away. */
export const isConflicted = (conflicts: Conflicts, officerId: string, unitIds: readonly string[]): boolean =>
  conflicts.officerIds.includes(officerId) || conflicts.unitIds.some((unitId) => unitIds.includes(unitId));

/** Keys under which a person can be kept away from a case; the list of cases is narrowed by the same ones. */
export const conflictKeys = (officerId: string, unitIds: readonly string[]): readonly string[] => [
  `officer:${officerId}`,
  ...new Set(unitIds.map((unitId) => `unit:${unitId}`)),
];

/** The keys of everybody who is kept away from a case, in order. */
export const barredKeys = ({ officerIds, unitIds }: Conflicts): readonly string[] =>
  [...officerIds.map((officerId) => `officer:${officerId}`), ...unitIds.map((unitId) => `unit:${unitId}`)].toSorted();
