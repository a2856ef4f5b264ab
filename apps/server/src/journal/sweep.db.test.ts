import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { simulatedClock } from '../platform/clock.ts';
import { openTestOffice, type TestOffice } from '../testing/test-office.ts';
import { sweepAll, sweepOnce } from './sweep.ts';
import { verify } from './verify.ts';

const clock = simulatedClock(new Date('2026-09-24T09:00:00+08:00'));
let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice(clock);
}, 60_000);
afterAll(() => office.close());

describe('the sweeper', () => {
  it('does nothing when nothing is due', async () => {
    await office.file();
    expect(await sweepAll(office.journal)).toBe(0);
  });

  it('marks each late duty once, also when several workers sweep at the same time', async () => {
    await Promise.all(Array.from({ length: 30 }, () => office.file({ commandId: randomUUID() })));
    const { rows } = await office.database.app.query<{ count: number }>('select count(*)::int as count from duty where closed_on is null');
    // 15 natural days from 24 September end on 9 October, a Friday.
    clock.advanceTo(new Date('2026-10-10T00:00:01+08:00'));
    await Promise.all([sweepAll(office.journal), sweepAll(office.journal), sweepAll(office.journal)]);
    const marked = await office.database.app.query<{ count: number }>(
      "select count(*)::int as count from journal where kind = 'clockOverdue'",
    );
    expect(marked.rows[0]?.count).toBe(rows[0]?.count);
    expect(await sweepOnce(office.journal)).toBe(0);
    expect((await verify(office.database.app)).broken).toEqual([]);
  });

  it('does not touch a duty on its last day', async () => {
    const { caseId } = await office.file();
    // Saturday 10 October is a make-up working day; 15 days on is Sunday the 25th, so Monday the 26th.
    clock.advanceTo(new Date('2026-10-26T23:59:59+08:00'));
    expect(await sweepAll(office.journal)).toBe(0);
    clock.advanceTo(new Date('2026-10-27T00:00:01+08:00'));
    expect(await sweepAll(office.journal)).toBe(1);
    const duty = await office.database.app.query<{ due_on: string }>('select due_on from duty where case_id = $1', [caseId]);
    expect(duty.rows[0]?.due_on).toBe('2026-10-26');
  });
});
