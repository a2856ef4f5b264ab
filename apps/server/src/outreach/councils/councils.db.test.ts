import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { simulatedClock } from '../../platform/clock.ts';
import { openTestOffice, type Person, type TestOffice } from '../../testing/test-office.ts';

const clock = simulatedClock(new Date('2026-09-24T09:00:00+08:00'));
let office: TestOffice;
let coordinator: Person;
let agent: Person;
const councilId = randomUUID();
const sessionId = randomUUID();

const put = (person: Person, path: string, body: unknown) => person.send('PUT', path, JSON.stringify(body));

beforeAll(async () => {
  office = await openTestOffice(clock);
  [coordinator, agent] = await Promise.all([office.as('sunmeijuan'), office.as('wangagen')]);
  expect(
    (await put(coordinator, `/api/councils/${councilId}`, { code: '157', unitId: 'lihai.village-lihai', beganOn: '2026-08-01' })).status,
  ).toBe(200);
  const session = { councilId, heldOn: '2026-09-10', place: '党群服务中心', chair: '社区书记', minutes: '商量了排水沟。' };
  const attendance = [{ function: 'residents', persons: 9 }];
  expect((await put(agent, `/api/councils/sessions/${sessionId}`, { ...session, attendance })).status).toBe(200);
}, 60_000);
afterAll(() => office.close());

const raise = async (): Promise<string> => {
  const itemId = randomUUID();
  const item = { councilId, title: '共用的排水沟', about: '下雨天水流到下一家。', origin: 'residents', raisedOn: '2026-09-04' };
  expect((await put(agent, `/api/councils/items/${itemId}`, item)).status).toBe(200);
  return itemId;
};
const order = (itemId: string, given: unknown) =>
  agent.post(`/api/councils/items/${itemId}/steps`, { orderId: randomUUID(), order: given });
interface Councils {
  readonly types: readonly { readonly code: string; readonly intervalDays?: number }[];
  readonly councils: readonly { readonly councilId: string; readonly missing: boolean; readonly dueOn?: string }[];
  readonly items: readonly { readonly itemId: string; readonly stage: string; readonly daysToCase?: number; readonly caseId?: string }[];
  readonly figures: { readonly daysToCase?: number };
}
const read = async (): Promise<Councils> => (await coordinator.get('/api/councils')).body as unknown as Councils;

describe('deliberation councils (S2.64)', () => {
  it('come as the types 219 and 157, whose rhythm the office sets: no source says what the codes mean', async () => {
    expect((await read()).types.map(({ code, intervalDays }) => [code, intervalDays])).toEqual([
      ['157', undefined],
      ['219', undefined],
    ]);
    expect((await read()).councils[0]).toMatchObject({ missing: false });
    const type = { title: '村社议事会', tier: 'village', rhythm: '每周一次', intervalDays: 7, agenda: ['居民说事'] };
    expect((await put(coordinator, '/api/councils/types/157', type)).status).toBe(200);
    expect((await read()).councils[0]).toMatchObject({ missing: true, dueOn: '2026-09-17' });
    expect((await put(agent, '/api/councils/types/157', type)).body.code).toBe('not-permitted');
  });

  it('are one of a type in a place, and no session is written down before it was held', async () => {
    const again = await put(coordinator, `/api/councils/${randomUUID()}`, {
      code: '157',
      unitId: 'lihai.village-lihai',
      beganOn: '2026-09-01',
    });
    expect(again.body.code).toBe('council-there');
    const session = { councilId, place: '中心', chair: '书记', attendance: [], minutes: '……' };
    expect((await put(agent, `/api/councils/sessions/${randomUUID()}`, { ...session, heldOn: '2026-09-25' })).body.code).toBe(
      'held-in-the-future',
    );
  });
});

describe('what a council writes down', () => {
  it('labels and watches nobody, and holds no number of a person (G3, G5, G9)', async () => {
    const item = { councilId, title: '共用的排水沟', about: '下雨天水流到下一家。', origin: 'residents', raisedOn: '2026-09-04' };
    const raised = (change: Record<string, unknown>) => put(agent, `/api/councils/items/${randomUUID()}`, { ...item, ...change });
    expect((await raised({ about: '信访老户又来反映' })).body.code).toBe('wording-not-allowed');
    expect((await raised({ about: '联系 13800138000' })).body.code).toBe('note-holds-number');
    const tasks = [{ id: randomUUID(), what: '落实稳控', who: '村委会', untilOn: '2026-09-20' }];
    const decided = await order(await raise(), { kind: 'decide', sessionId, result: '同意', tasks });
    expect(decided.body.code).toBe('wording-not-allowed');
    const session = { councilId, heldOn: '2026-09-10', place: '中心', chair: '书记', attendance: [], minutes: '安排人员盯防。' };
    expect((await put(agent, `/api/councils/sessions/${randomUUID()}`, session)).body.code).toBe('wording-not-allowed');
  });
});

describe('an early item (S2.65)', () => {
  it('is decided by a session with who does what until when, task by task', async () => {
    const itemId = await raise();
    const taskId = randomUUID();
    const tasks = [{ id: taskId, what: '沟底垫高', who: '村委会', untilOn: '2026-09-20' }];
    expect((await order(itemId, { kind: 'decide', sessionId, result: '两家同意', tasks })).body.stage).toBe('decided');
    expect((await order(itemId, { kind: 'finishTask', taskId, doneOn: '2026-09-18', result: '垫好了' })).body.stage).toBe('done');
  });

  it('becomes a matter with the consent of who raised it alone; the link stands on both sides and the days are measured (S4.8)', async () => {
    const itemId = await raise();
    const turn = (consents: boolean, orderId = randomUUID()) =>
      agent.post(`/api/councils/items/${itemId}/case`, { orderId, consents, resident: { name: '许阿姨', phone: '19900003344' } });
    expect((await turn(false)).body.code).toBe('consent-missing');
    const orderId = randomUUID();
    const filed = await turn(true, orderId);
    expect(filed.status, JSON.stringify(filed.body)).toBe(200);
    expect((await turn(true, orderId)).body).toEqual(filed.body);
    // The code went to the resident's own phone, not to the agent.
    expect(filed.body).not.toHaveProperty('queryCode');
    const { items, figures } = await read();
    expect(items.find((item) => item.itemId === itemId)).toMatchObject({ stage: 'becameCase', caseId: filed.body.caseId, daysToCase: 20 });
    expect(figures.daysToCase).toBe(20);
    const view = await (await office.as('chenfang')).get(`/api/cases/${String(filed.body.caseId)}`);
    expect(view.body).toMatchObject({ channel: 'council', submission: { sourceNumber: `YS-${itemId.slice(0, 8)}` } });
  });
});
