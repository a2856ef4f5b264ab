import { chmodSync, copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Installed, install, runCli, type ServerProcess } from './server-process.ts';

let folder: string;
const started: Installed[] = [];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'daiban-tried-'));
  chmodSync(folder, 0o711);
});
afterAll(async () => {
  for (const one of started) await one.remove();
  rmSync(folder, { recursive: true, force: true });
}, 120_000);

const environment = (stateFolder: string, more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv => {
  const { DATABASE_URL: _url, NODE_ENV: _env, ...others } = process.env;
  return { ...others, DAIBAN_DATA: stateFolder, DAIBAN_DEMO: 'off', PORT: '0', LOG_LEVEL: 'error', ...more };
};
const parse = (answer: { code: number | null; stdout: string; stderr: string }) => {
  expect(answer.stderr).toBe('');
  expect(answer.code).toBe(0);
  return JSON.parse(answer.stdout) as Record<string, unknown>;
};
const file = async ({ address }: ServerProcess, text: string, attachments: readonly string[] = []) => {
  const answer = await fetch(`${address}/api/submissions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ commandId: crypto.randomUUID(), text, petitioner: { name: '王阿姨', phone: '19900001111' }, attachments }),
  });
  expect(answer.status).toBe(201);
  return (await answer.json()) as { caseId: string; caseNumber: string };
};
const upload = async ({ address }: ServerProcess, content: string) => {
  const form = new FormData();
  form.append('file', new Blob([content]), '说明.txt');
  return ((await (await fetch(`${address}/api/files`, { method: 'POST', body: form })).json()) as { fileId: string }).fileId;
};
/** What `verify` answers; its progress on standard error is left out when it succeeds. */
const verified = async (env: NodeJS.ProcessEnv) => {
  const done = await runCli(['verify'], env);
  return parse(done.code === 0 ? { ...done, stderr: '' } : done);
};
const numbersIn = async (env: NodeJS.ProcessEnv) =>
  (await runCli(['export'], env)).stdout
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { caseNumber: string }).caseNumber)
    .sort();
const putKeysBack = (from: string, to: string) => {
  for (const name of ['personal-data.key', 'sealed.key']) if (existsSync(join(from, name))) copyFileSync(join(from, name), join(to, name));
};

describe('a backup of an office that runs', () => {
  it('is restored elsewhere and verifies, with its files; it holds no key and says what it was', async () => {
    const office = await install();
    started.push(office);
    const server = await office.startServer();
    const filed = await file(server, '三号楼前面的路灯坏了半个月，请尽快修好。', [await upload(server, '三号楼前左侧第二盏')]);
    const made = parse(await office.cli('backup', join(folder, 'backups'), '--verify'));
    expect(made).toMatchObject({ verified: true, ordinary: expect.any(String), sealed: expect.any(String) });
    const after = await file(server, '备份之后才提交的一件事，备份里没有它。');
    await server.end('SIGTERM');

    const last = JSON.parse(readFileSync(join(office.stateFolder, 'backups', 'last.json'), 'utf8')) as Record<string, unknown>;
    expect(last).toMatchObject({ kind: 'tables', verified: true, bytes: made.bytes });
    const names = readdirSync(join(folder, 'backups'), { recursive: true }).map(String);
    expect(names.filter((name) => /\.key$|database-password/.test(name))).toEqual([]);
    expect(statSync(String(made.ordinary)).mode & 0o077).toBe(0);

    const elsewhere = join(folder, 'elsewhere');
    const env = environment(elsewhere);
    const restored = parse(await runCli(['restore', String(made.ordinary), '--sealed', String(made.sealed)], env));
    expect(restored).toMatchObject({ files: 1 });
    putKeysBack(office.stateFolder, elsewhere);
    expect(await verified(env)).toMatchObject({ ok: true, cases: 1 });
    expect(await numbersIn(env)).toEqual([filed.caseNumber]);
    expect(await numbersIn(env)).not.toContain(after.caseNumber);

    const again = await runCli(['restore', String(made.ordinary)], env);
    expect([again.code, again.stderr]).toEqual([1, expect.stringContaining('empty database')]);
  }, 240_000);
});

describe('going back to a moment', () => {
  it('finds the office as it was then: what was filed before, nothing of what came after', async () => {
    const [archive, bases] = [join(folder, 'archive'), join(folder, 'bases')];
    const office = await install({ DAIBAN_WAL_ARCHIVE: archive });
    started.push(office);
    const server = await office.startServer();
    const first = await file(server, '三号楼前面的路灯坏了半个月，请尽快修好。');
    const base = String(parse(await office.cli('backup', bases, '--base')).folder);
    const second = await file(server, '菜场门口积水多日，老人走路滑倒，请疏通。');
    await wait(1_100);
    const moment = new Date().toISOString();
    await wait(1_100);
    const third = await file(server, '这件事在那个时刻之后才提交，不应恢复。');
    await server.end('SIGTERM');
    // A stopped database hands its last piece over; until then it is on its own disk only.
    await expect
      .poll(() => readdirSync(archive).filter((name) => /^[0-9A-F]{24}$/.test(name)).length, { timeout: 30_000 })
      .toBeGreaterThan(1);

    const then = join(folder, 'then');
    const env = environment(then);
    parse(await runCli(['recover', base, '--archive', archive, '--to', moment], env));
    putKeysBack(office.stateFolder, then);
    expect(await verified(env)).toMatchObject({ ok: true, cases: 2 });
    expect(await numbersIn(env)).toEqual([first.caseNumber, second.caseNumber].sort());

    const tooFar = await runCli(
      ['recover', base, '--archive', archive, '--to', '2099-01-01T00:00:00Z'],
      environment(join(folder, 'too-far')),
    );
    expect([tooFar.code, tooFar.stderr]).toEqual([1, expect.stringContaining('recovery')]);

    const latest = join(folder, 'latest');
    parse(await runCli(['recover', base, '--archive', archive], environment(latest)));
    putKeysBack(office.stateFolder, latest);
    expect(await numbersIn(environment(latest))).toEqual([first.caseNumber, second.caseNumber, third.caseNumber].sort());
  }, 240_000);

  it('is refused where the log of changes is not archived', async () => {
    const office = await install();
    started.push(office);
    const answer = await office.cli('backup', join(folder, 'nothing'), '--base');
    expect([answer.code, answer.stderr]).toEqual([1, expect.stringContaining('DAIBAN_WAL_ARCHIVE')]);
    const last = JSON.parse(readFileSync(join(office.stateFolder, 'backups', 'last.json'), 'utf8')) as Record<string, unknown>;
    expect(last).toMatchObject({ kind: 'base', verified: false, error: expect.stringContaining('DAIBAN_WAL_ARCHIVE') });
  }, 120_000);
});
