import type { AgentPlace } from '@daiban/contract/agency-network';
import { given } from '@daiban/domain/kernel/given';
import { type AgencyNetwork, type CommunityNode, type StationNode, streetNameOf } from '@daiban/domain/organisation/network';
import type { Directory } from '../journal/directory.ts';
import { readNetwork } from './read-network.ts';

/** A place before it is known which agents have a picture. */
export type PlaceFound = Omit<AgentPlace, 'agents'> & { readonly agents: readonly Omit<AgentPlace['agents'][number], 'picture'>[] };

/** Where a unit is and how to reach it. */
export const contactOf = (directory: Directory, unitId: string) => {
  const unit = directory.unit(unitId);
  return { unitId, name: unit?.name ?? unitId, phone: unit?.phone ?? '', address: unit?.address ?? '', hours: unit?.hours ?? '' };
};

/** A person at work, with the number that the office gave them. */
export const personOf = (directory: Directory, officerId: string) => {
  const officer = directory.officers.get(officerId);
  return { id: officerId, name: officer?.name ?? officerId, ...given({ phone: officer?.phone }) };
};

const namedUnit = (directory: Directory, unitId: string) => ({ id: unitId, name: directory.unitName(unitId) });

/** The short name of a community, which is what people say. */
export const communityNamed = (directory: Directory, unitId: string) => ({
  id: unitId,
  name: directory.unit(unitId)?.shortName ?? unitId,
});

const agentsAt = (directory: Directory, network: AgencyNetwork, unitIds: readonly string[]): PlaceFound['agents'] =>
  unitIds.flatMap((unitId) => {
    const ids =
      [...network.points, ...network.stations].find((node) => node.unitId === unitId)?.agentIds ??
      [...directory.officers.values()]
        .filter(({ appointments }) => appointments.some((held) => held.role === 'petitionAgent' && held.unitId === unitId))
        .map(({ id }) => id);
    return ids.map((id) => ({ ...personOf(directory, id), unitId, unitName: directory.unitName(unitId) }));
  });

const distant = (directory: Directory, network: AgencyNetwork, stationId: string | undefined) => {
  const station = network.stations.find(({ unitId }) => unitId === stationId);
  const centreId = station?.centreId ?? network.centres[0]?.unitId;
  return {
    ...(station === undefined
      ? {}
      : {
          station: {
            ...contactOf(directory, station.unitId),
            coordinators: station.coordinatorIds.map((id) => personOf(directory, id)),
          },
        }),
    ...(centreId === undefined ? {} : { centre: contactOf(directory, centreId) }),
    window: contactOf(directory, directory.petitionOfficeId),
  };
};

const streetOf = (directory: Directory, streetId: string | undefined) =>
  streetId === undefined ? {} : { street: { id: streetId, name: streetNameOf(directory.unitName(streetId)) } };

const ofCommunity = (
  directory: Directory,
  network: AgencyNetwork,
  { unitId, streetId, stationId, pointIds }: CommunityNode,
): PlaceFound => {
  const agents = agentsAt(directory, network, [...pointIds, unitId]);
  const once = agents.filter(({ id }, index) => agents.findIndex((other) => other.id === id) === index);
  return {
    community: communityNamed(directory, unitId),
    ...streetOf(directory, streetId),
    agents: once,
    points: pointIds.map((pointId) => contactOf(directory, pointId)),
    ...distant(directory, network, stationId),
  };
};

const ofStation = (directory: Directory, network: AgencyNetwork, { unitId, streetId }: StationNode): PlaceFound => ({
  ...streetOf(directory, streetId),
  agents: agentsAt(directory, network, [unitId]),
  points: [],
  ...distant(directory, network, unitId),
});

/** Who runs for the people of a community; undefined when there is no such community. */
export const placeOfCommunity = (directory: Directory, communityId: string): PlaceFound | undefined => {
  const network = readNetwork(directory);
  const community = network.communities.find(({ unitId }) => unitId === communityId);
  return community === undefined ? undefined : ofCommunity(directory, network, community);
};

/** What a poster at this unit leads to: its community, its station, or the window. */
export const placeOfUnit = (directory: Directory, unitId: string): PlaceFound => {
  const network = readNetwork(directory);
  const point = network.points.find((node) => node.unitId === unitId);
  const community = network.communities.find((node) => node.unitId === (point?.communityId ?? unitId));
  if (community !== undefined) return ofCommunity(directory, network, community);
  if (point !== undefined)
    return {
      agents: agentsAt(directory, network, [unitId]),
      points: [contactOf(directory, unitId)],
      ...distant(directory, network, point.stationId),
    };
  const station = network.stations.find((node) => node.unitId === unitId || node.streetId === unitId);
  return station === undefined
    ? { agents: [], points: [], ...distant(directory, network, undefined) }
    : ofStation(directory, network, station);
};

/** Streets with their communities, in the order of their codes; communities of no street come last, under the office. */
export const streetsOf = (directory: Directory) => {
  const network = readNetwork(directory);
  const byStreet = Map.groupBy(network.communities, ({ streetId }) => streetId);
  return [...byStreet].map(([streetId, communities]) => ({
    ...(streetId === undefined
      ? { id: directory.leadershipId, name: directory.office.name }
      : { id: streetId, name: streetNameOf(directory.unitName(streetId)) }),
    communities: communities.map(({ unitId, pointIds, agentIds }) => ({
      ...namedUnit(directory, unitId),
      shortName: directory.unit(unitId)?.shortName ?? unitId,
      addresses: [...new Set([unitId, ...pointIds].map((id) => directory.unit(id)?.address ?? ''))].filter((address) => address !== ''),
      agents: agentIds.length,
    })),
  }));
};
