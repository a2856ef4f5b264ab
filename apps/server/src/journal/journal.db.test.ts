import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestOffice, type TestOffice } from '../testing/test-office.ts';
import { carryOut } from './carry-out.ts';
import { verify } from './verify.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
}, 60_000);
afterAll(() => office.close());

const window = { officerId: 'lihai.officer-chenfang', role: 'windowOfficer', unitId: 'lihai.petition-office' } as const;
const registration = { title: '路灯坏了', claims: ['修好路灯'], oralTextReadBack: false };

describe('the journal', () => {
  it('gives two writers at once one success and one conflict', async () => {
    const { caseId } = await office.file();
    const order = () => ({
      caseId,
      command: 'register' as const,
      input: registration,
      commandId: randomUUID(),
      expectedVersion: 3,
      actors: [window] as const,
    });
    const [first, second] = await Promise.all([carryOut(office.journal, order()), carryOut(office.journal, order())]);
    expect([first.ok, second.ok].sort()).toEqual([false, true]);
    const refused = first.ok ? second : first;
    expect(refused.ok ? '' : refused.refusal.code).toBe('stale-version');
  });

  it('carries a repeated command id out once and answers it the same way', async () => {
    const { caseId } = await office.file();
    const order = { caseId, command: 'register' as const, input: registration, commandId: randomUUID(), actors: [window] as const };
    const results = await Promise.all([carryOut(office.journal, order), carryOut(office.journal, order), carryOut(office.journal, order)]);
    expect(results.map((result) => result.ok)).toEqual([true, true, true]);
    const events = await office.database.app.query('select count(*)::int as count from journal where case_id = $1 and kind = $2', [
      caseId,
      'caseRegistered',
    ]);
    expect(events.rows[0]?.count).toBe(1);
  });

  it('refuses a command id that another command has used', async () => {
    const { caseId } = await office.file();
    const commandId = randomUUID();
    await carryOut(office.journal, { caseId, command: 'register', input: registration, commandId, actors: [window] });
    const again = await carryOut(office.journal, {
      caseId,
      command: 'classifyKind',
      input: { kind: 'appeal', topics: [] },
      commandId,
      actors: [window],
    });
    expect(again.ok ? '' : again.refusal.code).toBe('command-id-taken');
  });

  it.each([
    'update journal set kind = kind',
    'delete from journal',
    'truncate journal',
    'update command_log set command = command',
    'drop table journal',
  ])('refuses the running server: %s', async (statement) => {
    await expect(office.database.app.query(statement)).rejects.toThrow(/permission denied|must be owner/);
  });

  it('is found whole by verify, and verify names the case whose event was changed behind its back', async () => {
    const { caseId, caseNumber } = await office.file();
    expect((await verify(office.database.app)).broken).toEqual([]);
    await office.database.superuser.query(
      `update journal set data = (data::jsonb || '{"channel":"letter"}')::json where case_id = $1 and sequence = 1`,
      [caseId],
    );
    const report = await verify(office.database.app);
    expect(report.broken).toEqual([{ caseId, caseNumber, broken: ['hash-chain', 'replay-differs'] }]);
    await office.database.superuser.query(
      `update journal set data = (data::jsonb || '{"channel":"online"}')::json where case_id = $1 and sequence = 1`,
      [caseId],
    );
    const stillBroken = await verify(office.database.app);
    // The facts are back, but the exact text that was hashed is not.
    expect(stillBroken.broken.map((found) => found.broken)).toEqual([['hash-chain']]);
    await office.database.superuser.query('delete from duty where case_id = $1', [caseId]);
    expect((await verify(office.database.app)).broken.flatMap((found) => found.broken)).toContain('duty-table-differs');
  });
});
