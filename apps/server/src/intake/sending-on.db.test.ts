import { randomUUID } from 'node:crypto';
import type { TrackView } from '@daiban/contract/submissions';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sweepAll } from '../journal/sweep.ts';
import { verify } from '../journal/verify.ts';
import { simulatedClock } from '../platform/clock.ts';
import { bring, staffOf } from '../testing/matters.ts';
import { openTestOffice, ownProof, type Person, type TestOffice } from '../testing/test-office.ts';

const clock = simulatedClock(new Date('2026-09-24T09:00:00+08:00'));
let office: TestOffice;
let staff: (userName: string) => Promise<Person>;
beforeAll(async () => {
  office = await openTestOffice(clock);
  staff = staffOf(office);
}, 60_000);
afterAll(() => office.close());

const track = async (queryCode: string): Promise<TrackView> =>
  (await office.anybody.post('/api/track', { queryCode, proof: ownProof })).body as unknown as TrackView;

describe('splitting a mixed petition (D5)', () => {
  it('makes a matter with number and code of its own; the petitioner opens both, also by the old code', async () => {
    const matter = await office.file();
    await bring(staff, matter, 'classified');
    const window = await staff('chenfang');
    const body = { commandId: randomUUID(), input: { claimIds: ['c2'], title: '什么时候修好', reason: '不是一类事' } };
    const made = await window.post(`/api/cases/${matter.caseId}/split`, body);
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ repeated: false });
    const queryCode = String(made.body.queryCode);
    const other = await track(queryCode);
    expect(other).toMatchObject({ caseNumber: made.body.caseNumber, procedure: 'registered', claims: [{ text: '说明何时修好' }] });
    const old = await track(matter.queryCode);
    expect(old.claims).toHaveLength(1);
    expect(other.next?.dueOn).toBe(old.next?.dueOn);
    expect(old.split).toEqual([{ caseNumber: made.body.caseNumber, queryCode: queryCode.replaceAll('-', '') }]);

    const again = await window.post(`/api/cases/${matter.caseId}/split`, body);
    expect(again.body).toMatchObject({ repeated: true, caseId: made.body.caseId, queryCode });
    expect((await verify(office.database.app)).broken).toEqual([]);
  });

  it('writes nothing at all when it is refused', async () => {
    const matter = await office.file();
    await bring(staff, matter, 'classified');
    const before = await office.database.superuser.query('select count(*)::int as count from petition_case');
    const body = { commandId: randomUUID(), input: { claimIds: ['c1', 'c2'], title: '全部', reason: '都拆' } };
    const refused = await (await staff('chenfang')).post(`/api/cases/${matter.caseId}/split`, body);
    expect([refused.status, refused.body.code]).toEqual([422, 'split-leaves-no-claim']);
    const late = await (await staff('chenfang')).post(`/api/cases/${matter.caseId}/split`, {
      ...body,
      expectedVersion: 1,
      input: { ...body.input, claimIds: ['c2'] },
    });
    expect([late.status, late.body.code]).toEqual([409, 'stale-version']);
    const after = await office.database.superuser.query('select count(*)::int as count from petition_case');
    expect(after.rows).toEqual(before.rows);
  });

  it('keeps a restricted matter out of the lists of others on both sides', async () => {
    const matter = await office.file();
    await bring(staff, matter, 'classified');
    const head = await staff('dongqiming');
    expect((await head.command(matter.caseId, 'restrict', { reason: '涉及未成年人' })).status).toBe(200);
    const body = { commandId: randomUUID(), input: { claimIds: ['c2'], title: '什么时候修好', reason: '不是一类事' } };
    const made = await head.post(`/api/cases/${matter.caseId}/split`, body);
    expect(made.status).toBe(201);
    const { rows } = await office.database.superuser.query('select confidentiality from case_list where case_id = $1', [made.body.caseId]);
    expect(rows).toEqual([{ confidentiality: 'restricted' }]);
    expect((await verify(office.database.app)).broken).toEqual([]);
  });
});

describe('asking for what is missing (D3, D4)', () => {
  it('shows the petitioner what is missing and until when, keeps their words outside the journal, and lapses by the timer', async () => {
    const matter = await office.file();
    await bring(staff, matter, 'registered');
    const window = await staff('chenfang');
    expect((await window.command(matter.caseId, 'requestSupplement', { missing: '请补充路灯的编号。' })).status).toBe(200);
    const seen = await track(matter.queryCode);
    expect(seen).toMatchObject({ procedure: 'supplementing' });
    expect(seen.actions).toContain('supply');
    expect(seen.windows.map(({ kind }) => kind)).toContain('supplementWait');
    clock.advanceTo(new Date('2026-10-12T09:00:00+08:00'));
    await sweepAll(office.journal);
    expect(await track(matter.queryCode)).toMatchObject({ procedure: 'registered' });
    expect((await verify(office.database.app)).broken).toEqual([]);
  });
});

describe('the legal channel (D9, D10)', () => {
  const advice = {
    route: 'litigation',
    body: '越城区人民法院',
    address: '人民路1号',
    limit: '自知道之日起三年内',
    law: '《信访工作条例》第三十一条',
    explanation: '属于民事合同纠纷。',
  };

  it('is confirmed by the duty legal adviser, who sees the matter without name and phone, and can be returned from', async () => {
    const matter = await office.file();
    await bring(staff, matter, 'classified');
    const adviser = await staff('guzhifei');
    expect((await (await staff('chenfang')).command(matter.caseId, 'adviseLegalChannel', advice)).status).toBe(200);
    const page = await adviser.get(`/api/cases/${matter.caseId}`);
    expect(page.body).toMatchObject({ intakeProposal: { command: 'adviseLegalChannel', input: { body: '越城区人民法院' } }, mayOpen: [] });
    expect((page.body.actions as { command: string }[]).map(({ command }) => command)).toContain('adviseLegalChannel');
    expect((await adviser.command(matter.caseId, 'adviseLegalChannel', advice)).body).toMatchObject({ procedure: 'channelled' });
    const seen = await track(matter.queryCode);
    expect(seen.timeline.find(({ kind }) => kind === 'legalChannelAdvised')?.data).toMatchObject({
      body: advice.body,
      address: advice.address,
    });
    const back = await (await staff('chenfang')).command(matter.caseId, 'returnFromChannel', {
      channelOutcome: 'bodyDeclined',
      reason: '法院不予立案',
    });
    expect(back.body).toMatchObject({ procedure: 'registered' });
    expect((await verify(office.database.app)).broken).toEqual([]);
  });
});
