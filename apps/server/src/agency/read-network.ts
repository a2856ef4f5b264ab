import { type AgencyNetwork, networkOf } from '@daiban/domain/organisation/network';
import type { Directory } from '../journal/directory.ts';

const kept = new WeakMap<Directory, AgencyNetwork>();

/** The network of agency as the directory of the day has it, worked out once for each directory; stand-ins count for those who are away. */
export const readNetwork = (directory: Directory): AgencyNetwork => {
  const known = kept.get(directory);
  if (known !== undefined) return known;
  const posts = [...directory.officers.values()].flatMap(({ id, appointments, standsIn }) =>
    [...appointments, ...(standsIn ?? [])].map(({ role, unitId }) => ({ officerId: id, role, unitId })),
  );
  const network = networkOf([...directory.units.values()], posts);
  kept.set(directory, network);
  return network;
};
