import cookie from '@fastify/cookie';
import fastify, { type FastifyInstance } from 'fastify';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type SimulatedClock, simulatedClock } from '../clock.ts';
import { createTestDatabase, type TestDatabase } from '../database/test-database.ts';
import { hashPassword, verifyPassword } from './passwords.ts';
import { createSessions, sessionCookie } from './sessions.ts';

const start = new Date('2026-09-24T01:00:00Z');

describe('sessions of staff', () => {
  let database: TestDatabase;
  let pool: pg.Pool;
  let clock: SimulatedClock;
  let app: FastifyInstance;
  const later = (milliseconds: number) => clock.advanceTo(new Date(clock.now().getTime() + milliseconds));
  const minutes = 60_000;

  beforeAll(async () => {
    database = await createTestDatabase();
    // Tables of its own, so that the test needs no officer.
    await database.superuser.query(`CREATE SCHEMA session_test;
      CREATE TABLE session_test.staff_session (LIKE public.staff_session INCLUDING ALL);
      CREATE TABLE session_test.sign_in_policy (LIKE public.sign_in_policy INCLUDING ALL);
      INSERT INTO session_test.sign_in_policy VALUES (true, 480, 24, 10, '{}', false);
      GRANT USAGE ON SCHEMA session_test TO daiban_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA session_test TO daiban_app`);
    pool = new pg.Pool({ ...database.appConnection, options: '-c search_path=session_test', max: 2 });
  });
  beforeEach(async () => {
    await database.superuser.query('TRUNCATE session_test.staff_session');
    await database.superuser.query('UPDATE session_test.sign_in_policy SET idle_minutes = 480, absolute_hours = 24');
    clock = simulatedClock(start);
    const sessions = createSessions({ database: pool, clock, isHttps: true });
    app = fastify();
    await app.register(cookie);
    app.post('/in', async (request, reply) => {
      await sessions.begin('chen', request, reply, 'password');
      return 'in';
    });
    app.get('/list', async (request) => sessions.list('chen', request));
    app.post<{ Params: { id: string } }>('/out/:id', async (request) => sessions.endOne('chen', request.params.id));
    app.post('/out-others', async (request) => ({ ended: await sessions.endOthers('chen', request) }));
    app.get('/who', async (request) => (await sessions.find(request)) ?? 'nobody');
    app.post('/out', async (request, reply) => {
      await sessions.end(request, reply);
      return 'out';
    });
    app.post('/out-all', async () => {
      await sessions.endAll('chen');
      return 'out';
    });
    return () => app.close();
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  const signIn = async (): Promise<string> => (await app.inject({ method: 'POST', url: '/in' })).cookies[0]?.value ?? '';
  const who = async (token: string): Promise<string> => (await app.inject({ url: '/who', cookies: { [sessionCookie]: token } })).body;

  it('are known by a cookie that scripts and other sites cannot use, of which only a digest is kept', async () => {
    const [given] = (await app.inject({ method: 'POST', url: '/in' })).cookies;
    expect(given).toMatchObject({ name: sessionCookie, httpOnly: true, sameSite: 'Lax', secure: true, path: '/' });
    expect(await who(given?.value ?? '')).toBe('chen');
    const { rows } = await database.superuser.query('SELECT token_hash FROM session_test.staff_session');
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(given?.value);
  });

  it('end after eight hours without a request, but not before', async () => {
    const token = await signIn();
    later(8 * 60 * minutes - 1000);
    expect(await who(token)).toBe('chen');
    later(8 * 60 * minutes + 1000);
    expect(await who(token)).toBe('nobody');
  });

  it('end after 24 hours however busy', async () => {
    const token = await signIn();
    for (let hour = 1; hour < 24; hour += 1) {
      later(60 * minutes);
      expect(await who(token)).toBe('chen');
    }
    later(60 * minutes);
    expect(await who(token)).toBe('nobody');
  });

  it('end at sign-out and when all of an officer are ended', async () => {
    const [first, second] = [await signIn(), await signIn()];
    expect(await who(first)).toBe('chen');
    await app.inject({ method: 'POST', url: '/out', cookies: { [sessionCookie]: first } });
    expect([await who(first), await who(second)]).toEqual(['nobody', 'chen']);
    await app.inject({ method: 'POST', url: '/out-all' });
    expect(await who(second)).toBe('nobody');
  });

  it('that were revoked elsewhere end within ten seconds, and cost no query until then', async () => {
    const token = await signIn();
    expect(await who(token)).toBe('chen');
    await database.superuser.query('UPDATE session_test.staff_session SET revoked_at = now()');
    later(9_000);
    expect(await who(token)).toBe('chen');
    later(2_000);
    expect(await who(token)).toBe('nobody');
  });

  it('get a new token at each sign-in, and the one that came along ends: a planted token opens nothing', async () => {
    const planted = await signIn();
    const answer = await app.inject({ method: 'POST', url: '/in', cookies: { [sessionCookie]: planted } });
    const own = answer.cookies[0]?.value ?? '';
    expect(own).not.toBe(planted);
    expect([await who(planted), await who(own)]).toEqual(['nobody', 'chen']);
    const madeUp = 'A'.repeat(43);
    const second = await app.inject({ method: 'POST', url: '/in', cookies: { [sessionCookie]: madeUp } });
    expect(second.cookies[0]?.value).not.toBe(madeUp);
    expect(await who(madeUp)).toBe('nobody');
  });

  it('are kept alive by what a person does, not by pages that refresh themselves and listen for changes', async () => {
    const token = await signIn();
    const unattended = [{ 'x-daiban-unattended': '1' }, { accept: 'text/event-stream' }];
    for (let hour = 1; hour < 8; hour += 1) {
      later(60 * minutes);
      for (const headers of unattended)
        expect((await app.inject({ url: '/who', cookies: { [sessionCookie]: token }, headers })).body).toBe('chen');
    }
    later(61 * minutes);
    expect(await who(token)).toBe('nobody');
  });

  it('feel a stricter policy within ten seconds, also those that are open', async () => {
    const [idle, old] = [await signIn(), await signIn()];
    later(31 * minutes);
    expect(await who(old)).toBe('chen');
    await database.superuser.query('UPDATE session_test.sign_in_policy SET idle_minutes = 30, absolute_hours = 1');
    later(11_000);
    expect([await who(idle), await who(old)]).toEqual(['nobody', 'chen']);
    later(29 * minutes);
    expect(await who(old)).toBe('nobody');
  });

  it('are listed as devices, of which one or all others can be ended', async () => {
    const [one, two, three] = [await signIn(), await signIn(), await signIn()];
    const list = async (token: string) =>
      (await app.inject({ url: '/list', cookies: { [sessionCookie]: token } })).json<{ id: string; isCurrent: boolean }[]>();
    const idOf = async (token: string) => (await list(token)).find(({ isCurrent }) => isCurrent)?.id ?? '';
    expect(await list(one)).toHaveLength(3);
    expect([await who(one), await who(two), await who(three)]).toEqual(['chen', 'chen', 'chen']);
    await app.inject({ method: 'POST', url: `/out/${await idOf(two)}` });
    expect([await who(one), await who(two), await who(three)]).toEqual(['chen', 'nobody', 'chen']);
    expect((await app.inject({ method: 'POST', url: '/out-others', cookies: { [sessionCookie]: three } })).json()).toEqual({ ended: 1 });
    expect([await who(one), await who(three)]).toEqual(['nobody', 'chen']);
  });

  it.each(['', 'x', 'A'.repeat(43), `${'A'.repeat(42)}'`])('are not opened by a made-up token: %#', async (token) => {
    expect(await who(token)).toBe('nobody');
  });
});

describe('passwords', () => {
  it('are kept as argon2id, fit only themselves, and never an unknown account', async () => {
    const hashed = await hashPassword('沥海-2026');
    expect(hashed).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await verifyPassword(hashed, '沥海-2026')).toBe(true);
    expect(await verifyPassword(hashed, '沥海-2025')).toBe(false);
    expect(await verifyPassword(undefined, 'no account has this password')).toBe(false);
    expect(await verifyPassword('damaged', 'x')).toBe(false);
    expect(await verifyPassword(hashed, 'x'.repeat(1_000_000))).toBe(false);
  });
});
