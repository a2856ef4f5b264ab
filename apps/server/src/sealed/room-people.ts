import { handledBy, isInConflict, type OfficerFact } from '@daiban/domain/sealed/conflict';
import type { ConflictSet } from '@daiban/domain/sealed/events';
import type { Directory } from '../journal/directory.ts';

/** Heads of a unit of any kind: they answer what their unit is asked. */
export const headRoles: readonly string[] = ['unitHead', 'petitionOfficeHead', 'areaLead', 'liaisonTeamLead'];

export const toOfficerFact = (directory: Directory, officerId: string): OfficerFact => ({
  officerId,
  name: directory.officerName(officerId),
  unitIds: [...new Set(directory.actorsOf(officerId).map(({ unitId }) => unitId))],
});

const disciplineOfficers = (directory: Directory): readonly OfficerFact[] =>
  [...directory.officers.keys()]
    .filter((officerId) => directory.actorsOf(officerId).some(({ role }) => role === 'disciplineOfficer'))
    .map((officerId) => toOfficerFact(directory, officerId));

/** Whether this officer may know of a case at all; one in the conflict set may not, whatever role they hold. */
export const mayRead = (directory: Directory, officerId: string, conflicts: ConflictSet): boolean =>
  !isInConflict(conflicts, toOfficerFact(directory, officerId));

export const whoHandles = (directory: Directory, conflicts: ConflictSet): 'here' | 'superior' =>
  handledBy(conflicts, disciplineOfficers(directory));

/** The discipline body of the office; undefined when nobody serves in one, and then nobody could read an accusation. */
export const findDisciplineUnit = (directory: Directory): string | undefined => {
  for (const officerId of directory.officers.keys()) {
    const post = directory.actorsOf(officerId).find(({ role }) => role === 'disciplineOfficer');
    if (post !== undefined) return post.unitId;
  }
  return undefined;
};

/** A unit as an order needs it: whether it is there, and whether whoever answers for it stands in the conflict set. */
export const unitFact =
  (directory: Directory, conflicts: ConflictSet) =>
  (unitId: string): { readonly headInConflict: boolean } | undefined => {
    if (!directory.units.has(unitId)) return undefined;
    const heads = [...directory.officers.keys()].filter((officerId) =>
      directory.actorsOf(officerId).some((actor) => actor.unitId === unitId && headRoles.includes(actor.role)),
    );
    return { headInConflict: heads.some((officerId) => isInConflict(conflicts, toOfficerFact(directory, officerId))) };
  };
