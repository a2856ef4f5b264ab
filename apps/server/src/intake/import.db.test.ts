import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ImportView } from '@daiban/contract/desk';
import type { Problem } from '@daiban/contract/problem';
import { findRulebook } from '@daiban/domain/rulebook/catalogue';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Callers } from '../case-file/caller.ts';
import { readerOf } from '../case-file/reader.ts';
import { setUpOffice } from '../demo/set-up-office.ts';
import { loadDirectory } from '../journal/directory.ts';
import { createCaseNumbers, type Journal } from '../journal/journal.ts';
import { provideWorkCalendar } from '../journal/work-calendar.ts';
import { createAudit } from '../platform/audit/audit.ts';
import { simulatedClock } from '../platform/clock.ts';
import { readConfig } from '../platform/config.ts';
import { createTestDatabase, type TestDatabase } from '../platform/database/test-database.ts';
import { buildHttp } from '../platform/http/server.ts';
import { createLog } from '../platform/log.ts';
import { toPersonalDataKey } from '../platform/personal-data/keys.ts';
import { createPersonalData } from '../platform/personal-data/personal-data.ts';
import { registerImports } from './import.route.ts';

const clock = simulatedClock(new Date('2026-09-24T10:00:00+08:00'));
const personal = createPersonalData([toPersonalDataKey(Buffer.alloc(32, 7))]);
const boundary = 'xxLEDGERxx';

const ledgerOf = (series: string, count: number): string =>
  [
    '编号,日期,渠道,内容,姓名,电话,备注',
    ...Array.from(
      { length: count },
      (_, index) => `${series}-${index},2026/3/1,来访,第${index}幢的电梯停了三天。请修好,林小满,13800000001,330000199001011234`,
    ),
    `${series}-x,2026/3/1,飞鸽,写错渠道的一行,,,`,
  ].join('\n');

describe('the import of a ledger over HTTP', () => {
  let database: TestDatabase;
  let journal: Journal;
  let app: FastifyInstance;
  let officers: Readonly<Record<string, string>>;
  const stateFolder = mkdtempSync(join(tmpdir(), 'daiban-imports-'));
  const lines: string[] = [];

  const build = async (): Promise<FastifyInstance> => {
    const log = createLog('debug', { write: (line: string) => void lines.push(line) });
    const staff: Callers['staff'] = async ({ headers: { 'x-test-officer': officer } }) =>
      typeof officer === 'string'
        ? { by: 'staff', reader: readerOf(officer, journal.directory.actorsOf(officer), journal.directory) }
        : undefined;
    const built = await buildHttp({ config: readConfig({}), log, clock });
    await registerImports(built, {
      journal,
      personal,
      audit: createAudit(database.app, clock),
      callers: { staff, ownStaff: staff, either: staff },
      log,
      stateFolder,
    });
    return built;
  };
  const call = async <Body = ImportView>(
    method: 'GET' | 'POST' | 'PUT',
    path: string,
    { as = 'windowOfficer', body, language = 'zh-CN' }: { as?: string; body?: unknown; language?: string } = {},
  ) => {
    const answer = await app.inject({
      method,
      url: `/api/imports${path}`,
      headers: {
        'x-daiban': '1',
        'x-test-officer': officers[as] ?? '',
        'accept-language': language,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
    });
    return { status: answer.statusCode, body: answer.json<Body>() };
  };
  const upload = async <Body = ImportView>(content: string | Buffer, as = 'windowOfficer', name = '台账.csv') => {
    const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: text/csv\r\n\r\n`;
    const answer = await app.inject({
      method: 'POST',
      url: '/api/imports',
      headers: { 'x-daiban': '1', 'x-test-officer': officers[as] ?? '', 'content-type': `multipart/form-data; boundary=${boundary}` },
      payload: Buffer.concat([Buffer.from(head), Buffer.from(content), Buffer.from(`\r\n--${boundary}--\r\n`)]),
    });
    return { status: answer.statusCode, body: answer.json<Body>() };
  };
  const isRunning = async (importId: string): Promise<boolean> => (await call('GET', `/${importId}`)).body.status === 'running';
  const finish = async (importId: string): Promise<ImportView> => {
    while (await isRunning(importId)) await new Promise((resolve) => setImmediate(resolve));
    return (await call('GET', `/${importId}`)).body;
  };

  beforeAll(async () => {
    database = await createTestDatabase();
    await setUpOffice(database.app);
    const [directory, rulebook] = [await loadDirectory(database.app), findRulebook('lihai')];
    if (directory === undefined || rulebook === undefined) throw new Error('the office of the test is missing');
    journal = {
      pool: database.app,
      clock,
      calendar: await provideWorkCalendar(database.app),
      directory,
      rulebook,
      wake: () => undefined,
      caseNumbers: createCaseNumbers(database.app, directory.office.divisionCode),
    };
    officers = Object.fromEntries(
      [...directory.officers.values()].flatMap(({ id, appointments }) => appointments.map(({ role }) => [role, id])),
    );
    app = await build();
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
    rmSync(stateFolder, { recursive: true, force: true });
  });

  it('shows what each column was taken for and what is wrong, with persons masked', async () => {
    const { status, body } = await upload(ledgerOf('P', 5), 'dispatcher');
    expect(status).toBe(201);
    expect(body).toMatchObject({
      fileName: '台账.csv',
      status: 'preview',
      totals: { rows: 6, good: 5, faulty: 1, imported: 0, skipped: 0 },
    });
    expect(body.columns.map(({ column, field, sample }) => [column, field, sample[0]])).toEqual([
      ['编号', 'sourceNumber', 'P-0'],
      ['日期', 'receivedOn', '2026/3/1'],
      ['渠道', 'channel', '来访'],
      ['内容', 'text', '第0幢的电梯停了三天。请修好'],
      ['姓名', 'name', '林**'],
      ['电话', 'phone', '138****0001'],
      ['备注', 'ignore', expect.stringContaining('****')],
    ]);
    expect(body.faults).toEqual([
      { row: 7, field: 'channel', code: 'channel-unknown', message: expect.stringContaining('不认识渠道“飞鸽”') },
    ]);
    expect((await call('GET', `/${body.importId}`, { language: 'en' })).body.faults[0]?.message).toContain(
      'The channel "飞鸽" is not known',
    );
  });

  it('imports in the background as the officer who started it, and then removes the ledger', async () => {
    const { importId } = (await upload(ledgerOf('R', 250))).body;
    expect(existsSync(join(stateFolder, 'imports', importId))).toBe(true);
    const started = await call('POST', `/${importId}/start`);
    expect([started.status, started.body.status, started.body.startedAt]).toEqual([202, 'running', clock.now().toISOString()]);
    const done = await finish(importId);
    expect(done).toMatchObject({
      status: 'done',
      totals: { rows: 251, good: 250, faulty: 1, imported: 250, skipped: 0 },
      finishedAt: clock.now().toISOString(),
    });
    await expect.poll(() => existsSync(join(stateFolder, 'imports', importId))).toBe(false);
    const { rows } = await database.superuser.query<{ officer: string; count: number }>(
      "select c.state->'firstContactOfficer'->>'officerId' as officer, count(*)::int as count from submission s join petition_case c on c.id = s.case_id where s.source_number like 'R-%' group by 1",
    );
    expect(rows).toEqual([{ officer: officers.windowOfficer, count: 250 }]);
    expect((await call<Problem>('POST', `/${importId}/start`)).body.code).toBe('import-finished');
    expect((await call<Problem>('PUT', `/${importId}/mapping`, { body: { columns: {} } })).body.code).toBe('import-finished');
  });

  it('can be cancelled and started again; nothing doubles', async () => {
    const { importId } = (await upload(ledgerOf('S', 900))).body;
    await call('POST', `/${importId}/start`);
    expect((await call<Problem>('PUT', `/${importId}/mapping`, { body: { columns: {} } })).body.code).toBe('import-running');
    expect((await call('POST', `/${importId}/cancel`)).body.status).toBe('cancelled');
    // The batch that was under way is still written; its officer goes on at once.
    await call('POST', `/${importId}/start`);
    expect(await finish(importId)).toMatchObject({ status: 'done' });
    const { rows } = await database.superuser.query(
      "select count(*)::int as count, count(distinct source_number)::int as different from submission where source_number like 'S-%'",
    );
    expect(rows).toEqual([{ count: 900, different: 900 }]);
  });

  it('checks again under another mapping', async () => {
    const { importId, columns } = (await upload('甲,乙,丙\nT-1,水管漏水,来信\nT-2,,来信\n')).body;
    expect(columns.map(({ field }) => field)).toEqual(['ignore', 'ignore', 'channel']);
    const mapped = await call('PUT', `/${importId}/mapping`, { body: { columns: { 甲: 'sourceNumber', 乙: 'text', 丙: 'channel' } } });
    expect([mapped.status, mapped.body.totals, mapped.body.faults.map(({ code }) => code)]).toEqual([
      200,
      { rows: 2, good: 1, faulty: 1, imported: 0, skipped: 0 },
      ['text-missing'],
    ]);
    for (const columns of [{ 丁: 'text' }, { 甲: 'text', 乙: 'text' }]) {
      const refused = await call<Problem>('PUT', `/${importId}/mapping`, { body: { columns } });
      expect([refused.status, refused.body.code, refused.body.faults?.length]).toEqual([400, 'malformed-input', 1]);
    }
  });

  it('is for the petition office; starting one for those who register matters', async () => {
    for (const role of ['caseHandler', 'principalLeader', 'returnVisitOfficer', 'hotlineOperator']) {
      expect((await upload<Problem>(ledgerOf('U', 1), role)).body.code).toBe('not-permitted');
    }
    expect((await upload<Problem>(ledgerOf('U', 1), 'nobody')).status).toBe(403);
    const { importId } = (await upload(ledgerOf('U', 1))).body;
    for (const path of ['', '/cancel', '/start']) {
      expect((await call<Problem>(path === '' ? 'GET' : 'POST', `/${importId}${path}`, { as: 'caseHandler' })).body.code).toBe(
        'not-permitted',
      );
    }
    expect((await call<Problem>('POST', `/${importId}/start`, { as: 'dispatcher' })).body.code).toBe('not-permitted');
    expect((await call('POST', `/${importId}/start`, { as: 'petitionOfficeHead' })).status).toBe(202);
    expect((await finish(importId)).totals.imported).toBe(1);
  });

  it('refuses what is no ledger or too large, and keeps nothing of it', async () => {
    const before = readdirSync(join(stateFolder, 'imports'));
    expect((await upload<Problem>(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'))).body).toMatchObject({
      status: 422,
      code: 'ledger-unreadable',
    });
    expect((await upload<Problem>(Buffer.alloc(50 * 1024 * 1024 + 10, 'a'))).body).toMatchObject({ status: 413, code: 'ledger-too-large' });
    expect((await call<Problem>('POST', '', { body: {} })).body.code).toBe('unsupported-media');
    expect((await call<Problem>('GET', '/0197a000-0000-7000-8000-000000000000')).body.code).toBe('not-found');
    expect((await call<Problem>('GET', '/17')).body.code).toBe('malformed-input');
    expect(readdirSync(join(stateFolder, 'imports')).filter((name) => !before.includes(name))).toEqual([]);
  });

  it('an import whose process died is failed after the next start, and goes on when it is run again', async () => {
    const { importId } = (await upload(ledgerOf('V', 120))).body;
    await database.superuser.query(
      `update ledger_import set status = 'running', report = report || '{"run":"gone","runner":"{\\"host\\":\\"elsewhere\\",\\"pid\\":1,\\"startedAt\\":\\"\\"}","beatAt":"2026-01-01T00:00:00Z"}' where id = $1`,
      [importId],
    );
    await app.close();
    app = await build();
    const failed = (await call('GET', `/${importId}`)).body;
    expect([failed.status, failed.faults[0]?.code, failed.faults[0]?.message]).toEqual([
      'failed',
      'interrupted',
      expect.stringContaining('不会重复'),
    ]);
    await call('POST', `/${importId}/start`);
    expect(await finish(importId)).toMatchObject({ status: 'done', totals: { imported: 120 } });
  });

  it('stops after its batch when the server stops, and goes on after the next start', async () => {
    const { importId } = (await upload(ledgerOf('W', 1500))).body;
    await call('POST', `/${importId}/start`);
    await app.close();
    app = await build();
    const stopped = (await call('GET', `/${importId}`)).body;
    expect(stopped.status).toBe('failed');
    expect(stopped.totals.imported).toBeLessThan(1500);
    await call('POST', `/${importId}/start`);
    const done = await finish(importId);
    expect(done.totals.imported + done.totals.skipped).toBe(1500);
  });

  it('says so when the ledger is gone', async () => {
    const { importId } = (await upload(ledgerOf('X', 1))).body;
    rmSync(join(stateFolder, 'imports', importId));
    expect((await call<Problem>('POST', `/${importId}/start`)).body).toMatchObject({ status: 409, code: 'import-file-gone' });
    expect((await call('GET', `/${importId}`)).status).toBe(200);
  });

  it('logs nothing of what a ledger says', () => {
    for (const word of ['林小满', '13800000001', '电梯']) expect(lines.join('\n')).not.toContain(word);
  });
});
