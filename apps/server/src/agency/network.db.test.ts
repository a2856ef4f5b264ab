import { randomUUID } from 'node:crypto';
import type { AgencyNetworkView, AgentPlace, Poster } from '@daiban/contract/agency-network';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gongshuOffice } from '../demo/content/gongshu-office.ts';
import { openTestOffice, type TestOffice } from '../testing/test-office.ts';

let lihai: TestOffice;
let gongshu: TestOffice;
beforeAll(async () => {
  lihai = await openTestOffice(undefined, { DAIBAN_PUBLIC_URL: 'https://petitions.example' });
  gongshu = await openTestOffice(undefined, {}, gongshuOffice);
}, 60_000);
afterAll(async () => {
  await lihai.close();
  await gongshu.close();
});

const userOf = (role: string, unitId?: string): string => {
  const found = gongshuOffice.officers.find(({ roles }) =>
    roles.some((held) => held.role === role && (unitId === undefined || held.unitId === unitId)),
  );
  if (found === undefined) throw new Error(`nobody is ${role}`);
  return found.userName;
};
const openPlace = async (office: TestOffice, communityId: string): Promise<AgentPlace> =>
  (await office.anybody.get(`/api/agency/communities/${communityId}`)).body as unknown as AgentPlace;

describe('the nearest agent (S4.7)', () => {
  it('gives the streets and communities to look through, so that no address is sent', async () => {
    const { status, body } = await gongshu.anybody.get('/api/agency/communities');
    const streets = body.streets as { name: string; communities: { shortName: string; addresses: string[]; agents: number }[] }[];
    expect([status, streets.length]).toEqual([200, 10]);
    expect(streets[0]?.communities[0]).toMatchObject({ shortName: '夹城巷社区', agents: 1, addresses: ['夹城巷社区党群服务中心一楼'] });
  });

  it('shows station, hours, name and number for a community', async () => {
    const place = await openPlace(gongshu, '330105001051.villageCommittee');
    expect(place).toMatchObject({
      community: { name: '夹城巷社区' },
      street: { name: '米市巷街道' },
      points: [{ unitId: '330105001051.agencyPoint', hours: expect.stringContaining('周一至周五') }],
      station: { unitId: '330105001.agencyStation', coordinators: [{ name: expect.any(String) }] },
      centre: { name: '拱墅区信访代办中心' },
      window: { name: '拱墅区信访局' },
    });
    expect(place.agents).toEqual([
      {
        id: expect.any(String),
        name: expect.any(String),
        phone: expect.any(String),
        picture: false,
        unitId: '330105001051.agencyPoint',
        unitName: '夹城巷社区信访代办点',
      },
    ]);
  });

  it('leaves the station and the window where the community has no agent', async () => {
    const { body } = await (await gongshu.as(userOf('agencyCoordinator'))).get('/api/agency/network');
    const [gap] = (body as unknown as AgencyNetworkView).gaps;
    const place = await openPlace(gongshu, gap?.unitId.replace('agencyPoint', 'villageCommittee') ?? '');
    expect(place.agents).toEqual([]);
    expect(place.station?.coordinators).toHaveLength(1);
    expect(place.window.phone).not.toBe('');
  });

  it('knows the agents of a street without a centre, one of them for several villages (S3.23)', async () => {
    const place = await openPlace(lihai, 'lihai.village-lidong');
    expect(place.agents.map(({ name }) => name)).toEqual(['王阿根']);
    expect(place).toMatchObject({ station: { name: '沥海街道信访代办站', coordinators: [{ name: '孙美娟' }] } });
    expect(place.centre).toBeUndefined();
  });

  it('answers an unknown community with not found', async () => {
    expect((await lihai.anybody.get('/api/agency/communities/nowhere')).status).toBe(404);
  });
});

describe('the network with its gaps (S0.15, S0.16)', () => {
  it('puts what is declared beside what is there, and names each point without an agent', async () => {
    const { body } = await (await gongshu.as(userOf('agencySupervisor'))).get('/api/agency/network');
    const view = body as unknown as AgencyNetworkView;
    expect(view.declared.map(({ count, entry }) => [count, entry])).toEqual([
      [1, 'S0.15'],
      [10, 'S0.15'],
      [94, 'S0.15'],
    ]);
    expect(view.counts).toMatchObject({ centres: 1, stations: 10, points: 103, communities: 103, agents: 97 });
    expect(view.counts.fullTime + view.counts.partTime).toBe(97);
    expect(view.counts.partTime).toBeGreaterThan(0);
    expect(view.gaps.map(({ gap }) => gap)).toEqual(Array.from({ length: 6 }, () => 'pointWithoutAgent'));
    expect(view.streets.flatMap(({ communities }) => communities).filter(({ coverage }) => coverage === 'pointOnly')).toHaveLength(6);
  });

  it('says who has a certificate in force (S2.6)', async () => {
    const [certified, lapsed] = ['wangagen', 'zhaoyuexian'].map((userName) => `lihai.officer-${userName}`);
    await lihai.database.superuser.query(
      `insert into agent_certificate (id, number, officer_id, issued_on, valid_until, issued_by)
       values (gen_random_uuid(), '沥代〔2026〕1号', $1, '2020-01-01', '2999-01-01', $3), (gen_random_uuid(), '沥代〔2020〕2号', $2, '2020-01-01', '2020-12-31', $3)`,
      [certified, lapsed, 'lihai.officer-dongqiming'],
    );
    const { body } = await (await lihai.as('sunmeijuan')).get('/api/agency/network');
    const view = body as unknown as AgencyNetworkView;
    const agents = view.streets.flatMap(({ communities }) => communities.flatMap(({ points }) => points.flatMap((point) => point.agents)));
    expect(new Set(agents.flatMap(({ name, certified: isCertified }) => (isCertified ? [name] : [])))).toEqual(new Set(['王阿根']));
    expect(view.counts.certified).toBe(1);
  });

  it('is for those whose post has to do with it', async () => {
    expect((await (await lihai.as('leshuyi')).get('/api/agency/network')).status).toBe(403);
    expect((await lihai.anybody.get('/api/agency/network')).status).toBe(401);
  });
});

describe('posters with a code (S0.30)', () => {
  const make = async (userName: string, body: Readonly<Record<string, unknown>>) =>
    (await lihai.as(userName)).post('/api/agency/posters', { requestId: randomUUID(), label: '大门', ...body });
  const list = async (userName: string): Promise<readonly Poster[]> =>
    (await (await lihai.as(userName)).get('/api/agency/posters')).body.rows as readonly Poster[];

  it('hold the address of the portal and the place only; opening one shows the point where it hangs', async () => {
    const made = await make('sunmeijuan', { unitId: 'lihai.agency-lidong' });
    expect(made.status).toBe(201);
    const { placeId } = made.body as { placeId: string };
    const printed = await (await lihai.as('sunmeijuan')).get(`/api/agency/posters/${placeId}`);
    expect(printed.body).toMatchObject({ address: `https://petitions.example/agent?place=${placeId}`, agents: [{ name: '王阿根' }] });
    const opened = await lihai.anybody.get(`/api/places/${placeId}`);
    expect(opened.body).toMatchObject({ label: '大门', place: { agents: [{ name: '王阿根' }] } });
  });

  it('make no second place for the same request', async () => {
    const requestId = randomUUID();
    const first = await make('sunmeijuan', { requestId, unitId: 'lihai.agency-station' });
    const again = await make('sunmeijuan', { requestId, unitId: 'lihai.agency-station' });
    expect(again.body).toEqual({ placeId: first.body.placeId, repeated: true });
  });

  it('are counted by place and day, with no mark of a person in the database', async () => {
    const { placeId } = (await make('chenfang', { unitId: 'lihai.petition-office', label: '窗口' })).body as { placeId: string };
    for (let scan = 0; scan < 3; scan += 1) expect((await lihai.anybody.post(`/api/places/${placeId}/scans`, {})).status).toBe(204);
    const found = (await list('chenfang')).find((row) => row.placeId === placeId);
    expect(found?.scans).toEqual({ total: 3, days: [{ day: expect.stringMatching(/^\d{4}-/), scans: 3 }] });
    const { fields } = await lihai.database.superuser.query('select * from poster_scan limit 1');
    expect(fields.map(({ name }) => name)).toEqual(['place_id', 'day', 'scans']);
  });

  it('lead on when taken down, and are no longer counted', async () => {
    const { placeId } = (await make('sunmeijuan', { unitId: 'lihai.agency-huadong' })).body as { placeId: string };
    expect((await (await lihai.as('sunmeijuan')).post(`/api/agency/posters/${placeId}/retire`, {})).status).toBe(200);
    expect((await lihai.anybody.post(`/api/places/${placeId}/scans`, {})).status).toBe(204);
    expect((await lihai.anybody.get(`/api/places/${placeId}`)).status).toBe(200);
    expect((await list('sunmeijuan')).find((row) => row.placeId === placeId)).toMatchObject({
      scans: { total: 0, days: [] },
      mayRetire: false,
    });
  });

  it('are made by an agent for points of their own only', async () => {
    expect((await make('wangagen', { unitId: 'lihai.agency-huaping' })).status).toBe(201);
    expect((await make('wangagen', { unitId: 'lihai.agency-donghai' })).status).toBe(403);
    expect((await make('sunmeijuan', { unitId: 'nowhere' })).status).toBe(404);
  });

  it('unknown to the office are not found, and nothing is counted', async () => {
    expect((await lihai.anybody.get('/api/places/ABCDEFGH')).status).toBe(404);
    expect((await lihai.anybody.post('/api/places/ABCDEFGH/scans', {})).status).toBe(404);
    expect((await lihai.anybody.get('/api/places/short')).status).toBe(400);
  });
});
