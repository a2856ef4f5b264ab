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

const done = async (by: string, { caseId }: Matter, command: Parameters<Person['command']>[1], input: unknown): Promise<void> => {
  const { status, body } = await (await staff(by)).command(caseId, command, input);
  expect([status, body.code]).toEqual([200, undefined]);
};
const rowOf = async (by: string, path: string, { caseId }: Matter) =>
  ((await (await staff(by)).get(path)).body.rows as Record<string, unknown>[]).find((row) => row.caseId === caseId);
const follow = async ({ queryCode }: Matter) =>
  (await office.holding(queryCode).post('/api/track', { queryCode, proof: { by: 'digits', digits: '1111' } })).body;

const dissatisfied = async (): Promise<Matter> => {
  const matter = await office.file({ text: '三号楼前面的路灯坏了半个月。' });
  await bring(staff, matter, 'replied');
  await done('xuruolan', matter, 'returnVisit', { result: 'dissatisfied', note: '灯还是不亮' });
  return matter;
};

describe('the board of return visits (D34, D35)', () => {
  it('shows visits that are due, and dissatisfied matters until they are assigned again', async () => {
    const matter = await office.file({ text: '三号楼前面的路灯坏了。' });
    await bring(staff, matter, 'replied');
    expect(await rowOf('xuruolan', '/api/return-visits', matter)).toMatchObject({ what: 'first', attempts: 0, overdue: false });
    await done('xuruolan', matter, 'returnVisit', { result: 'dissatisfied', note: '没有修' });
    expect(await rowOf('dongqiming', '/api/return-visits', matter)).toMatchObject({ what: 'assignAgain' });
    expect(await rowOf('dongqiming', '/api/cases?followup=dissatisfied&limit=100', matter)).toBeDefined();
    expect(await rowOf('dongqiming', '/api/cases?followup=redo&limit=100', matter)).toBeUndefined();
    expect(await rowOf('dongqiming', '/api/cases?sort=due&dueTo=2000-01-01&limit=100', matter)).toBeUndefined();
    expect(await rowOf('dongqiming', '/api/cases?sort=due&dueTo=2099-01-01&limit=100', matter)).toBeDefined();
    await done('dongqiming', matter, 'reassign', { reason: '信访人不满意' });
    expect(await rowOf('dongqiming', '/api/return-visits', matter)).toBeUndefined();
  });
});

describe('a meeting that was offered (care G1, G2, G20)', () => {
  it('is accepted or declined by the petitioner on their own page, and nobody else', async () => {
    const matter = await dissatisfied();
    await done('dongqiming', matter, 'reassign', { reason: '信访人不满意' });
    await done('lvxiangyang', matter, 'inviteToMeeting', {
      meetOn: '2099-01-05',
      time: '09:30',
      place: '社区会议室',
      purpose: '听您的意见',
    });
    expect(await follow(matter)).toMatchObject({ invitations: [{ id: 'm1', place: '社区会议室' }] });
    const answer = { invitationId: 'm1', answer: 'declined', words: '上班走不开' };
    expect((await (await staff('lvxiangyang')).command(matter.caseId, 'answerInvitation', answer)).body.code).toBe('petitioner-act-only');
    expect((await office.holding(matter.queryCode).command(matter.caseId, 'answerInvitation', answer)).status).toBe(200);
    expect(await follow(matter)).toMatchObject({ invitations: [{ answer: 'declined' }], followup: 'redo' });
    const { rows } = await office.database.superuser.query('select data from journal where kind = $1', ['invitationAnswered']);
    expect(JSON.stringify(rows)).not.toContain('走不开');
  });
});

describe('the leaders’ list over HTTP (D40–D44)', () => {
  it('goes from the proposal to a check from outside, with five ones, board, reasons for the sponsor, and nothing internal for the petitioner', async () => {
    const matter = await dissatisfied();
    await done('dongqiming', matter, 'listBacklog', { backlogGround: 'superiorAssigned', reason: '市里交办' });
    expect(await rowOf('shenjiantang', '/api/backlog', matter)).toMatchObject({ proposed: true, ground: 'superiorAssigned', present: 0 });
    await done('shenjiantang', matter, 'confirmBacklog', {});
    const { leaders } = (await (await staff('shenjiantang')).get(`/api/cases/${matter.caseId}/sponsor-candidates`)).body as {
      leaders: { officerId: string; unitId: string; total: number; parts: object }[];
    };
    expect(leaders[0]).toMatchObject({ officerId: 'lihai.officer-luowenqi', parts: { field: 40, inCharge: 30, freeLoad: 20 } });
    const { officerId, unitId } = leaders[0] ?? { officerId: '', unitId: '' };
    await done('shenjiantang', matter, 'sponsor', { officerId, unitId, reason: '分管城建' });
    expect(await rowOf('dongqiming', '/api/cases?backlog=true&limit=100', matter)).toBeDefined();
    expect(await rowOf('dongqiming', '/api/cases?backlog=false&limit=100', matter)).toBeUndefined();
    await done('dongqiming', matter, 'formTaskForce', { leaderId: 'lihai.officer-lvxiangyang' });
    await done('luowenqi', matter, 'approvePlan', { measures: [{ measure: 'repair', what: '换灯' }] });
    await done('dongqiming', matter, 'openWorkFile', { contents: '登记表、答复' });
    expect(await rowOf('dongqiming', '/api/backlog', matter)).toMatchObject({ present: 5, backlog: 'working', sponsor: '骆文祺' });
    const check = {
      result: 'passed',
      clearingGround: 'agreementPerformed',
      heardOn: '2020-01-06',
      petitionerView: 'satisfied',
      note: '灯亮了',
    };
    expect((await (await staff('luowenqi')).command(matter.caseId, 'checkAcceptance', check)).status).toBe(403);
    await done('dingshouxin', matter, 'checkAcceptance', check);
    expect(await rowOf('shenjiantang', '/api/backlog', matter)).toMatchObject({ backlog: 'cleared', overdue: false });
    const page = await follow(matter);
    expect(page).toMatchObject({ leader: { name: '骆文祺', cleared: true }, followup: 'settled' });
    expect(JSON.stringify(page)).not.toMatch(/taskForce|fiveOnes|lvxiangyang|登记表/);
  });

  it('is no list for handlers, and shows nobody a matter that they may not see', async () => {
    const matter = await dissatisfied();
    await done('dongqiming', matter, 'listBacklog', { backlogGround: 'screening', reason: '排查发现' });
    expect((await (await staff('ruanzhicheng')).get('/api/backlog')).status).toBe(403);
    expect(await rowOf('hangxiaoman', '/api/backlog', matter)).toBeUndefined();
  });
});

interface Years {
  readonly years: number;
  readonly byYear: readonly {
    readonly year: number;
    readonly standing: string;
    readonly open: number;
    readonly matters: readonly { readonly caseId: string; readonly mark: string }[];
  }[];
  readonly opening: readonly unknown[];
}

describe('the zero-backlog streak (F12, S2.62)', () => {
  it('shows the years without backlog beside the board, the same for everybody, and behind them only what the reader sees', async () => {
    const read = async (by: string) => (await (await staff(by)).get('/api/backlog/years')).body as unknown as Years;
    const before = (await read('dongqiming')).byYear[0]?.open ?? 0;
    const matter = await dissatisfied();
    await done('dongqiming', matter, 'listBacklog', { backlogGround: 'superiorAssigned', reason: '市里交办' });
    expect((await read('dongqiming')).byYear[0]?.open).toBe(before);
    await done('shenjiantang', matter, 'confirmBacklog', {});
    const { years, byYear, opening } = await read('dongqiming');
    expect([years, opening]).toEqual([0, []]);
    expect(byYear[0]).toMatchObject({ standing: 'running', open: before + 1 });
    expect(byYear[0]?.matters).toContainEqual(expect.objectContaining({ caseId: matter.caseId, mark: 'open' }));
    expect((await (await staff('wangagen')).get('/api/backlog/years')).body.code).toBe('not-permitted');
  });
});
