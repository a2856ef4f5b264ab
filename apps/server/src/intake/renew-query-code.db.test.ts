import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestOffice, ownProof, type TestOffice } from '../testing/test-office.ts';
import { titleFrom } from './submit.route.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
}, 60_000);
afterAll(() => office.close());

const track = (queryCode: string) => office.anybody.post('/api/track', { queryCode, proof: ownProof });

describe('a lost query code', () => {
  it('is replaced at the window; the old one opens nothing any more, and the look is recorded', async () => {
    const { caseId, queryCode } = await office.file();
    const window = await office.as('chenfang');
    const renewed = await window.post(`/api/cases/${caseId}/query-code`, { proof: 'identityDocument' });
    expect(renewed.status).toBe(200);
    expect((await track(queryCode)).status).toBe(404);
    expect((await track(String(renewed.body.queryCode))).body).toMatchObject({ caseId });
    const looks = await office.database.app.query(
      "select actor_id, kind, detail from audit_log where case_id = $1 and actor_id like 'lihai.officer-%'",
      [caseId],
    );
    expect(looks.rows).toEqual([{ actor_id: 'lihai.officer-chenfang', kind: 'queryCodeRenewed', detail: { proof: 'identityDocument' } }]);
  });

  it.each([
    ['a handler of another unit', 'hongliang', 404],
    ['the principal leader', 'shenjiantang', 403],
    ['somebody who is not signed in', '', 401],
  ])('is not given out by %s', async (_who, userName, status) => {
    const { caseId, queryCode } = await office.file();
    const person = status === 401 ? office.anybody : await office.as(userName);
    expect((await person.post(`/api/cases/${caseId}/query-code`, { proof: 'phoneNumber' })).status).toBe(status);
    expect((await track(queryCode)).status).toBe(200);
  });
});

describe('the first words of a matter as its title', () => {
  it.each([
    ['我是光荣村3组村民沈金根，村口的水沟堵了半年，一下雨就倒灌。', '沈金根', '村口的水沟堵了半年'],
    ['同志您好！三号楼路灯坏了半个月。', '王阿姨', '三号楼路灯坏了半个月'],
    ['沈金根家门口的路被挖断', '沈金根', '家门口的路被挖断'],
  ])('pass over the introduction and hold no name: %s', (text, name, title) => {
    expect(titleFrom(text, name)).toBe(title);
  });
});
