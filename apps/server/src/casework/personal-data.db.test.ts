import { randomUUID } from 'node:crypto';
import exceljs from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { simulatedClock } from '../platform/clock.ts';
import { bring, type Matter, staffOf } from '../testing/matters.ts';
import { type Answer, openTestOffice, type Person, type TestOffice } from '../testing/test-office.ts';

const clock = simulatedClock(new Date('2026-09-24T09:10:00+08:00'));
let office: TestOffice;
let staff: (userName: string) => Promise<Person>;
const matters: Matter[] = [];

beforeAll(async () => {
  office = await openTestOffice(clock);
  staff = staffOf(office);
  for (const [place, phone] of ['19912340001', '+8619912340002', '19912340003'].entries()) {
    const matter = await office.file({
      text: `第${place + 1}号楼的水管漏水，请来修。`,
      petitioner: { name: place === 1 ? '=欧阳二' : `欧阳${place}`, phone, address: '观海路9号' },
    });
    matters.push(matter);
  }
  await bring(staff, matters[0] as Matter, 'handling');
}, 60_000);
afterAll(() => office.close());

const goOn = (minutes: number): void => clock.advanceTo(new Date(clock.now().getTime() + minutes * 60_000));
const look = async (userName: string, matter = matters[0]): Promise<Answer> =>
  (await staff(userName)).post(`/api/cases/${matter?.caseId}/petitioner`, { purpose: 'contactPetitioner' });
const setLimits = async (unmaskPerHour: number, unmaskPerDay: number): Promise<void> => {
  const id = randomUUID();
  const content = { unmaskPerHour, unmaskPerDay, exportOpenHours: 24 };
  const proposed = await (await staff('hean')).post('/api/admin/changes', { id, kind: 'setPersonalDataPolicy', content, reason: '试' });
  expect(proposed.status).toBe(201);
  expect((await (await staff('luying')).post(`/api/admin/changes/${id}/decision`, { decision: 'approved' })).status).toBe(200);
};

describe('opening names (care G9; Personal Information Protection Law Art. 6)', () => {
  it('is limited an hour for each officer, says when it goes on, and records no refused look', async () => {
    await setLimits(2, 3);
    expect((await look('ruanzhicheng')).body).toMatchObject({ name: '欧阳0', leftThisHour: 1 });
    expect((await look('ruanzhicheng')).body).toMatchObject({ leftThisHour: 0 });
    const refused = await look('ruanzhicheng');
    expect([refused.status, refused.body.code]).toEqual([429, 'unmask-limit-reached']);
    expect(refused.body).toMatchObject({ facts: { perHour: 2, perDay: 3, again: '10:00' }, nextStep: expect.stringContaining('10:00') });
    expect(refused.headers.get('retry-after')).toBe('3000');
    expect(JSON.stringify(refused.body)).not.toContain('欧阳');
    const looks = await office.database.app.query(
      "select count(*)::int as count from audit_log where kind = 'unmasked' and actor_id = 'lihai.officer-ruanzhicheng'",
    );
    expect(looks.rows[0]?.count).toBe(2);
    expect((await look('chenfang')).status).toBe(200);
  });

  it('is limited a day too, and goes on the next', async () => {
    goOn(60);
    expect((await look('ruanzhicheng')).status).toBe(200);
    const refused = await look('ruanzhicheng');
    expect(refused.body).toMatchObject({ code: 'unmask-limit-reached', facts: { again: '00:00' } });
    goOn(14 * 60);
    expect((await look('ruanzhicheng')).status).toBe(200);
    await setLimits(30, 120);
  });

  it('counts right when many are asked for at the same moment', async () => {
    await setLimits(4, 120);
    const answers = await Promise.all(Array.from({ length: 12 }, () => look('dongqiming')));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(4);
    await setLimits(30, 120);
  });

  it('can not have its limits changed by one person alone, or to a day below an hour', async () => {
    const officer = await staff('hean');
    const content = { unmaskPerHour: 1000, unmaskPerDay: 10_000, exportOpenHours: 168 };
    const id = randomUUID();
    await officer.post('/api/admin/changes', { id, kind: 'setPersonalDataPolicy', content, reason: '方便' });
    expect((await officer.post(`/api/admin/changes/${id}/decision`, { decision: 'approved' })).body.code).toBe('second-person-needed');
    const odd = { id: randomUUID(), kind: 'setPersonalDataPolicy', content: { ...content, unmaskPerDay: 5 }, reason: '试' };
    expect((await officer.post('/api/admin/changes', odd)).body.code).toBe('malformed-input');
    const state = (await officer.get('/api/admin/personal-data')).body;
    expect(state).toMatchObject({ policy: { unmaskPerHour: 30, unmaskPerDay: 120 }, cipher: 'aes-256-gcm' });
    expect((await (await staff('chenfang')).get('/api/admin/personal-data')).body.code).toBe('not-permitted');
  });
});

const ask = (person: Person, change: Record<string, unknown> = {}): Promise<Answer> =>
  person.post('/api/exports', { id: randomUUID(), filter: {}, purpose: 'reportToSuperior', reason: '报送区信访局核对', ...change });
const take = (person: Person, id: unknown): Promise<Answer> => person.post(`/api/exports/${String(id)}/workbook`, {});
const decide = (person: Person, id: unknown, decision = 'approved'): Promise<Answer> =>
  person.post(`/api/admin/changes/${String(id)}/decision`, { decision });

const cellsOf = async (bytes: Buffer): Promise<{ texts: string[]; footer: string }> => {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(bytes as unknown as Parameters<typeof workbook.xlsx.load>[0]);
  const sheet = workbook.worksheets[0];
  const texts: string[] = [];
  sheet?.eachRow((row) => row.eachCell((cell) => void texts.push(cell.text)));
  return { texts, footer: sheet?.headerFooter.oddFooter ?? '' };
};

describe('an export with names and phones (care G9: approval and watermark)', () => {
  it('waits for a second person, is taken once, and carries who took it on every sheet', async () => {
    const [window, head] = await Promise.all([staff('chenfang'), staff('dongqiming')]);
    const asked = await ask(window);
    expect([asked.status, asked.body.state, asked.body.cases]).toEqual([201, 'waiting', 3]);
    const { id, trace } = asked.body;
    expect((await take(window, id)).body.code).toBe('export-not-approved');
    expect((await decide(window, id)).body.code).not.toBe(undefined);
    const waiting = ((await head.get('/api/admin/changes?open=true')).body.changes as { id: string; mayDecide: boolean }[]).find(
      (change) => change.id === id,
    );
    expect(waiting?.mayDecide).toBe(true);
    expect(JSON.stringify(waiting)).not.toMatch(/欧阳|1991234/);
    expect((await decide(head, id)).status).toBe(200);
    expect((await take(head, id)).body.code).toBe('export-unknown');

    const taken = await take(window, id);
    expect(taken.status).toBe(200);
    const { texts, footer } = await cellsOf(taken.bytes);
    expect(texts).toEqual(expect.arrayContaining(['欧阳0', "'=欧阳二", "'+8619912340002", '观海路9号']));
    expect(texts[0]).toContain(`${String(trace)}　陈芳`);
    expect(footer).toContain(String(trace));
    expect((await take(window, id)).body.code).toBe('export-taken');
    const logged = await office.database.app.query("select detail from audit_log where kind = 'exported' order by position desc limit 1");
    expect(logged.rows[0]?.detail).toMatchObject({ what: 'casesWithNames', rows: 3, trace, purpose: 'reportToSuperior', change: id });
    expect((await window.get('/api/exports')).body).toMatchObject({ exports: [{ id, state: 'taken', decidedBy: { name: '董其明' } }] });
  });

  it('is taken by one of two requests at the same moment', async () => {
    const window = await staff('chenfang');
    const { id } = (await ask(window)).body;
    await decide(await staff('hean'), id);
    const answers = await Promise.all([take(window, id), take(window, id)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });

  it('is not to be had when it was refused, and no more when its time is over', async () => {
    const [window, head] = await Promise.all([staff('chenfang'), staff('dongqiming')]);
    const refused = (await ask(window)).body.id;
    await decide(head, refused, 'refused');
    expect((await take(window, refused)).body.code).toBe('export-not-approved');
    const late = (await ask(window)).body.id;
    await decide(head, late);
    goOn(25 * 60);
    expect((await take(await staff('chenfang'), late)).body.code).toBe('export-expired');
  });

  it('is refused without cases, without a reason, and to those who work on no case', async () => {
    const window = await staff('chenfang');
    expect((await ask(window, { filter: { q: '没有这样的事项' } })).body.code).toBe('export-empty');
    expect((await ask(window, { reason: ' ' })).body.code).toBe('malformed-input');
    expect((await ask(window, { purpose: 'other' })).body.code).toBe('malformed-input');
    expect((await ask(await staff('luoziheng'))).body.code).toBe('not-permitted');
  });

  it('of the head of the office is approved by somebody else', async () => {
    const head = await staff('dongqiming');
    const { id } = (await ask(head)).body;
    expect((await decide(head, id)).body.code).toBe('second-person-needed');
    expect((await decide(await staff('hean'), id)).status).toBe(200);
    expect((await take(head, id)).status).toBe(200);
  });
});

describe('names anywhere else', () => {
  it('never stand in a list, a count, a duty, a search, a paper, a masked export, or the list of exports', async () => {
    const window = await staff('chenfang');
    for (const path of [
      '/api/cases?limit=100',
      `/api/cases?q=${encodeURIComponent('水管')}`,
      '/api/cases/counts',
      '/api/desk/duties?scope=all&limit=200',
      '/api/desk/units',
      '/api/exports',
      `/api/cases/${matters[0]?.caseId}`,
      `/api/cases/${matters[0]?.caseId}/papers/n1`,
      `/api/cases/${matters[0]?.caseId}/papers/n2`,
    ])
      expect(JSON.stringify((await window.get(path)).body)).not.toMatch(/欧阳[0-9二]|1991234000|观海路/);
    const { texts } = await cellsOf((await window.get('/api/cases/export.xlsx?purpose=dailyWork')).bytes);
    expect(texts.join('\n')).not.toMatch(/欧阳[0-9二]|1991234000|观海路/);
  });

  it('are not what a search finds people by; by phone only those look who register matters, and it is recorded (care G5)', async () => {
    const window = await staff('chenfang');
    for (const q of ['欧', '欧阳', '欧*', '19912340001'])
      expect((await window.get(`/api/cases?q=${encodeURIComponent(q)}`)).body.rows).toEqual([]);
    const found = await window.post('/api/desk/similar', { phone: '19912340001' });
    expect(found.body.rows).toMatchObject([{ caseNumber: matters[0]?.caseNumber }]);
    const handler = await staff('ruanzhicheng');
    expect((await handler.post('/api/desk/similar', { phone: '19912340001' })).body.code).toBe('not-permitted');
    const logged = await office.database.app.query(
      "select actor_id, detail::text from audit_log where kind = 'searched' and detail->>'as' = 'similar' order by position desc limit 1",
    );
    expect(logged.rows[0]?.actor_id).toBe('lihai.officer-chenfang');
    expect(logged.rows[0]?.detail).not.toContain('19912340001');
  });
});

describe('what petitioners write after filing', () => {
  it('is stored sealed, and read by those who read the case', async () => {
    const matter = matters[1] as Matter;
    const petitioner = office.holding(matter.queryCode, '0002');
    expect((await petitioner.command(matter.caseId, 'askQuestion', { words: '请问欧阳家什么时候来修？' })).status).toBe(200);
    const stored = await office.database.superuser.query<{ text: string | null; sealed: Buffer }>(
      'select text, sealed from petitioner_words',
    );
    expect(stored.rows).toHaveLength(1);
    expect([stored.rows[0]?.text, stored.rows[0]?.sealed.includes('欧阳')]).toEqual([null, false]);
    const seen = await (await staff('chenfang')).get(`/api/cases/${matter.caseId}`);
    expect(JSON.stringify(seen.body)).toContain('请问欧阳家什么时候来修？');
  });
});
