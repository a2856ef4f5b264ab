import { unitsBelow } from '@daiban/domain/access/relations';
import type { Role } from '@daiban/domain/case/vocabulary';
import type { Reader } from '../case-file/reader.ts';
import { type AddValue, seenCondition } from '../case-file/seen-cases.ts';
import type { Directory } from '../journal/directory.ts';
import { readNetwork } from './read-network.ts';

/** Heads of agency: they answer for the work of their units, and read its figures whole. */
const headsOfAgency: readonly Role[] = ['agencyCoordinator', 'agencySupervisor'];
/** Who may read the sheet of any agent, as the one who assesses (F10: the person, the head and the assessor). */
const assessors: readonly Role[] = ['petitionOfficeHead'];

/** The unit, what lies below it in the line, and the stations and points of agency that belong to those. */
export const unitsUnder = (unitId: string, directory: Directory): ReadonlySet<string> => {
  const found = new Set([unitId, ...unitsBelow(unitId, directory)]);
  const { stations, points } = readNetwork(directory);
  for (const { unitId: id, centreId } of stations) if (centreId !== undefined && found.has(centreId)) found.add(id);
  for (const { unitId: id, stationId } of points) if (stationId !== undefined && found.has(stationId)) found.add(id);
  return found;
};

/** Units whose work of agency this person answers for. */
export const headedUnits = ({ actors }: Reader, directory: Directory): ReadonlySet<string> =>
  new Set(actors.filter(({ role }) => headsOfAgency.includes(role)).flatMap(({ unitId }) => [...unitsUnder(unitId, directory)]));

/** Agents in office in these units, by name: never by how much they did. */
export const agentsOf = (units: ReadonlySet<string> | 'all', directory: Directory): readonly { officerId: string; name: string }[] =>
  [...directory.officers.values()]
    .filter(({ appointments }) =>
      appointments.some(({ role, unitId }) => role === 'petitionAgent' && (units === 'all' || units.has(unitId))),
    )
    .map(({ id, name }) => ({ officerId: id, name }))
    .toSorted((left, right) => left.name.localeCompare(right.name, 'zh-CN'));

/** Agents whose own figures this person may read: themself, those of the units that they head, all for who assesses. */
export const readableAgents = (reader: Reader, directory: Directory): readonly { officerId: string; name: string }[] => {
  const assesses = reader.actors.some(({ role }) => assessors.includes(role));
  const found = agentsOf(assesses ? 'all' : headedUnits(reader, directory), directory);
  const isAgent = reader.actors.some(({ role }) => role === 'petitionAgent');
  if (!isAgent || found.some(({ officerId }) => officerId === reader.officerId)) return found;
  return [{ officerId: reader.officerId, name: directory.officerName(reader.officerId) }, ...found];
};

/**
 * That a matter counts for this reader: one whose row they see, their own as its agent, or one of a unit of agency that they head. A
 * restricted one, or one that they are kept away from, counts only for who sees it. Over `c` of `agency_matter` and `l` of `case_list`.
 */
export const countedCondition = (
  reader: Reader,
  directory: Directory,
  add: AddValue,
): { readonly counted: string; readonly seen: string } => {
  const seen = seenCondition('l', reader, add);
  const own = `c.agent_id = ${add(reader.officerId)} or c.unit_id = any(${add([...headedUnits(reader, directory)])}::text[])`;
  const open = `l.confidentiality = 'normal' and not (l.barred && ${add(reader.conflictKeys)}::text[])`;
  return { counted: `(${seen} or (${open} and (${own})))`, seen };
};
