import { randomUUID } from 'node:crypto';
import { type FieldList, fieldListSchema } from '@daiban/contract/field';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Matter, staffOf } from '../testing/matters.ts';
import { openTestOffice, type Person, type TestOffice } from '../testing/test-office.ts';

let office: TestOffice;
let staff: (userName: string) => Promise<Person>;
beforeAll(async () => {
  office = await openTestOffice();
  staff = staffOf(office);
}, 60_000);
afterAll(() => office.close());

const point = 'lihai.agency-lidong';

const listOf = async (agent: Person): Promise<FieldList> => {
  const { status, body } = await agent.get('/api/desk/agency/field');
  expect(status).toBe(200);
  return fieldListSchema.parse(body);
};

const ordered = async (agentId?: string): Promise<Matter> => {
  const matter = await office.file({ text: '三号楼前面的路灯坏了半个月。', place: '三号楼' });
  const wish = { unitId: point, scope: ['inquire'], ...(agentId === undefined ? {} : { agentId }) };
  const granted = await office.holding(matter.queryCode).command(matter.caseId, 'grantMandate', wish);
  if (granted.status !== 200) throw new Error(JSON.stringify(granted.body));
  return matter;
};

const matterIn = (list: FieldList, { caseId }: Matter) => list.matters.find((matter) => matter.caseId === caseId);

describe('what an agent takes along on the phone (S2.4, D60)', () => {
  it('shows an order of the own point without its person, and the matter with plan, runs and due steps once it is accepted', async () => {
    const agent = await staff('wangagen');
    const matter = await ordered('lihai.officer-wangagen');
    const waiting = await listOf(agent);
    expect(waiting.orders.find(({ caseId }) => caseId === matter.caseId)).toMatchObject({ place: '三号楼', forMe: true });
    expect(JSON.stringify(waiting.orders)).not.toMatch(/petitioner|phone/);
    expect(matterIn(waiting, matter)).toBeUndefined();

    await agent.command(matter.caseId, 'acceptMandate');
    expect(matterIn(await listOf(agent), matter)?.duties.find(({ kind }) => kind === 'agentContact')?.mine).toBe(true);
    await agent.command(matter.caseId, 'planAgencyWork', { plan: '先问村镇建设办。' });
    await agent.command(matter.caseId, 'planAgencyWork', { plan: '周五看现场。', reviewOn: '2099-01-02' });
    await agent.command(matter.caseId, 'logAgencyRun', {
      place: '村镇建设办',
      purpose: 'inquire',
      minutes: 30,
      tripsSaved: 1,
      note: '说周五来看。',
    });
    const list = await listOf(agent);
    const taken = matterIn(list, matter);
    expect(list.orders.some(({ caseId }) => caseId === matter.caseId)).toBe(false);
    expect(taken).toMatchObject({ plan: { text: '周五看现场。', reviewOn: '2099-01-02' }, tripsSaved: 1, mandate: { scope: ['inquire'] } });
    expect(taken?.runs.map(({ place, minutes }) => [place, minutes])).toEqual([['村镇建设办', 30]]);
    expect(list.coordinators[0]).toMatchObject({ name: '孙美娟' });
  });

  it('names the plan that an edit is made on, so that an older one is refused', async () => {
    const agent = await staff('wangagen');
    const matter = await ordered();
    await agent.command(matter.caseId, 'acceptMandate');
    await agent.command(matter.caseId, 'planAgencyWork', { plan: '先问村镇建设办。', basedOn: 0 });
    const before = matterIn(await listOf(agent), matter)?.plan?.version;
    expect((await agent.command(matter.caseId, 'planAgencyWork', { plan: '周五看现场。', basedOn: before })).status).toBe(200);
    const late = await agent.command(matter.caseId, 'planAgencyWork', { plan: '周一看现场。', basedOn: before });
    expect([late.status, late.body.code]).toEqual([409, 'plan-changed-since']);
  });

  it('gives masked names only, and nothing to another agent or after the mandate was revoked (G9, G15)', async () => {
    const [agent, other] = [await staff('wangagen'), await staff('zhaoyuexian')];
    const matter = await ordered();
    await agent.command(matter.caseId, 'acceptMandate');
    expect(matterIn(await listOf(agent), matter)?.petitioner).toMatch(/\*/);
    const elsewhere = await listOf(other);
    expect([matterIn(elsewhere, matter), elsewhere.orders.some(({ caseId }) => caseId === matter.caseId)]).toEqual([undefined, false]);
    await office.holding(matter.queryCode).command(matter.caseId, 'revokeMandate');
    const after = await listOf(agent);
    expect([matterIn(after, matter), after.orders.some(({ caseId }) => caseId === matter.caseId)]).toEqual([undefined, false]);
  });

  it('records each matter that leaves for a phone as opened', async () => {
    const agent = await staff('wangagen');
    const matter = await ordered();
    await agent.command(matter.caseId, 'acceptMandate');
    await listOf(agent);
    const { rows } = await office.database.superuser.query<{ count: number }>(
      "select count(*)::int as count from audit_log where kind = 'caseOpened' and actor_id = 'lihai.officer-wangagen' and case_id = $1",
      [matter.caseId],
    );
    expect(rows[0]?.count).toBe(1);
  });

  it('takes a matter of the door once, however often the phone sends it, and lets the agent register its claims (D2)', async () => {
    const agent = await staff('wangagen');
    const form = new FormData();
    form.append('file', new Blob(['签名']), '委托书.txt');
    const evidence = [String((await office.anybody.send('POST', '/api/files', form)).body.fileId)];
    const filing = {
      commandId: randomUUID(),
      channel: 'agency',
      text: '三号楼门口的坡道断了一截。',
      petitioner: { name: '周素珍' },
      electronicService: false,
      agency: {
        unitId: point,
        agentId: 'lihai.officer-wangagen',
        scope: ['file'],
        source: 'atTheDoor',
        form: 'written',
        evidence,
        readBack: true,
      },
    };
    const [first, second] = [await agent.post('/api/submissions', filing), await agent.post('/api/submissions', filing)];
    expect([first.status, second.status, second.body.repeated]).toEqual([201, 201, true]);
    expect(second.body.caseId).toBe(first.body.caseId);
    const registered = await agent.command(String(first.body.caseId), 'register', {
      title: '坡道断了',
      claims: ['补好坡道'],
      oralTextReadBack: true,
    });
    expect(registered.status).toBe(200);
    const list = await listOf(agent);
    expect(list.matters.filter(({ text }) => text === filing.text).map(({ claims }) => claims)).toEqual([['补好坡道']]);
  });
});
