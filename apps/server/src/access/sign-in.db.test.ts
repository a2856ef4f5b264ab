import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { simulatedClock } from '../platform/clock.ts';
import { openTestOffice, type TestOffice } from '../testing/test-office.ts';
import { type Browser, codeOf, goodPassword, openBrowser } from './fixtures.ts';
import { demoPassword } from './sign-in.route.ts';

const clock = simulatedClock(new Date('2026-09-24T09:00:00+08:00'));
let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice(clock);
}, 60_000);
afterAll(() => office.close());
const goOn = (minutes: number): void => clock.advanceTo(new Date(clock.now().getTime() + minutes * 60_000));
beforeEach(async () => {
  await office.database.superuser.query('truncate sign_in_failure');
});

const signIn = (userName: unknown, password: unknown) => office.anybody.post('/api/sign-in', { userName, password });
const browser = (): Browser => openBrowser(office.address);
const enter = (by: Browser, userName: string, password: string = demoPassword) => by.post('/api/sign-in', { userName, password });
/** Enrols a second factor and answers its secret and recovery codes. */
const enrol = async (by: Browser): Promise<{ secret: string; recoveryCodes: string[] }> => {
  const { body } = await by.post('/api/account/second-factor', { password: demoPassword });
  const confirmed = await by.post('/api/account/second-factor/confirm', { code: codeOf(body.secret, clock.now()) });
  expect(confirmed.status).toBe(200);
  goOn(1);
  return { secret: String(body.secret), recoveryCodes: confirmed.body.recoveryCodes as string[] };
};
const audited = async (kind: string) =>
  (await office.database.superuser.query('select actor_id, detail from audit_log where kind = $1 order by position', [kind])).rows;

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

  it('is recorded with who came in and who was refused, and never with what was typed', async () => {
    await signIn('chenfang', 'a secret typed wrong');
    await signIn('my-password-in-the-wrong-field', 'x');
    await signIn('chenfang', demoPassword);
    expect(await audited('signInRefused')).toEqual(
      expect.arrayContaining([
        { actor_id: 'lihai.officer-chenfang', detail: { reason: 'wrong-password' } },
        { actor_id: 'anonymous', detail: { reason: 'wrong-password' } },
      ]),
    );
    expect(await audited('signedIn')).toContainEqual({ actor_id: 'lihai.officer-chenfang', detail: { by: 'password' } });
    const { rows } = await office.database.superuser.query('select string_agg(detail::text, $1) as all from audit_log', ['\n']);
    expect(rows[0].all).not.toMatch(/secret typed|wrong-field/);
  });

  it('ends with the last appointment, in the open sessions as well', async () => {
    const person = browser();
    await enter(person, 'nijia');
    expect((await person.get('/api/me')).status).toBe(200);
    await office.database.superuser.query("update appointment set until = '2026-09-01' where officer_id = 'lihai.officer-nijia'");
    await expect.poll(async () => (await person.get('/api/me')).status, { timeout: 20_000 }).toBe(401);
    const { status, body } = await signIn('nijia', demoPassword);
    expect([status, body.code]).toEqual([403, 'no-appointment']);
  });
});

describe('wrong tries', () => {
  it('make an account wait after five, longer each time, and say until when', async () => {
    for (let failure = 1; failure <= 5; failure += 1) expect((await signIn('tianxiu', 'wrong')).status).toBe(401);
    const first = await signIn('tianxiu', demoPassword);
    expect([first.status, first.body.code, first.body.facts]).toEqual([429, 'too-many-requests', { seconds: 30 }]);
    expect(Number(first.headers.get('retry-after'))).toBe(30);
    expect((await signIn('TIANXIU', demoPassword)).status).toBe(429);
    goOn(0.5);
    expect((await signIn('tianxiu', 'wrong')).status).toBe(401);
    expect(Number((await signIn('tianxiu', 'wrong')).headers.get('retry-after'))).toBe(60);
  });

  it('never make it wait more than a quarter of an hour, so that no stranger locks an officer out for good', async () => {
    for (let failure = 1; failure <= 5; failure += 1) await signIn('tianxiu', 'wrong');
    for (let failure = 1; failure <= 12; failure += 1) {
      goOn(15);
      expect((await signIn('tianxiu', 'wrong')).status).toBe(401);
    }
    expect(Number((await signIn('tianxiu', 'wrong')).headers.get('retry-after'))).toBe(900);
    goOn(15);
    expect((await signIn('tianxiu', demoPassword)).status).toBe(200);
  });

  it('of strangers do not keep officers out of a device on which they signed in before', async () => {
    const own = browser();
    await enter(own, 'tianxiu');
    for (let failure = 1; failure <= 6; failure += 1) await signIn('tianxiu', 'wrong');
    expect((await signIn('tianxiu', demoPassword)).status).toBe(429);
    expect((await enter(own, 'tianxiu')).status).toBe(200);
    expect((await signIn('tianxiu', demoPassword)).status).toBe(429);
  });

  it('count on such a device too', async () => {
    const own = browser();
    await enter(own, 'tianxiu');
    for (let failure = 1; failure <= 5; failure += 1) expect((await enter(own, 'tianxiu', 'wrong')).status).toBe(401);
    expect((await enter(own, 'tianxiu')).status).toBe(429);
  });

  it('count when they are sent side by side', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => signIn('tianxiu', 'wrong')));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
  });

  it('of one colleague do not stop a whole office behind the same address', async () => {
    for (let failure = 1; failure <= 8; failure += 1) await signIn('tianxiu', 'wrong');
    expect((await signIn('chenfang', demoPassword)).status).toBe(200);
  });

  it('stop an address that tries one account after the other', async () => {
    for (let attempt = 1; attempt <= 30; attempt += 1) await signIn(`nobody-${attempt}`, 'wrong');
    expect((await signIn('nobody-41', 'wrong')).status).toBe(429);
  });

  it('are kept as digests: the table shows neither names nor addresses', async () => {
    await signIn('tianxiu', 'wrong');
    const { rows } = await office.database.superuser.query('select key from sign_in_failure');
    expect(rows.length).toBeGreaterThan(0);
    expect(Buffer.concat(rows.map(({ key }) => key as Buffer)).toString('latin1')).not.toMatch(/tianxiu|127\.0\.0\.1/);
  });
});

describe('the second factor', () => {
  it('is asked for after the password, and only then is there a session', async () => {
    const own = browser();
    await enter(own, 'xuruolan');
    const { secret } = await enrol(own);
    const other = browser();
    const first = await enter(other, 'xuruolan');
    expect([first.status, first.body]).toEqual([200, { needed: 'secondFactor' }]);
    expect(other.cookies.has('daiban_session')).toBe(false);
    expect((await other.get('/api/me')).status).toBe(401);
    expect((await other.get('/api/sign-in')).body).toMatchObject({ needed: 'secondFactor' });
    const second = await other.post('/api/sign-in/second-factor', { code: codeOf(secret, clock.now()) });
    expect(second.body).toMatchObject({ name: '许若兰' });
    expect((await other.get('/api/me')).status).toBe(200);
    expect((await other.get('/api/account')).body.sessions).toContainEqual(
      expect.objectContaining({ isCurrent: true, signedInBy: 'passwordAndCode' }),
    );
  });

  it('refuses a code that was used before, also when it is sent twice at once', async () => {
    const [own, one, two] = [browser(), browser(), browser()];
    await enter(own, 'zhoumuhua');
    const { secret } = await enrol(own);
    for (const person of [one, two]) await enter(person, 'zhoumuhua');
    const code = codeOf(secret, clock.now());
    const answers = await Promise.all([one, two].map((person) => person.post('/api/sign-in/second-factor', { code })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401]);
    const third = browser();
    await enter(third, 'zhoumuhua');
    expect((await third.post('/api/sign-in/second-factor', { code })).body.code).toBe('code-refused');
    goOn(1);
    expect((await third.post('/api/sign-in/second-factor', { code: codeOf(secret, clock.now()) })).status).toBe(200);
  });

  it('lets a recovery code stand in, once', async () => {
    const own = browser();
    await enter(own, 'lvxiangyang');
    const { recoveryCodes } = await enrol(own);
    expect(recoveryCodes).toHaveLength(10);
    const [code = ''] = recoveryCodes;
    for (const expected of [200, 401]) {
      const other = browser();
      await enter(other, 'lvxiangyang');
      expect((await other.post('/api/sign-in/second-factor', { code: code.toUpperCase() })).status).toBe(expected);
    }
    expect((await own.get('/api/account')).body.secondFactor).toMatchObject({ recoveryCodesLeft: 9 });
  });

  it('stops guessing: five wrong codes, and a new password entry gives no new tries', async () => {
    const own = browser();
    await enter(own, 'ruanzhicheng');
    const { secret } = await enrol(own);
    const thief = browser();
    await enter(thief, 'ruanzhicheng');
    for (let guess = 0; guess < 5; guess += 1)
      expect((await thief.post('/api/sign-in/second-factor', { code: '000000' })).status).toBe(401);
    expect((await thief.post('/api/sign-in/second-factor', { code: codeOf(secret, clock.now()) })).body.code).toBe('sign-in-not-begun');
    await enter(thief, 'ruanzhicheng');
    expect((await thief.post('/api/sign-in/second-factor', { code: codeOf(secret, clock.now()) })).status).toBe(429);
  });

  it('cannot be given without a password, after a quarter of an hour, or with somebody else’s begun sign-in', async () => {
    const made = browser();
    made.cookies.set('daiban_pending', { value: 'A'.repeat(43), path: '/api/sign-in' });
    expect((await made.post('/api/sign-in/second-factor', { code: '123456' })).body.code).toBe('sign-in-not-begun');
    const own = browser();
    await enter(own, 'dongqiming');
    const { secret } = await enrol(own);
    const late = browser();
    await enter(late, 'dongqiming');
    goOn(16);
    expect((await late.post('/api/sign-in/second-factor', { code: codeOf(secret, clock.now()) })).body.code).toBe('sign-in-not-begun');
  });

  it('is kept so that a copy of the database gives no codes, and no way in', async () => {
    const { rows } = await office.database.superuser.query("select secret, encode(secret, 'escape') as text from second_factor");
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row.text).not.toMatch(/[A-Z2-7]{32}/);
    const pending = await office.database.superuser.query('select token_hash from pending_sign_in limit 1');
    const thief = browser();
    for (const hash of pending.rows.map((row) => row.token_hash as Buffer)) {
      thief.cookies.set('daiban_pending', { value: hash.toString('base64url'), path: '/api/sign-in' });
      expect((await thief.get('/api/sign-in')).body.needed).toBeUndefined();
    }
  });

  it('is demanded of the roles that the policy names: they enrol before their first session begins', async () => {
    await office.database.superuser.query("update sign_in_policy set second_factor_roles = '{returnVisitOfficer,windowOfficer}'");
    const person = browser();
    expect((await enter(person, 'chenfang')).body).toEqual({ needed: 'enrolSecondFactor' });
    expect((await person.get('/api/me')).status).toBe(401);
    const { body } = await person.post('/api/sign-in/enrolment');
    expect(body.uri).toMatch(/^otpauth:\/\/totp\//);
    expect((await person.post('/api/sign-in/enrolment/confirm', { code: '000000' })).body.code).toBe('code-refused');
    const done = await person.post('/api/sign-in/enrolment/confirm', { code: codeOf(body.secret, clock.now()) });
    expect(done.body).toMatchObject({ me: { name: '陈芳' }, recoveryCodes: expect.any(Array) });
    expect((await person.get('/api/me')).status).toBe(200);
    goOn(1);
    const removal = await person.post('/api/account/second-factor/remove', { code: codeOf(body.secret, clock.now()) });
    expect(removal.body.code).toBe('second-factor-demanded');
    await office.database.superuser.query("update sign_in_policy set second_factor_roles = '{}'");
    expect((await person.post('/api/account/second-factor/remove', { code: codeOf(body.secret, clock.now()) })).status).toBe(204);
    expect((await signIn('chenfang', demoPassword)).body).toMatchObject({ name: '陈芳' });
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

  it('is not the one that somebody planted before the sign-in', async () => {
    const attacker = browser();
    await enter(attacker, 'chenfang');
    const planted = attacker.cookies.get('daiban_session');
    const victim = browser();
    if (planted !== undefined) victim.cookies.set('daiban_session', planted);
    await enter(victim, 'shenjiantang');
    expect(victim.cookies.get('daiban_session')?.value).not.toBe(planted?.value);
    expect((await victim.get('/api/me')).body.name).toBe('沈建棠');
    expect((await attacker.get('/api/me')).status).toBe(401);
  });

  it('is not opened by a made-up, foreign or broken cookie', async () => {
    for (const value of ['', 'x', 'A'.repeat(43), `${'A'.repeat(42)}%27`, randomUUID()]) {
      const { status } = await office.anybody.send('GET', '/api/me', undefined, { cookie: `daiban_session=${value}` });
      expect(status).toBe(401);
    }
  });
});

describe('the own account', () => {
  it('changes the password after the present one, ends every other session and renews this one', async () => {
    const [here, there] = [browser(), browser()];
    for (const person of [here, there]) await enter(person, 'shenjiantang');
    const change = (currentPassword: string, newPassword: string) => here.post('/api/account/password', { currentPassword, newPassword });
    expect((await change('wrong', goodPassword)).body.code).toBe('password-wrong');
    expect((await change(demoPassword, '1234567890')).body.code).toBe('password-too-common');
    expect((await change(demoPassword, '短')).body).toMatchObject({ code: 'password-too-short', nextStep: '至少要有10个字符。' });
    expect((await change(demoPassword, '沈建棠沥海街道2026')).body.code).toBe('password-names-you');
    const before = here.cookies.get('daiban_session')?.value;
    expect((await change(demoPassword, goodPassword)).status).toBe(204);
    expect(here.cookies.get('daiban_session')?.value).not.toBe(before);
    expect([(await here.get('/api/me')).status, (await there.get('/api/me')).status]).toEqual([200, 401]);
    expect((await signIn('shenjiantang', demoPassword)).body.code).toBe('sign-in-refused');
    expect((await signIn('shenjiantang', goodPassword)).status).toBe(200);
    expect((await change(goodPassword, goodPassword)).body.code).toBe('password-unchanged');
    const { body } = await office.anybody.get('/api/demo-accounts');
    expect((body.accounts as { userName: string }[]).map(({ userName }) => userName)).not.toContain('shenjiantang');
  });

  it('shows the devices and signs out on one, or on all others', async () => {
    const [one, two, three] = [
      openBrowser(office.address, { 'user-agent': 'Mozilla/5.0 (Windows NT 10.0) Chrome/126.0 Safari/537.36' }),
      browser(),
      browser(),
    ];
    for (const person of [one, two, three]) await enter(person, 'chenfang');
    const { body } = await two.get('/api/account');
    const sessions = body.sessions as { id: string; device: string; isCurrent: boolean }[];
    expect(sessions.map(({ device }) => device)).toContain('Chrome · Windows');
    const chrome = sessions.find(({ device }) => device === 'Chrome · Windows')?.id;
    expect((await two.post(`/api/account/sessions/${chrome}/end`)).status).toBe(204);
    expect((await one.get('/api/me')).status).toBe(401);
    expect((await two.post('/api/account/end-other-sessions')).body.ended).toBeGreaterThanOrEqual(1);
    expect([(await two.get('/api/me')).status, (await three.get('/api/me')).status]).toEqual([200, 401]);
  });

  it('never ends a session of somebody else', async () => {
    const [chen, other] = [browser(), browser()];
    await enter(chen, 'chenfang');
    await enter(other, 'tianxiu');
    const { rows } = await office.database.superuser.query(
      "select id::text from staff_session where officer_id = 'lihai.officer-tianxiu' and revoked_at is null",
    );
    for (const { id } of rows) expect((await chen.post(`/api/account/sessions/${id}/end`)).body.code).toBe('not-found');
    expect((await other.get('/api/me')).status).toBe(200);
  });

  it('asks for the password again before a second factor, and replaces recovery codes only against a code', async () => {
    const person = browser();
    await enter(person, 'tianxiu');
    expect((await person.post('/api/account/second-factor', { password: 'wrong' })).body.code).toBe('password-wrong');
    const { secret, recoveryCodes } = await enrol(person);
    expect((await person.post('/api/account/second-factor', { password: demoPassword })).body.code).toBe('second-factor-there');
    expect((await person.post('/api/account/second-factor/recovery-codes', { code: '000000' })).body.code).toBe('code-refused');
    const renewed = await person.post('/api/account/second-factor/recovery-codes', { code: codeOf(secret, clock.now()) });
    expect(renewed.body.recoveryCodes).toHaveLength(10);
    expect(renewed.body.recoveryCodes).not.toContain(recoveryCodes[0]);
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
