import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { simulatedClock } from '../../platform/clock.ts';
import { openTestOffice, type Person, type TestOffice } from '../../testing/test-office.ts';
import { forgetTeamOrders } from './team-rows.ts';

const clock = simulatedClock(new Date('2026-09-24T09:00:00+08:00'));
let office: TestOffice;
let head: Person;
let agent: Person;
let mediator: Person;
const [teamId, farTeamId] = [randomUUID(), randomUUID()];

const put = (person: Person, path: string, body: unknown) => person.send('PUT', path, JSON.stringify(body));
const team = {
  name: '乡贤化解团',
  field: '邻里、宅基地',
  officerIds: ['lihai.officer-yuchunmei'],
  resourceIds: [],
  serves: ['lihai.agency-lidong'],
};
const call = (person: Person, change: Readonly<Record<string, unknown>> = {}, teamOrderId = randomUUID()) =>
  put(person, `/api/outreach/team-orders/${teamOrderId}`, {
    teamId,
    way: 'order',
    what: '两家为排水沟的走向争了几年',
    place: '村东头',
    ...change,
  }).then(({ status, body }) => ({ status, body, teamOrderId }));
const step = async (person: Person, teamOrderId: string, given: Readonly<Record<string, unknown>>): Promise<unknown> => {
  const { body } = await person.post(`/api/outreach/team-orders/${teamOrderId}/steps`, { step: given });
  return body.stage ?? body.code;
};
interface Teams {
  readonly orders: readonly {
    readonly teamOrderId: string;
    readonly mayWork: boolean;
    readonly matter?: unknown;
    readonly what?: string;
  }[];
  readonly figures: Readonly<Record<'order' | 'dispatch' | 'total', { readonly closed: number; readonly rate?: string }>>;
  readonly teams: readonly { readonly teamId: string; readonly ways: readonly string[] }[];
  readonly ways: readonly string[];
  readonly opening: readonly unknown[];
}
const read = async (person: Person): Promise<Teams> => (await person.get('/api/outreach/resolution-teams')).body as unknown as Teams;
const orderOf = async (person: Person, id: string) => (await read(person)).orders.find(({ teamOrderId }) => teamOrderId === id);

beforeAll(async () => {
  office = await openTestOffice(clock);
  [head, agent, mediator] = await Promise.all([office.as('dongqiming'), office.as('wangagen'), office.as('yuchunmei')]);
  expect((await put(head, `/api/outreach/resolution-teams/${teamId}`, team)).status).toBe(200);
  const far = { ...team, name: '渔业化解团', serves: ['lihai.agency-donghai'] };
  expect((await put(head, `/api/outreach/resolution-teams/${farTeamId}`, far)).status).toBe(200);
}, 60_000);
afterAll(() => office.close());

describe('a resolution team (S2.63)', () => {
  it('is kept by the petition office or the coordinator, with officers or helpers that exist', async () => {
    const path = `/api/outreach/resolution-teams/${randomUUID()}`;
    expect((await put(agent, path, team)).body.code).toBe('not-permitted');
    expect((await put(head, path, { ...team, officerIds: [] })).body.code).toBe('team-empty');
    expect((await put(head, path, { ...team, officerIds: ['lihai.officer-nobody'] })).body.code).toBe('officer-unknown');
    expect((await put(head, path, { ...team, resourceIds: [randomUUID()] })).body.code).toBe('not-found');
  });

  it('is called in both ways: a village orders it, the petition office dispatches it, and neither the way of the other', async () => {
    expect((await read(agent)).ways).toEqual(['order']);
    expect((await read(head)).ways).toEqual(['dispatch']);
    expect((await read(agent)).teams.map((one) => [one.teamId === teamId, one.ways])).toEqual([
      [true, ['order']],
      [false, []],
    ]);
    expect((await call(agent)).status).toBe(200);
    expect((await call(head, { way: 'dispatch', teamId: farTeamId })).status).toBe(200);
    expect((await call(agent, { way: 'dispatch' })).body.code).toBe('way-of-others');
    expect((await call(head)).body.code).toBe('way-of-others');
    expect((await call(agent, { teamId: farTeamId })).body.code).toBe('team-serves-elsewhere');
  });

  it('is told what and whereabouts, never whom: names, phones and doors are refused', async () => {
    expect((await call(agent, { what: '王大爷和邻居争排水沟' })).body.code).toBe('team-text-says-who');
    expect((await call(agent, { place: '5幢302室' })).body.code).toBe('team-text-says-who');
  });

  it('links only a matter that the sender sees, and shows it only to who sees it', async () => {
    const matter = await office.file();
    expect((await call(agent, { caseNumber: matter.caseNumber })).body.code).toBe('case-unknown');
    const { teamOrderId } = await call(head, { way: 'dispatch', caseNumber: matter.caseNumber });
    expect(await orderOf(head, teamOrderId)).toMatchObject({ matter: { caseId: matter.caseId } });
    expect((await orderOf(mediator, teamOrderId))?.matter).toBeUndefined();
  });

  it('accepts, holds sessions and closes; sent again nothing happens twice, and others hear of no order', async () => {
    const { teamOrderId } = await call(agent);
    await call(agent, {}, teamOrderId);
    const stranger = await office.as('zhaoyuexian');
    expect(await step(stranger, teamOrderId, { kind: 'accept' })).toBe('team-order-unknown');
    expect(await orderOf(stranger, teamOrderId)).toBeUndefined();
    expect(await orderOf(mediator, teamOrderId)).toMatchObject({ mayWork: true });
    expect(await step(mediator, teamOrderId, { kind: 'accept' })).toBe('accepted');
    expect(await step(mediator, teamOrderId, { kind: 'accept' })).toBe('accepted');
    expect(await step(agent, teamOrderId, { kind: 'takeBack' })).toBe('team-order-stands-elsewhere');
    const close = { kind: 'close', outcome: 'resolved', note: '两家同意改道' };
    expect(await step(mediator, teamOrderId, close)).toBe('team-session-missing');
    const session = { kind: 'session', sessionId: randomUUID(), heldOn: '2026-09-24', minutes: '看了现场，两家都来了' };
    expect(await step(mediator, teamOrderId, { ...session, minutes: '老李不肯让' })).toBe('team-text-says-who');
    expect(await step(mediator, teamOrderId, session)).toBe('accepted');
    expect(await step(mediator, teamOrderId, session)).toBe('accepted');
    expect(await step(mediator, teamOrderId, close)).toBe('closed');
    expect(await orderOf(agent, teamOrderId)).toMatchObject({ outcome: 'resolved', sessions: [{ heldOn: '2026-09-24' }], mayWork: false });
  });

  it('shows its rate to one decimal by way and in total, with no data where nothing was closed', async () => {
    const { teamOrderId } = await call(agent);
    await step(mediator, teamOrderId, { kind: 'accept' });
    await step(mediator, teamOrderId, { kind: 'close', outcome: 'notResolved', note: '一家不愿意谈' });
    const { figures, opening } = await read(head);
    expect(figures.order).toMatchObject({ closed: 2, resolved: 1, rate: '50.0' });
    expect(figures.dispatch).not.toHaveProperty('rate');
    expect(figures.total.rate).toBe('50.0');
    // What 磐安 declares stands in its rulebook, apart; this office has another.
    expect(opening).toEqual([]);
  });

  it('forgets what an order said three years after it was closed, and keeps how it ended (D61)', async () => {
    const { teamOrderId } = (await read(head)).orders.find(({ what, mayWork }) => what !== undefined && !mayWork) ?? { teamOrderId: '' };
    expect(await forgetTeamOrders(office.database.app, '2026-09-24', clock.now())).toBe(0);
    expect(await forgetTeamOrders(office.database.app, '2026-09-26', clock.now())).toBe(2);
    expect(await orderOf(head, teamOrderId)).not.toHaveProperty('what');
    expect((await read(head)).figures.order.closed).toBe(2);
  });
});
