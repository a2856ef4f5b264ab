import { describe, expect, it } from 'vitest';
import { findCommunities } from './find-community.ts';
import { coverageOf, gapsOf, networkOf } from './network.ts';
import { planDivisions } from './plan-divisions.ts';

const county = {
  code: '330105',
  name: '拱墅区',
  townships: [
    {
      code: '330105001',
      name: '米市巷街道',
      communities: [
        { code: '330105001051', name: '夹城巷社区' },
        { code: '330105001052', name: '米市社区' },
      ],
    },
    { code: '330105003', name: '小河街道', communities: [{ code: '330105003054', name: '小河社区' }] },
  ],
};
const root = { id: 'root', kind: 'jointConference' };
const units = [root, ...planDivisions(county, 'agency', 'root')];
const agent = (unitId: string) => ({ officerId: `of ${unitId}`, role: 'petitionAgent' as const, unitId });
const coordinator = (unitId: string) => ({ officerId: `of ${unitId}`, role: 'agencyCoordinator' as const, unitId });

describe('the network of agency (S0.15, S0.16)', () => {
  it('gives each point its station and community, and each station the centre (S0.15)', () => {
    const network = networkOf(units, []);
    expect(network.centres.map(({ unitId }) => unitId)).toEqual(['330105.agencyCentre']);
    expect(network.stations.map(({ centreId, streetId }) => [centreId, streetId])).toEqual([
      ['330105.agencyCentre', '330105001.subdistrictOffice'],
      ['330105.agencyCentre', '330105003.subdistrictOffice'],
    ]);
    expect(network.points[0]).toEqual({
      unitId: '330105001051.agencyPoint',
      stationId: '330105001.agencyStation',
      communityId: '330105001051.villageCommittee',
      agentIds: [],
    });
  });

  it('names the points without an agent and the stations without a coordinator (S0.16)', () => {
    const network = networkOf(units, [
      agent('330105001051.agencyPoint'),
      agent('330105003054.agencyPoint'),
      coordinator('330105001.agencyStation'),
    ]);
    expect(gapsOf(network)).toEqual([
      { gap: 'pointWithoutAgent', unitId: '330105001052.agencyPoint' },
      { gap: 'stationWithoutCoordinator', unitId: '330105003.agencyStation' },
    ]);
    expect(network.communities.map(coverageOf)).toEqual(['agent', 'pointOnly', 'agent']);
  });

  it('finds the station of the street for a point under its village, and misses no centre where there is none (S3.23)', () => {
    const street = [
      { id: 'committee', kind: 'subdistrictCommittee' },
      { id: 'office', kind: 'subdistrictOffice', parentId: 'committee' },
      { id: 'petitions', kind: 'petitionOffice', parentId: 'office' },
      { id: 'station', kind: 'agencyStation', parentId: 'petitions' },
      { id: 'village', kind: 'villageCommittee', parentId: 'office' },
      { id: 'point', kind: 'agencyPoint', parentId: 'village' },
      { id: 'hamlet', kind: 'villageCommittee', parentId: 'office' },
    ];
    const network = networkOf(street, [agent('point'), coordinator('station')]);
    expect(network.points).toEqual([{ unitId: 'point', stationId: 'station', communityId: 'village', agentIds: ['of point'] }]);
    expect(gapsOf(network)).toEqual([{ gap: 'communityWithoutPoint', unitId: 'hamlet' }]);
    expect(network.communities[1]).toEqual({ unitId: 'hamlet', streetId: 'office', stationId: 'station', pointIds: [], agentIds: [] });
  });

  it('counts an agent of the committee itself for the community, and two points of one community once each', () => {
    const two = [...units, { id: 'second', kind: 'agencyPoint', parentId: '330105001051.villageCommittee' }];
    const network = networkOf(two, [agent('330105001051.villageCommittee'), agent('second')]);
    const [community] = network.communities;
    expect(community?.pointIds).toEqual(['330105001051.agencyPoint', 'second']);
    expect(community?.agentIds).toEqual(['of second', 'of 330105001051.villageCommittee']);
  });
});

describe('finding one’s community (S4.7)', () => {
  const communities = [
    { id: 'a', name: '夹城巷社区居民委员会', shortName: '夹城巷社区', street: '米市巷街道', addresses: ['湖墅南路 12 号'] },
    { id: 'b', name: '米市社区居民委员会', shortName: '米市社区', street: '米市巷街道', addresses: [] },
    { id: 'c', name: '小河社区居民委员会', shortName: '小河社区', street: '小河街道', addresses: [] },
    { id: 'd', name: '大浒路社区居民委员会', shortName: '大浒路社区', street: '小河街道', addresses: [] },
    { id: 'e', name: '华丰社区居民委员会', shortName: '华丰社区', street: '和睦街道', addresses: [] },
  ];
  const found = (words: string) => findCommunities(words, communities).map(({ id }) => id);

  it.each([
    ['夹城巷', ['a']],
    ['夹城巷社区', ['a']],
    ['杭州市拱墅区米市巷街道夹城巷社区 3 幢', ['a']],
    ['华丰新村 5 号楼', ['e']],
    ['湖墅南路12号', ['a']],
    ['城巷', ['a']],
  ] as const)('finds the community of "%s"', (words, ids) => expect(found(words)).toEqual(ids));

  it('offers every community of a street that was named alone', () => {
    expect(found('小河街道')).toEqual(['c', 'd']);
    expect(found('米市巷')).toEqual(['a', 'b']);
  });

  it('finds nothing for nothing, for marks, or for a place elsewhere', () => {
    expect(found('')).toEqual([]);
    expect(found('，。 ')).toEqual([]);
    expect(found('天山路')).toEqual([]);
  });
});
