import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CalendarDay } from '@daiban/contract/calendar-admin';
import { dueFrom } from '@daiban/domain/calendar/due';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verify } from '../journal/verify.ts';
import { provideWorkCalendar, readWorkCalendar, watchWorkCalendar } from '../journal/work-calendar.ts';
import { simulatedClock } from '../platform/clock.ts';
import { createLog } from '../platform/log.ts';
import { bring, type Matter, staffOf } from '../testing/matters.ts';
import { openTestOffice, type Person, type TestOffice } from '../testing/test-office.ts';
import { carryOutRecalculations } from './recalculation.ts';

let office: TestOffice;
let first: Person;
let second: Person;
let matter: Matter;

const sheet = async (year: number) =>
  (await first.get(`/api/admin/calendar?year=${year}`)).body as unknown as {
    days: CalendarDay[];
    published: CalendarDay[];
    signed?: { document: string; proposedBy: string };
  };

beforeAll(async () => {
  // Thursday 24 September 2026, before the holidays of autumn.
  office = await openTestOffice(simulatedClock(new Date('2026-09-24T01:00:00Z')));
  matter = await office.file();
  await bring(staffOf(office), matter, 'handling');
  [first, second] = [await office.as('luoziheng'), await office.as('hean')];
}, 60_000);
afterAll(() => office.close());

describe('the work calendar (放假办法, S3.6)', () => {
  it('is kept by system and security administrators; the auditor and the window do not come in', async () => {
    for (const userName of ['zhumingche', 'chenfang', 'shenjiantang'])
      expect((await (await office.as(userName)).get('/api/admin/calendar?year=2026')).body.code).toBe('not-permitted');
    expect((await sheet(2026)).days).toEqual((await sheet(2026)).published);
  });

  it('reads the notice of a year and names the lines that it does not understand', async () => {
    const text = '七、国庆节：10月1日（周四）至7日（周三）放假调休。10月10日（周六）上班。\n10月99日放假';
    const { body } = await first.post('/api/admin/calendar/notice', { year: 2026, text });
    expect((body.days as CalendarDay[]).map(({ day }) => day.slice(5))).toEqual([
      ...['10-01', '10-02', '10-03', '10-04', '10-05', '10-06', '10-07'],
      '10-10',
    ]);
    expect(body.faults).toMatchObject([{ line: 2, fault: 'not-understood' }]);
  });

  it('shows which open duties a change would move, and moves none', async () => {
    const { rows: before } = await office.database.app.query(
      'select case_id, duty_id, due_on from duty where closed_on is null order by 1, 2',
    );
    const due = before
      .map(({ due_on }) => due_on)
      .toSorted()
      .at(-1) as string;
    const days = [...(await sheet(2026)).days, { day: due, kind: 'holiday', name: '台风停工' }] satisfies CalendarDay[];
    const { status, body } = await first.post('/api/admin/calendar/preview', { year: Number(due.slice(0, 4)), document: '试', days });
    expect([status, body.capped]).toEqual([200, false]);
    expect(body.moving).toBeGreaterThan(0);
    expect(body.moves).toEqual(expect.arrayContaining([expect.objectContaining({ caseNumber: matter.caseNumber, dueOn: due })]));
    expect((body.moves as { dueOn: string; wouldBeOn: string }[]).every(({ dueOn, wouldBeOn }) => wouldBeOn > dueOn)).toBe(true);
    const { rows: after } = await office.database.app.query(
      'select case_id, duty_id, due_on from duty where closed_on is null order by 1, 2',
    );
    expect(after).toEqual(before);
    const same = await first.post('/api/admin/calendar/preview', { year: 2026, document: '试', days: (await sheet(2026)).days });
    expect(same.body).toMatchObject({ added: [], removed: [], moving: 0 });
  });

  it('changes when a second administrator signs, and duties opened afterwards are counted with it', async () => {
    const days: CalendarDay[] = [
      ...(await sheet(2026)).days.filter(({ day }) => day !== '2026-09-28'),
      { day: '2026-09-28', kind: 'holiday', name: '台风停工' },
    ];
    const id = randomUUID();
    const proposed = await first.post('/api/admin/changes', {
      id,
      kind: 'setCalendarYear',
      content: { year: 2026, document: '防指〔2026〕12号', days },
      reason: '台风停工一天',
    });
    expect([proposed.status, proposed.body.summary]).toMatchObject([
      201,
      expect.arrayContaining([{ label: '依据', value: '防指〔2026〕12号' }]),
    ]);
    expect(office.journal.calendar.holidays['2026-09-28']).toBeUndefined();
    expect((await first.post(`/api/admin/changes/${id}/decision`, { decision: 'approved' })).body.code).toBe('second-person-needed');
    expect((await second.post(`/api/admin/changes/${id}/decision`, { decision: 'approved' })).body.decision).toBe('approved');
    expect(office.journal.calendar.holidays['2026-09-28']).toBe('台风停工');
    expect((await sheet(2026)).signed).toMatchObject({ document: '防指〔2026〕12号', proposedBy: '罗子衡', decidedBy: '贺安' });
    const filed = await office.file();
    await bring(staffOf(office), filed, 'handling');
    const { rows } = await office.database.app.query<{ due_on: string }>(
      "select due_on from duty where case_id = $1 and kind = 'firstContact'",
      [filed.caseId],
    );
    expect(rows.map(({ due_on }) => due_on)).not.toContain('2026-09-28');
  });

  it('counts the open clocks again when a second administrator has signed, each in the journal of its matter (放假办法, D23)', async () => {
    const preview = async () => (await first.get('/api/admin/calendar/recalculation?year=2026')).body;
    const found = (await preview()) as unknown as { moving: number; moves: { caseId: string; dueOn: string; wouldBeOn: string }[] };
    expect(found.moves.every(({ dueOn, wouldBeOn }) => dueOn !== wouldBeOn)).toBe(true);
    expect(found.moving).toBeGreaterThan(0);
    expect((await (await office.as('chenfang')).get('/api/admin/calendar/recalculation?year=2026')).body.code).toBe('not-permitted');
    const id = randomUUID();
    const content = { year: 2026, document: '防指〔2026〕12号' };
    const proposed = await first.post('/api/admin/changes', { id, kind: 'recalculateClocks', content, reason: '台风停工一天' });
    expect(proposed.status).toBe(201);
    expect((await first.post(`/api/admin/changes/${id}/decision`, { decision: 'approved' })).body.code).toBe('second-person-needed');
    expect((await preview()).moving).toBe(found.moving);
    expect((await second.post(`/api/admin/changes/${id}/decision`, { decision: 'approved' })).body.decision).toBe('approved');
    await carryOutRecalculations(office.journal);
    expect(await preview()).toMatchObject({ moving: 0, runs: [{ document: '防指〔2026〕12号', finished: true }] });
    const [move] = found.moves;
    const { rows: told } = await office.database.app.query<{ actor_role: string; duties: string }>(
      "select actor_role, duties::text from journal where case_id = $1 and kind = 'clocksRecalculated'",
      [move?.caseId],
    );
    expect(told).toMatchObject([{ actor_role: 'system', duties: expect.stringContaining('防指〔2026〕12号') }]);
    const { rows: due } = await office.database.app.query<{ due_on: string }>('select due_on from duty where case_id = $1', [move?.caseId]);
    expect(due.map(({ due_on }) => due_on)).toContain(move?.wouldBeOn);
    // Called again, after a stop in the middle for instance, it finds nothing to do.
    await carryOutRecalculations(office.journal);
    const { rows: again } = await office.database.app.query("select from journal where kind = 'clocksRecalculated' and case_id = $1", [
      move?.caseId,
    ]);
    expect(again).toHaveLength(1);
    const nothing = await first.post('/api/admin/changes', { id: randomUUID(), kind: 'recalculateClocks', content, reason: '再算一次' });
    expect(nothing.body.code).toBe('calendar-nothing-moves');
    expect((await verify(office.database.app)).broken).toEqual([]);
  });

  it('knows which years have a notice: dates in another one are provisional (民法典 203)', async () => {
    expect(office.journal.calendar.years).toContain(2026);
    expect(office.journal.calendar.years).not.toContain(2027);
    const due = dueFrom({ on: '2026-12-20' }, { unit: 'naturalDay', length: 15 }, office.journal.calendar);
    expect(due.derivation.provisional).toBe(true);
  });

  it('reaches every process that serves the same office', async () => {
    const other = { pool: office.database.app, calendar: { holidays: {}, makeUpDays: {} } };
    const watch = watchWorkCalendar(other, createLog('error'), 10);
    try {
      await expect.poll(() => Object.values(other.calendar.holidays)).toContain('台风停工');
    } finally {
      await watch.stop();
    }
  });

  it('keeps a year that was signed when the server starts again with published days', async () => {
    await office.database.superuser.query("delete from work_calendar_day where day = '2026-10-01'");
    const calendar = await provideWorkCalendar(office.database.app);
    expect(calendar.holidays['2026-10-01']).toBeUndefined();
    expect(calendar.holidays['2026-09-28']).toBe('台风停工');
    expect(await readWorkCalendar(office.database.app)).toEqual(calendar);
  });

  it.each([
    ['a Thursday that makes up for something', [{ day: '2026-10-08', kind: 'makeUp', name: '国庆节' }], 'calendar-day-unfit'],
    ['a day of another year', [{ day: '2027-01-01', kind: 'holiday', name: '元旦' }], 'calendar-day-unfit'],
    ['the same day twice', [1, 2].map(() => ({ day: '2026-10-08', kind: 'holiday', name: '国庆节' })), 'calendar-day-unfit'],
    ['a day without a name', [{ day: '2026-10-08', kind: 'holiday', name: '' }], 'malformed-input'],
  ])('refuses %s', async (_what, days, code) => {
    const content = { year: 2026, document: '试', days };
    const { body } = await first.post('/api/admin/changes', { id: randomUUID(), kind: 'setCalendarYear', content, reason: '试' });
    expect(body.code).toBe(code);
  });
});

describe('what administrators read of their office', () => {
  it('is the rulebook beside its articles, the own document first, with every duty of it', async () => {
    const { body } = await first.get('/api/admin/rulebook');
    const articles = body.articles as readonly { origin: string; document: string; duties: readonly { kind: string; within: string }[] }[];
    expect(articles[0]).toMatchObject({ origin: 'local', document: '沥工委〔2020〕38号' });
    const kinds = articles.flatMap(({ duties }) => duties.map(({ kind }) => kind));
    expect(kinds.toSorted()).toEqual(office.journal.rulebook.duties.map(({ kind }) => kind).toSorted());
    expect(articles.flatMap(({ duties }) => duties).find(({ kind }) => kind === 'firstContact')?.within).toBe('1wd');
    expect((await (await office.as('chenfang')).get('/api/admin/rulebook')).body.code).toBe('not-permitted');
  });

  it('is the last backup, none, or a record that nobody can read', async () => {
    const state = async () => (await first.get('/api/admin/backup')).body;
    expect(await state()).toMatchObject({ unreadable: false });
    expect(await state()).not.toHaveProperty('last');
    const folder = join(office.stateFolder, 'backups');
    mkdirSync(folder, { recursive: true });
    const record = { startedAt: '2026-09-24T01:00:00Z', finishedAt: '2026-09-24T01:05:00Z', bytes: 12_345, verified: true, kind: 'full' };
    writeFileSync(join(folder, 'last.json'), JSON.stringify(record));
    expect((await state()).last).toEqual(record);
    writeFileSync(join(folder, 'last.json'), '{"startedAt":');
    expect(await state()).toMatchObject({ unreadable: true });
    expect((await (await office.as('chenfang')).get('/api/admin/backup')).body.code).toBe('not-permitted');
  });
});
