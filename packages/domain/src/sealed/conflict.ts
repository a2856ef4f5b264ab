import type { ConflictSet } from './events.ts';

/** An officer as the conflict set knows one: by name and by the units they serve in. */
export interface OfficerFact {
  readonly officerId: string;
  readonly name: string;
  readonly unitIds: readonly string[];
}

const sameName = (left: string, right: string): boolean =>
  left.normalize('NFKC').replace(/\s/gu, '') === right.normalize('NFKC').replace(/\s/gu, '');

/**
 * Whether an officer stands in the conflict set: serves in an accused unit, or bears the name of an accused person. A namesake is kept
 * out too, unless the accuser said in which unit the person serves: better one reader too few than the accused.
 */
export const isInConflict = (conflicts: ConflictSet, officer: OfficerFact): boolean =>
  officer.unitIds.some((unitId) => conflicts.unitIds.includes(unitId)) ||
  conflicts.persons.some(
    (person) => sameName(person.name, officer.name) && (person.unitId === undefined || officer.unitIds.includes(person.unitId)),
  );

/** Who handles it: a discipline officer here, or, when every one stands in the conflict set, the superior body. */
export const handledBy = (conflicts: ConflictSet, disciplineOfficers: readonly OfficerFact[]): 'here' | 'superior' =>
  disciplineOfficers.some((officer) => !isInConflict(conflicts, officer)) ? 'here' : 'superior';
