import { randomUUID } from 'node:crypto';
import type { PostedMatter } from '@daiban/contract/bounties';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sweepAll } from '../journal/sweep.ts';
import { simulatedClock } from '../platform/clock.ts';
import { bring, buildingLine, type Matter, staffOf } from '../testing/matters.ts';
import { openTestOffice, type Person, type TestOffice } from '../testing/test-office.ts';

const clock = simulatedClock(new Date('2026-03-02T09:00:00+08:00'));
let office: TestOffice;
let staff: (userName: string) => Promise<Person>;
beforeAll(async () => {
  office = await openTestOffice(clock);
  staff = staffOf(office);
}, 60_000);
afterAll(() => office.close());

const give = async (by: string, { caseId }: Matter, command: Parameters<Person['command']>[1], input: unknown) => {
  const { status, body } = await (await staff(by)).command(caseId, command, input);
  return [status, body.code];
};
const done = async (by: string, matter: Matter, command: Parameters<Person['command']>[1], input: unknown): Promise<void> =>
  expect(await give(by, matter, command, input)).toEqual([200, undefined]);

const board = async (by: string): Promise<readonly PostedMatter[]> =>
  (await (await staff(by)).get('/api/bounties')).body.rows as PostedMatter[];
const order = async (by: string, bountyId: string, what: 'bids' | 'marks', input: unknown, commandId: string = randomUUID()) =>
  (await staff(by)).post(`/api/bounties/${bountyId}/${what}`, { commandId, input });
const codeOf = async (answer: ReturnType<typeof order>) => {
  const { status, body } = await answer;
  return [status, body.code];
};

const summary = '一处路灯多次修不好，求一个一次修到位的办法。';
const offer = {
  teamIds: ['lihai.officer-yanguyu', 'lihai.officer-bailu'],
  plan: '换整条线路。',
  competence: '去年换过一条街。',
  resources: '两个人',
  doneBy: '2026-06-01',
};
const marks = (mark: number) => ({ planMark: mark, competenceMark: mark, timeMark: mark, resourcesMark: mark });

/** A hard matter with its five ones and its retrospective file. */
const worked = async (): Promise<Matter> => {
  const matter = await office.file({ text: '三号楼前面的路灯坏了半个月。' });
  await bring(staff, matter, 'replied');
  await done('xuruolan', matter, 'returnVisit', { result: 'dissatisfied', note: '灯还是不亮' });
  await done('dongqiming', matter, 'listBacklog', { backlogGround: 'superiorAssigned', reason: '市里交办' });
  await done('shenjiantang', matter, 'confirmBacklog', {});
  await done('shenjiantang', matter, 'sponsor', { officerId: 'lihai.officer-luowenqi', unitId: buildingLine, reason: '分管城建' });
  await done('dongqiming', matter, 'formTaskForce', { leaderId: 'lihai.officer-lvxiangyang' });
  await done('luowenqi', matter, 'approvePlan', { measures: [{ measure: 'repair', what: '换灯' }] });
  await done('dongqiming', matter, 'openWorkFile', { contents: '登记表、答复' });
  await done('dongqiming', matter, 'fileRetrospective', { source: '线路老化', keyFacts: '修了三次', lessons: '先查线路' });
  return matter;
};

/** Posted with the petitioner's word; its id on the board. */
const posted = async (): Promise<{ readonly matter: Matter; readonly bountyId: string }> => {
  const matter = await worked();
  const before = new Set((await board('yanguyu')).map(({ bountyId }) => bountyId));
  await done('dongqiming', matter, 'postBounty', { summary });
  expect((await board('yanguyu')).every(({ bountyId }) => before.has(bountyId))).toBe(true);
  const { status } = await office.holding(matter.queryCode).command(matter.caseId, 'answerBounty', { bountyAnswer: 'agreed' });
  expect(status).toBe(200);
  const bountyId = (await board('yanguyu')).find((row) => !before.has(row.bountyId))?.bountyId ?? '';
  return { matter, bountyId };
};
const rowOf = async (by: string, id: string) => (await board(by)).find(({ bountyId }) => bountyId === id);

describe('the board of posted matters (D43, S2.44, care G21)', () => {
  it('shows every unit the summary and the term, and no way to the matter', async () => {
    const { matter, bountyId } = await posted();
    const row = await rowOf('yanguyu', bountyId);
    expect(row).toEqual({
      ...{ bountyId, stage: 'posted', summary, postedOn: '2026-03-02', dueOn: '2026-03-16' },
      ...{ bidFor: '沥海街道农业农村办公室（农业线办）', ownBids: [], toJudge: [] },
    });
    expect(JSON.stringify(row)).not.toMatch(new RegExp(`${matter.caseId}|${matter.caseNumber}|路灯坏了|王阿姨|村镇建设`));
    expect((await (await staff('yanguyu')).get(`/api/cases/${matter.caseId}`)).status).toBe(404);
    expect((await (await staff('yanguyu')).get(`/api/cases/${bountyId}`)).status).not.toBe(200);
    expect(await rowOf('lvxiangyang', bountyId)).not.toHaveProperty('bidFor');
    expect((await (await staff('bailu')).get('/api/bounties')).status).toBe(403);
  });

  it('takes one bid a unit, none of the handling unit, and gives the same answer to the same order', async () => {
    const { matter, bountyId } = await posted();
    expect(await codeOf(order('lvxiangyang', bountyId, 'bids', offer))).toEqual([403, 'not-permitted']);
    expect(await codeOf(order('guzhifei', bountyId, 'bids', offer))).toEqual([403, 'not-permitted']);
    expect(await codeOf(order('yanguyu', 'nowhere', 'bids', offer))).toEqual([409, 'no-bounty']);
    expect(await codeOf(order('yanguyu', matter.caseId, 'bids', offer))).toEqual([409, 'no-bounty']);
    expect(await codeOf(order('guzhifei', bountyId, 'marks', { bidId: 'bid1', ...marks(80) }))).toEqual([409, 'bidding-open']);
    const commandId = randomUUID();
    const { status, body } = await order('yanguyu', bountyId, 'bids', offer, commandId);
    expect([status, body]).toEqual([200, { bountyId, repeated: false }]);
    expect((await order('yanguyu', bountyId, 'bids', offer, commandId)).body).toEqual({ bountyId, repeated: true });
    expect(await codeOf(order('yanguyu', bountyId, 'bids', offer))).toEqual([409, 'bid-already-submitted']);
    const own = await rowOf('yanguyu', bountyId);
    expect(own?.ownBids).toMatchObject([{ unitName: '沥海街道农业农村办公室（农业线办）', team: ['严谷雨', '白露'], plan: offer.plan }]);
    expect(own).not.toHaveProperty('bidFor');
    // Nobody bids with the plan of another at hand.
    expect(await rowOf('shilei', bountyId)).toMatchObject({ ownBids: [], toJudge: [] });
    const refused = await office.database.superuser.query<{ detail: object }>(
      "select detail from audit_log where kind = 'commandRefused' and case_id = $1",
      [matter.caseId],
    );
    expect(refused.rows.map(({ detail }) => detail)).toContainEqual({ command: 'submitBid', code: 'not-permitted' });
  });

  it('is gone when the petitioner objects, and says nothing to whoever has a conflict (D63)', async () => {
    const { matter, bountyId } = await posted();
    await done('dongqiming', matter, 'recordConcerned', { officerIds: ['lihai.officer-yanguyu'], unitIds: [], reason: '来信写到此人' });
    expect(await rowOf('yanguyu', bountyId)).toBeUndefined();
    expect(await codeOf(order('yanguyu', bountyId, 'bids', offer))).toEqual([409, 'no-bounty']);
    expect(await rowOf('shilei', bountyId)).toBeDefined();
    await office.holding(matter.queryCode).command(matter.caseId, 'answerBounty', { bountyAnswer: 'objected' });
    expect(await rowOf('shilei', bountyId)).toBeUndefined();
    expect(await codeOf(order('shilei', bountyId, 'bids', offer))).toEqual([409, 'no-bounty']);
  });
});

describe('from the posting to the acceptance (D43, D44, F13)', () => {
  it('is bid for by other units, scored by three, given to the team that then sees the matter, and accepted from outside', async () => {
    const { matter, bountyId } = await posted();
    expect((await order('yanguyu', bountyId, 'bids', offer)).status).toBe(200);
    expect((await order('shilei', bountyId, 'bids', { ...offer, teamIds: ['lihai.officer-shilei'] })).status).toBe(200);
    clock.advanceTo(new Date('2026-03-17T09:00:00+08:00'));
    await sweepAll(office.journal);
    expect(await codeOf(order('panqihang', bountyId, 'bids', offer))).toEqual([409, 'bidding-over']);
    const judged = await rowOf('guzhifei', bountyId);
    expect(judged).toMatchObject({ stage: 'judged', dueOn: '2026-03-24', toJudge: [{ bidId: 'bid1' }, { bidId: 'bid2' }] });
    expect((await (await staff('guzhifei')).get(`/api/cases/${matter.caseId}`)).status).toBe(404);
    expect(await rowOf('yanguyu', bountyId)).toMatchObject({ toJudge: [], ownBids: [{ unitName: '沥海街道农业农村办公室（农业线办）' }] });
    for (const judge of ['guzhifei', 'tanglijun']) {
      expect((await order(judge, bountyId, 'marks', { bidId: 'bid1', ...marks(80) })).status).toBe(200);
      expect((await order(judge, bountyId, 'marks', { bidId: 'bid2', ...marks(70) })).status).toBe(200);
    }
    expect((await order('chengyuanzhou', bountyId, 'marks', { bidId: 'bid1', ...marks(60) })).status).toBe(200);
    expect((await rowOf('chengyuanzhou', bountyId))?.toJudge.map(({ own }) => own?.planMark)).toEqual([60, undefined]);
    // A judge of one bid only does not count.
    expect(await give('dongqiming', matter, 'awardBounty', {})).toEqual([409, 'judges-missing']);
    expect((await order('chengyuanzhou', bountyId, 'marks', { bidId: 'bid2', ...marks(60) })).status).toBe(200);
    await done('dongqiming', matter, 'awardBounty', {});
    expect(await rowOf('guzhifei', bountyId)).toBeUndefined();
    const seen = await (await staff('yanguyu')).get(`/api/cases/${matter.caseId}`);
    expect([seen.status, seen.body.backlog]).toEqual([200, 'claimed']);
    expect((await (await staff('shilei')).get(`/api/cases/${matter.caseId}`)).status).toBe(404);
    await done('yanguyu', matter, 'recordSponsorDuty', { sponsorDuty: 'resolve', note: '整条线路已换。' });
    const check = {
      result: 'passed',
      clearingGround: 'agreementPerformed',
      heardOn: '2026-03-17',
      petitionerView: 'satisfied',
      note: '灯亮了',
    };
    expect(await give('yanguyu', matter, 'checkAcceptance', check)).toEqual([403, 'not-permitted']);
    await done('dingshouxin', matter, 'checkAcceptance', check);
    const found = await (await staff('dongqiming')).get(`/api/cases/${matter.caseId}`);
    expect(found.body).toMatchObject({
      backlog: 'cleared',
      loop: { entry: { bounty: { bids: [{ won: true, total: 73.33 }, { won: false }] } } },
    });
  });
});
