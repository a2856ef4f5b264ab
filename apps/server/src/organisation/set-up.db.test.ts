import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadDirectory } from '../journal/directory.ts';
import { refreshDirectory } from '../journal/watch-directory.ts';
import { simulatedClock } from '../platform/clock.ts';
import { createTestDatabase, type TestDatabase } from '../platform/database/test-database.ts';
import { openTestOffice, type Person, type TestOffice } from '../testing/test-office.ts';
import { type NewOffice, setUpOffice } from './set-up-office.ts';

const gongshu: NewOffice = {
  name: '拱墅区',
  divisionCode: '330105',
  tier: 'county',
  documentWord: '拱',
  rulebook: 'nationalLaw',
  administrators: ['罗川', '何敏', '简宁'],
};
const clock = simulatedClock(new Date('2026-09-24T01:00:00Z'));

describe('setting up an office', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  it('refuses one person as two administrators, and a rulebook that nobody knows (H10)', async () => {
    await expect(setUpOffice(database.app, clock, { ...gongshu, administrators: ['罗川', '罗川', '简宁'] })).rejects.toThrow(
      'three different',
    );
    await expect(setUpOffice(database.app, clock, { ...gongshu, rulebook: 'nowhere' })).rejects.toThrow('no such rulebook');
  });

  it('makes leadership, petition office, discipline body and three administrators, whose first passwords must be replaced (H10)', async () => {
    const accounts = await setUpOffice(database.app, clock, gongshu);
    expect(accounts.map(({ role }) => role)).toEqual(['systemAdmin', 'securityAdmin', 'auditAdmin']);
    expect(new Set(accounts.map(({ password }) => password)).size).toBe(3);
    const { rows } = await database.app.query(
      'select must_change_password, password_expires_at > now() - interval $$1 year$$ as ends from staff_account',
    );
    expect(rows).toEqual(Array(3).fill({ must_change_password: true, ends: true }));
    const directory = await loadDirectory(database.app, '2026-09-24');
    expect(directory?.office).toMatchObject({ name: '拱墅区', settingUp: true, demo: false });
    expect([...(directory?.units.values() ?? [])].map(({ name }) => name).toSorted()).toEqual(
      ['拱墅区信访局', '拱墅区信访工作联席会议', '拱墅区纪委监委'].toSorted(),
    );
  });

  it('makes no second office', async () => {
    await expect(setUpOffice(database.app, clock, gongshu)).rejects.toThrow('has an office already');
  });
});

describe('an office that is being set up', () => {
  let office: TestOffice;
  let system: Person;
  let today: string;
  const build = (kind: string, content: unknown) => system.post('/api/admin/organisation/build', { kind, content });
  beforeAll(async () => {
    office = await openTestOffice();
    await office.database.superuser.query('update office set set_up_ended_at = null');
    await refreshDirectory(office.journal);
    const { rows } = await office.database.superuser.query<{ user_name: string }>(
      "select s.user_name from staff_account s join appointment a on a.officer_id = s.officer_id where a.role = 'systemAdmin'",
    );
    system = await office.as(rows[0]?.user_name ?? '');
    today = office.journal.directory.moment?.on ?? '';
  }, 60_000);
  afterAll(() => office.close());

  it('is built by the system administrator alone, with the same rules and an entry in the audit log', async () => {
    const officerId = randomUUID();
    expect((await system.post('/api/admin/organisation/people', { id: officerId, name: '新来的' })).status).toBe(201);
    const post = { officerId, role: 'windowOfficer', unitId: 'lihai.petition-office', since: today };
    expect((await build('appointOfficer', post)).status).toBe(200);
    expect(office.journal.directory.holds(officerId, 'lihai.petition-office', 'windowOfficer')).toBe(true);
    expect((await build('appointOfficer', post)).body.code).toBe('appointed-already');
    expect((await build('appointOfficer', { ...post, role: 'caseHandler', unitId: 'nowhere' })).body.code).toBe('org-unit-unknown');
    const { rowCount } = await office.database.superuser.query(
      "select from audit_log where kind = 'organisationChanged' and detail->>'change' = 'appointOfficer'",
    );
    expect(rowCount).toBe(1);
  });

  it('lets nobody appoint their own counterpart alone (H10)', async () => {
    const content = { officerId: 'lihai.officer-chenfang', role: 'securityAdmin', unitId: 'lihai.petition-office', since: today };
    expect((await build('appointOfficer', content)).body.code).toBe('needs-second-person');
  });

  it('is built by one person no longer once the first matter is in', async () => {
    await office.file();
    const content = { officerId: 'lihai.officer-jiyun', role: 'archivist', unitId: 'lihai.petition-office', since: today };
    expect((await build('appointOfficer', content)).body.code).toBe('set-up-is-over');
  });

  it('ends with the signature of a second administrator on the whole, once', async () => {
    const proposed = await system.post('/api/admin/changes', { id: randomUUID(), kind: 'endSetUp', content: {}, reason: '搭建完成' });
    expect(proposed.status).toBe(201);
    const { rows } = await office.database.superuser.query<{ user_name: string }>(
      "select s.user_name from staff_account s join appointment a on a.officer_id = s.officer_id where a.role = 'securityAdmin'",
    );
    const security = await office.as(rows[0]?.user_name ?? '');
    expect((await security.post(`/api/admin/changes/${String(proposed.body.id)}/decision`, { decision: 'approved' })).status).toBe(200);
    expect(office.journal.directory.office.settingUp).toBe(false);
    const again = await system.post('/api/admin/changes', { id: randomUUID(), kind: 'endSetUp', content: {}, reason: '再来一次' });
    expect(again.body.code).toBe('set-up-is-over');
  });
});
