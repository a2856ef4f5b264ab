import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { refreshDirectory } from '../journal/watch-directory.ts';
import { simulatedClock } from '../platform/clock.ts';
import { openTestOffice, type Person, type TestOffice } from '../testing/test-office.ts';
import { codeOf, goodPassword, openBrowser } from './fixtures.ts';
import { demoPassword } from './sign-in.route.ts';

const clock = simulatedClock(new Date('2026-09-24T09:00:00+08:00'));
let office: TestOffice;
let system: Person;
let security: Person;
beforeAll(async () => {
  office = await openTestOffice(clock);
  await office.database.superuser.query(`insert into officer (id, name) values ('new.hire', '新来的'), ('second.hire', '周小'), ('third.hire', '吴小');
    insert into appointment (officer_id, role, unit_id, since) select id, 'caseHandler', 'lihai.city-building', '2026-09-01' from officer where id like '%.hire'`);
  await refreshDirectory(office.journal);
}, 60_000);
afterAll(() => office.close());
beforeEach(async () => {
  [system, security] = await Promise.all([office.as('luoziheng'), office.as('hean')]);
});
const goOn = (hours: number): void => clock.advanceTo(new Date(clock.now().getTime() + hours * 3_600_000));

const propose = (by: Person, kind: string, content: unknown) =>
  by.post('/api/admin/changes', { id: randomUUID(), kind, content, reason: '岗位需要' });
const decide = (by: Person, id: unknown, decision = 'approved') => by.post(`/api/admin/changes/${id}/decision`, { decision });
/** One administrator proposes, the other signs. */
const sign = async (kind: string, content: unknown): Promise<void> => {
  const proposed = await propose(system, kind, content);
  expect([proposed.status, proposed.body.code]).toEqual([201, undefined]);
  expect((await decide(security, proposed.body.id)).status).toBe(200);
};
const draw = async (by: Person, officerId: string) => {
  const { status, body } = await by.post('/api/admin/one-time-passwords', { officerIds: [officerId] });
  return { status, body: { ...body, ...(body.drawn as { password: string }[] | undefined)?.[0] } as Record<string, unknown> };
};
const open = (officerId: string, userName: string) => ({ accounts: [{ officerId, userName }] });
const officerOf = (userName: string) => `lihai.officer-${userName}`;
const enter = async (userName: string, password: string) => {
  const browser = openBrowser(office.address);
  return { browser, answer: await browser.post('/api/sign-in', { userName, password }) };
};

describe('accounts of staff', () => {
  it('are made by two administrators, begin with a one-time password, and open only after a password of one’s own', async () => {
    const proposed = await propose(system, 'openAccounts', open('new.hire', 'xinlai'));
    expect(proposed.body.summary).toContainEqual({ label: '新来的', value: 'xinlai' });
    expect((await decide(system, proposed.body.id)).body.code).toBe('second-person-needed');
    expect((await draw(security, 'new.hire')).body.code).toBe('one-time-password-gone');
    expect((await decide(security, proposed.body.id)).status).toBe(200);
    expect((await security.get('/api/admin/one-time-passwords')).body.waiting).toMatchObject([
      { officerId: 'new.hire', userName: 'xinlai' },
    ]);
    expect((await draw(system, 'new.hire')).body.code).toBe('one-time-password-gone');
    const drawn = await draw(security, 'new.hire');
    const oneTime = String(drawn.body.password);
    expect(oneTime).toMatch(/^.{4}-.{4}-.{4}$/);
    expect((await draw(security, 'new.hire')).body.code).toBe('one-time-password-gone');

    const { browser, answer } = await enter('xinlai', oneTime);
    expect(answer.body).toEqual({ needed: 'newPassword' });
    expect((await browser.get('/api/me')).status).toBe(401);
    expect((await browser.post('/api/sign-in/password', { newPassword: oneTime })).body.code).toBe('password-unchanged');
    expect((await browser.post('/api/sign-in/password', { newPassword: 'xinlai-2026' })).body.code).toMatch(/^password-/);
    expect((await browser.post('/api/sign-in/password', { newPassword: goodPassword })).body).toMatchObject({ name: '新来的' });
    expect((await browser.get('/api/me')).status).toBe(200);
    expect((await enter('xinlai', oneTime)).answer.body.code).toBe('sign-in-refused');
    expect((await browser.post('/api/sign-in/password', { newPassword: 'another one 42 橘子' })).body.code).toBe('sign-in-not-begun');
  });

  it('are not made twice, for nobody, or under a name that is taken', async () => {
    const codes = await Promise.all([
      propose(system, 'openAccounts', open(officerOf('chenfang'), 'chenfang2')),
      propose(system, 'openAccounts', open('nobody', 'nobody')),
      propose(system, 'openAccounts', open('nobody', 'Bad Name')),
      propose(system, 'openAccounts', open('second.hire', 'chenfang')),
      propose(system, 'openAccounts', {
        accounts: [
          { officerId: 'second.hire', userName: '小周' },
          { officerId: 'third.hire', userName: '小周' },
        ],
      }),
    ]);
    expect(codes.map(({ body }) => body.code)).toEqual([
      'account-there',
      'officer-unknown',
      'malformed-input',
      'user-name-taken',
      'user-name-taken',
    ]);
    expect(codes[3]?.body.title).toBe('用户名“chenfang”已有人使用');
  });

  it('are opened for many at once, with Chinese user names, and their one-time passwords drawn as one list', async () => {
    const people = [
      { officerId: 'second.hire', userName: '小周' },
      { officerId: 'third.hire', userName: '小吴2' },
    ];
    await sign('openAccounts', { accounts: people });
    const officerIds = people.map(({ officerId }) => officerId);
    expect((await system.post('/api/admin/one-time-passwords', { officerIds })).body.code).toBe('one-time-password-gone');
    const { body } = await security.post('/api/admin/one-time-passwords', { officerIds: [...officerIds, officerOf('chenfang')] });
    const drawn = body.drawn as { userName: string; password: string }[];
    expect(drawn.map(({ userName }) => userName).toSorted()).toEqual(['小吴2', '小周'].toSorted());
    expect(new Set(drawn.map(({ password }) => password)).size).toBe(2);
    for (const { userName, password } of drawn) expect((await enter(userName, password)).answer.body).toEqual({ needed: 'newPassword' });
    expect((await enter('chenfang', demoPassword)).answer.status).toBe(200);
  });

  it('are recovered by two administrators: sessions end, the second factor goes, the one-time password lasts 72 hours', async () => {
    const own = openBrowser(office.address);
    await own.post('/api/sign-in', { userName: 'tianxiu', password: demoPassword });
    const begun = await own.post('/api/account/second-factor', { password: demoPassword });
    await own.post('/api/account/second-factor/confirm', { code: codeOf(begun.body.secret, clock.now()) });
    await sign('recoverAccount', { officerId: officerOf('tianxiu'), removeSecondFactor: true });
    expect((await own.get('/api/me')).status).toBe(401);
    expect((await enter('tianxiu', demoPassword)).answer.body.code).toBe('sign-in-refused');
    const { body } = await draw(security, officerOf('tianxiu'));
    goOn(73);
    expect((await enter('tianxiu', String(body.password))).answer.body.code).toBe('one-time-password-expired');
    [system, security] = await Promise.all([office.as('luoziheng'), office.as('hean')]);
    await sign('recoverAccount', { officerId: officerOf('tianxiu'), removeSecondFactor: false });
    const again = await draw(security, officerOf('tianxiu'));
    expect((await enter('tianxiu', String(again.body.password))).answer.body).toEqual({ needed: 'newPassword' });
  });

  it('keep their second factor at a recovery that does not take it away: it is asked for before the new password', async () => {
    const own = openBrowser(office.address);
    await own.post('/api/sign-in', { userName: 'dingshouxin', password: demoPassword });
    const begun = await own.post('/api/account/second-factor', { password: demoPassword });
    await own.post('/api/account/second-factor/confirm', { code: codeOf(begun.body.secret, clock.now()) });
    await sign('recoverAccount', { officerId: officerOf('dingshouxin'), removeSecondFactor: false });
    const { body } = await draw(security, officerOf('dingshouxin'));
    const { browser, answer } = await enter('dingshouxin', String(body.password));
    expect(answer.body).toEqual({ needed: 'secondFactor' });
    expect((await browser.post('/api/sign-in/password', { newPassword: goodPassword })).body.code).toBe('sign-in-not-begun');
  });

  it('are locked at once by one administrator, with all their sessions, and unlocked by two', async () => {
    const own = await office.as('xuruolan');
    const lock = (officerId: string) => system.post(`/api/admin/accounts/${officerId}/lock`, { reason: '手机丢失' });
    expect((await lock(officerOf('xuruolan'))).status).toBe(204);
    expect((await own.get('/api/me')).status).toBe(401);
    expect((await enter('xuruolan', demoPassword)).answer.body.code).toBe('account-locked');
    expect((await enter('xuruolan', 'wrong')).answer.body.code).toBe('sign-in-refused');
    const { body } = await system.get('/api/admin/accounts?state=locked');
    expect(body.accounts).toMatchObject([{ name: '许若兰', account: { userName: 'xuruolan', sessions: 0 } }]);
    await sign('setAccountLock', { officerId: officerOf('xuruolan'), locked: false });
    expect((await enter('xuruolan', demoPassword)).answer.status).toBe(200);
  });

  it('of administrators are not locked by one person, and never so that nobody is left to sign', async () => {
    const lock = await system.post(`/api/admin/accounts/${officerOf('hean')}/lock`, { reason: '试一试' });
    expect(lock.body.code).toBe('administrator-needs-two');
    const proposed = await propose(system, 'setAccountLock', { officerId: officerOf('hean'), locked: true });
    expect(proposed.body.code).toBe('last-administrator');
  });

  it('are signed out on all devices by an administrator', async () => {
    const own = await office.as('chenfang');
    expect((await security.post(`/api/admin/accounts/${officerOf('chenfang')}/end-sessions`, {})).status).toBe(204);
    expect((await own.get('/api/me')).status).toBe(401);
    expect((await security.post('/api/admin/accounts/nobody/end-sessions', {})).body.code).toBe('account-unknown');
  });

  it('are seen and changed by system and security administrators only', async () => {
    for (const userName of ['chenfang', 'shenjiantang', 'zhumingche', 'luying']) {
      const person = await office.as(userName);
      for (const path of ['/api/admin/accounts', '/api/admin/one-time-passwords', '/api/admin/sign-in-policy'])
        expect((await person.get(path)).body.code).toBe('not-permitted');
      expect((await draw(person, officerOf('chenfang'))).body.code).toBe('not-permitted');
      expect((await propose(person, 'recoverAccount', { officerId: officerOf('chenfang'), removeSecondFactor: true })).body.code).toBe(
        'not-permitted',
      );
    }
  });

  it('are listed page by page, by name, user name and unit', async () => {
    const { body } = await system.get('/api/admin/accounts');
    expect(body.accounts).toHaveLength(50);
    const next = await system.get(`/api/admin/accounts?cursor=${encodeURIComponent(String(body.nextCursor))}`);
    expect((next.body.accounts as unknown[]).length).toBeGreaterThan(0);
    const found = await system.get(`/api/admin/accounts?q=${encodeURIComponent('陈芳')}`);
    expect(found.body.accounts).toMatchObject([{ name: '陈芳', posts: [{ role: 'windowOfficer' }], account: { userName: 'chenfang' } }]);
    expect(JSON.stringify(body)).not.toMatch(/argon2|password_hash/);
  });

  it('leave a trace: who proposed, who signed, whose account', async () => {
    const { rows } = await office.database.superuser.query(
      "select actor_id, detail from audit_log where kind = 'accountChanged' order by position",
    );
    expect(rows).toContainEqual({
      actor_id: officerOf('hean'),
      detail: { what: 'openAccounts', of: 'new.hire', proposedBy: officerOf('luoziheng') },
    });
    expect(rows).toContainEqual({ actor_id: officerOf('hean'), detail: { what: 'oneTimePasswordDrawn', of: 'new.hire' } });
    expect(rows).toContainEqual({
      actor_id: officerOf('luoziheng'),
      detail: { what: 'locked', of: officerOf('xuruolan'), reason: '手机丢失' },
    });
  });
});

describe('the sign-in policy', () => {
  it('changes by two signatures and holds for those who are signed in', async () => {
    const policy = {
      idleMinutes: 30,
      absoluteHours: 12,
      passwordLength: 14,
      secondFactorRoles: ['disciplineOfficer'],
      trustsSingleSignOn: false,
    };
    await sign('setSignInPolicy', policy);
    expect((await system.get('/api/admin/sign-in-policy')).body).toEqual({ policy });
    const own = await office.as('chenfang');
    goOn(0.52);
    expect((await own.get('/api/me')).status).toBe(401);
    expect((await enter('hejingwen', demoPassword)).answer.body).toEqual({ needed: 'enrolSecondFactor' });
    const person = await office.as('chenfang');
    const changed = await person.post('/api/account/password', { currentPassword: demoPassword, newPassword: 'Vq7-mossy-Ka' });
    expect(changed.body.code).toBe('password-too-short');
  });

  it.each([{ idleMinutes: 1 }, { absoluteHours: 48 }, { passwordLength: 6 }, { secondFactorRoles: ['nobody'] }])(
    'cannot be looser than the product allows: %j',
    async (loose) => {
      const { body } = await propose(system, 'setSignInPolicy', {
        idleMinutes: 30,
        absoluteHours: 12,
        passwordLength: 14,
        secondFactorRoles: [],
        trustsSingleSignOn: false,
        ...loose,
      });
      expect(body.code).toBe('malformed-input');
    },
  );
});
