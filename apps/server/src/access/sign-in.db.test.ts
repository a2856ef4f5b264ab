import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { simulatedClock } from '../platform/clock.ts';
import { openTestOffice, type TestOffice } from '../testing/test-office.ts';
import { demoPassword } from './sign-in.route.ts';

const clock = simulatedClock(new Date('2026-09-24T09:00:00+08:00'));
let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice(clock);
}, 60_000);
afterAll(() => office.close());
const goOn = (minutes: number): void => clock.advanceTo(new Date(clock.now().getTime() + minutes * 60_000));
// Failures are forgotten after five minutes, so that each test begins with none.
beforeEach(() => goOn(6));

const signIn = (userName: unknown, password: unknown) => office.anybody.post('/api/sign-in', { userName, password });

describe('signing in', () => {
  it('answers who it is, with roles and units, and keeps the session in a cookie that no script reads', async () => {
    const { status, body, headers } = await signIn('chenfang', demoPassword);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      officerId: 'lihai.officer-chenfang',
      name: '陈芳',
      appointments: [{ role: 'windowOfficer', unitId: 'lihai.petition-office' }],
      today: '2026-09-24',
    });
    const cookie = headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^daiban_session=[\w-]{43};/);
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
    const stored = await office.database.app.query('select token_hash from staff_session');
    expect(stored.rows.some((row) => String(row.token_hash).includes(cookie.slice(15, 58)))).toBe(false);
  });

  it('refuses a wrong password and an unknown name with the same words', async () => {
    const [wrong, unknown] = [await signIn('chenfang', 'wrong'), await signIn('nobody', demoPassword)];
    for (const { status, body, headers } of [wrong, unknown]) {
      expect([status, body.code]).toEqual([401, 'sign-in-refused']);
      expect(headers.get('set-cookie')).toBeNull();
    }
    expect({ ...wrong.body, requestId: '' }).toEqual({ ...unknown.body, requestId: '' });
  });

  it.each([
    ['', 'x'],
    ['chenfang', ''],
    ['chenfang', 'x'.repeat(201)],
    ['a\u0000b', 'x'],
    [null, null],
    [{ $ne: '' }, 'x'],
  ])('refuses what is no name or no password: %j', async (userName, password) => {
    const { status, body } = await signIn(userName, password);
    expect([status, body.code]).toEqual([400, 'malformed-input']);
  });

  it('lets a password hold any character', async () => {
    for (const password of ['\u0000', '\ud800', "' or 1=1 --", '密码🙂'])
      expect((await signIn('chenfang', password)).body.code).toBe('sign-in-refused');
  });

  it('stops after eight failures for an account, says when to come back, and lets the others in', async () => {
    for (let failure = 1; failure <= 8; failure += 1) expect((await signIn('nijia', 'wrong')).status).toBe(401);
    const blocked = await signIn('nijia', demoPassword);
    expect([blocked.status, blocked.body.code]).toEqual([429, 'too-many-requests']);
    expect(Number(blocked.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await signIn('NIJIA', demoPassword)).status).toBe(429);
    goOn(6);
    expect((await signIn('nijia', demoPassword)).status).toBe(200);
  });

  it('is not stopped for a whole office because one colleague behind the same address forgot a password', async () => {
    for (let failure = 1; failure <= 8; failure += 1) await signIn('tianxiu', 'wrong');
    expect((await signIn('chenfang', demoPassword)).status).toBe(200);
  });

  it('is stopped for an address that tries one account after the other', async () => {
    for (let attempt = 1; attempt <= 40; attempt += 1) await signIn(`nobody-${attempt}`, 'wrong');
    expect((await signIn('nobody-41', 'wrong')).status).toBe(429);
  });
});

describe('a session', () => {
  it('ends with signing out, and its cookie with it', async () => {
    const person = await office.as('chenfang');
    expect((await person.get('/api/me')).body.name).toBe('陈芳');
    const out = await person.post('/api/sign-out', {});
    expect(out.status).toBe(204);
    expect(out.headers.get('set-cookie')).toMatch(/daiban_session=;/);
    expect((await person.get('/api/me')).status).toBe(401);
  });

  it('ends after eight hours without a request, and goes on while there are some', async () => {
    const person = await office.as('chenfang');
    goOn(7 * 60);
    expect((await person.get('/api/me')).status).toBe(200);
    goOn(7 * 60);
    expect((await person.get('/api/me')).status).toBe(200);
    goOn(8 * 60 + 1);
    expect((await person.get('/api/me')).status).toBe(401);
  });

  it('ends after a day in any case', async () => {
    const person = await office.as('chenfang');
    for (let hours = 4; hours < 24; hours += 4) {
      goOn(4 * 60);
      expect((await person.get('/api/me')).status).toBe(200);
    }
    goOn(4 * 60 + 1);
    expect((await person.get('/api/me')).status).toBe(401);
  });
});

describe('the public pages of the office', () => {
  it('name it, its hours and the clocks of its rulebook with their articles', async () => {
    const { body } = await office.anybody.get('/api/office');
    expect(body).toMatchObject({ name: '沥海街道', rulebook: { id: 'lihai' }, demo: true, today: expect.stringMatching(/^2026-/) });
    for (const clockRule of body.clocks as { document: string; article: string }[])
      expect([clockRule.document, clockRule.article]).not.toContain('');
  });

  it('list the demo accounts only while the office is a demo', async () => {
    const { body } = await office.anybody.get('/api/demo-accounts');
    expect(body).toMatchObject({ password: demoPassword });
    expect((body.accounts as { userName: string }[]).map(({ userName }) => userName)).toContain('chenfang');
  });

  it('describe the interface as it is committed', async () => {
    const { status, body } = await office.anybody.get('/api/openapi.json');
    expect([status, body.openapi]).toEqual([200, '3.1.0']);
  });
});
