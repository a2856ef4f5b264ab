import { type AgencyNetworkView, getAgencyNetwork, getCommunityAgents, listAgencyCommunities } from '@daiban/contract/agency-network';
import { toPlainDate } from '@daiban/domain/calendar/dates';
import { given } from '@daiban/domain/kernel/given';
import { coverageOf, gapsOf, streetNameOf } from '@daiban/domain/organisation/network';
import type { FastifyInstance } from 'fastify';
import { type Callers, holdsOneOf, type StaffCaller } from '../case-file/caller.ts';
import type { Directory } from '../journal/directory.ts';
import type { Journal } from '../journal/journal.ts';
import { statement } from '../platform/database/statement.ts';
import { problem } from '../platform/http/problem.ts';
import { registerEndpoint } from '../platform/http/route.ts';
import { communityNamed, contactOf, personOf, placeOfCommunity, streetsOf } from './agent-place.ts';
import { readNetwork } from './read-network.ts';
import { todayOf } from './team/team-parts.ts';
import { withPictures } from './with-pictures.ts';

/** What a jurisdiction states of its network, beside the numbers that are there. */
export type DeclaredNetwork = AgencyNetworkView['declared'];

export interface NetworkParts {
  readonly journal: Journal;
  readonly callers: Callers;
  /** By the id of the rulebook. */
  readonly declaredOf: (rulebookId: string) => DeclaredNetwork;
}

type Share = 'full' | 'part';

const readPosts = statement<{ readonly officer_id: string; readonly unit_id: string; readonly share: Share; readonly certified: boolean }>(
  'agency.posts',
  `select a.officer_id, a.unit_id, a.share, exists (select from agent_certificate c
     where c.officer_id = a.officer_id and c.issued_on <= $1 and c.valid_until >= $1 and (c.revoked_on is null or c.revoked_on > $1)) as certified
   from appointment a
   where a.role = 'petitionAgent' and a.since <= $1 and (a.until is null or a.until > $1)`,
);

interface Employment {
  shareOf(officerId: string, unitId: string): Share;
  isCertified(officerId: string): boolean;
}

const toView = (directory: Directory, { shareOf, isCertified }: Employment): Omit<AgencyNetworkView, 'declared'> => {
  const network = readNetwork(directory);
  const { centres, stations, points, communities } = network;
  const people = (ids: readonly string[]) => ids.map((id) => personOf(directory, id));
  const agents = (ids: readonly string[], unitId: string) =>
    ids.map((id) => ({ ...personOf(directory, id), share: shareOf(id, unitId), certified: isCertified(id) }));
  const pointOf = new Map(points.map((point) => [point.unitId, point]));
  const streetIds = [...new Set([...stations, ...communities].map(({ streetId }) => streetId))];
  const streetAround = (unitId: string): string | undefined => {
    const communityId = pointOf.get(unitId)?.communityId ?? unitId;
    const streetId = [...communities, ...stations].find((node) => node.unitId === communityId)?.streetId;
    return streetId === undefined ? undefined : streetNameOf(directory.unitName(streetId));
  };
  const posts = [
    ...points.flatMap(({ unitId, agentIds }) => agentIds.map((id) => ({ id, unitId }))),
    ...stations.flatMap(({ unitId, agentIds }) => agentIds.map((id) => ({ id, unitId }))),
    ...communities.flatMap(({ unitId, agentIds, pointIds }) =>
      agentIds.filter((id) => !pointIds.some((pointId) => pointOf.get(pointId)?.agentIds.includes(id))).map((id) => ({ id, unitId })),
    ),
  ];
  const byAgent = Map.groupBy(posts, ({ id }) => id);
  const fullTime = [...byAgent.values()].filter((held) => held.some(({ id, unitId }) => shareOf(id, unitId) === 'full')).length;
  return {
    counts: {
      centres: centres.length,
      stations: stations.length,
      points: points.length,
      communities: communities.length,
      agents: byAgent.size,
      fullTime,
      partTime: byAgent.size - fullTime,
      certified: [...byAgent.keys()].filter(isCertified).length,
    },
    gaps: gapsOf(network).map(({ gap, unitId }) => ({
      gap,
      unitId,
      unitName: directory.unit(unitId)?.shortName ?? unitId,
      ...given({ streetName: streetAround(unitId) }),
    })),
    centres: centres.map(({ unitId, supervisorIds }) => ({ ...contactOf(directory, unitId), supervisors: people(supervisorIds) })),
    streets: streetIds.map((streetId) => ({
      ...(streetId === undefined ? {} : { id: streetId, name: streetNameOf(directory.unitName(streetId)) }),
      stations: stations
        .filter((station) => station.streetId === streetId)
        .map(({ unitId, coordinatorIds, supervisorIds, agentIds }) => ({
          ...contactOf(directory, unitId),
          coordinators: people(coordinatorIds),
          supervisors: people(supervisorIds),
          agents: people(agentIds),
        })),
      communities: communities
        .filter((community) => community.streetId === streetId)
        .map((community) => {
          const own = community.pointIds.flatMap((pointId) => pointOf.get(pointId) ?? []);
          const atPoints = new Set(own.flatMap(({ agentIds }) => agentIds));
          return {
            ...communityNamed(directory, community.unitId),
            coverage: coverageOf(community),
            points: own.map(({ unitId, agentIds }) => ({ ...contactOf(directory, unitId), agents: agents(agentIds, unitId) })),
            agents: agents(
              community.agentIds.filter((id) => !atPoints.has(id)),
              community.unitId,
            ),
          };
        }),
    })),
  };
};

/** The network of agency: finding one's agent, open to everybody, and the network with its gaps for the office (S0.15, S0.16, S4.7). */
export const registerNetwork = (app: FastifyInstance, { journal, callers, declaredOf }: NetworkParts): void => {
  registerEndpoint(app, listAgencyCommunities, () => ({ streets: streetsOf(journal.directory) }));

  registerEndpoint(app, getCommunityAgents, async ({ params }) => {
    const place = placeOfCommunity(journal.directory, params.communityId);
    return place === undefined ? problem('not-found') : withPictures(journal.pool, place, todayOf(journal.clock));
  });

  registerEndpoint<typeof getAgencyNetwork, StaffCaller>(
    app,
    getAgencyNetwork,
    async () => {
      const { directory } = journal;
      const rows = await readPosts.rows(journal.pool, [toPlainDate(journal.clock.now().toISOString())]);
      const shares = new Map(rows.map(({ officer_id, unit_id, share }) => [`${officer_id} ${unit_id}`, share]));
      // Who stands in for somebody who is away has no share of their own there.
      const certified = new Set(rows.flatMap((row) => (row.certified ? [row.officer_id] : [])));
      const view = toView(directory, {
        shareOf: (officerId, unitId) => shares.get(`${officerId} ${unitId}`) ?? 'part',
        isCertified: (officerId) => certified.has(officerId),
      });
      return { declared: declaredOf(directory.office.rulebook), ...view };
    },
    { authenticate: callers.staff, holdsOneOf },
  );
};
