import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bring, handlerId, type Matter, staffOf } from '../testing/matters.ts';
import { openTestOffice, type Person, type TestOffice } from '../testing/test-office.ts';

let office: TestOffice;
let staff: (userName: string) => Promise<Person>;
beforeAll(async () => {
  office = await openTestOffice();
  staff = staffOf(office);
}, 60_000);
afterAll(() => office.close());

const atHandling = async (text = '三号楼前面的路灯坏了半个月。'): Promise<Matter> => {
  const matter = await office.file({ text });
  await bring(staff, matter, 'handling');
  return matter;
};
const ground = '承办人是物业经理的表兄。';

describe('recusal over HTTP (D63)', () => {
  it('is asked by the petitioner, decided by the head, told to the petitioner, and leaves the handler outside', async () => {
    const { caseId, queryCode } = await atHandling();
    const [petitioner, handler, head] = [office.holding(queryCode), await staff('ruanzhicheng'), await staff('dongqiming')];
    expect((await petitioner.command(caseId, 'requestRecusal', { who: 'handler', words: ground })).status).toBe(200);

    const owed = (await head.get('/api/desk/duties?scope=mine')).body.rows as { caseId: string; kind: string }[];
    expect(owed).toContainEqual(expect.objectContaining({ caseId, kind: 'recusalRuling' }));
    expect(JSON.stringify((await head.get(`/api/cases/${caseId}`)).body)).toContain(ground);
    expect(JSON.stringify((await handler.get(`/api/cases/${caseId}`)).body)).not.toContain(ground);

    const ruled = await head.command(caseId, 'ruleRecusal', { requestId: 'r1', decision: 'recused', reason: '经核实属实' });
    expect(ruled.status).toBe(200);
    expect((await handler.get(`/api/cases/${caseId}`)).body.code).toBe('case-unknown');
    expect((await handler.command(caseId, 'contact', { result: 'clear', note: '再打一次' })).body.code).toBe('case-unknown');
    const told = await petitioner.post('/api/track', { queryCode, proof: { by: 'digits', digits: '1111' } });
    expect(JSON.stringify(told.body.timeline)).toContain('recusalGranted');
  });

  it('a repeated order of somebody who has left meanwhile does not tell that it was done', async () => {
    const { caseId } = await atHandling();
    const handler = await staff('ruanzhicheng');
    const commandId = randomUUID();
    const declare = () => handler.command(caseId, 'declareConflict', { conflict: 'kinship', note: '信访人是表姐' }, { commandId });
    expect((await declare()).status).toBe(200);
    expect((await declare()).body.code).toBe('case-unknown');
  });
});

describe('who can be named as handler', () => {
  it('leaves out whoever has a conflict, and shows what the others have declared', async () => {
    const { caseId } = await atHandling();
    const [handler, second, head] = [await staff('ruanzhicheng'), await staff('jiyun'), await staff('lvxiangyang')];
    const id = randomUUID();
    const declared = await second.post('/api/desk/interests', { id, kind: 'company', text: '配偶在灯具公司任职' });
    expect([declared.status, declared.body.text]).toEqual([201, '配偶在灯具公司任职']);
    expect((await second.post('/api/desk/interests', { id, kind: 'company', text: '配偶在灯具公司任职' })).status).toBe(201);
    expect((await handler.post('/api/desk/interests', { id, kind: 'other', text: '别人的' })).status).toBe(404);
    await handler.command(caseId, 'declareConflict', { conflict: 'interest', note: '住在三号楼' });

    const candidates = (await head.get(`/api/cases/${caseId}/candidates`)).body.officers as { officerId: string; interests: unknown[] }[];
    expect(candidates.map(({ officerId }) => officerId)).not.toContain(handlerId);
    expect(candidates.find(({ officerId }) => officerId === 'lihai.officer-jiyun')?.interests).toEqual([
      { kind: 'company', text: '配偶在灯具公司任职' },
    ]);
    expect((await head.command(caseId, 'setHandler', { officerId: handlerId })).body.code).toBe('officer-conflicted');

    expect((await handler.send('DELETE', `/api/desk/interests/${id}`)).status).toBe(404);
    expect((await second.send('DELETE', `/api/desk/interests/${id}`)).status).toBe(204);
    expect((await second.get('/api/desk/interests')).body.interests).toEqual([]);
    const kept = await office.database.app.query('select ended_at is not null as ended from standing_interest where id = $1', [id]);
    expect(kept.rows).toEqual([{ ended: true }]);
  });
});

describe('a restricted matter', () => {
  it('is shown with its lock to its circle, and no link of another matter tells of it', async () => {
    const [open, restricted] = [await atHandling(), await atHandling('红枫小院的事。')];
    const [head, handler, colleague] = [await staff('dongqiming'), await staff('ruanzhicheng'), await staff('yujiahao')];
    expect((await handler.command(open.caseId, 'link', { otherCaseId: restricted.caseId, reason: '同一片' })).status).toBe(200);
    expect(JSON.stringify((await colleague.get(`/api/cases/${open.caseId}`)).body.links)).toContain(restricted.caseNumber);
    expect((await head.command(restricted.caseId, 'restrict', { officerIds: [], reason: '涉及未成年人' })).status).toBe(200);

    const rows = (await handler.get(`/api/cases?q=${restricted.caseNumber}`)).body.rows;
    expect(rows).toMatchObject([{ caseNumber: restricted.caseNumber, restricted: true }]);
    expect((await handler.get(`/api/cases/${restricted.caseId}`)).body).toMatchObject({ confidentiality: 'restricted' });
    const seen = JSON.stringify((await colleague.get(`/api/cases/${open.caseId}`)).body);
    expect(seen).not.toContain(restricted.caseNumber);
    expect(seen).not.toContain('红枫小院');
    const link = { otherCaseId: restricted.caseId, reason: '试探' };
    expect((await (await staff('lvxiangyang')).command(open.caseId, 'addEvidence', { note: '照片' })).status).toBe(200);
    expect((await (await staff('zhoumuhua')).command(open.caseId, 'link', link)).body.code).toBe('case-unknown');

    expect((await head.command(restricted.caseId, 'restrict', { officerIds: ['lihai.officer-yujiahao'], reason: '请其协助' })).status).toBe(
      200,
    );
    expect((await colleague.get(`/api/cases/${restricted.caseId}`)).status).toBe(200);
    expect((await head.command(restricted.caseId, 'liftRestriction', { reason: '不再需要' })).status).toBe(200);
    expect((await (await staff('chenfang')).get(`/api/cases/${restricted.caseId}`)).status).toBe(200);
  });
});
