import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verify } from '../journal/verify.ts';
import { createAudit, verifyAudit } from '../platform/audit/audit.ts';
import { simulatedClock } from '../platform/clock.ts';
import { openFileStore } from '../platform/files/file-store.ts';
import { createLog } from '../platform/log.ts';
import { openKeyRing } from '../platform/personal-data/kept-keys.ts';
import { readPersonalDataKeys } from '../platform/personal-data/keys.ts';
import { createPersonalData } from '../platform/personal-data/personal-data.ts';
import { bring, type Matter, staffOf } from '../testing/matters.ts';
import { openTestOffice, type Person, type TestOffice } from '../testing/test-office.ts';
import { type DestroyerParts, destroyNext, removeFiles } from './destroy-record.ts';

const clock = simulatedClock(new Date('2026-03-02T09:00:00+08:00'));
let office: TestOffice;
let staff: (userName: string) => Promise<Person>;
let parts: DestroyerParts;
const person = { name: '欧阳明月', phone: '19912341234', address: '观海路九号' };
const words = ['欧阳明月', '19912341234', '观海路九号', '紫藤架', '盼早日', 'IMG_紫藤'];
const matters: Matter[] = [];

const photo = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const upload = async (): Promise<string> => {
  const form = new FormData();
  form.append('file', new Blob([photo], { type: 'image/png' }), 'IMG_紫藤.png');
  return String((await office.anybody.send('POST', '/api/files', form)).body.fileId);
};

/** A consultation, answered, asked about, and filed away: the shortest way to an archived matter. */
const archived = async (retention: string, beforeAnswering: (matter: Matter) => Promise<void> = async () => undefined): Promise<Matter> => {
  const matter = await office.file({
    title: '紫藤架归谁管',
    text: '我是欧阳明月，观海路九号门前的紫藤架倒了，盼早日有人管。',
    petitioner: person,
    attachments: [await upload()],
  });
  const window = await staff('chenfang');
  const step = async (who: Person, command: Parameters<Person['command']>[1], input: unknown): Promise<void> => {
    const answer = await who.command(matter.caseId, command, input);
    if (answer.status !== 200) throw new Error(`${command}: ${JSON.stringify(answer.body)}`);
  };
  await step(window, 'register', { title: '欧阳明月咨询花架管理', place: '观海路九号', claims: ['说明花架由谁管理'] });
  await step(window, 'classifyKind', { kind: 'consultation', topics: ['绿化'] });
  const petitioner = office.holding(matter.queryCode, '1234');
  await step(petitioner, 'askQuestion', { words: '盼早日答复，我是欧阳明月。' });
  const question = (await window.get(`/api/cases/${matter.caseId}`)).body.questions as { id: string }[];
  await step(window, 'answerQuestion', { questionId: question[0]?.id, answer: '欧阳明月您好，今天就答复。' });
  await beforeAnswering(matter);
  await step(window, 'answerConsultation', { answer: '门前花架由业主自行管理，欧阳明月可向村委会报修，电话 19912341234 已登记。' });
  clock.advanceTo(new Date(clock.now().getTime() + 45 * 24 * 3_600_000));
  const archivist = await staff('tianxiu');
  await step(archivist, 'archive', { retention });
  return matter;
};

beforeAll(async () => {
  office = await openTestOffice(clock);
  staff = staffOf(office);
  const config = { personalDataKeys: [], stateFolder: office.stateFolder };
  const ring = await openKeyRing({
    pool: office.database.app,
    clock,
    cipher: 'aes-256-gcm',
    readMasters: () => readPersonalDataKeys(config),
  });
  parts = {
    journal: { pool: office.database.app, clock },
    personal: createPersonalData(ring),
    files: await openFileStore(office.stateFolder),
    audit: createAudit(office.database.app, clock),
    log: createLog('error'),
  };
  matters.push(await archived('tenYears', besideIt));
  matters.push(await archived('thirtyYears'));
  matters.push(await archived('permanent'));
  const open = await office.file({ petitioner: { name: '李四', phone: '19900000002' } });
  await bring(staff, open, 'registered');
  matters.push(open);
}, 120_000);
afterAll(() => office.close());

/** Everything that can be read of every table of the ordinary schema. */
const listRows = async (): Promise<readonly string[]> => {
  const { rows } = await office.database.superuser.query<{ name: string }>(
    "select quote_ident(tablename) as name from pg_tables where schemaname = 'public'",
  );
  const texts: string[] = [];
  for (const { name } of rows) {
    const table = await office.database.superuser.query<{ line: string }>(`select t::text as line from ${name} t`);
    texts.push(...table.rows.map(({ line }) => `${name}: ${line}`));
  }
  return texts;
};

/** Records beside the case that say what it is about: an urgent ticket, a team that was called, the finding and the item that it came from. */
const besideIt = async ({ caseId, caseNumber }: Matter): Promise<void> => {
  const { records, put } = { records: office.database.superuser, put: (await staff('chenfang')).send };
  const ticket = {
    what: '紫藤架压住了路',
    place: '观海路九号',
    caseNumber,
    caller: { name: person.name, phone: person.phone },
    unitIds: ['lihai.city-building'],
  };
  const opened = await put('PUT', `/api/outreach/urgent-tickets/${randomUUID()}`, JSON.stringify(ticket));
  expect(opened.status, JSON.stringify(opened.body)).toBe(200);
  const found = { findingId: randomUUID(), followKey: randomUUID(), kind: 'other', place: '观海路九号', note: '紫藤架倒了', pictures: [] };
  expect((await office.anybody.post('/api/spots', { ...found, contact: { phone: person.phone, name: person.name } })).status).toBe(201);
  await records.query('update patrol_finding set case_id = $1 where id = $2', [caseId, found.findingId]);
  const head = await staff('dongqiming');
  const [teamId, orderId] = [randomUUID(), randomUUID()];
  const team = { name: '化解团', field: '邻里', officerIds: ['lihai.officer-yuchunmei'], resourceIds: [], serves: [] };
  expect((await head.send('PUT', `/api/outreach/resolution-teams/${teamId}`, JSON.stringify(team))).status).toBe(200);
  const call = { teamId, way: 'dispatch', what: '紫藤架归谁管', place: '观海路口', caseNumber };
  expect((await head.send('PUT', `/api/outreach/team-orders/${orderId}`, JSON.stringify(call))).status).toBe(200);
  await records.query("insert into team_session values ($1, $2, '2026-01-02', '盼早日扶好紫藤架', 'lihai.officer-chenfang')", [
    randomUUID(),
    orderId,
  ]);
  const council = randomUUID();
  await records.query("insert into council (id, type_code, unit_id, began_on) values ($1, '157', 'lihai.village-lihai', '2026-01-01')", [
    council,
  ]);
  const item = {
    title: '紫藤架',
    about: '欧阳明月家门前',
    tasks: [{ id: 't', what: '扶紫藤架', who: '村里', untilOn: '2026-03-01', result: '紫藤架好了' }],
  };
  await records.query(
    "insert into council_item (id, council_id, stage, state, raised_on, case_id) values ($1, $2, 'becameCase', $3, '2026-01-02', $4)",
    [randomUUID(), council, JSON.stringify(item), caseId],
  );
};

const erased = [
  'assisted_act',
  'attachment',
  'case_list',
  'case_search',
  'council_item',
  'journal',
  'kept_query_code',
  'mandate_link',
  'message',
  'patrol_finding',
  'petitioner_words',
  'representative',
  'submission',
  'team_order',
  'urgent_ticket',
];
const withoutPerson = [
  'agency_matter',
  'agency_work',
  'assignment_batch_case',
  'audit_log',
  'case_co_unit',
  'case_link',
  'command_log',
  'duty',
  'evaluation',
  'journal_redaction',
  'letter',
  'notice',
  'outbox',
  'personal_export_case',
  'record_destruction',
];

const filesOf = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true })
        .map((name) => join(folder, String(name)))
        .filter((path) => statSync(path).isFile())
    : [];

const due = async (): Promise<{ caseId: string; caseNumber: string; retention: string; dueOn: string }[]> =>
  (await (await staff('tianxiu')).get('/api/admin/retention')).body.due as never;

const propose = async (cases: readonly { caseId: string; caseNumber: string }[], by = 'tianxiu') => {
  const id = randomUUID();
  const content = { listId: randomUUID(), cases: cases.map(({ caseId, caseNumber }) => ({ caseId, caseNumber })) };
  const answer = await (await staff(by)).post('/api/admin/changes', {
    id,
    kind: 'destroyRecords',
    content,
    reason: '逐件鉴定，无延长保管的必要',
  });
  return { id, listId: content.listId, answer };
};

describe('retention (D61; care G9: retention by class)', () => {
  it('holds everything while its time runs, and lists what is due by class', async () => {
    expect(await due()).toEqual([]);
    const early = await propose([matters[0] as Matter]);
    expect(early.answer.body.code).toBe('not-due-for-destruction');
    clock.advanceTo(new Date('2036-12-31T23:00:00+08:00'));
    expect(await due()).toEqual([]);
    clock.advanceTo(new Date('2037-01-04T09:00:00+08:00'));
    expect(await due()).toMatchObject([{ caseId: matters[0]?.caseId, retention: 'tenYears', dueOn: '2037-01-01' }]);
    expect((await (await staff('chenfang')).get('/api/admin/retention')).body.code).toBe('not-permitted');
  });

  it('never puts an open matter, a permanent one or the wrong number on a list', async () => {
    for (const wrong of [matters[2] as Matter, matters[3] as Matter, { ...(matters[0] as Matter), caseNumber: 'XF-1' }])
      expect((await propose([wrong])).answer.body.code).toBe('not-due-for-destruction');
    expect((await propose([matters[0] as Matter], 'luying')).answer.body.code).toBe('not-permitted');
  });

  it('refuses to make an event anonymous without two signatures, whoever asks the database', async () => {
    await expect(office.database.app.query("select redact_event($1, 1, '{}', now())", [matters[3]?.caseId])).rejects.toThrow(
      /no destruction/,
    );
    await expect(office.database.app.query("update journal set data = '{}' where case_id = $1", [matters[3]?.caseId])).rejects.toThrow(
      /permission denied/,
    );
  });

  it('destroys under two signatures: nothing of the person is left in any table or file, and everything verifies', async () => {
    const matter = matters[0] as Matter;
    expect(filesOf(join(office.stateFolder, 'files')).length).toBeGreaterThan(0);
    // The same picture hangs on the other matters; theirs stays.
    const { id, listId, answer } = await propose(await due());
    expect(answer.status).toBe(201);
    expect(await due()).toEqual([]);
    expect((await (await staff('tianxiu')).post(`/api/admin/changes/${id}/decision`, { decision: 'approved' })).body.code).toBe(
      'second-person-needed',
    );
    expect((await (await staff('dongqiming')).post(`/api/admin/changes/${id}/decision`, { decision: 'approved' })).status).toBe(200);
    while (await destroyNext(parts));
    await removeFiles(office.database.app, parts.files);

    const tables = (await listRows()).filter((line) => line.includes(matter.caseId) || line.includes(matter.caseNumber));
    for (const word of words) expect(tables.filter((line) => line.includes(word))).toEqual([]);
    const head = await staff('dongqiming');
    const shown = await head.get(`/api/cases/${matter.caseId}`);
    expect(shown.body).toMatchObject({ procedure: 'archived', petitioner: { name: '***' }, submission: { text: '', attachments: [] } });
    expect(JSON.stringify(shown.body)).not.toMatch(/欧阳|1991234|观海/);
    expect((await office.anybody.post('/api/track', { queryCode: matter.queryCode, phoneDigits: '1234' })).status).not.toBe(200);
    expect((await head.get(`/api/cases?q=${encodeURIComponent('紫藤架')}`)).body.rows).toHaveLength(2);

    const report = await verify(office.database.app);
    expect(report.broken).toEqual([]);
    expect(await verifyAudit(office.database.app)).not.toHaveProperty('brokenAt');
    const { lists } = (await head.get('/api/admin/retention')).body as { lists: unknown[] };
    expect(lists).toMatchObject([{ listId, cases: 1, done: 1, files: 1, proposedBy: { name: '田秀' }, approvedBy: { name: '董其明' } }]);
  });

  it('keeps the other records of the same person, and their files', async () => {
    const window = await staff('dongqiming');
    expect((await window.post(`/api/cases/${matters[1]?.caseId}/petitioner`, { purpose: 'supervision' })).body).toMatchObject(person);
    const kept = (await window.get(`/api/cases/${matters[1]?.caseId}`)).body.submission as { attachments: { fileId: string }[] };
    expect((await window.get(`/api/cases/${matters[1]?.caseId}/files/${kept.attachments[0]?.fileId}`)).status).toBe(200);
  });

  it('leaves no trace of the person at all when the last record goes, on no disk either', async () => {
    clock.advanceTo(new Date('2058-01-04T09:00:00+08:00'));
    const { id } = await propose(await due());
    await (await staff('luying')).post(`/api/admin/changes/${id}/decision`, { decision: 'approved' });
    while (await destroyNext(parts));
    await removeFiles(office.database.app, parts.files);
    // What is kept for good stays; the rest is gone.
    const left = (await listRows()).filter((line) => !line.includes(matters[2]?.caseId ?? ''));
    const permanent = (
      await office.database.superuser.query<{ petitioner_id: string }>('select petitioner_id::text from case_list where case_id = $1', [
        matters[2]?.caseId,
      ])
    ).rows[0];
    for (const word of words)
      expect(left.filter((line) => line.includes(word) && !line.includes(permanent?.petitioner_id ?? ''))).toEqual([]);
    expect(filesOf(office.stateFolder).some((path) => /欧阳明月|观海路九号/.test(readFileSync(path, 'utf8')))).toBe(false);
    expect((await verify(office.database.app)).broken).toEqual([]);
  });

  it('takes the matters along that were merged into it (D61: a merged one goes with its target)', async () => {
    let twin: Matter | undefined;
    const target = await archived('tenYears', async (matter) => {
      twin = await office.file({ title: '花架倒了', text: '欧阳明月再说一次：紫藤架倒了。', petitioner: person });
      const window = await staff('chenfang');
      expect((await window.command(twin.caseId, 'register', { title: '花架倒了', claims: ['扶起来'] })).status).toBe(200);
      const merged = await window.command(twin.caseId, 'merge', { intoCaseId: matter.caseId, reason: '同一件事' });
      expect([merged.status, merged.body.code]).toEqual([200, undefined]);
    });
    clock.advanceTo(new Date('2070-01-06T09:00:00+08:00'));
    const listed = await due();
    expect(listed).toMatchObject([{ caseId: target.caseId }]);
    const { id } = await propose(listed);
    expect((await (await staff('luying')).post(`/api/admin/changes/${id}/decision`, { decision: 'approved' })).status).toBe(200);
    while (await destroyNext(parts));
    const left = (await listRows()).filter((row) => row.includes(twin?.caseId ?? '') || row.includes(target.caseId));
    for (const word of words) expect(left.filter((row) => row.includes(word))).toEqual([]);
    expect((await verify(office.database.app)).broken).toEqual([]);
  });

  it('knows every table that belongs to a case: what is erased, and what holds ids, kinds, dates and the office only', async () => {
    const { rows } = await office.database.superuser.query<{ name: string }>(
      "select distinct table_name::text as name from information_schema.columns where table_schema = 'public' and column_name = 'case_id' order by 1",
    );
    const known = [...erased, ...withoutPerson].toSorted();
    expect(rows.map(({ name }) => name)).toEqual(known);
  });

  it('is found out when somebody changes an event that was made anonymous', async () => {
    const { rows } = await office.database.superuser.query<{ case_id: string; sequence: number }>(
      'select case_id::text, sequence from journal_redaction limit 1',
    );
    const [event] = rows;
    await office.database.superuser.query(
      "update journal set data = replace(data::text, '***', '某人')::json where case_id = $1 and sequence = $2",
      [event?.case_id, event?.sequence],
    );
    expect((await verify(office.database.app)).broken).toMatchObject([
      { caseId: event?.case_id, broken: expect.arrayContaining(['hash-chain']) },
    ]);
  });
});
