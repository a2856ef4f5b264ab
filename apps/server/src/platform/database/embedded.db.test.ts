import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLog } from '../log.ts';
import { isRoot } from './database-account.ts';
import { openEmbedded } from './embedded.ts';
import { findPostmaster, readPostmasterFile, stopPostmasterOf } from './postmaster.ts';
import { isAlive } from './processes.ts';

const program = `
  import { openEmbedded } from ${JSON.stringify(new URL('./embedded.ts', import.meta.url).href)};
  import { createLog } from ${JSON.stringify(new URL('../log.ts', import.meta.url).href)};
  const [stateFolder, purpose] = process.argv.slice(1);
  const database = await openEmbedded({ stateFolder, purpose, log: createLog('silent'), isDurable: true }).catch((error) => {
    process.stdout.write(JSON.stringify({ refusal: error.message }) + '\\n');
    process.exit(3);
  });
  process.stdout.write(JSON.stringify({ url: database.superuserUrl }) + '\\n');
  process.on('SIGTERM', () => database.stop().then(() => process.exit(0)));
  setInterval(() => {}, 1000);
`;

describe('the embedded database', () => {
  const log = createLog('silent');
  const children: ChildProcess[] = [];
  let folder: string;
  let state: string;
  const data = () => {
    const pointer = join(state, 'database-location');
    return join(existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : state, 'database');
  };

  const run = async (purpose: 'server' | 'command'): Promise<{ child: ChildProcess; url: string; refusal: string }> => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', program, state, purpose], { stdio: ['ignore', 'pipe', 'inherit'] });
    children.push(child);
    let text = '';
    for await (const chunk of child.stdout ?? []) {
      text += String(chunk);
      if (text.includes('\n')) break;
    }
    const said: unknown = JSON.parse(text);
    const field = (name: string) => (typeof said === 'object' && said !== null && name in said ? String(Reflect.get(said, name)) : '');
    return { child, url: field('url'), refusal: field('refusal') };
  };
  const ended = (child: ChildProcess) =>
    new Promise<void>((resolve) => {
      if (child.exitCode !== null || child.signalCode !== null) resolve();
      else child.once('exit', () => resolve());
    });
  const kill = async (child: ChildProcess, signal: NodeJS.Signals) => {
    child.kill(signal);
    await ended(child);
  };
  const query = async (url: string, text: string): Promise<unknown[]> => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query(text)).rows;
    } finally {
      await client.end();
    }
  };
  const pidOf = () => findPostmaster(data())?.pid;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'daiban-embedded-'));
    chmodSync(folder, 0o711);
    state = join(folder, 'state');
  });
  afterEach(async () => {
    for (const child of children.splice(0)) await kill(child, 'SIGKILL');
    await stopPostmasterOf(data());
    const home = join(data(), '..');
    if (home !== state) rmSync(home, { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  });

  it('is set up on first use, only reachable from this machine, durable, and stopped with its only user', async () => {
    const database = await openEmbedded({ stateFolder: state, purpose: 'server', log });
    const rows = await query(
      database.superuserUrl,
      `SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'synchronous_commit', 'listen_addresses', 'server_encoding', 'lc_ctype', 'password_encryption') ORDER BY name`,
    );
    expect(Object.fromEntries(rows.map((row) => Object.values(row as object)))).toMatchObject({
      fsync: 'on',
      synchronous_commit: 'on',
      listen_addresses: '127.0.0.1',
      server_encoding: 'UTF8',
    });
    const wrong = new URL(database.superuserUrl);
    wrong.password = 'wrong';
    await expect(query(wrong.href, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
    const pid = pidOf() ?? 0;
    expect(isAlive(pid)).toBe(true);
    await database.stop();
    expect(isAlive(pid)).toBe(false);
  });

  it('refuses a second server on the same state folder and names the first', async () => {
    const first = await run('server');
    const second = await run('server');
    expect(second.refusal).toContain(`process ${first.child.pid}`);
    expect(second.refusal).toContain('DAIBAN_DATA');
    await kill(first.child, 'SIGTERM');
    expect((await run('server')).refusal).toBe('');
  });

  it('is joined by the next server when the one before was killed and left it running', async () => {
    const first = await run('server');
    await query(first.url, 'CREATE TABLE receipt AS SELECT 1 AS id');
    const pid = pidOf();
    await kill(first.child, 'SIGKILL');
    expect(isAlive(pid ?? 0)).toBe(true);
    const second = await run('server');
    expect([second.refusal, pidOf()]).toEqual(['', pid]);
    expect(await query(second.url, 'SELECT id FROM receipt')).toEqual([{ id: 1 }]);
    await kill(second.child, 'SIGTERM');
    expect(isAlive(pid ?? 0)).toBe(false);
  });

  it('comes back with everything acknowledged after server and database were killed', async () => {
    const first = await run('server');
    await query(first.url, 'CREATE TABLE receipt AS SELECT 1 AS id');
    const pid = pidOf() ?? 0;
    process.kill(pid, 'SIGKILL');
    await kill(first.child, 'SIGKILL');
    expect(readPostmasterFile(data())).toBeDefined();
    const second = await run('server');
    expect(await query(second.url, 'SELECT id FROM receipt')).toEqual([{ id: 1 }]);
  });

  it('is started again on the same address when it dies under a running server', async () => {
    const server = await run('server');
    const pid = pidOf() ?? 0;
    process.kill(pid, 'SIGKILL');
    await expect.poll(() => query(server.url, 'SELECT 1 AS one').catch(() => []), { timeout: 20_000 }).toEqual([{ one: 1 }]);
    expect(pidOf()).not.toBe(pid);
  });

  it('serves a command beside a running server, and by itself only as long as the command runs', async () => {
    const server = await run('server');
    const pid = pidOf();
    const beside = await openEmbedded({ stateFolder: state, purpose: 'command', log });
    expect(pidOf()).toBe(pid);
    await beside.stop();
    expect(isAlive(pid ?? 0)).toBe(true);
    await kill(server.child, 'SIGTERM');
    const alone = await openEmbedded({ stateFolder: state, purpose: 'command', log });
    expect(pidOf()).toBeDefined();
    await alone.stop();
    expect(pidOf()).toBeUndefined();
  });

  it('outlives the server that started it while a command still uses it', async () => {
    const server = await run('server');
    const command = await openEmbedded({ stateFolder: state, purpose: 'command', log });
    await kill(server.child, 'SIGTERM');
    expect(await query(command.superuserUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await command.stop();
    expect(pidOf()).toBeUndefined();
  });

  it('is set up once when several processes begin at the same moment', async () => {
    const started = await Promise.all([run('server'), run('command'), run('command')]);
    expect(started.map((one) => one.refusal)).toEqual(['', '', '']);
    expect(new Set(started.map((one) => one.url)).size).toBe(1);
  });

  it.runIf(isRoot())('is kept outside a state folder that the database user cannot enter, and found there again', async () => {
    chmodSync(folder, 0o700);
    const first = await openEmbedded({ stateFolder: state, purpose: 'server', log });
    await query(first.superuserUrl, 'CREATE TABLE receipt AS SELECT 1 AS id');
    await first.stop();
    expect(data()).toMatch(/^\/var\/lib\/daiban\/[0-9a-f]{12}\/database$/);
    const second = await openEmbedded({ stateFolder: state, purpose: 'server', log });
    expect(await query(second.superuserUrl, 'SELECT id FROM receipt')).toEqual([{ id: 1 }]);
    await second.stop();
  });

  it.runIf(isRoot())('is moved outside with its data when the state folder becomes closed later', async () => {
    const first = await openEmbedded({ stateFolder: state, purpose: 'server', log });
    await query(first.superuserUrl, 'CREATE TABLE receipt AS SELECT 1 AS id');
    await first.stop();
    chmodSync(folder, 0o700);
    const second = await openEmbedded({ stateFolder: state, purpose: 'server', log });
    expect(await query(second.superuserUrl, 'SELECT id FROM receipt')).toEqual([{ id: 1 }]);
    await second.stop();
  });
});
