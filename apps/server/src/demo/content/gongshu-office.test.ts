import { gapsOf, networkOf } from '@daiban/domain/organisation/network';
import { separationOf } from '@daiban/domain/organisation/never-combined';
import { rolePlaces } from '@daiban/domain/organisation/role-places';
import { describe, expect, it } from 'vitest';
import { gongshuOffice } from './gongshu-office.ts';

const { units, officers } = gongshuOffice;
const byId = new Map(units.map((unit) => [unit.id, unit]));
const posts = officers.flatMap(({ id, roles }) => roles.map((held) => ({ officerId: id, ...held })));

describe('the demo office of 拱墅区', () => {
  const network = networkOf(units, posts);

  it('has one centre, a station in each of the ten streets and a point in each community, with real names (S0.15)', () => {
    expect([network.centres.length, network.stations.length, network.points.length, network.communities.length]).toEqual([1, 10, 103, 103]);
    expect(network.stations.every(({ centreId, coordinatorIds }) => centreId !== undefined && coordinatorIds.length === 1)).toBe(true);
    expect(network.points.every(({ stationId, communityId }) => stationId !== undefined && communityId !== undefined)).toBe(true);
    expect(units.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['夹城巷社区居民委员会', '卖鱼桥社区信访代办点', '小河街道信访代办站']),
    );
  });

  it('leaves a few points without an agent, so that the list of gaps shows something (S0.16)', () => {
    const gaps = gapsOf(network);
    expect(gaps).toHaveLength(6);
    expect(new Set(gaps.map(({ gap }) => gap))).toEqual(new Set(['pointWithoutAgent']));
  });

  it('gives agents full and part time (专兼职, S0.16)', () => {
    const shares = officers.flatMap(({ roles }) =>
      roles.filter(({ role }) => role === 'petitionAgent').map(({ share }) => share ?? 'full'),
    );
    expect(new Set(shares)).toEqual(new Set(['full', 'part']));
  });

  it('has each unit under an existing parent, each person with a name and a sign-in name of their own', () => {
    expect(byId.size).toBe(units.length);
    expect(units.filter(({ parentId }) => parentId !== undefined && !byId.has(parentId))).toEqual([]);
    expect(new Set(officers.map(({ name }) => name)).size).toBe(officers.length);
    expect(new Set(officers.map(({ userName }) => userName)).size).toBe(officers.length);
  });

  it('appoints only where the role has its place, and nobody to two roles that stay apart (H10)', () => {
    const kindOf = (unitId: string): string => byId.get(unitId)?.kind ?? '';
    expect(posts.filter(({ role, unitId }) => !rolePlaces[role]?.some((kind) => kind === kindOf(unitId)))).toEqual([]);
    const held = officers.flatMap(({ roles }) =>
      roles.flatMap((left) => roles.map((right) => [left, right].map(({ role, unitId }) => ({ role, unitKind: kindOf(unitId) })))),
    );
    expect(held.filter(([left, right]) => left !== undefined && right !== undefined && separationOf(left, right) !== undefined)).toEqual(
      [],
    );
  });
});
