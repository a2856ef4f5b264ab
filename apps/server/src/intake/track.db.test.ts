import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bring, claimAnswer, type Matter, staffOf } from '../testing/matters.ts';
import { openTestOffice, type Person, type TestOffice } from '../testing/test-office.ts';

let office: TestOffice;
let staff: (userName: string) => Promise<Person>;
beforeAll(async () => {
  office = await openTestOffice();
  staff = staffOf(office);
}, 60_000);
afterAll(() => office.close());

const unitId = 'lihai.city-building';
const proof = { by: 'digits', digits: '1111' } as const;
const meetOn = '2099-01-05';

const follow = async (matter: Matter) =>
  (await office.holding(matter.queryCode).post('/api/track', { queryCode: matter.queryCode, proof })).body;

const give = async (
  userName: string,
  { caseId }: Matter,
  ...order: Parameters<Person['command']> extends [string, ...infer Rest] ? Rest : never
) => {
  const answer = await (await staff(userName)).command(caseId, ...order);
  expect(answer.status, `${order[0]} ${JSON.stringify(answer.body)}`).toBe(200);
};

/** Everything that the interface answers to the petitioner of a matter: the page, every paper, their data and who looked. */
const readEverything = async (matter: Matter): Promise<string> => {
  const petitioner = office.holding(matter.queryCode);
  const told = await follow(matter);
  const papers = await Promise.all(
    (told['notices'] as { id: string }[]).map(({ id }) => petitioner.get(`/api/cases/${matter.caseId}/papers/${id}`)),
  );
  expect(papers.every(({ status }) => status === 200)).toBe(true);
  const own = await petitioner.get(`/api/cases/${matter.caseId}/my-data`);
  return JSON.stringify([told, papers.map(({ body }) => body), own.body]);
};

const internal =
  /warning|colour|reminder|copyNotice|redCard|attendance|leaderHandling|score|gradeOf|escalat|sponsorDuty|taskForce|预警|抄告|红牌|提醒单|督办函|扣分|黄色|红色|过堂|专班/iu;

describe('what a petitioner is told of a whole matter (care H9)', () => {
  it('says nothing of warnings, letters, colours, copies and tasks, in no state and in no paper (D56–D59, D35–D42)', async () => {
    const matter = await office.file({ text: '三号楼前两盏路灯不亮。' });
    await bring(staff, matter, 'handling');
    for (let visit = 1; visit <= 3; visit += 1) await give('chenfang', matter, 'recordRepeat', { channel: 'visit', persons: 6 });
    await give('lvxiangyang', matter, 'answerWarning', { recheck: '归属不清，已核', causes: '两办推诿', plan: '三日内更换' });
    await give('dongqiming', matter, 'supervise', { unitId, reason: '来访多次仍未解决' });
    await give('lvxiangyang', matter, 'answerSupervision', { supervisionId: 's1', answer: '向信访办说明：人手不足' });
    expect(await readEverything(matter)).not.toMatch(internal);
    await bring(staff, matter, 'replied', 'handling');
    const petitioner = office.holding(matter.queryCode);
    expect((await petitioner.command(matter.caseId, 'evaluate', { handlingUnit: 'dissatisfied', words: '还是不亮' })).status).toBe(200);
    await give('dongqiming', matter, 'reassign', { reason: '内部意见：原办法不彻底' });
    await give('lvxiangyang', matter, 'inviteToMeeting', { meetOn, time: '09:30', place: '接待室', purpose: '听您的意见' });
    await give('lvxiangyang', matter, 'meetLimit', { limit: 'report', record: '内部报告：已向书记报告' });
    const text = await readEverything(matter);
    expect(text).not.toMatch(internal);
    expect(text).not.toMatch(/两办推诿|人手不足|已向书记报告|来访多次仍未解决/u);
    expect(text).toContain('听您的意见');
  });

  it('asks for a judgement of the new answer once a matter was handled again (D32, D37)', async () => {
    const matter = await office.file({ text: '三号楼前两盏路灯不亮。' });
    await bring(staff, matter, 'replied');
    const petitioner = office.holding(matter.queryCode);
    await petitioner.command(matter.caseId, 'evaluate', { handlingUnit: 'dissatisfied' });
    expect(await follow(matter)).toMatchObject({ stage: 'evaluated', followup: 'dissatisfied', evaluations: [{ grade: 'dissatisfied' }] });
    await give('dongqiming', matter, 'reassign', { reason: '不满意' });
    await give('lvxiangyang', matter, 'replyRedo', { answers: [claimAnswer('c1', { decision: '今天换好。' }), claimAnswer('c2')] });
    expect(await follow(matter)).toMatchObject({ stage: 'replied', followup: 'secondVisitDue', evaluations: [] });
  });

  it('names the day of the review, not the call that was owed before it (D46)', async () => {
    const matter = await office.file({ text: '三号楼前两盏路灯不亮。' });
    await bring(staff, matter, 'replied');
    expect(await follow(matter)).toMatchObject({ next: { kind: 'returnVisit' } });
    expect((await office.holding(matter.queryCode).command(matter.caseId, 'requestReview', { words: '太晚。' })).status).toBe(200);
    await give('baosiqi', matter, 'acceptReview', {});
    expect(await follow(matter)).toMatchObject({ procedure: 'underReview', next: { kind: 'reviewDecision' } });
  });

  it('says by when the level above answers a complaint about the handling, until it has (D69)', async () => {
    const matter = await office.file({ text: '三号楼前两盏路灯不亮。' });
    await bring(staff, matter, 'handling');
    expect(await follow(matter)).not.toHaveProperty('complaint');
    const petitioner = office.holding(matter.queryCode);
    expect((await petitioner.command(matter.caseId, 'complainAboutHandling', { words: '一直没人理。' })).status).toBe(200);
    expect(await follow(matter)).toMatchObject({
      complaint: { dueOn: expect.any(String), overdue: false, derivation: { within: { unit: 'workingDay', length: 5 } } },
    });
    const concerned = await staff('lvxiangyang');
    expect(JSON.stringify((await concerned.get(`/api/cases/${matter.caseId}`)).body)).not.toContain('一直没人理。');
    await give('luowenqi', matter, 'answerSupervision', { supervisionId: 's1', answer: '已经请承办人联系您。' });
    expect(await follow(matter)).not.toHaveProperty('complaint');
  });
});
