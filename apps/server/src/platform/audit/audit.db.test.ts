import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { simulatedClock } from '../clock.ts';
import { migrationFolder } from '../database/migrate.ts';
import { createTestDatabase, type TestDatabase } from '../database/test-database.ts';
import { createAudit, verifyAudit } from './audit.ts';

describe('the audit log', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  it('keeps what came at once in an unbroken chain', async () => {
    const audit = createAudit(database.app, simulatedClock(new Date('2026-09-24T01:00:00.123Z')));
    await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        audit.record({
          kind: 'caseOpened',
          actorId: 'chen',
          actorRole: 'windowOfficer',
          actorUnit: 'po',
          detail: { index, note: '一\u001f二' },
        }),
      ),
    );
    await audit.record({ kind: 'signedOut', actorId: 'chen' });
    expect(await verifyAudit(database.app)).toEqual({ entries: 51 });
  });

  it('is written from two servers at once without a gap', async () => {
    const clock = simulatedClock(new Date('2026-09-24T02:00:00Z'));
    const [one, other] = [createAudit(database.app, clock), createAudit(database.app, clock)];
    const before = (await verifyAudit(database.app)).entries;
    await Promise.all(
      Array.from({ length: 40 }, (_, index) => (index % 2 === 0 ? one : other).record({ kind: 'searched', actorId: `officer-${index}` })),
    );
    expect(await verifyAudit(database.app)).toEqual({ entries: before + 40 });
  });

  it('counts a page that refreshes itself as one look for ten minutes, and another person or another case as another', async () => {
    const clock = simulatedClock(new Date('2026-09-24T03:00:00Z'));
    const audit = createAudit(database.app, clock);
    const before = (await verifyAudit(database.app)).entries;
    const look = (actorId: string, caseId: string) => audit.recordLook({ kind: 'caseOpened', actorId, caseId });
    const [one, other] = ['00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000002'];
    await Promise.all([look('chen', one), look('chen', one), look('dong', one), look('chen', other)]);
    clock.advanceTo(new Date('2026-09-24T03:09:00Z'));
    await look('chen', one);
    expect((await verifyAudit(database.app)).entries).toBe(before + 3);
    clock.advanceTo(new Date('2026-09-24T03:11:00Z'));
    await look('chen', one);
    expect((await verifyAudit(database.app)).entries).toBe(before + 4);
  });

  it('takes over the looks that were kept before it, as part of the chain', async () => {
    await database.superuser.query(`create table access_log (position bigint generated always as identity, at timestamptz not null, officer_id text not null,
      case_id uuid, what text not null, purpose text not null); alter table access_log owner to daiban_owner`);
    await database.superuser.query(`insert into access_log (at, officer_id, case_id, what, purpose) values
      ('2026-09-01T01:02:03.004Z', 'chen', '00000000-0000-7000-8000-000000000001', 'petitioner', '打电话约时间'),
      ('2026-09-01T02:00:00Z', 'chen', null, 'export', '12 cases'), ('2026-09-01T03:00:00Z', 'chen', null, 'phone', 'similar matters')`);
    const before = (await verifyAudit(database.app)).entries;
    const [move = ''] = readFileSync(join(migrationFolder, '0012_audit_everywhere.sql'), 'utf8').split('-- The audit page');
    await database.superuser.query(move);
    expect(await verifyAudit(database.app)).toEqual({ entries: before + 3 });
    const { rows } = await database.app.query('select kind, actor_id, detail from audit_log where position > $1 order by position', [
      before,
    ]);
    expect(rows).toEqual([
      { kind: 'unmasked', actor_id: 'chen', detail: { purpose: '打电话约时间' } },
      { kind: 'exported', actor_id: 'chen', detail: { what: 'cases', rows: 12 } },
      { kind: 'searched', actor_id: 'chen', detail: { as: 'similar' } },
    ]);
  });

  it.each([
    "insert into audit_log (position, at, kind, actor_id, detail, hash) values (999999, now(), 'signedIn', 'x', '{}', '')",
    "update audit_log set actor_id = 'somebody else'",
    'delete from audit_log',
    'update audit_head set position = 0',
    'truncate audit_log',
  ])('refuses the server everything but adding: %s', async (sql) => {
    await expect(database.app.query(sql)).rejects.toMatchObject({ code: '42501' });
  });

  it('shows an entry that was changed behind its back, and one cut off at the end', async () => {
    const { entries } = await verifyAudit(database.app);
    await database.superuser.query("update audit_log set actor_id = 'nobody' where position = 7");
    expect(await verifyAudit(database.app)).toEqual({ entries, brokenAt: 7 });
    await database.superuser.query("update audit_log set actor_id = 'chen' where position = 7");
    expect(await verifyAudit(database.app)).toEqual({ entries });
    await database.superuser.query('delete from audit_log where position = $1', [entries]);
    expect(await verifyAudit(database.app)).toEqual({ entries, brokenAt: entries });
  });
});
