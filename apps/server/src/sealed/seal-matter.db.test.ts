import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verify } from '../journal/verify.ts';
import { simulatedClock } from '../platform/clock.ts';
import { readConfig } from '../platform/config.ts';
import { openDatabase } from '../platform/database/connect.ts';
import { createLog } from '../platform/log.ts';
import { bring, type Matter, staffOf } from '../testing/matters.ts';
import { runCli } from '../testing/server-process.ts';
import { openTestOffice, type Person, type TestOffice } from '../testing/test-office.ts';
import { accusedPerson, accusedUnit, listIds, openFor } from './fixtures.ts';
import { openRoom, type Room } from './room.ts';
import { verifyRoom } from './verify-room.ts';

const secret = '包工头老甄往办公室送了两箱茅台，路灯的钱对不上账';
const petitioner = { name: '司马云栖', phone: '19955554444', address: '芦苇弄9号' };

describe('an ordinary matter that turns out to be an accusation (D6)', () => {
  const clock = simulatedClock(new Date('2026-09-24T01:00:00Z'));
  let office: TestOffice;
  let staff: (userName: string) => Promise<Person>;
  let window: Person;
  let officer: Person;
  beforeAll(async () => {
    office = await openTestOffice(clock);
    staff = staffOf(office);
    window = await staff('chenfang');
    officer = await staff('hejingwen');
  }, 60_000);
  afterAll(() => office.close());

  const accused = { unitIds: [accusedUnit], persons: [accusedPerson] };
  const versionOf = async (caseId: string): Promise<number> =>
    (await office.database.superuser.query<{ version: number }>('select version from petition_case where id = $1', [caseId])).rows[0]
      ?.version ?? 0;
  const seal = async (caseId: string, change: Record<string, unknown> = {}, by = window) =>
    by.post(`/api/cases/${caseId}/seal`, {
      commandId: crypto.randomUUID(),
      expectedVersion: await versionOf(caseId),
      accused,
      reason: '反映工作人员收受财物',
      ...change,
    });

  const filed = async (): Promise<Matter & { readonly fileId: string }> => {
    const form = new FormData();
    form.append('file', new Blob([`收条照抄：${secret}`], { type: 'text/plain' }), '收条.txt');
    const file = await office.anybody.send('POST', '/api/files', form);
    const matter = await office.file({ text: `${secret}，请查。`, petitioner, attachments: [file.body.fileId] });
    await bring(staff, matter, 'registered');
    const asked = await office.holding(matter.queryCode).command(matter.caseId, 'askQuestion', { words: `什么时候查${secret}？` });
    if (asked.status !== 200) await office.anybody.get('/');
    return { ...matter, fileId: String(file.body.fileId) };
  };

  const linesOf = async (schema: string): Promise<string> => {
    const { rows } = await office.database.superuser.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = $1`,
      [schema],
    );
    const texts: string[] = [];
    for (const { name } of rows)
      texts.push(
        ...(await office.database.superuser.query<{ line: string }>(`select t::text as line from ${name} t`)).rows.map(({ line }) => line),
      );
    return texts.join('\n');
  };
  const filesOf = (folder: string): string[] =>
    existsSync(folder)
      ? readdirSync(folder, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name))
      : [];
  const enterRoom = async <Value>(work: (room: Room) => Promise<Value>): Promise<Value> => {
    const config = readConfig({
      DATABASE_URL: office.database.url,
      SEALED_DATABASE_URL: office.database.sealedUrl,
      DAIBAN_DATA: office.stateFolder,
    });
    const database = await openDatabase(config, createLog('error'), { purpose: 'command' });
    try {
      const room = await openRoom(database.sealed, config, clock);
      if ('why' in room) throw new Error(room.why);
      return await work(room);
    } finally {
      await database.close();
    }
  };

  it('leaves nothing behind: no row, no search entry, no word, no file, no name', async () => {
    const matter = await filed();
    const before = await listIds(officer);
    expect((await linesOf('public')).includes(matter.caseId)).toBe(true);
    const answer = await seal(matter.caseId);
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);

    const tables = await office.database.superuser.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = 'public' and tablename <> 'audit_log'`,
    );
    for (const { name } of tables.rows) {
      const found = await office.database.superuser.query<{ line: string }>(
        `select t::text as line from ${name} t where t::text like any($1)`,
        [[`%${matter.caseId}%`, `%${matter.caseNumber}%`, '%茅台%', '%老甄%', '%司马%']],
      );
      expect(found.rows, name).toEqual([]);
    }
    const ordinary = await linesOf('public');
    for (const word of ['茅台', '老甄', '司马', '19955554444', '芦苇弄9号']) expect(ordinary.includes(word), word).toBe(false);
    for (const path of [...filesOf(join(office.stateFolder, 'files')), ...filesOf(join(office.stateFolder, 'sealed-files'))])
      expect(readFileSync(path).includes('茅台'), path).toBe(false);
    expect((await linesOf('sealed')).includes('茅台')).toBe(false);

    const [caseId = ''] = (await listIds(officer)).filter((id) => !before.includes(id));
    const view = await openFor(officer, caseId);
    expect(view).toMatchObject({ accuser: petitioner, takenOver: { caseNumber: matter.caseNumber } });
    expect(view.text).toContain(secret);
    const [file] = view.attachments;
    const content = await officer.get(`/api/sealed/cases/${caseId}/files/${file?.fileId}?purpose=review`);
    expect(content.bytes.toString('utf8')).toContain('茅台');
  });

  it('dumps an ordinary schema that holds nothing of it', async () => {
    const program = '/usr/lib/postgresql/15/bin/pg_dump';
    const matter = await filed();
    await seal(matter.caseId);
    const dump = existsSync(program)
      ? spawnSync(program, ['-n', 'public', '--data-only', office.database.url], { encoding: 'utf8', maxBuffer: 1e9 })
      : undefined;
    // Debian's program is older than the embedded server and says so; then the tables are read as the dump would.
    const text = dump?.status === 0 ? dump.stdout : await linesOf('public');
    expect(text.includes('茅台')).toBe(false);
    expect(text.includes(matter.caseNumber)).toBe(false);
  });

  it('verifies on both sides, and shows a changed link in the room', async () => {
    expect((await verify(office.journal.pool)).broken).toEqual([]);
    const report = await enterRoom(verifyRoom);
    expect(report).toMatchObject({ broken: [] });
    expect(report.auditBrokenAt).toBeUndefined();
    expect(report.cases).toBeGreaterThan(0);
    const { code, stdout } = await runCli(['verify'], {
      ...process.env,
      DATABASE_URL: office.database.url,
      SEALED_DATABASE_URL: office.database.sealedUrl,
      DAIBAN_DATA: office.stateFolder,
      DAIBAN_DEMO: 'off',
    });
    expect([code, JSON.parse(stdout)]).toMatchObject([0, { ok: true, sealed: { cases: report.cases, broken: [] } }]);
    await office.database.superuser.query('update sealed.event set content = content || content where sequence = 1');
    expect((await enterRoom(verifyRoom)).broken.length).toBe(report.cases);
    await office.database.superuser.query(
      'update sealed.event set content = substring(content for length(content) / 2) where sequence = 1',
    );
    expect((await enterRoom(verifyRoom)).broken).toEqual([]);
  });

  it('answers the old query code with a neutral sentence, and nothing else', async () => {
    const matter = await filed();
    await seal(matter.caseId);
    const answer = await office.anybody.post('/api/track', { queryCode: matter.queryCode });
    expect(answer.body).toMatchObject({ code: 'matter-passed-on' });
    expect(JSON.stringify(answer.body)).not.toMatch(/检举|控告|纪检|茅台|accus/);
  });

  it('goes into the room once, and not when it has moved on or is merged', async () => {
    const matter = await filed();
    expect((await seal(matter.caseId, { expectedVersion: 1 })).body.code).toBe('stale-version');
    expect((await seal(matter.caseId, { accused: { unitIds: [], persons: [] } })).body.code).toBe('accused-missing');
    const other = await filed();
    const merged = await window.command(matter.caseId, 'merge', { intoCaseId: other.caseId, reason: '同一件事' });
    if (merged.status === 200)
      for (const { caseId } of [matter, other]) expect((await seal(caseId)).body.code).toBe('unmerge-before-sealing');
    const last = await filed();
    const [before, order] = [await listIds(officer), { commandId: crypto.randomUUID(), expectedVersion: await versionOf(last.caseId) }];
    const answers = await Promise.all([seal(last.caseId, order), seal(last.caseId, order)]);
    expect(answers.some(({ status }) => status === 200)).toBe(true);
    expect((await listIds(officer)).length).toBe(before.length + 1);
    expect((await seal(last.caseId, order)).status).toBe(200);
  });

  it('is for those who receive: not for the unit, its head, or a leader', async () => {
    const matter = await filed();
    for (const userName of ['lvxiangyang', 'ruanzhicheng', 'shenjiantang'])
      expect((await seal(matter.caseId, {}, await staff(userName))).status, userName).toBe(403);
  });

  it('is found by nobody outside: not by number, name, text, count, load or figures (G7)', async () => {
    const people = await Promise.all(['lvxiangyang', 'shenjiantang', 'chenfang', 'dongqiming'].map(staff));
    const words = ['夜明珠', '慕容长庚', '19966667777'];
    const paths = [
      ...words.flatMap((q) => [`/api/cases?q=${encodeURIComponent(q)}`, `/api/cases/counts?q=${encodeURIComponent(q)}`]),
      '/api/cases',
      '/api/cases/counts',
      '/api/desk/units',
      '/api/desk/duties?scope=unit',
      '/api/desk/duties?scope=mine',
    ];
    const look = async () => {
      const seen: unknown[] = [];
      for (const person of people)
        for (const path of paths) {
          const { status, body } = await person.get(path);
          expect([path, [200, 403].includes(status)]).toEqual([path, true]);
          seen.push({ path, status, ...(status === 200 ? { body } : {}) });
        }
      return seen;
    };
    const before = await look();
    const matter = await office.file({ text: '办公室的人收了夜明珠，不办事。', petitioner: { name: '慕容长庚', phone: '19966667777' } });
    const found = await window.get(`/api/cases/counts?q=${encodeURIComponent('夜明珠')}`);
    expect(found.body).toMatchObject({ total: 1 });
    expect((await seal(matter.caseId)).status).toBe(200);
    expect(await look()).toEqual(before);
    for (const person of people) {
      expect((await person.get(`/api/cases/${matter.caseId}`)).status).toBe(404);
      expect((await person.get(`/api/cases?q=${matter.caseNumber}`)).body).toMatchObject({ rows: [] });
    }
    const similar = await window.post('/api/desk/similar', { text: '办公室的人收了夜明珠', phone: '19966667777' });
    expect(similar.body).toEqual({ rows: [] });
    const figures = (await office.anybody.get('/metrics')).bytes.toString('utf8');
    expect(figures).not.toMatch(/sealed|\/seal|unit-questions/);
  });
});
