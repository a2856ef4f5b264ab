import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPassword } from '../access/sign-in.route.ts';
import { startServer } from '../main.ts';
import { simulatedClock } from '../platform/clock.ts';
import { readConfig } from '../platform/config.ts';
import { createLog } from '../platform/log.ts';
import { openTestOffice, type Person, type TestOffice } from '../testing/test-office.ts';
import { accusationText, accuse, accusedUnit, accuser, done, give, listIds, openFor, track } from './fixtures.ts';

const psql = '/usr/lib/postgresql/15/bin/psql';
const codeOf = ({ body }: { body: Record<string, unknown> }): unknown => body.code;

describe('an accusation filed on the portal', () => {
  let office: TestOffice;
  let officer: Person;
  beforeAll(async () => {
    office = await openTestOffice(simulatedClock(new Date('2026-09-24T01:00:00Z')));
    officer = await office.as('hejingwen');
  }, 60_000);
  afterAll(() => office.close());

  const rowsWritten = async (): Promise<Record<string, string>> => {
    const { rows } = await office.database.superuser.query<{ relname: string; written: string }>(
      `select relname, (n_tup_ins + n_tup_upd + n_tup_del)::text as written from pg_stat_user_tables where schemaname = 'public' order by relname`,
    );
    return Object.fromEntries(rows.map(({ relname, written }) => [relname, written]));
  };
  const contentOf = async (schema: string): Promise<string> => {
    const { rows: tables } = await office.database.superuser.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = $1`,
      [schema],
    );
    const texts: string[] = [];
    for (const { name } of tables) {
      const { rows } = await office.database.superuser.query<{ line: string }>(`select t::text as line from ${name} t`);
      texts.push(...rows.map(({ line }) => line));
    }
    return texts.join('\n');
  };

  it('touches no ordinary table: no row is inserted, changed or deleted there (G7)', async () => {
    await office.database.superuser.query('select pg_stat_force_next_flush()').catch(() => undefined);
    const rowCounts = async () => {
      const { rows } = await office.database.superuser.query<{ name: string }>(
        `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = 'public'`,
      );
      const counts: Record<string, unknown> = {};
      for (const { name } of rows) {
        const found = await office.database.superuser.query(
          `select count(*)::int as count, max(xmin::text::bigint) as newest from ${name}`,
        );
        counts[name] = found.rows[0];
      }
      return counts;
    };
    const [before, written] = [await rowCounts(), await rowsWritten()];
    const form = new FormData();
    form.append('file', new Blob(['合同第三页'], { type: 'text/plain' }), '合同.txt');
    const file = await office.anybody.send('POST', '/api/sealed/files', form);
    expect(file.status, JSON.stringify(file.body)).toBe(201);
    const filed = await accuse(office, { attachments: [file.body.fileId] });
    await track(office, filed.queryCode);
    expect(await rowCounts()).toEqual(before);
    expect(await rowsWritten()).toEqual(written);
    expect(existsSync(join(office.stateFolder, 'files')) ? readdirSync(join(office.stateFolder, 'files')) : []).toEqual([]);
  });

  it('lies encrypted: neither table, nor file, nor dump of the ordinary schema holds a word of it', async () => {
    await accuse(office);
    for (const schema of ['public', 'sealed']) {
      const text = await contentOf(schema);
      for (const word of [accusationText.slice(2, 12), Buffer.from(accusationText, 'utf8').toString('hex').slice(0, 40)])
        expect(text).not.toContain(word);
      if (schema === 'sealed') expect(text).not.toContain(accuser.name);
      expect(text).not.toContain(Buffer.from(accuser.name, 'utf8').toString('hex'));
    }
    const folder = join(office.stateFolder, 'sealed-files');
    const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
    expect(names.length).toBeGreaterThan(0);
    for (const { name } of names) expect(readFileSync(join(folder, name)).includes('合同第三页')).toBe(false);
  });

  it('makes no sound: no live message, no figure, no line in the log', async () => {
    const lines: string[] = [];
    const config = readConfig({
      DATABASE_URL: office.database.url,
      SEALED_DATABASE_URL: office.database.sealedUrl,
      DAIBAN_DATA: office.stateFolder,
      PORT: '0',
    });
    const server = await startServer(
      config,
      createLog('trace', { write: (line) => lines.push(line) }),
      simulatedClock(new Date('2026-09-24T02:00:00Z')),
    );
    const signedIn = await office.anybody.post('/api/sign-in', { userName: 'chenfang', password: demoPassword });
    const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
    const ending = new AbortController();
    const stream = await fetch(`${server.address}/api/live`, { headers: { cookie }, signal: ending.signal });
    let heard = '';
    const reading = (async () => {
      for await (const part of stream.body?.pipeThrough(new TextDecoderStream()) ?? []) heard += part;
    })().catch(() => undefined);
    try {
      await expect.poll(() => heard, { timeout: 20_000 }).toMatch(/resync|retry/);
      const figures = async () =>
        (await (await fetch(`${server.address}/metrics`)).text())
          .split('\n')
          .filter((line) => line.startsWith('daiban_http_request_duration_seconds_count') && !line.includes('/metrics'));
      const before = await figures();
      lines.length = 0;
      const answer = await fetch(`${server.address}/api/sealed/submissions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ commandId: crypto.randomUUID(), text: accusationText, accused: { unitIds: [accusedUnit] } }),
      });
      expect(answer.status).toBe(201);
      const { queryCode } = (await answer.json()) as { queryCode: string };
      await fetch(`${server.address}/api/sealed/track`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ queryCode }),
      });
      expect(await figures()).toEqual(before);
      expect(lines.filter((line) => !line.includes('/metrics')).join('\n')).not.toMatch(/sealed|submissions|track/);
      // What is filed after it is heard alone.
      const { caseId } = await office.file();
      await expect.poll(() => heard.includes(caseId), { timeout: 20_000 }).toBe(true);
      expect(new Set(heard.match(/"caseId":"[0-9a-f-]{36}"/g)).size).toBe(1);
    } finally {
      ending.abort();
      await reading;
      await server.stop();
    }
  });

  it('is as long as an ordinary answer of its kind', async () => {
    const ordinary = await office.anybody.post('/api/submissions', {
      commandId: crypto.randomUUID(),
      text: '路灯坏了。',
      petitioner: { name: '王阿姨' },
    });
    const sealed = await office.anybody.post('/api/sealed/submissions', {
      commandId: crypto.randomUUID(),
      text: '路灯坏了。',
      accused: { unitIds: [accusedUnit] },
    });
    const length = ({ bytes, headers }: { bytes: Buffer; headers: Headers }) => bytes.length + (headers.get('x-filling') ?? '').length;
    for (const answer of [ordinary, sealed]) {
      expect(length(answer)).toBeGreaterThan(500);
      expect(length(answer)).toBeLessThan(1_300);
    }
  });

  it('cannot be read by the role of the app, and by nobody through it', async () => {
    for (const sql of [
      'select * from sealed.sealed_case',
      'select * from sealed.event',
      'select sealed.take_over(null, 1, null)',
      'set role daiban_sealed',
    ])
      await expect(office.database.app.query(sql), sql).rejects.toMatchObject({ code: '42501' });
    const room = new pg.Pool({ connectionString: office.database.sealedUrl, max: 1 });
    try {
      for (const sql of [
        'select * from petition_case',
        'delete from journal',
        'update sealed.event set sequence = 1',
        'delete from sealed.audit',
        'set role daiban_app',
      ])
        await expect(room.query(sql), sql).rejects.toMatchObject({ code: '42501' });
    } finally {
      await room.end();
    }
  });

  it.skipIf(!existsSync(psql))('shows psql nothing as the role of the app, and ciphertext to a superuser', () => {
    const ask = (url: string, sql: string) =>
      spawnSync(psql, ['--no-psqlrc', '--tuples-only', '--command', sql, url], { encoding: 'utf8' });
    const app = ask(String(office.database.appConnection.connectionString), 'select content from sealed.event');
    expect(app.status).not.toBe(0);
    expect(app.stderr).toContain('permission denied for schema sealed');
    const superuser = ask(office.database.url, 'select content from sealed.event limit 3');
    expect(superuser.status, superuser.stderr).toBe(0);
    for (const line of superuser.stdout.split('\n').filter((text) => text.trim() !== '')) expect(line).toMatch(/^ \\x[0-9a-f]{80,}$/);
  });

  it('gets one file and one code, however often it is sent', async () => {
    const commandId = crypto.randomUUID();
    const [one, other] = await Promise.all([accuse(office, { commandId }), accuse(office, { commandId })]);
    expect(other.queryCode).toBe(one.queryCode);
    expect(one.queryCode).toMatch(/^\d{4} \d{4} \d{4} \d{4}$/);
    expect((await office.anybody.post('/api/track', { queryCode: one.queryCode.replaceAll(' ', '').slice(0, 10) })).status).not.toBe(200);
  });

  it('opens its clocks by working days: 5 to accept or pass on, 15 to tell a named accuser (glossary C9)', async () => {
    const named = await accuse(office);
    // Mid-Autumn and National Day are passed over, their make-up days count.
    expect(named.next.map(({ kind, dueOn }) => [kind, dueOn])).toEqual([
      ['disciplineTransfer', '2026-10-09'],
      ['sealedInform', '2026-10-22'],
    ]);
    const anonymous = await accuse(office, { accuser: undefined });
    expect(anonymous.next.map(({ kind }) => kind)).toEqual(['disciplineTransfer']);
  });

  it('is accepted, told, verified by a question without names, closed and told again (D67)', async () => {
    const before = await listIds(officer);
    const filed = await accuse(office);
    const caseId = (await listIds(officer)).find((id) => !before.includes(id)) ?? '';
    let view = await openFor(officer, caseId);
    expect(view).toMatchObject({ text: accusationText, accuser, status: 'sealed' });
    view = await done(officer, view, { name: 'accept' });
    view = await done(officer, view, { name: 'inform', text: '您反映的问题已受理。', by: 'phone' });
    expect(view.duties).toEqual([]);
    expect(await track(office, filed.queryCode)).toMatchObject({ status: 'sealedAccepted', informed: [{ text: '您反映的问题已受理。' }] });

    const ask = (text: string, unitId = 'lihai.agriculture') => give(officer, view, { name: 'askUnit', unitId, text });
    for (const text of ['上官秋水说的材料单', '请联系 199 1234-5678', '吕向阳经手的工程', `${view.number} 一件`])
      expect(codeOf(await ask(text)), text).toBe('question-gives-away');
    expect(codeOf(await ask('请提供材料单', accusedUnit))).toBe('unit-in-conflict');
    view = await done(officer, view, { name: 'askUnit', unitId: 'lihai.agriculture', text: '请提供二〇二五年路灯采购的合同目录。' });

    const head = await office.as('yanguyu');
    const questions = (await head.get('/api/unit-questions')).body as { rows: { questionId: string; text: string }[] };
    expect(questions.rows).toHaveLength(1);
    expect(JSON.stringify(questions)).not.toContain(view.number);
    expect(JSON.stringify(questions)).not.toContain(caseId);
    const path = `/api/unit-questions/${questions.rows[0]?.questionId}/answer`;
    const answers = await Promise.all([head.post(path, { answer: '共三份合同，目录附后。' }), head.post(path, { answer: '另一份。' })]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    view = await openFor(officer, caseId, 'verify');
    expect(view.questions[0]?.answer).toBeDefined();

    view = await done(officer, view, { name: 'close', outcome: 'confirmed', text: '情况属实，按程序处理。' });
    expect(view.duties.map(({ kind }) => kind)).toEqual(['sealedFeedback']);
    view = await done(officer, view, { name: 'giveFeedback', text: '您反映的问题已查实处理。', by: 'phone' });
    expect(view.duties).toEqual([]);
    expect(await track(office, filed.queryCode)).toMatchObject({ status: 'sealedClosed', feedback: { text: '您反映的问题已查实处理。' } });
  });

  it('lets the accuser add and shows the officer that something came', async () => {
    const before = await listIds(officer);
    const filed = await accuse(office, { accuser: undefined });
    const caseId = (await listIds(officer)).find((id) => !before.includes(id)) ?? '';
    const view = await done(officer, await openFor(officer, caseId), { name: 'accept' });
    expect(codeOf(await give(officer, view, { name: 'inform', text: '已受理', by: 'phone' }))).toBe('accuser-anonymous');
    const added = await office.anybody.post('/api/sealed/additions', {
      queryCode: filed.queryCode,
      commandId: crypto.randomUUID(),
      text: '补充：发票在门卫室。',
    });
    expect(added.body).toMatchObject({ words: [{ text: '补充：发票在门卫室。' }] });
    const row = ((await officer.get('/api/sealed/cases')).body as { rows: { caseId: string; hasNews: boolean }[] }).rows.find(
      (one) => one.caseId === caseId,
    );
    expect(row?.hasNews).toBe(true);
  });

  it('keeps out a discipline officer who is accused, as if there were no file, and sends it to the superior body (G7)', async () => {
    const before = await listIds(officer);
    const filed = await accuse(office, { accused: { unitIds: [], persons: [{ name: '何静文' }] } });
    expect(filed.handledBy).toBe('superior');
    expect(await listIds(officer)).toEqual(before);
    const { rows } = await office.database.superuser.query<{ id: string }>('select id::text from sealed.sealed_case');
    const hidden = rows.map(({ id }) => id).filter((id) => !before.includes(id));
    expect(hidden).toHaveLength(1);
    expect((await officer.post(`/api/sealed/cases/${hidden[0]}/open`, { purpose: 'review' })).status).toBe(404);
    expect((await give(officer, { caseId: hidden[0] ?? '', version: 1 }, { name: 'accept' })).status).toBe(404);
    const auditor = await office.as('zhumingche');
    expect((await auditor.get('/api/sealed/audit')).body).toMatchObject({ awaitSuperior: 1 });
    await accuse(office, { accused: { unitIds: [], persons: [{ name: '何静文' }, { name: '竺明澈' }] } });
    expect((await auditor.get('/api/sealed/audit')).body).toMatchObject({ awaitSuperior: 1 });
  });

  it("opens for a stated purpose only, and each opening stands in the room's own chained log", async () => {
    const [caseId = ''] = await listIds(officer);
    expect((await officer.post(`/api/sealed/cases/${caseId}/open`, {})).status).toBe(400);
    const auditor = await office.as('zhumingche');
    const count = async () => ((await auditor.get('/api/sealed/audit')).body as { rows: unknown[]; whole: boolean }).rows.length;
    const first = await count();
    await openFor(officer, caseId, 'inspection');
    const log = (await auditor.get('/api/sealed/audit')).body as { rows: Record<string, unknown>[]; whole: boolean };
    expect(log.whole).toBe(true);
    expect(log.rows.length).toBe(first + 2);
    expect(log.rows[1]).toMatchObject({ officer: '何静文', act: 'opened', purpose: 'inspection' });
    expect(JSON.stringify(log)).not.toContain(caseId);
    expect((await auditor.get('/api/sealed/cases')).status).toBe(403);
  });

  it.each(['chenfang', 'shenjiantang', 'lvxiangyang', 'dongqiming'])('shows %s no door to the room', async (userName) => {
    const person = await office.as(userName);
    const [caseId = ''] = await listIds(officer);
    expect((await person.get('/api/sealed/cases')).status).toBe(403);
    expect((await person.post(`/api/sealed/cases/${caseId}/open`, { purpose: 'review' })).status).toBe(403);
    expect((await person.get('/api/sealed/audit')).status).toBe(403);
  });
});
