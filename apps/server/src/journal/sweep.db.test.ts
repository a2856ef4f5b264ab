import { randomUUID } from 'node:crypto';
import type { CommandName } from '@daiban/contract/commands';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { simulatedClock } from '../platform/clock.ts';
import { bring, staffOf } from '../testing/matters.ts';
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
    await sweepAll(office.journal);
    const marks = () =>
      office.database.app
        .query("select 1 from journal where case_id = $1 and kind = 'clockOverdue'", [caseId])
        .then(({ rowCount }) => rowCount);
    expect(await marks()).toBe(0);
    clock.advanceTo(new Date('2026-10-27T00:00:01+08:00'));
    await sweepAll(office.journal);
    expect(await marks()).toBe(1);
    const duty = await office.database.app.query<{ due_on: string }>('select due_on from duty where case_id = $1', [caseId]);
    expect(duty.rows[0]?.due_on).toBe('2026-10-26');
  });

  const kindsOf = async (caseId: string): Promise<string[]> =>
    (
      await office.database.app.query<{ kind: string }>(
        'select kind from journal where case_id = $1 and actor_role = $2 order by sequence',
        [caseId, 'system'],
      )
    ).rows.map(({ kind }) => kind);

  it('climbs the ladder of a matter that nobody has taken up, each rung once, with several workers (S0.39, S2.55)', async () => {
    const { caseId } = await office.file();
    const started = clock.now().getTime();
    for (let day = 1; day <= 70; day += 1) {
      clock.advanceTo(new Date(started + day * 86_400_000));
      await Promise.all([sweepAll(office.journal), sweepAll(office.journal), sweepAll(office.journal)]);
    }
    const kinds = await kindsOf(caseId);
    const rungs = [
      'reminderSent',
      'overdueReported',
      'copyNoticeIssued',
      'copyLevelRaised',
      'copyLevelRaised',
      'supervisionOpened',
      'redCardProposed',
    ];
    // Of the first duty; the answers that the ladder asks for have no copy-notices of their own.
    const { rows } = await office.database.app.query<{ kind: string }>(
      "select kind from journal where case_id = $1 and data->>'dutyId' like 'registerForward.%' and kind <> 'clockOverdue' order by sequence",
      [caseId],
    );
    expect(rows.map(({ kind }) => kind)).toEqual(rungs);
    expect(kinds.filter((kind) => kind === 'redReported')).toHaveLength(1);
    const letters = await office.database.app.query<{ form: string; recipients: number }>(
      "select form, count(*)::int as recipients from letter where case_id = $1 and letter_id like '%registerForward%' group by form order by form",
      [caseId],
    );
    // The head of the petition office, and the principal leader, who is also its leader in charge here.
    expect(letters.rows).toEqual([
      { form: 'copyNotice', recipients: 2 },
      { form: 'headNotice', recipients: 1 },
      { form: 'reminder', recipients: 1 },
    ]);
    expect((await verify(office.database.app)).broken).toEqual([]);
  }, 60_000);

  it('goes on where a worker was killed between two rungs: what was not written is sent by the next', async () => {
    const { caseId } = await office.file();
    const due = await office.database.app.query<{ due_at: Date }>('select due_at from duty where case_id = $1', [caseId]);
    clock.advanceTo(new Date((due.rows[0]?.due_at.getTime() ?? 0) + 1000));
    // A worker that had taken the rows and died: its transaction is rolled back.
    const dying = await office.database.app.connect();
    await dying.query('begin');
    await dying.query('select 1 from duty where case_id = $1 for update', [caseId]);
    await sweepAll(office.journal);
    expect(await kindsOf(caseId)).toEqual([]);
    await dying.query('rollback');
    dying.release();
    await sweepAll(office.journal);
    await sweepAll(office.journal);
    expect(await kindsOf(caseId)).toEqual(['clockOverdue', 'overdueReported', 'colourChanged']);
  });

  it('does not try a refused lapse again until the matter or the day has changed, and concludes the matter then (D51, S2.37)', async () => {
    const staff = staffOf(office);
    const matter = await office.file();
    const { caseId, queryCode } = matter;
    const give = async (by: string, command: CommandName, input: object) =>
      expect((await (await staff(by)).command(caseId, command, input)).status).toBe(200);
    await bring(staff, matter, 'replied');
    await give('xuruolan', 'returnVisit', { result: 'dissatisfied', note: '灯还是不亮' });
    await give('dongqiming', 'reassign', { reason: '信访人不满意' });

    const attendOfWindow = async (): Promise<Date | undefined> =>
      (
        await office.database.app.query<{ attend_at: Date }>(
          "select attend_at from duty where case_id = $1 and kind = 'reviewWindow' and closed_on is null",
          [caseId],
        )
      ).rows[0]?.attend_at;
    const windowEnds = (await attendOfWindow()) ?? clock.now();
    clock.advanceTo(new Date(windowEnds.getTime() + 1000));
    await sweepAll(office.journal);
    // Handled again: nobody may lose the review while that runs, and the order waits for the next day.
    expect(await kindsOf(caseId)).not.toContain('remedyLapsed');
    const waitsUntil = windowEnds.getTime() + 86_400_001;
    expect((await attendOfWindow())?.getTime()).toBe(waitsUntil);
    const { rows } = await office.database.app.query('select 1 from duty where closed_on is null and attend_at < $1', [clock.now()]);
    expect(rows).toEqual([]);

    // The petitioner ends the dispute: the order is given at once, not only on the next day.
    const resident = office.holding(queryCode);
    expect((await resident.command(caseId, 'settle', { reason: 'petitionerEndsTalks' })).status).toBe(200);
    await sweepAll(office.journal);
    expect(await kindsOf(caseId)).toContain('remedyLapsed');
    expect((await verify(office.database.app)).broken).toEqual([]);
  }, 60_000);
});
