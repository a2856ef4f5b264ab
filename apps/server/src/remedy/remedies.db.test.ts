import { remedyWaits } from '@daiban/contract/remedy';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bring, type Matter, staffOf } from '../testing/matters.ts';
import { openTestOffice, type Person, type TestOffice } from '../testing/test-office.ts';

let office: TestOffice;
let staff: (userName: string) => Promise<Person>;
beforeAll(async () => {
  office = await openTestOffice();
  staff = staffOf(office);
}, 60_000);
afterAll(() => office.close());

const at = async (stage: 'handling' | 'replied'): Promise<Matter> => {
  const matter = await office.file({ text: '三号楼前面的路灯坏了半个月。' });
  await bring(staff, matter, stage);
  return matter;
};
const answersOf = (view: Record<string, unknown>) =>
  (view.claims as { id: string }[]).map(({ id }) => ({
    claimId: id,
    disposition: 'supported',
    facts: '路灯已修复',
    decision: '每月巡查一次',
    basis: '《城市照明管理规定》',
  }));

describe('review over HTTP (D46, D47, 条例 35)', () => {
  it('is seen by the upper organ from the request on, drafted and signed there, and told with the last remedy', async () => {
    const { caseId, queryCode } = await at('replied');
    const [petitioner, reviewer, head, unitHead] = [
      office.holding(queryCode),
      await staff('baosiqi'),
      await staff('jianxingzhi'),
      await staff('lvxiangyang'),
    ];
    expect((await reviewer.get(`/api/cases/${caseId}`)).body.code).toBe('case-unknown');
    expect((await petitioner.command(caseId, 'requestReview', { words: '没有说明何时巡查' })).status).toBe(200);

    const board = (await reviewer.get('/api/remedies')).body.rows as { caseId: string; waits: string; mine: boolean }[];
    expect(board).toContainEqual(expect.objectContaining({ caseId, waits: 'reviewTask', mine: true }));
    const view = (await reviewer.get(`/api/cases/${caseId}`)).body;
    expect(JSON.stringify(view.remedy)).toContain('没有说明何时巡查');

    expect((await unitHead.command(caseId, 'acceptReview', {})).body.code).toBe('not-permitted');
    expect((await reviewer.command(caseId, 'acceptReview', {})).status).toBe(200);
    const draft = { outcome: 'vary', answers: answersOf(view), reason: '补充巡查安排', law: '《信访工作条例》第三十五条' };
    expect((await reviewer.command(caseId, 'draftReview', draft)).status).toBe(200);
    expect(JSON.stringify((await head.get(`/api/cases/${caseId}`)).body.remedy)).toContain('补充巡查安排');
    expect(JSON.stringify((await unitHead.get(`/api/cases/${caseId}`)).body)).not.toContain('补充巡查安排');

    expect((await head.command(caseId, 'decideReview', { decision: 'signed', service: 'readOut' })).status).toBe(200);
    const told = (await petitioner.post('/api/track', { queryCode, proof: { by: 'digits', digits: '1111' } })).body;
    expect(told.procedure).toBe('reviewed');
    expect(told.actions).toContain('requestReReview');
    expect(JSON.stringify(told.remedy)).toContain('绍兴市人民政府信访复核机构');
    expect((told.notices as { notice: string }[]).map(({ notice }) => notice)).toContain('reviewOpinion');

    const [drafter, cityHead] = [await staff('xunruoshui'), await staff('chiwanli')];
    expect((await petitioner.command(caseId, 'requestReReview', { words: '还是太晚' })).status).toBe(200);
    expect((await drafter.command(caseId, 'acceptReview', {})).status).toBe(200);
    const upheld = { outcome: 'uphold', answers: draft.answers, reason: '安排合理', law: '《信访工作条例》第三十六条' };
    expect((await drafter.command(caseId, 'draftReview', upheld)).status).toBe(200);
    expect((await cityHead.command(caseId, 'decideReReview', { decision: 'signed' })).status).toBe(200);
    const final = (await petitioner.post('/api/track', { queryCode, proof: { by: 'digits', digits: '1111' } })).body;
    const paper = (final.notices as { id: string; notice: string }[]).find(({ notice }) => notice === 'reReviewOpinion');
    // The review had changed the answer: what stands now is the opinion of the review.
    const read = JSON.stringify((await petitioner.get(`/api/cases/${caseId}/papers/${paper?.id}`)).body);
    expect(read).toContain('维持复查意见');
    expect(read).not.toContain('维持原处理意见');
  });
});

describe('the board of remedies', () => {
  it('names the organ that hears while a hearing holds the clock of its opinion (条例 31, 36)', async () => {
    const { caseId, queryCode } = await at('replied');
    const reviewer = await staff('baosiqi');
    expect((await office.holding(queryCode).command(caseId, 'requestReview', { words: '没有说明何时巡查' })).status).toBe(200);
    expect((await reviewer.command(caseId, 'acceptReview', {})).status).toBe(200);
    const hearingOn = new Date(Date.now() + 15 * 86_400_000).toISOString().slice(0, 10);
    const hearing = { hearingOn, time: '09:30', place: '区信访局一楼会议室', agenda: '路灯由谁维护' };
    expect((await reviewer.command(caseId, 'scheduleHearing', hearing)).status).toBe(200);
    const board = (await reviewer.get('/api/remedies')).body.rows as { caseId: string; waits: string; unitName: string; mine: boolean }[];
    expect(board).toContainEqual(
      expect.objectContaining({ caseId, waits: 'reviewDecision', unitName: '越城区人民政府信访复查机构', mine: true }),
    );
  });

  it('reads the open duties of its kinds alone, however many others are open (design §8: growth)', async () => {
    const { rows } = await office.database.superuser.query<{ indexdef: string }>(
      "select indexdef from pg_indexes where indexname = 'duty_remedy'",
    );
    for (const kind of remedyWaits) expect(rows[0]?.indexdef).toContain(`'${kind}'`);
  });
});

describe('withdrawal over HTTP (D52, care G1, G12)', () => {
  it('tells the head of the petition office alone that somebody pressed for it', async () => {
    const { caseId, queryCode } = await at('handling');
    const petitioner = office.holding(queryCode);
    const said = '村里有人让我撤回';
    expect((await petitioner.command(caseId, 'requestWithdrawal', { pressure: 'pressed', words: said })).status).toBe(200);

    const head = await staff('dongqiming');
    const forHead = JSON.stringify((await head.get(`/api/cases/${caseId}`)).body);
    expect(forHead).toContain(said);
    expect(forHead).toContain('pressureCheck');
    for (const other of ['lvxiangyang', 'ruanzhicheng', 'chenfang']) {
      const shown = JSON.stringify((await (await staff(other)).get(`/api/cases/${caseId}`)).body);
      expect(shown, other).toContain('withdrawalRequested');
      for (const hidden of [said, 'pressureCheck', 'withdrawalPressureReported', '"pressure"']) expect(shown, other).not.toContain(hidden);
    }
    expect((await head.command(caseId, 'requestWithdrawal', {})).body.code).toBe('petitioner-act-only');
    expect((await petitioner.command(caseId, 'cancelWithdrawal', {})).status).toBe(200);
  });
});
