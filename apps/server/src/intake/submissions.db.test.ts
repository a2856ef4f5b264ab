import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bring, countRows, staffOf } from '../testing/matters.ts';
import { openTestOffice, ownProof, type Person, type TestOffice } from '../testing/test-office.ts';

let office: TestOffice;
let staff: (userName: string) => Promise<Person>;
beforeAll(async () => {
  office = await openTestOffice();
  staff = staffOf(office);
}, 60_000);
afterAll(() => office.close());

/** What stands beside the query codes of this file. */
const proof = { by: 'digits', digits: '2222' };
const filing = (change: Record<string, unknown> = {}) => ({
  commandId: randomUUID(),
  text: '楼下烧烤店深夜营业，油烟直进卧室，请管一管。',
  petitioner: { name: '赵小兰', phone: '19900002222' },
  ...change,
});
const file = (change?: Record<string, unknown>) => office.anybody.post('/api/submissions', filing(change));

/** The request is refused with this code, says what to do next, and nothing is stored. */
const expectRefused = async (request: () => Promise<{ status: number; body: Record<string, unknown> }>, status: number, code: string) => {
  const before = await countRows(office);
  const { status: found, body } = await request();
  expect([found, body.code]).toEqual([status, code]);
  expect(body.nextStep).toBeTruthy();
  expect(body.title).toBeTruthy();
  expect(await countRows(office)).toEqual(before);
};

describe('filing a matter (D1)', () => {
  it('gives a receipt: number, query code, receiving unit, and what the office owes by when under which article (G5.1)', async () => {
    const { status, body } = await file();
    expect(status).toBe(201);
    expect(body).toMatchObject({ repeated: false, receivingUnit: { name: expect.stringContaining('信访') } });
    expect(body.caseNumber).toMatch(/^XF-\d+-\d{4}-\d{7}$/);
    expect(body.queryCode).toMatch(/^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{2}$/);
    expect(body.next).toMatchObject([{ kind: 'registerForward', basis: { document: expect.any(String), article: expect.any(String) } }]);
  });

  it('answers a repeated command id with the same receipt and the same query code, and stores nothing twice', async () => {
    const same = filing();
    const first = await office.anybody.post('/api/submissions', same);
    const before = await countRows(office);
    const again = await Promise.all([1, 2, 3].map(() => office.anybody.post('/api/submissions', same)));
    for (const { status, body } of again) {
      expect(status).toBe(201);
      expect(body).toEqual({ ...first.body, repeated: true, access: body.access });
    }
    expect(await countRows(office)).toEqual(before);
  });

  it('files once when the same filing arrives several times at once', async () => {
    const same = filing();
    const before = await countRows(office);
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => office.anybody.post('/api/submissions', same)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ body }) => body.queryCode)).size).toBe(1);
    expect(answers.filter(({ body }) => body.repeated === false)).toHaveLength(1);
    expect((await countRows(office)).cases).toBe((before.cases ?? 0) + 1);
  });

  it('keeps the text and the person out of the journal and the name out of every ordinary column', async () => {
    const { body } = await file({ petitioner: { name: '诸葛无双', phone: '19912345678', address: '滨海路八号' } });
    const journal = await office.database.app.query('select string_agg(data::text, $2) as all from journal where case_id = $1', [
      body.caseId,
      '',
    ]);
    expect(String(journal.rows[0]?.all)).not.toMatch(/诸葛|199123|烧烤|滨海路/);
    const row = await office.database.app.query(
      'select p.masked_name, p.masked_phone, p.sealed, l.masked_name as listed from petitioner p join case_list l on l.petitioner_id = p.id where l.case_id = $1',
      [body.caseId],
    );
    expect(row.rows[0]).toMatchObject({ masked_name: '诸***', masked_phone: '199****5678', listed: '诸***' });
    expect((row.rows[0]?.sealed as Buffer).toString('utf8')).not.toContain('诸葛');
  });

  it('leaves the channels of the window to staff, who record whom they heard', async () => {
    await expectRefused(() => file({ channel: 'visit' }), 403, 'channel-not-open');
    await expectRefused(
      () => office.anybody.post('/api/submissions', filing({ channel: 'phone' }), { cookie: 'daiban_session=x' }),
      403,
      'channel-not-open',
    );
    const window = await staff('chenfang');
    const { status, body } = await window.post(
      '/api/submissions',
      filing({ channel: 'visit', receivedOn: '2026-01-05', sourceNumber: '来访登记 7' }),
    );
    expect(status).toBe(201);
    const seen = await window.get(`/api/cases/${body.caseId}`);
    expect(seen.body).toMatchObject({ channel: 'visit', receivedOn: '2026-01-05', submission: { sourceNumber: '来访登记 7' } });
  });

  it('takes the day of receipt from staff only, and never a day to come', async () => {
    const own = await file({ receivedOn: '2020-01-01' });
    const { rows } = await office.database.app.query("select state->>'receivedOn' as day from petition_case where id = $1", [
      own.body.caseId,
    ]);
    expect(rows[0]?.day).not.toBe('2020-01-01');
    const window = await staff('chenfang');
    await expectRefused(
      () => window.post('/api/submissions', filing({ channel: 'letter', receivedOn: '2999-01-01' })),
      422,
      'received-in-the-future',
    );
  });

  it('takes at most five representatives of a group (条例20), and five are taken', async () => {
    await expectRefused(() => file({ persons: 30, representatives: 6 }), 422, 'too-many-representatives');
    await expectRefused(() => file({ persons: 2, representatives: 3 }), 422, 'more-representatives-than-persons');
    expect((await file({ persons: 30, representatives: 5 })).status).toBe(201);
  });

  it('refuses attachments that were never uploaded', async () => {
    await expectRefused(() => file({ attachments: [randomUUID()] }), 422, 'unknown-attachment');
    await expectRefused(() => file({ attachments: ['../../etc/passwd'] }), 422, 'unknown-attachment');
  });
});

describe('bad input while filing', () => {
  it.each([
    ['a text of blanks', { text: ' \n ' }],
    ['a text with a zero character', { text: 'a\u0000b' }],
    ['a text with half a character', { text: 'a\ud800b' }],
    ['a name with a zero character', { petitioner: { name: '王\u0000' } }],
    ['a text of 20,001 characters', { text: '长'.repeat(20_001) }],
    ['a phone that is none', { petitioner: { name: '王', phone: 'drop table' } }],
    ['a channel that nobody knows', { channel: 'pigeon' }],
    ['a command id that is none', { commandId: 'once' }],
    ['a field that nobody knows', { isAdmin: true }],
    ['no text', { text: undefined }],
    ['a list where a text belongs', { text: ['a'] }],
    ['zero persons', { persons: 0 }],
    ['half a person', { persons: 1.5 }],
    ['a day that does not exist', { receivedOn: '2026-02-30' }],
  ])('refuses %s and names the field', async (_what, change) => {
    const before = await countRows(office);
    const { status, body } = await file(change);
    expect([status, body.code]).toEqual([400, 'malformed-input']);
    expect((body.faults as { path: string; message: string }[])[0]?.message).toBeTruthy();
    expect(await countRows(office)).toEqual(before);
  });

  const raw = (body: string, headers: Record<string, string> = {}) => office.anybody.send('POST', '/api/submissions', body, headers);
  it.each([
    ['broken JSON', '{"text":', {}, 400, 'malformed-input'],
    ['an empty body', '', {}, 400, 'malformed-input'],
    ['JSON that is no object', '[1,2]', {}, 400, 'malformed-input'],
    ['JSON nested 100,000 deep', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, {}, 400, 'malformed-input'],
    ['a deep object in a field', `{"petitioner":${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}}`, {}, 400, 'malformed-input'],
    ['a prototype', '{"__proto__":{"isAdmin":true}}', {}, 400, 'malformed-input'],
    ['XML', '<a/>', { 'content-type': 'application/xml' }, 415, 'unsupported-media'],
    ['a form', 'text=a', { 'content-type': 'application/x-www-form-urlencoded' }, 415, 'unsupported-media'],
    ['more than a megabyte', JSON.stringify({ text: 'x'.repeat(1_100_000) }), {}, 413, 'too-large'],
  ])('refuses %s', async (_what, body, headers, status, code) => {
    await expectRefused(() => raw(body, headers), status, code);
  });

  it('takes a text of 20,000 characters, any script, and line breaks, and gives it back as it was', async () => {
    const text = `第一行\n第二行\t𠮷野家 "引号" <b>&amp; ${'长'.repeat(19_000)}`;
    const { body } = await file({ text });
    const { body: tracked } = await office.anybody.post('/api/track', { queryCode: body.queryCode, proof });
    expect(tracked.text).toBe(text);
  });

  it('answers in the language of the reader, with the same code, and shows nothing from inside', async () => {
    const chinese = await office.anybody.post('/api/submissions', filing({ channel: 'phone' }), { 'accept-language': 'zh-CN,en;q=0.5' });
    const english = await office.anybody.post('/api/submissions', filing({ channel: 'phone' }), { 'accept-language': 'en' });
    expect([chinese.body.code, english.body.code]).toEqual(['channel-not-open', 'channel-not-open']);
    expect(chinese.body.title).toMatch(/[一-鿿]/);
    expect(english.body.title).not.toMatch(/[一-鿿]/);
    expect(english.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(JSON.stringify([chinese.body, english.body])).not.toMatch(/node_modules|\.ts\b|at Object|select /);
  });

  it('knows neither other methods nor other addresses', async () => {
    const send = (method: string, path: string) => office.anybody.send(method, path, method === 'GET' ? undefined : '{}');
    for (const [method, path] of [
      ['GET', '/api/submissions'],
      ['DELETE', '/api/submissions'],
      ['PUT', '/api/track'],
    ] as const)
      await expectRefused(() => send(method, path), 405, 'method-not-allowed');
    for (const [method, path] of [
      ['GET', '/api/nowhere'],
      ['POST', '/api/cases/x/commands/no-such-command'],
    ] as const)
      await expectRefused(() => send(method, path), 404, 'not-found');
  });
});

describe('following by query code', () => {
  const track = (queryCode: unknown) => office.anybody.post('/api/track', { queryCode, proof: ownProof });

  it('reads a code as people type it: small letters, spaces, no dashes, full-width', async () => {
    const { queryCode, caseNumber } = await office.file();
    const bare = queryCode.replaceAll('-', '');
    const wide = [...bare].map((letter) => String.fromCodePoint(letter.charCodeAt(0) + 0xfee0)).join('');
    for (const typed of [bare.toLowerCase(), ` ${bare.slice(0, 3)} ${bare.slice(3).toLowerCase()} `, queryCode.replaceAll('-', '—'), wide])
      expect((await track(typed)).body).toMatchObject({ caseNumber, stage: 'received' });
  });

  it.each([['2222-2222-22'], ['OOOO-1111-II'], ["' or 1=1 --"], ['查询码查询码查询码查询码']])(
    'does not know the code %s',
    async (code) => {
      await expectRefused(() => track(code), 404, 'query-code-unknown');
    },
  );

  it.each([[''], ['x'.repeat(500)], [null], [{ a: 1 }], [['a']]])('refuses what is no code: %j', async (code) => {
    await expectRefused(() => track(code), 400, 'malformed-input');
  });

  it('shows who answers, what comes next and by when, and nothing internal (care H9)', async () => {
    const matter = await office.file();
    await bring(staff, matter, 'handling');
    const { body } = await track(matter.queryCode);
    expect(body).toMatchObject({
      stage: 'handling',
      handling: { unitName: expect.stringContaining('村镇建设办公室'), officerName: '阮志成' },
      next: { kind: 'firstContact', overdue: false, basis: { document: '沥工委〔2020〕38号' } },
    });
    const kinds = (body.timeline as { kind: string }[]).map(({ kind }) => kind);
    expect(kinds).toContain('handlerSet');
    for (const internal of ['dispatchDecided', 'assignmentSigned', 'clockOverdue']) expect(kinds).not.toContain(internal);
    expect(JSON.stringify(body)).not.toMatch(/路灯归村镇建设办管|"warning"/);
  });

  it('finds look-alikes only among the matters whose codes the device holds', async () => {
    const text = '健身广场的单杠断了，孩子容易摔伤，请更换。';
    const mine = await office.file({ text });
    await office.file({ text });
    const similar = (queryCodes: string[]) => office.anybody.post('/api/submissions/similar', { queryCodes, text });
    expect((await similar([])).body.rows).toEqual([]);
    expect((await similar([mine.queryCode.toLowerCase(), '2222-2222-22'])).body.rows).toEqual([{ queryCode: mine.queryCode }]);
  });
});
