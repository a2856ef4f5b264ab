import { randomUUID } from 'node:crypto';
import type { BatchReport } from '@daiban/contract/batches';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verify } from '../journal/verify.ts';
import { simulatedClock } from '../platform/clock.ts';
import { bring, buildingLine, type Matter, staffOf } from '../testing/matters.ts';
import { openTestOffice, type Person, type TestOffice } from '../testing/test-office.ts';

const clock = simulatedClock(new Date('2026-09-24T09:00:00+08:00'));
let office: TestOffice;
let staff: (userName: string) => Promise<Person>;
beforeAll(async () => {
  office = await openTestOffice(clock);
  staff = staffOf(office);
}, 60_000);
afterAll(() => office.close());

const classified = async (): Promise<Matter> => {
  const matter = await office.file();
  await bring(staff, matter, 'classified');
  return matter;
};
const report = (body: unknown): BatchReport => body as BatchReport;

describe('batch assignment (S0.25)', () => {
  it('gives each matter an order of its own, lists what was refused with its reason, and leaves that as it was', async () => {
    const ready = [await classified(), await classified()];
    const unready = await office.file();
    await bring(staff, unready, 'registered');
    const batchId = randomUUID();
    const items = [...ready, unready].map(({ caseId }) => ({ caseId, unitId: buildingLine }));
    const body = { batchId, items, reason: '供水突出问题集中交办', termOn: '2026-10-30' };
    const dispatcher = await staff('zhoumuhua');
    const made = await dispatcher.post('/api/batches', body);
    expect(made.status).toBe(201);
    expect(report(made.body).counts).toMatchObject({ waiting: 2, refused: 1 });
    const refused = report(made.body).rows.find(({ stage }) => stage === 'refused');
    expect(refused).toMatchObject({ caseId: unready.caseId, refusal: { code: 'kind-not-classified' } });
    expect(refused?.refusal?.title).toBeTruthy();
    const { rows } = await office.database.superuser.query('select procedure from case_list where case_id = $1', [unready.caseId]);
    expect(rows).toEqual([{ procedure: 'registered' }]);

    const again = await dispatcher.post('/api/batches', body);
    expect(report(again.body).counts).toEqual(report(made.body).counts);
    const orders = await office.database.superuser.query(
      "select 1 from journal where kind = 'dispatchDecided' and data ->> 'batchId' = $1",
      [batchId],
    );
    expect(orders.rowCount).toBe(2);

    const leader = await staff('shenjiantang');
    const waiting = report(made.body).rows.filter(({ stage }) => stage === 'waiting');
    const moved = waiting[0];
    const signed = await leader.post(`/api/batches/${batchId}/signatures`, {
      commandId: randomUUID(),
      items: waiting.map(({ caseId, version }) => ({ caseId, expectedVersion: caseId === moved?.caseId ? version - 1 : version })),
    });
    expect(signed.status).toBe(200);
    const after = signed.body as { report: BatchReport; refused: { caseId: string; code: string }[] };
    expect(after.refused).toMatchObject([{ caseId: moved?.caseId, code: 'stale-version' }]);
    expect(after.report.counts).toMatchObject({ waiting: 1, assigned: 1, refused: 1 });

    const head = await staff('lvxiangyang');
    expect((await head.command(waiting[1]?.caseId ?? '', 'accept', {})).status).toBe(200);
    const seen = await dispatcher.get(`/api/batches/${batchId}`);
    expect(report(seen.body).counts).toMatchObject({ accepted: 1 });
    const list = await leader.get('/api/batches');
    expect((list.body.rows as { batchId: string; waiting: number }[])[0]).toMatchObject({ batchId, waiting: 1 });
    expect((await verify(office.database.app)).broken).toEqual([]);
  });

  it('is for whoever dispatches and for the leader, and signed by the leader alone', async () => {
    const { caseId } = await classified();
    const body = { batchId: randomUUID(), items: [{ caseId, unitId: buildingLine }], reason: '集中交办' };
    for (const userName of ['chenfang', 'lvxiangyang', 'ruanzhicheng'])
      expect((await (await staff(userName)).post('/api/batches', body)).status).toBe(403);
    expect((await (await staff('zhoumuhua')).post('/api/batches', body)).status).toBe(201);
    const sign = { commandId: randomUUID(), items: [{ caseId, expectedVersion: 1 }] };
    expect((await (await staff('zhoumuhua')).post(`/api/batches/${body.batchId}/signatures`, sign)).status).toBe(403);
    expect((await (await staff('zhoumuhua')).get(`/api/batches/${randomUUID()}`)).status).toBe(404);
    const elsewhere = { ...body, reason: '别人的' };
    expect((await (await staff('shenjiantang')).post('/api/batches', elsewhere)).status).toBe(409);
  });
});
