import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bring, staffOf } from '../../testing/matters.ts';
import { openTestOffice, type Person, type TestOffice } from '../../testing/test-office.ts';
import { codeIn, waitForMessage } from './fixtures.ts';

let office: TestOffice;
let staff: (userName: string) => Promise<Person>;
beforeAll(async () => {
  office = await openTestOffice();
  staff = staffOf(office);
});
afterAll(() => office.close());

const upload = async (by: Person, name = 'statement.txt'): Promise<string> => {
  const form = new FormData();
  form.append('file', new Blob(['本人口述，已念给本人听，本人签名。'], { type: 'text/plain' }), name);
  const answer = await by.send('POST', '/api/files', form);
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  return String(answer.body.fileId);
};

const signInAs = async (phone: string): Promise<{ cookie: string }> => {
  const { codeId } = (await office.anybody.post('/api/residents/one-time-code', { phone })).body as { codeId: string };
  const code = codeIn(await waitForMessage(office, phone, '登录'));
  const signedIn = await office.anybody.post('/api/residents/sign-in', { phone, codeId, code });
  expect(signedIn.status).toBe(200);
  return { cookie: signedIn.headers.get('set-cookie')?.split(';')[0] ?? '' };
};

describe('the account of a resident (issue 3)', () => {
  it('shows what was filed with the phone after a one-time code, and nothing else; no password anywhere', async () => {
    const petitioner = { name: '何大妈', phone: '19911110001' };
    const [one, two, other] = [await office.file({ petitioner }), await office.file({ petitioner }), await office.file()];
    const session = await signInAs('19911110001');
    const { body } = await office.anybody.send('GET', '/api/residents/matters', undefined, session);
    expect(body.maskedPhone).toBe('199****0001');
    expect((body.rows as { caseId: string }[]).map(({ caseId }) => caseId)).toEqual([two.caseId, one.caseId]);

    const opened = await office.anybody.send('POST', `/api/residents/matters/${one.caseId}/open`, undefined, session);
    const bearer = { authorization: `CaseAccess ${String(opened.body.token)}` };
    expect((await office.anybody.send('POST', '/api/track', '{}', bearer)).body.caseNumber).toBe(one.caseNumber);
    expect((await office.anybody.send('POST', `/api/residents/matters/${other.caseId}/open`, undefined, session)).status).toBe(404);
  });

  it('ends with sign-out, and is not had with a wrong or another phone’s code', async () => {
    const session = await signInAs('19911110002');
    expect((await office.anybody.send('POST', '/api/residents/sign-out', undefined, session)).status).toBe(204);
    expect((await office.anybody.send('GET', '/api/residents/matters', undefined, session)).status).toBe(401);
    const { codeId } = (await office.anybody.post('/api/residents/one-time-code', { phone: '19911110003' })).body as { codeId: string };
    const code = codeIn(await waitForMessage(office, '19911110003'));
    const other = await office.anybody.post('/api/residents/sign-in', { phone: '19911110004', codeId, code });
    expect(other).toMatchObject({ status: 403, body: { code: 'one-time-code-wrong' } });
  });

  it('keeps neither phone nor code readable in the database', async () => {
    await signInAs('19911110005');
    const { rows } = await office.database.superuser.query<{ text: string }>(
      `select (select json_agg(m)::text from message m) || (select json_agg(s)::text from resident_session s) || (select json_agg(c)::text from one_time_code c) as text`,
    );
    expect(rows[0]?.text).not.toContain('19911110005');
    expect(rows[0]?.text).not.toMatch(/验证码/);
  });
});

describe('a query code replaced at the window', () => {
  it('is told to the petitioner’s phone, so that nobody takes it over unseen', async () => {
    const matter = await office.file({ petitioner: { name: '田', phone: '19955550001' } });
    const window = await staff('chenfang');
    await window.post(`/api/cases/${matter.caseId}/query-code`, { proof: 'phoneNumber' });
    expect(await waitForMessage(office, '19955550001', '查询码换了新的')).toContain('不是您本人');
  });
});

describe('representatives over the interface', () => {
  it('gives a representative a query code and a proof of their own, and ends both when the petitioner revokes', async () => {
    const matter = await office.file();
    const petitioner = office.holding(matter.queryCode);
    const commandId = randomUUID();
    const body = { commandId, name: '王小红', phone: '19922220001', relation: 'kin', scope: 'act' };
    const named = await petitioner.post(`/api/cases/${matter.caseId}/representatives`, body);
    expect(named.status, JSON.stringify(named.body)).toBe(201);
    expect((await petitioner.post(`/api/cases/${matter.caseId}/representatives`, body)).body).toEqual(named.body);

    const daughter = office.holding(String(named.body.queryCode), '0001');
    expect((await daughter.command(matter.caseId, 'askQuestion', { words: '我妈的事办到哪了？' })).status).toBe(200);
    const listed = await petitioner.get(`/api/cases/${matter.caseId}/representatives`);
    expect(listed.body.rows).toMatchObject([{ id: commandId, name: '王小红', scope: 'act', mine: false }]);
    expect((await daughter.get(`/api/cases/${matter.caseId}/representatives`)).body.rows).toMatchObject([{ name: '王**', mine: true }]);

    expect((await petitioner.command(matter.caseId, 'revokeRepresentative', { representativeId: commandId })).status).toBe(200);
    expect((await daughter.get(`/api/cases/${matter.caseId}/representatives`)).body.code).toBe('not-signed-in');
    expect((await petitioner.get(`/api/cases/${matter.caseId}/representatives`)).body.rows).toEqual([]);
  });

  it('is refused to staff and leaves no name behind', async () => {
    const matter = await office.file();
    const body = { commandId: randomUUID(), name: '陌生人', relation: 'other', scope: 'act' };
    const window = await staff('chenfang');
    expect((await window.post(`/api/cases/${matter.caseId}/representatives`, body)).body.code).toBe('petitioner-act-only');
    const lawyer = { ...body, relation: 'lawyer' };
    const refused = await office.holding(matter.queryCode).post(`/api/cases/${matter.caseId}/representatives`, lawyer);
    expect(refused.body.code).toBe('authority-not-shown');
    const { rowCount } = await office.database.superuser.query('select 1 from representative where case_id = $1', [matter.caseId]);
    expect(rowCount).toBe(0);
  });
});

describe('assisted entry at the window (lifecycle G4, care G12)', () => {
  const prepared = async (phone: string) => {
    const matter = await office.file({ petitioner: { name: '高爷爷', phone } });
    await bring(staff, matter, 'replied');
    const window = await staff('chenfang');
    const act = { command: 'evaluate', input: { officer: 'dissatisfied', words: '路灯又坏了' } };
    const statementId = await upload(window);
    const answer = await window.post(`/api/cases/${matter.caseId}/assisted-acts`, { statementId, act });
    expect(answer.status, JSON.stringify(answer.body)).toBe(201);
    const token = /#([\w-]{43})/.exec(await waitForMessage(office, phone, 'confirm'))?.[1] ?? '';
    return { matter, window, token, statementId };
  };
  const evaluations = async (queryCode: string, digits: string) =>
    (await office.anybody.post('/api/track', { queryCode, proof: { by: 'digits', digits } })).body.evaluations;

  it('does nothing until the petitioner confirms at their own contact; then it is their act, and the journal says who assisted', async () => {
    const { matter, window, token, statementId } = await prepared('19933330001');
    expect(await evaluations(matter.queryCode, '0001')).toEqual([]);
    const read = await office.anybody.post('/api/assisted-acts/read', { token });
    expect(read.body).toMatchObject({ command: 'evaluate', input: { officer: 'dissatisfied' }, caseNumber: matter.caseNumber });
    const decided = await office.anybody.post('/api/assisted-acts/decide', { token, decision: 'confirmed' });
    expect(decided.status, JSON.stringify(decided.body)).toBe(200);
    expect(await evaluations(matter.queryCode, '0001')).toMatchObject([{ subject: 'officer', grade: 'dissatisfied' }]);
    const { rows } = await office.database.superuser.query<{ kind: string; actor_role: string; data: unknown }>(
      `select kind, actor_role, data from journal where case_id = $1 and kind in ('actAssisted', 'evaluationGiven') order by sequence desc`,
      [matter.caseId],
    );
    expect(rows).toMatchObject([
      {
        kind: 'actAssisted',
        actor_role: 'petitioner',
        data: { command: 'evaluate', officerId: 'lihai.officer-chenfang', attachments: [statementId] },
      },
      { kind: 'evaluationGiven', actor_role: 'petitioner', data: { assisted: true } },
    ]);
    expect((await office.anybody.post('/api/assisted-acts/decide', { token, decision: 'refused' })).body.code).toBe('assisted-act-decided');
    expect((await window.get(`/api/cases/${matter.caseId}/assisted-acts`)).body.rows).toMatchObject([{ decision: 'confirmed' }]);
  });

  it('is not done when the petitioner refuses, and never confirmed where staff are signed in', async () => {
    const { matter, window, token } = await prepared('19933330002');
    const byStaff = await window.post('/api/assisted-acts/decide', { token, decision: 'confirmed' });
    expect(byStaff).toMatchObject({ status: 403, body: { code: 'not-from-the-office' } });
    expect((await office.anybody.post('/api/assisted-acts/decide', { token, decision: 'refused' })).status).toBe(200);
    expect(await evaluations(matter.queryCode, '0002')).toEqual([]);
    expect((await office.anybody.post('/api/assisted-acts/decide', { token, decision: 'confirmed' })).body.code).toBe(
      'assisted-act-decided',
    );
  });

  it('needs the statement and a contact of the petitioner’s own', async () => {
    const matter = await office.file({ petitioner: { name: '没留电话' } });
    const window = await staff('chenfang');
    const act = { command: 'askQuestion', input: { words: '什么时候来修？' } };
    const post = async (statementId: string) =>
      (await window.post(`/api/cases/${matter.caseId}/assisted-acts`, { statementId, act })).body.code;
    expect(await post(randomUUID())).toBe('unknown-attachment');
    expect(await post(await upload(window))).toBe('own-contact-missing');
    const handler = await staff('ruanzhicheng');
    const refused = await handler.post(`/api/cases/${matter.caseId}/assisted-acts`, { statementId: randomUUID(), act });
    expect(refused.status).toBe(403);
  });

  it('prepares only what the petitioner could do now, and says before anything is filled in that nobody can confirm it', async () => {
    const window = await staff('chenfang');
    const known = async (caseId: string) => (await window.get(`/api/cases/${caseId}/assisted-acts`)).body;
    const silent = await office.file({ petitioner: { name: '没留电话' } });
    expect(await known(silent.caseId)).toMatchObject({ reachable: false });
    const matter = await office.file({ petitioner: { name: '高爷爷', phone: '19933330004' } });
    await bring(staff, matter, 'handling');
    const { open, reachable } = await known(matter.caseId);
    expect(reachable).toBe(true);
    expect(open).toContain('askQuestion');
    expect(open).not.toContain('evaluate');
    const act = { command: 'evaluate', input: { officer: 'dissatisfied' } };
    const early = await window.post(`/api/cases/${matter.caseId}/assisted-acts`, { statementId: await upload(window), act });
    expect(early.body.code).toBe('out-of-turn');
  });

  it('refuses an evaluation with a proven code from a browser in which staff are signed in', async () => {
    const matter = await office.file({ petitioner: { name: '钱', phone: '19933330003' } });
    await bring(staff, matter, 'replied');
    const window = await staff('chenfang');
    const answer = await window.send(
      'POST',
      `/api/cases/${matter.caseId}/commands/evaluate`,
      JSON.stringify({ commandId: randomUUID(), input: { officer: 'satisfied' } }),
      { authorization: `QueryCode ${matter.queryCode}; phone=0003` },
    );
    expect(answer).toMatchObject({ status: 403, body: { code: 'petitioner-act-only' } });
  });
});

describe('the resident’s own data (D68, 个保法 44–50)', () => {
  it('says what is stored and in what amount, to the petitioner only', async () => {
    const matter = await office.file({ petitioner: { name: '郑晓', phone: '19944440001' } });
    const mine = await office.holding(matter.queryCode, '0001').get(`/api/cases/${matter.caseId}/my-data`);
    expect(mine.body).toMatchObject({ person: { name: '郑晓', phone: '19944440001' }, requests: [] });
    const window = await staff('chenfang');
    expect((await window.get(`/api/cases/${matter.caseId}/my-data`)).body.code).toBe('not-from-the-office');
  });

  it('corrects the phone at once, with the old digits and a code to the new phone, and tells the old one', async () => {
    const matter = await office.file({ petitioner: { name: '沈', phone: '19944440002' } });
    const path = `/api/cases/${matter.caseId}/my-data`;
    const old = office.holding(matter.queryCode, '0002');
    const { codeId } = (await old.post(`${path}/one-time-code`, { phone: '19944440003' })).body as { codeId: string };
    const newPhone = { codeId, code: codeIn(await waitForMessage(office, '19944440003')) };
    const correct = (change: object) => old.post(`${path}/contact`, { phone: '19944440003', ...change });
    expect((await correct({ oldPhoneDigits: '9999', newPhone })).body.code).toBe('proof-wrong');
    expect((await correct({ oldPhoneDigits: '0002' })).body.code).toBe('one-time-code-wrong');
    expect((await correct({ oldPhoneDigits: '0002', newPhone })).status).toBe(200);
    expect(await waitForMessage(office, '19944440002', '已经改掉')).not.toContain('19944440003');
    expect((await old.get(path)).body.code).toBe('proof-wrong');
    expect((await office.holding(matter.queryCode, '0003').get(path)).body).toMatchObject({ person: { phone: '19944440003' } });
  });

  it('takes a request, owes its answer to the data protection officer, and shows the answer (dataRightsReply, 15 working days)', async () => {
    const matter = await office.file({ petitioner: { name: '冯', phone: '19944440004' } });
    const mine = office.holding(matter.queryCode, '0004');
    expect((await mine.command(matter.caseId, 'requestRights', { right: 'erase', words: '请删除我的旧住址' })).status).toBe(200);
    const officer = await staff('luying');
    const { rows } = (await officer.get('/api/desk/rights-requests')).body as {
      rows: { caseId: string; requestId: string; words: string }[];
    };
    const request = rows.find(({ caseId }) => caseId === matter.caseId);
    expect(request).toMatchObject({ words: '请删除我的旧住址', right: 'erase' });
    const input = { requestId: request?.requestId, decision: 'granted', answer: '旧住址已经删除。', basis: '个人信息保护法第47条' };
    const path = `/api/desk/rights-requests/${matter.caseId}/answer`;
    expect((await (await staff('chenfang')).post(path, { commandId: randomUUID(), input })).status).toBe(403);
    expect((await officer.post(path, { commandId: randomUUID(), input })).status).toBe(200);
    const shown = (await mine.get(`/api/cases/${matter.caseId}/my-data`)).body.requests;
    expect(shown).toMatchObject([{ right: 'erase', answer: { decision: 'granted', text: '旧住址已经删除。' } }]);
  });

  it('tells who opened the case by office and role, never by name', async () => {
    const matter = await office.file({ petitioner: { name: '韩', phone: '19944440005' } });
    await (await staff('chenfang')).get(`/api/cases/${matter.caseId}`);
    const { body } = await office.holding(matter.queryCode, '0005').get(`/api/cases/${matter.caseId}/my-data`);
    expect(body.looks).toMatchObject([{ kind: 'caseOpened', role: 'windowOfficer' }]);
    expect(JSON.stringify(body.looks)).not.toMatch(/chenfang|陈芳/);
  });
});
