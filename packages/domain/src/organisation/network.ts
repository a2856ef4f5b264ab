import type { Role } from '../case/vocabulary.ts';

/** What the network of agency needs to know of a unit. */
export interface NetworkUnit {
  readonly id: string;
  readonly kind: string;
  readonly parentId?: string | undefined;
  /** Official code: 12 digits of a community, 9 of a street. */
  readonly divisionCode?: string | undefined;
}

/** A post that counts for the network. */
export interface NetworkPost {
  readonly officerId: string;
  readonly role: Role;
  readonly unitId: string;
}

/** A point of one community (社区代办点, 社区代理站). */
export interface PointNode {
  readonly unitId: string;
  readonly stationId?: string;
  readonly communityId?: string;
  readonly agentIds: readonly string[];
}

/** A station of one street (街道代办站, 代理室). */
export interface StationNode {
  readonly unitId: string;
  readonly centreId?: string;
  readonly streetId?: string;
  readonly coordinatorIds: readonly string[];
  readonly supervisorIds: readonly string[];
  /** Agents of the station itself. */
  readonly agentIds: readonly string[];
}

export interface CentreNode {
  readonly unitId: string;
  readonly supervisorIds: readonly string[];
}

export interface CommunityNode {
  readonly unitId: string;
  readonly streetId?: string;
  /** Station that stands in where the community has no agent. */
  readonly stationId?: string;
  readonly pointIds: readonly string[];
  /** Agents of its points, and of the committee itself. */
  readonly agentIds: readonly string[];
}

/** The three tiers of agency, as the organisation of the day has them (S0.15, S4.4). */
export interface AgencyNetwork {
  readonly centres: readonly CentreNode[];
  readonly stations: readonly StationNode[];
  readonly points: readonly PointNode[];
  readonly communities: readonly CommunityNode[];
}

/** What is missing (S0.16): each point has an agent and a station, each station a coordinator and the centre, each community a point. */
export const networkGaps = [
  'pointWithoutAgent',
  'communityWithoutPoint',
  'pointWithoutStation',
  'stationWithoutCoordinator',
  'stationWithoutCentre',
] as const;
export type NetworkGap = (typeof networkGaps)[number];

/** How a community is covered: by an agent, by a point that nobody fills, or by nothing of its own. */
export const coverages = ['agent', 'pointOnly', 'none'] as const;
export type Coverage = (typeof coverages)[number];

export const stationKinds: readonly string[] = ['agencyStation', 'representationOffice'];
export const pointKinds: readonly string[] = ['agencyPoint', 'representationStation'];
const deepest = 20;

/** The unit and what stands above it in the line, nearest first. */
const lineOf = (unit: NetworkUnit, units: ReadonlyMap<string, NetworkUnit>): readonly NetworkUnit[] => {
  const line: NetworkUnit[] = [];
  let at: NetworkUnit | undefined = unit;
  while (at !== undefined && line.length < deepest) {
    line.push(at);
    at = units.get(at.parentId ?? '');
  }
  return line;
};

const optional = <Name extends string>(name: Name, value: string | undefined): { readonly [Key in Name]?: string } =>
  (value === undefined ? {} : { [name]: value }) as { readonly [Key in Name]?: string };

/**
 * Reads the network out of the units and posts of a day. A point belongs to the community above it or with the same official code; its
 * station is the one above it, otherwise the one of the same street; so is the station of a community.
 * @param list units in force.
 * @param posts posts in force, stand-ins too; of all roles.
 */
export const networkOf = (list: readonly NetworkUnit[], posts: readonly NetworkPost[]): AgencyNetwork => {
  const units = new Map(list.map((unit) => [unit.id, unit]));
  const held = Map.groupBy(posts, ({ role, unitId }) => `${role} ${unitId}`);
  const holders = (role: Role, unitId: string): readonly string[] => [
    ...new Set((held.get(`${role} ${unitId}`) ?? []).map(({ officerId }) => officerId)),
  ];
  const ofKind = (...kinds: readonly string[]): readonly NetworkUnit[] => list.filter(({ kind }) => kinds.includes(kind));
  const above = (unit: NetworkUnit, kinds: readonly string[]): NetworkUnit | undefined =>
    lineOf(unit, units).find((candidate) => candidate !== unit && kinds.includes(candidate.kind));
  const streets = new Map(
    ofKind('subdistrictOffice').flatMap((unit) => (unit.divisionCode === undefined ? [] : [[unit.divisionCode, unit]])),
  );
  const streetOf = (unit: NetworkUnit): string | undefined =>
    (above(unit, ['subdistrictOffice']) ?? streets.get(unit.divisionCode?.slice(0, 9) ?? ''))?.id;

  const centres = ofKind('agencyCentre').map(({ id }) => ({ unitId: id, supervisorIds: holders('agencySupervisor', id) }));
  const stations = ofKind(...stationKinds).map(
    (unit): StationNode => ({
      unitId: unit.id,
      ...optional('centreId', above(unit, ['agencyCentre'])?.id),
      ...optional('streetId', streetOf(unit)),
      coordinatorIds: holders('agencyCoordinator', unit.id),
      supervisorIds: holders('agencySupervisor', unit.id),
      agentIds: holders('petitionAgent', unit.id),
    }),
  );
  const stationOf = (unit: NetworkUnit): string | undefined => {
    const own = above(unit, stationKinds)?.id;
    if (own !== undefined) return own;
    const street = streetOf(unit);
    return street === undefined ? undefined : stations.find(({ streetId }) => streetId === street)?.unitId;
  };
  const committees = ofKind('villageCommittee');
  const byCode = new Map(committees.flatMap((unit) => (unit.divisionCode === undefined ? [] : [[unit.divisionCode, unit.id]])));
  const points = ofKind(...pointKinds).map(
    (unit): PointNode => ({
      unitId: unit.id,
      ...optional('stationId', stationOf(unit)),
      ...optional('communityId', above(unit, ['villageCommittee'])?.id ?? byCode.get(unit.divisionCode ?? '')),
      agentIds: holders('petitionAgent', unit.id),
    }),
  );
  const pointsOf = Map.groupBy(points, ({ communityId }) => communityId);
  const communities = committees.map((unit): CommunityNode => {
    const own = pointsOf.get(unit.id) ?? [];
    return {
      unitId: unit.id,
      ...optional('streetId', streetOf(unit)),
      ...optional('stationId', own.find(({ stationId }) => stationId !== undefined)?.stationId ?? stationOf(unit)),
      pointIds: own.map(({ unitId }) => unitId),
      agentIds: [...new Set([...own.flatMap(({ agentIds }) => agentIds), ...holders('petitionAgent', unit.id)])],
    };
  });
  return { centres, stations, points, communities };
};

/** What is missing, in the order in which it matters to a resident. A station needs a centre only where there is one (S3.23 has none). */
export const gapsOf = ({
  centres,
  stations,
  points,
  communities,
}: AgencyNetwork): readonly { readonly gap: NetworkGap; readonly unitId: string }[] => {
  const all = (gap: NetworkGap, found: readonly { readonly unitId: string }[]) => found.map(({ unitId }) => ({ gap, unitId }));
  return [
    ...all(
      'pointWithoutAgent',
      points.filter(({ agentIds }) => agentIds.length === 0),
    ),
    ...all(
      'communityWithoutPoint',
      communities.filter(({ pointIds }) => pointIds.length === 0),
    ),
    ...all(
      'pointWithoutStation',
      points.filter(({ stationId }) => stationId === undefined),
    ),
    ...all(
      'stationWithoutCoordinator',
      stations.filter(({ coordinatorIds }) => coordinatorIds.length === 0),
    ),
    ...all('stationWithoutCentre', centres.length === 0 ? [] : stations.filter(({ centreId }) => centreId === undefined)),
  ];
};

/** What people call the street of an office: 沥海街道 of 沥海街道办事处. */
export const streetNameOf = (officeName: string): string => officeName.replace(/(办事处|人民政府)$/, '');

/** How a community is covered today. */
export const coverageOf = ({ agentIds, pointIds }: CommunityNode): Coverage =>
  agentIds.length > 0 ? 'agent' : pointIds.length > 0 ? 'pointOnly' : 'none';
