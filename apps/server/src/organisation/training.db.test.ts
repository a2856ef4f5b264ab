import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../platform/clock.ts';
import { openTrainingClock, refuseTrainingDatabase } from '../platform/training-clock.ts';
import { openTestOffice, type TestOffice } from '../testing/test-office.ts';

const day = 86_400_000;

describe('a rehearsal', () => {
  let office: TestOffice;
  beforeAll(async () => {
    office = await openTestOffice(systemClock, { DAIBAN_TRAINING: 'on' });
  });
  afterAll(() => office.close());

  it('says so to everybody, and moves the clock on for who is signed in', async () => {
    expect((await office.anybody.get('/api/office')).body).toMatchObject({ training: true });
    expect((await office.anybody.post('/api/training/advance', { days: 1 })).status).toBe(401);
    const window = await office.as('chenfang');
    const before = office.journal.clock.now().getTime();
    const moved = await window.post('/api/training/advance', { days: 2, hours: 3 });
    expect(moved.status).toBe(200);
    expect(Date.parse(String(moved.body.now)) - before).toBeGreaterThanOrEqual(2 * day + 3 * 3_600_000);
    expect((await window.get('/api/me')).body).toMatchObject({ training: true, today: moved.body.today });
  });

  it('marks what becomes overdue on the way on its own day, and keeps everybody signed in', async () => {
    const { caseId } = await office.file();
    const window = await office.as('chenfang');
    const moved = await window.post('/api/training/advance', { days: 40 });
    expect(moved.status).toBe(200);
    expect(moved.body.orders).toBeGreaterThan(0);
    const { rows } = await office.journal.pool.query<{ overdue_at: Date; due_at: Date }>(
      `select overdue_at, due_at from duty where case_id = $1 and kind = 'registerForward'`,
      [caseId],
    );
    const [forward] = rows;
    expect((forward?.overdue_at.getTime() ?? 0) - (forward?.due_at.getTime() ?? 0)).toBeLessThan(2 * day);
  });

  it('refuses a step of nothing, and one of more than a year', async () => {
    const window = await office.as('chenfang');
    expect((await window.post('/api/training/advance', {})).status).toBe(400);
    expect((await window.post('/api/training/advance', { days: 367 })).status).toBe(400);
  });

  it('goes on where it was after a restart, and its database is not opened as a real one', async () => {
    const again = await openTrainingClock(office.journal.pool);
    expect(Math.abs(again.now().getTime() - office.journal.clock.now().getTime())).toBeLessThan(60_000);
    expect(again.now().getTime() - systemClock.now().getTime()).toBeGreaterThan(40 * day);
    await expect(refuseTrainingDatabase(office.journal.pool)).rejects.toThrow('--training');
  });
});

describe('an office with real matters', () => {
  let office: TestOffice;
  beforeAll(async () => {
    office = await openTestOffice();
  });
  afterAll(() => office.close());

  it('never has its clock moved', async () => {
    await office.file();
    const window = await office.as('chenfang');
    expect((await window.post('/api/training/advance', { days: 1 })).body).toMatchObject({ code: 'not-in-training', status: 409 });
    await expect(openTrainingClock(office.journal.pool)).rejects.toThrow('real matters');
    expect((await office.anybody.get('/api/office')).body).toMatchObject({ training: false });
  });
});
