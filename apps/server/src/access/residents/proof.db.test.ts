import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestOffice, ownProof, type TestOffice } from '../../testing/test-office.ts';
import { codeIn, waitForMessage } from './fixtures.ts';

let office: TestOffice;
const start = Date.parse('2026-09-24T09:00:00+08:00');
let later = 0;
beforeAll(async () => {
  office = await openTestOffice({ now: () => new Date(start + later) });
});
afterAll(() => office.close());

const track = (queryCode: string, digits?: string) =>
  office.anybody.post('/api/track', { queryCode, ...(digits === undefined ? {} : { proof: { by: 'digits', digits } }) });
const withToken = (token: string) => ({ authorization: `CaseAccess ${token}` });
const lastMessageTo = (phone: string) => waitForMessage(office, phone);

describe('proof beside the query code (issue 3, sign-in for residents)', () => {
  it('opens with the code and the last four digits of the phone, never with the code alone', async () => {
    const { queryCode, caseNumber } = await office.file();
    expect(await track(queryCode)).toMatchObject({ status: 403, body: { code: 'proof-needed' } });
    expect(JSON.stringify((await track(queryCode)).body)).not.toContain('1111');
    expect(await track(queryCode, '2222')).toMatchObject({ status: 403, body: { code: 'proof-wrong' } });
    expect(await track(queryCode, '1111')).toMatchObject({ status: 200, body: { caseNumber, as: 'petitioner' } });
  });

  it('opens a matter without a phone by its code alone', async () => {
    const { queryCode } = await office.file({ petitioner: { name: '王阿姨' } });
    expect((await track(queryCode)).status).toBe(200);
  });

  it('asks for the proof in the header of a program too', async () => {
    const { caseId, queryCode } = await office.file();
    const bare = await office.anybody.send('GET', `/api/cases/${caseId}/my-data`, undefined, { authorization: `QueryCode ${queryCode}` });
    expect(bare).toMatchObject({ status: 403, body: { code: 'proof-needed' } });
    expect((await office.holding(queryCode).get(`/api/cases/${caseId}/my-data`)).status).toBe(200);
    expect(await office.holding(queryCode, '9').get(`/api/cases/${caseId}/my-data`)).toMatchObject({ body: { code: 'proof-wrong' } });
  });

  it('carries the proof on by a token that is bound to the case, forged by nobody, and over after two hours', async () => {
    const [one, other] = [await office.file(), await office.file()];
    const { token } = (await track(one.queryCode, '1111')).body.access as { token: string };
    const read = (caseId: string, given: string) => office.anybody.send('GET', `/api/cases/${caseId}/my-data`, undefined, withToken(given));
    expect((await read(one.caseId, token)).status).toBe(200);
    expect(await read(other.caseId, token)).toMatchObject({ status: 404, body: { code: 'case-unknown' } });
    const [body = '', signature = ''] = token.split('.');
    const forged = `${body.slice(0, 30)}${body[30] === 'A' ? 'B' : 'A'}${body.slice(31)}.${signature}`;
    expect((await read(one.caseId, forged)).status).toBe(401);
    later += 2 * 3_600_000 + 1000;
    expect((await read(one.caseId, token)).status).toBe(401);
  });

  it('gives the token with the receipt to who files for themselves, and ends it when the code is replaced at the window', async () => {
    const { caseId, access } = (await office.file()) as unknown as { caseId: string; access: { token: string } };
    const follow = () => office.anybody.send('POST', '/api/track', '{}', withToken(access.token));
    expect((await follow()).status).toBe(200);
    const window = await office.as('chenfang');
    expect((await window.post(`/api/cases/${caseId}/query-code`, { proof: 'identityDocument' })).status).toBe(200);
    expect((await follow()).body.code).toBe('proof-needed');
  });

  it('opens by a one-time code sent to the phone, once, within ten minutes', async () => {
    const { queryCode } = await office.file({ petitioner: { name: '李叔', phone: '19900002222' } });
    const sent = await office.anybody.post('/api/track/one-time-code', { queryCode });
    expect(sent.status).toBe(200);
    const { codeId } = sent.body as { codeId: string };
    const code = codeIn(await lastMessageTo('19900002222'));
    const open = (given: string) => office.anybody.post('/api/track', { queryCode, proof: { by: 'message', codeId, code: given } });
    expect(await open(code === '000000' ? '111111' : '000000')).toMatchObject({ body: { code: 'one-time-code-wrong' } });
    expect((await open(code)).status).toBe(200);
    expect(await open(code)).toMatchObject({ body: { code: 'one-time-code-wrong' } });
  });

  it('does not take a one-time code after ten minutes, nor one that was sent for another matter', async () => {
    const [mine, other] = [
      await office.file({ petitioner: { name: '李叔', phone: '19900002223' } }),
      await office.file({ petitioner: { name: '李婶', phone: '19900002224' } }),
    ];
    const { codeId } = (await office.anybody.post('/api/track/one-time-code', { queryCode: mine.queryCode })).body as { codeId: string };
    const proof = { by: 'message', codeId, code: codeIn(await lastMessageTo('19900002223')) };
    const open = async (queryCode: string) => (await office.anybody.post('/api/track', { queryCode, proof })).body.code;
    expect(await open(other.queryCode)).toBe('one-time-code-wrong');
    later += 10 * 60_000 + 1000;
    expect(await open(mine.queryCode)).toBe('one-time-code-wrong');
  });
});

describe('brute force of codes and proofs', () => {
  it('pauses the digits of a code after five wrong ones, growing, also for the right digits, and not for good', async () => {
    const { queryCode } = await office.file({ petitioner: { name: '赵伯', phone: '19900003333' } });
    for (const digits of ['0001', '0002', '0003', '0004']) expect((await track(queryCode, digits)).body.code).toBe('proof-wrong');
    expect(await track(queryCode, '0005')).toMatchObject({ status: 429, body: { code: 'proof-paused' } });
    expect((await track(queryCode, '3333')).status).toBe(429);
    later += 31_000;
    expect((await track(queryCode, '0006')).status).toBe(429);
    later += 31_000;
    expect((await track(queryCode, '3333')).status).toBe(429);
    later += 15 * 60_000;
    expect((await track(queryCode, '3333')).status).toBe(200);
  });

  it('judges tries that come side by side one after the other', async () => {
    const { queryCode } = await office.file({ petitioner: { name: '周姐', phone: '19900004444' } });
    const guesses = Array.from({ length: 40 }, (_, index) => track(queryCode, String(index).padStart(4, '0')));
    const codes = (await Promise.all(guesses)).map(({ body }) => body.code);
    expect(codes.filter((code) => code === 'proof-wrong').length).toBeLessThanOrEqual(4);
  });

  it('lets the owner in by a one-time code while a stranger keeps the digits paused', async () => {
    const { queryCode } = await office.file({ petitioner: { name: '孙奶奶', phone: '19900005555' } });
    for (let digit = 0; digit < 6; digit += 1) await track(queryCode, `000${digit}`);
    expect((await track(queryCode, '5555')).status).toBe(429);
    const { codeId } = (await office.anybody.post('/api/track/one-time-code', { queryCode })).body as { codeId: string };
    const proof = { by: 'message', codeId, code: codeIn(await lastMessageTo('19900005555')) };
    expect((await office.anybody.post('/api/track', { queryCode, proof })).status).toBe(200);
  });

  it('pauses an address that tries codes that are none, and lets residents behind it go on with code and digits', async () => {
    const { queryCode } = await office.file();
    const noPhone = await office.file({ petitioner: { name: '无电话' } });
    for (let index = 0; index < 31; index += 1) await track(`ZZZZZZZZ${String(22 + index)}`.replace(/[01]/g, '9'));
    expect((await track('YYYYYYYYYY')).status).toBe(429);
    expect((await track(noPhone.queryCode)).status).toBe(429);
    expect((await office.anybody.post('/api/track', { queryCode, proof: ownProof })).status).toBe(200);
    later += 16 * 60_000;
    expect((await track(noPhone.queryCode)).status).toBe(200);
  });

  it('writes nothing when the proof is right', async () => {
    later += 25 * 3_600_000;
    const { queryCode } = await office.file();
    await office.database.superuser.query('delete from wrong_try');
    await track(queryCode, '1111');
    expect((await office.database.superuser.query('select 1 from wrong_try')).rowCount).toBe(0);
  });

  it('sends one phone six messages an hour at most', async () => {
    const { queryCode } = await office.file({ petitioner: { name: '吴', phone: '19900006666' } });
    const statuses: number[] = [];
    for (let index = 0; index < 7; index += 1) statuses.push((await office.anybody.post('/api/track/one-time-code', { queryCode })).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 200, 429]);
  });
});
