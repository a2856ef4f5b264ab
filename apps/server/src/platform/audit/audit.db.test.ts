import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { simulatedClock } from '../clock.ts';
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
