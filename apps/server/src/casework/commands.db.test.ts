import { randomUUID } from 'node:crypto';
import type { CommandName } from '@daiban/contract/commands';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sweepAll } from '../journal/sweep.ts';
import { verify } from '../journal/verify.ts';
import { simulatedClock } from '../platform/clock.ts';
import { bring, claimAnswer, countRows, handlerId, staffOf } from '../testing/matters.ts';
import { type Answer, openTestOffice, ownProof, type Person, type TestOffice } from '../testing/test-office.ts';

const clock = simulatedClock(new Date('2026-09-24T09:00:00+08:00'));
let office: TestOffice;
let staff: (userName: string) => Promise<Person>;
beforeAll(async () => {
  office = await openTestOffice(clock);
  staff = staffOf(office);
}, 60_000);
afterAll(() => office.close());

const expectRefused = async (request: () => Promise<Answer>, status: number, code: string): Promise<Answer> => {
  const before = await countRows(office);
  const answer = await request();
  expect([answer.status, answer.body.code]).toEqual([status, code]);
  expect(answer.body.nextStep).toBeTruthy();
  expect(await countRows(office)).toEqual(before);
  return answer;
};

describe('a command to a case', () => {
  it('answers the new version, the state and what is owed now', async () => {
    const { caseId } = await office.file();
    const { status, body } = await (await staff('chenfang')).command(caseId, 'register', { title: '路灯不亮', claims: ['修好'] });
    expect(status).toBe(200);
    expect(body).toMatchObject({ caseId, repeated: false, procedure: 'registered', followup: 'none' });
    expect((body.duties as { kind: string; title: string; dueOn: string }[])[0]).toMatchObject({
      kind: 'registerForward',
      dueOn: '2026-10-09',
    });
  });

  it('refuses a version that somebody else has moved on, and says which it is now', async () => {
    const { caseId } = await office.file();
    const window = await staff('chenfang');
    await bring(staff, { caseId }, 'registered');
    const { body } = await expectRefused(
      () => window.command(caseId, 'classifyKind', { kind: 'appeal' }, { expectedVersion: 3 }),
      409,
      'stale-version',
    );
    const { version } = body.facts as { version: number };
    expect((await window.command(caseId, 'classifyKind', { kind: 'appeal' }, { expectedVersion: version })).status).toBe(200);
  });

  it('gives one success and one conflict to two officers who act on the same version at once', async () => {
    const { caseId } = await office.file();
    const input = { title: '路灯不亮', claims: ['修好'] };
    const [chen, zhong] = await Promise.all([staff('chenfang'), staff('zhongyiming')]);
    const answers = await Promise.all([chen, zhong].map((officer) => officer.command(caseId, 'register', input, { expectedVersion: 3 })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('is carried out once when it is sent again, and answered the same way', async () => {
    const { caseId } = await office.file();
    const window = await staff('chenfang');
    const commandId = randomUUID();
    const input = { title: '路灯不亮', claims: ['修好'] };
    const first = await window.command(caseId, 'register', input, { commandId, expectedVersion: 3 });
    const before = await countRows(office);
    const again = await window.command(caseId, 'register', input, { commandId, expectedVersion: 3 });
    expect(again.status).toBe(200);
    expect(again.body).toEqual({ ...first.body, repeated: true });
    expect(await countRows(office)).toEqual(before);
    await expectRefused(() => window.command(caseId, 'classifyKind', { kind: 'appeal' }, { commandId }), 409, 'command-id-taken');
    const other = await office.file();
    await expectRefused(() => window.command(other.caseId, 'register', input, { commandId }), 409, 'command-id-taken');
    const filing = { commandId, text: '路口没有斑马线，请补画。', petitioner: { name: '李四' } };
    await expectRefused(() => office.anybody.post('/api/submissions', filing), 409, 'command-id-taken');
  });

  it('is refused out of turn, with the state in which the case is', async () => {
    const { caseId } = await office.file();
    const [head, window] = await Promise.all([staff('lvxiangyang'), staff('chenfang')]);
    const { body } = await expectRefused(() => window.command(caseId, 'classifyKind', { kind: 'appeal' }), 409, 'out-of-turn');
    expect(body.facts).toMatchObject({ procedure: 'received' });
    await bring(staff, { caseId }, 'dispatched');
    await expectRefused(() => head.command(caseId, 'issueReply', { answers: [claimAnswer('c1')] }), 409, 'out-of-turn');
    await expectRefused(() => window.command(caseId, 'register', { title: '再登记', claims: ['一'] }), 409, 'out-of-turn');
  });

  it('is refused to a role that never gives it', async () => {
    const { caseId } = await office.file();
    await expectRefused(
      async () => (await staff('zhoumuhua')).command(caseId, 'register', { title: '越权', claims: ['一'] }),
      403,
      'not-permitted',
    );
    await expectRefused(async () => (await staff('dongqiming')).command(caseId, 'signAssignment', {}), 403, 'not-permitted');
  });

  it('of the timer cannot be given by anybody', async () => {
    const { caseId } = await office.file();
    const head = await staff('dongqiming');
    for (const command of ['markOverdue', 'lapse', 'lapseEvaluation', 'submit'] as const)
      await expectRefused(() => head.command(caseId, command as CommandName, { dutyId: 'registerForward.1' }), 404, 'not-found');
  });

  it('needs a header that no other site can set when it rides on a session (CSRF), and none with a query code', async () => {
    const matter = await office.file();
    const window = await staff('chenfang');
    const path = `/api/cases/${matter.caseId}/commands/register`;
    const body = { commandId: randomUUID(), input: { title: '跨站', claims: ['一'] } };
    await expectRefused(() => window.post(path, body, { 'x-daiban': '' }), 401, 'not-signed-in');
    await expectRefused(() => window.post(path, body, { 'x-daiban': '', origin: 'https://evil.example' }), 401, 'not-signed-in');
    await expectRefused(() => window.post('/api/sign-out', {}, { 'x-daiban': '' }), 403, 'cross-site-request');
    const own = await window.post(path, body, { 'x-daiban': '', origin: office.address });
    expect(own.status).toBe(200);
    const asked = await office
      .holding(matter.queryCode)
      .post(
        `/api/cases/${matter.caseId}/commands/ask-question`,
        { commandId: randomUUID(), input: { words: '几时修？' } },
        { 'x-daiban': '' },
      );
    expect(asked.status).toBe(200);
  });

  it.each([
    ['an input with a field that nobody knows', { commandId: randomUUID(), input: { title: '甲', claims: ['一'], paid: true } }],
    ['no input', { commandId: randomUUID() }],
    ['no claims', { commandId: randomUUID(), input: { title: '甲', claims: [] } }],
    ['a title with a zero character', { commandId: randomUUID(), input: { title: '甲\u0000', claims: ['一'] } }],
    ['version zero', { commandId: randomUUID(), expectedVersion: 0, input: { title: '甲', claims: ['一'] } }],
    ['no command id', { input: { title: '甲', claims: ['一'] } }],
  ])('with %s is refused', async (_what, body) => {
    const { caseId } = await office.file();
    const window = await staff('chenfang');
    await expectRefused(() => window.post(`/api/cases/${caseId}/commands/register`, body), 400, 'malformed-input');
  });

  it('to a case that does not exist is answered so, and an id that is none is malformed', async () => {
    const window = await staff('chenfang');
    await expectRefused(() => window.command(randomUUID(), 'register', { title: '甲', claims: ['一'] }), 404, 'case-unknown');
    await expectRefused(() => window.command('XF-1', 'register', { title: '甲', claims: ['一'] }), 400, 'malformed-input');
  });
});

describe('the petitioner’s own acts (care G12)', () => {
  it('are refused to staff, also to the head of the office: evaluating and asking', async () => {
    const matter = await office.file();
    await bring(staff, matter, 'replied');
    for (const userName of ['dongqiming', 'shenjiantang', 'xuruolan', 'lvxiangyang', 'ruanzhicheng']) {
      const officer = await staff(userName);
      await expectRefused(() => officer.command(matter.caseId, 'evaluate', { officer: 'satisfied' }), 403, 'petitioner-act-only');
      await expectRefused(() => officer.command(matter.caseId, 'askQuestion', { words: '代问' }), 403, 'petitioner-act-only');
    }
    const { status } = await office
      .holding(matter.queryCode)
      .command(matter.caseId, 'evaluate', { handlingUnit: 'satisfied', officer: 'dissatisfied', words: '电话打得晚' });
    expect(status).toBe(200);
    const seen = await (await staff('lvxiangyang')).get(`/api/cases/${matter.caseId}`);
    expect(seen.body.evaluations).toMatchObject([
      { subject: 'handlingUnit', grade: 'satisfied', words: '电话打得晚' },
      { subject: 'officer', grade: 'dissatisfied' },
    ]);
  });

  it('reach the own case only: another case does not exist for this code, whatever is asked', async () => {
    const mine = await office.file();
    const theirs = await office.file();
    await bring(staff, theirs, 'replied');
    const me = office.holding(mine.queryCode);
    await expectRefused(() => me.command(theirs.caseId, 'evaluate', { officer: 'dissatisfied' }), 404, 'case-unknown');
    await expectRefused(() => me.command(theirs.caseId, 'askQuestion', { words: '看看' }), 404, 'case-unknown');
    await expectRefused(() => me.command(theirs.caseId, 'addEvidence', { words: '看看' }), 404, 'case-unknown');
    await expectRefused(() => me.get(`/api/cases/${theirs.caseId}/papers/n1`), 404, 'case-unknown');
    await expectRefused(() => me.command(mine.caseId, 'register', { title: '自己登记', claims: ['一'] }), 403, 'not-permitted');
    await expectRefused(() => me.get(`/api/cases/${mine.caseId}`), 401, 'not-signed-in');
    await expectRefused(() => office.holding('2222-2222-22').command(mine.caseId, 'askQuestion', { words: '谁' }), 401, 'not-signed-in');
  });

  it('keep their words outside the journal, where they can be corrected or erased', async () => {
    const matter = await office.file();
    await office.holding(matter.queryCode).command(matter.caseId, 'askQuestion', { words: '我家住五号楼，什么时候来人？' });
    const journal = await office.database.app.query('select string_agg(data::text, $2) as all from journal where case_id = $1', [
      matter.caseId,
      '',
    ]);
    expect(String(journal.rows[0]?.all)).not.toContain('五号楼');
    const { body } = await office.anybody.post('/api/track', { queryCode: matter.queryCode, proof: ownProof });
    expect(body.questions).toMatchObject([{ question: '我家住五号楼，什么时候来人？' }]);
    expect((body.questions as object[])[0]).not.toHaveProperty('answer');
  });
});

describe('replies', () => {
  it('need every claim answered, the closing signature on this very draft, and words that may go out (条例32, S3.12, care G4)', async () => {
    const matter = await office.file();
    await bring(staff, matter, 'contacted');
    const [handler, head, leader] = await Promise.all([staff('ruanzhicheng'), staff('lvxiangyang'), staff('shenjiantang')]);
    const both = [claimAnswer('c1'), claimAnswer('c2', { disposition: 'explained' })];
    const { body } = await expectRefused(
      () => head.command(matter.caseId, 'issueReply', { answers: [claimAnswer('c1')] }),
      422,
      'reply-leaves-claim-unanswered',
    );
    expect(body.facts).toEqual({ claims: ['c2'] });
    await expectRefused(() => head.command(matter.caseId, 'issueReply', { answers: both }), 409, 'closure-signature-missing');
    const waiver = [claimAnswer('c1', { decision: '修好路灯，信访人承诺不再上访。' }), claimAnswer('c2')];
    await expectRefused(() => handler.command(matter.caseId, 'draftReply', { answers: waiver }), 422, 'wording-not-allowed');
    await handler.command(matter.caseId, 'draftReply', { answers: both });
    expect((await leader.command(matter.caseId, 'signClosure')).status).toBe(200);
    const changed = [claimAnswer('c1', { decision: '半年后修。' }), both[1]];
    await expectRefused(() => head.command(matter.caseId, 'issueReply', { answers: changed }), 409, 'closure-signature-missing');
    expect((await head.command(matter.caseId, 'issueReply')).status).toBe(200);
  });
});

describe('matters that belong together', () => {
  it('are merged when the same petitioner raised them (D7), and parted again without loss', async () => {
    const first = await office.file();
    const second = await office.file({ petitioner: { name: '王阿姨', phone: '199 0000 1111' } });
    const stranger = await office.file({ petitioner: { name: '别人', phone: '19900003333' } });
    for (const matter of [first, second, stranger]) await bring(staff, matter, 'registered');
    const window = await staff('chenfang');
    const merge = (into: string) => window.command(second.caseId, 'merge', { intoCaseId: into, reason: '同一盏路灯' });
    await expectRefused(() => merge(stranger.caseId), 422, 'different-petitioner');
    await expectRefused(() => merge(randomUUID()), 404, 'case-unknown');
    expect((await merge(first.caseId)).body).toMatchObject({ procedure: 'merged' });
    const seen = await window.get(`/api/cases/${first.caseId}`);
    expect(seen.body.links).toMatchObject([{ caseId: second.caseId, relation: 'mergedFrom' }]);
    expect((await office.anybody.post('/api/track', { queryCode: second.queryCode, proof: ownProof })).body.mergedInto).toEqual({
      caseNumber: first.caseNumber,
    });
    expect((await window.command(second.caseId, 'unmerge', { reason: '并错了' })).body).toMatchObject({ procedure: 'registered' });
    const parted = await window.get(`/api/cases/${first.caseId}`);
    expect(parted.body.links).toMatchObject([{ caseId: second.caseId, relation: 'sameFacts' }]);
  });
});

describe('a whole matter over HTTP', () => {
  it('goes from filing to the archive: registered, assigned and signed, accepted, called, visited, answered, judged, settled, filed away', async () => {
    clock.advanceTo(new Date('2026-10-12T09:00:00+08:00'));
    const matter = await office.file();
    const { caseId, queryCode } = matter;
    const me = office.holding(queryCode);
    const track = async () => (await office.anybody.post('/api/track', { queryCode, proof: ownProof })).body;
    await bring(staff, matter, 'classified');
    expect(
      (await (await staff('zhoumuhua')).command(caseId, 'assign', { unitId: 'lihai.city-building', reason: '业务归口' })).body,
    ).toMatchObject({ procedure: 'registered' });
    await expectRefused(async () => (await staff('lvxiangyang')).command(caseId, 'accept'), 404, 'case-unknown');
    expect((await (await staff('shenjiantang')).command(caseId, 'signAssignment')).body).toMatchObject({ procedure: 'dispatched' });

    clock.advanceTo(new Date('2026-10-13T10:00:00+08:00'));
    await bring(staff, matter, 'handling', 'dispatched');
    expect(await track()).toMatchObject({ stage: 'handling', next: { kind: 'firstContact', dueOn: '2026-10-14' } });
    const handler = await staff('ruanzhicheng');
    await handler.command(caseId, 'contact', { result: 'unclear', note: '说不清是哪一盏，约好现场看。' });
    expect(await track()).toMatchObject({ next: { kind: 'siteCheck' } });
    await expectRefused(
      () => handler.command(caseId, 'visitSite', { visitors: ['阮志成'], place: '三号楼前', note: '一人去看' }),
      400,
      'malformed-input',
    );
    await handler.command(caseId, 'visitSite', { visitors: ['阮志成', '季云'], place: '三号楼前', note: '两盏不亮，电线老化。' });
    await me.command(caseId, 'askQuestion', { words: '几时能修好？' });
    await expectRefused(() => handler.command(caseId, 'answerQuestion', { questionId: 'q9', answer: '三日内。' }), 404, 'unknown-question');
    await handler.command(caseId, 'answerQuestion', { questionId: 'q1', answer: '三日内修好。' });

    clock.advanceTo(new Date('2026-10-15T15:00:00+08:00'));
    await bring(staff, matter, 'replied', 'contacted');
    const replied = await track();
    expect(replied).toMatchObject({
      stage: 'replied',
      procedure: 'replied',
      followup: 'visitDue',
      claims: [{ answer: { disposition: 'supported' } }, { answer: { disposition: 'explained' } }],
    });
    expect(replied.questions).toMatchObject([{ answer: '三日内修好。' }]);
    expect((replied.windows as { kind: string }[]).map(({ kind }) => kind).sort()).toEqual(['evaluationWindow', 'reviewWindow']);
    expect(replied.actions).toEqual(expect.arrayContaining(['evaluate', 'askQuestion']));
    expect((await me.command(caseId, 'evaluate', { handlingUnit: 'satisfied', officer: 'satisfied' })).status).toBe(200);
    // The archivist sees what has ended; this matter is still running.
    await expectRefused(async () => (await staff('tianxiu')).command(caseId, 'archive', { retention: 'tenYears' }), 404, 'case-unknown');

    clock.advanceTo(new Date('2026-10-19T09:30:00+08:00'));
    await expectRefused(
      async () => (await staff('ruanzhicheng')).command(caseId, 'returnVisit', { result: 'satisfied', note: '自己回访' }),
      403,
      'handling-unit-may-not-visit',
    );
    const visited = await (await staff('xuruolan')).command(caseId, 'returnVisit', { result: 'satisfied', note: '灯亮了，老人放心。' });
    expect(visited.body).toMatchObject({ followup: 'settled' });

    const { windows } = await track();
    const review = (windows as { kind: string; dueOn: string }[]).find(({ kind }) => kind === 'reviewWindow');
    expect(review?.dueOn).toBe('2026-11-16');
    clock.advanceTo(new Date('2026-11-17T00:00:05+08:00'));
    await sweepAll(office.journal);
    expect(await track()).toMatchObject({ procedure: 'concluded' });
    clock.advanceTo(new Date('2026-11-18T09:00:00+08:00'));
    expect((await (await staff('tianxiu')).command(caseId, 'archive', { retention: 'tenYears' })).body).toMatchObject({
      procedure: 'archived',
      duties: [],
    });
    await expectRefused(() => me.command(caseId, 'askQuestion', { words: '还能问吗？' }), 409, 'out-of-turn');

    const page = await (await staff('tianxiu')).get(`/api/cases/${caseId}`);
    const timeline = (page.body.timeline as { sequence: number }[]).map(({ sequence }) => sequence);
    expect(timeline).toEqual(timeline.map((_, index) => timeline.length - index));
    expect((page.body.duties as { outcome?: string }[]).every(({ outcome }) => outcome !== undefined)).toBe(true);
    for (const { id } of page.body.notices as { id: string }[]) {
      const paper = await (await staff('tianxiu')).get(`/api/cases/${caseId}/papers/${id}`);
      expect([paper.status, (paper.body.paragraphs as string[]).length > 0]).toEqual([200, true]);
    }
  });

  it('leaves every case whole: hash chains, replays, projections and invariants', async () => {
    expect((await verify(office.database.app)).broken).toEqual([]);
  });
});

it('names the handler of the test matter as the demo office does', () => {
  expect(office.journal.directory.officerName(handlerId)).toBe('阮志成');
});
