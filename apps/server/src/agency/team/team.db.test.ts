import { randomUUID } from 'node:crypto';
import type { OwnLearning, PutQuestion } from '@daiban/contract/agency-academy';
import { endpoints } from '@daiban/contract/endpoints';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refreshDirectory } from '../../journal/watch-directory.ts';
import { createAudit } from '../../platform/audit/audit.ts';
import { simulatedClock } from '../../platform/clock.ts';
import { staffOf } from '../../testing/matters.ts';
import { openTestOffice, type Person, type TestOffice } from '../../testing/test-office.ts';
import { eraseVolunteers } from './erase-volunteers.ts';

const clock = simulatedClock(new Date('2026-03-02T09:00:00+08:00'));
let office: TestOffice;
let staff: (userName: string) => Promise<Person>;
beforeAll(async () => {
  office = await openTestOffice(clock);
  staff = staffOf(office);
}, 60_000);
afterAll(() => office.close());

const idOf = (name: string): string => `lihai.officer-${name}`;
const post = async (by: string, path: string, body: unknown) => {
  const answer = await (await staff(by)).post(path, body);
  return [answer.status, answer.body.code];
};
const team = (by: string, body: unknown) => post(by, '/api/agency/team/orders', body);
const academy = (by: string, body: unknown) => post(by, '/api/agency/academy/orders', body);
const learning = (by: string, body: unknown) => post(by, '/api/agency/learning/orders', body);
const ok = [200, undefined];

const writeCourse = async (audience: 'agents' | 'volunteers', title: string): Promise<string> => {
  const id = randomUUID();
  const lessons = ['一', '二'].map((part) => ({ id: part, title: `第${part}课`, paragraphs: ['先听完，再动手。'] }));
  const questions = Array.from({ length: 5 }, (_, index) => ({
    id: `q${index}`,
    text: `第${index}题：该怎么做？`,
    choices: ['问清楚', '猜一猜', '不用管'],
    right: 0,
  }));
  const course = { order: 'saveCourse', id, version: 0, title, form: 'onlineLearning', audience, passMark: 80, lessons, questions };
  expect(await academy('sunmeijuan', course)).toEqual(ok);
  return id;
};

interface Put {
  readonly attemptId: string;
  readonly questions: readonly PutQuestion[];
}
const answersTo = ({ questions }: Put, wrong = 0) =>
  Object.fromEntries(questions.map(({ id }, index) => [id, index < wrong ? '猜一猜' : '问清楚']));

/** Reads both lessons and takes the test of a course. */
const takeCourse = async (by: string, courseId: string, wrong = 0) => {
  for (const lessonId of ['一', '二']) expect(await learning(by, { order: 'readLesson', courseId, lessonId })).toEqual(ok);
  const person = await staff(by);
  const put = (await person.post('/api/agency/learning/tests', { attemptId: randomUUID(), courseId })).body as unknown as Put;
  return person.post(`/api/agency/learning/tests/${put.attemptId}`, { chosen: answersTo(put, wrong) });
};

/** Everything that a certificate asks for. */
const train = async (userName: string, courseId: string, mentor: string): Promise<void> => {
  expect((await takeCourse(userName, courseId)).body).toMatchObject({ points: 100, passed: true });
  const cohortId = randomUUID();
  const cohort = { courseId, title: '第一期', startsOn: '2026-02-02', endsOn: '2026-02-03', place: '街道会议室', places: 2 };
  expect(await academy('sunmeijuan', { order: 'openCohort', id: cohortId, ...cohort })).toEqual(ok);
  expect(await academy('sunmeijuan', { order: 'enrol', cohortId, officerIds: [idOf(userName)] })).toEqual(ok);
  expect(await academy('sunmeijuan', { order: 'recordAttendance', cohortId, officerId: idOf(userName), attended: true })).toEqual(ok);
  const mentoringId = randomUUID();
  const pair = { mentorId: idOf(mentor), agentId: idOf(userName), startsOn: '2026-02-04' };
  expect(await academy('sunmeijuan', { order: 'pairMentor', id: mentoringId, ...pair })).toEqual(ok);
  const practiceId = randomUUID();
  const practice = { mentoringId, on: '2026-02-10', minutes: 480, what: '跟着跑了三个窗口' };
  expect(await learning(userName, { order: 'recordPractice', id: practiceId, ...practice })).toEqual(ok);
  expect(await learning(mentor, { order: 'confirmPractice', practiceId })).toEqual(ok);
};

describe('the agent academy (S2.6)', () => {
  it('puts the questions without their answers, marks them on the server, keeps every attempt, and passes at the pass mark', async () => {
    const courseId = await writeCourse('agents', '怎样替居民跑一件事');
    const agent = await staff('wangagen');
    expect(await post('wangagen', '/api/agency/learning/tests', { attemptId: randomUUID(), courseId })).toEqual([409, 'lessons-unread']);
    expect((await takeCourse('wangagen', courseId, 2)).body).toMatchObject({ right: 3, asked: 5, points: 60, passed: false });
    const attemptId = randomUUID();
    const put = await agent.post('/api/agency/learning/tests', { attemptId, courseId });
    expect(JSON.stringify(put.body)).not.toContain('right');
    expect((await agent.post('/api/agency/learning/tests', { attemptId, courseId })).body).toEqual(put.body);
    const chosen = answersTo(put.body as unknown as Put, 1);
    const marked = await agent.post(`/api/agency/learning/tests/${attemptId}`, { chosen });
    expect(marked.body).toMatchObject({ right: 4, points: 80, passed: true });
    const again = await agent.post(`/api/agency/learning/tests/${attemptId}`, { chosen: {} });
    expect(again.body).toEqual(marked.body);
    expect(await post('zhaoyuexian', `/api/agency/learning/tests/${attemptId}`, { chosen })).toEqual([404, 'not-found']);
    const own = (await agent.get('/api/agency/learning')).body as unknown as OwnLearning;
    const course = own.courses.find(({ id }) => id === courseId);
    expect(course?.passed).toBe(true);
    expect(course?.attempts.map(({ points }) => points).toSorted()).toEqual([60, 80]);
    expect(JSON.stringify(own)).not.toContain('"right"');
  });

  it('keeps a course from being written over, and from having a question without a right choice', async () => {
    const courseId = await writeCourse('agents', '怎样说清楚');
    const { courses } = (await (await staff('sunmeijuan')).get('/api/agency/academy')).body as {
      courses: readonly { id: string; version: number }[];
    };
    const { editedAt: _editedAt, ...course } = courses.find(({ id }) => id === courseId) as {
      id: string;
      version: number;
      editedAt: string;
    };
    expect(await academy('cuiwenbin', { order: 'saveCourse', ...course, title: '怎样说得清楚' })).toEqual(ok);
    expect(await academy('sunmeijuan', { order: 'saveCourse', ...course })).toEqual([409, 'stale-version']);
    const questions = [{ id: 'a', text: '对不对？', choices: ['对', '错'], right: 2 }];
    expect(await academy('sunmeijuan', { order: 'saveCourse', ...course, version: 2, questions })).toEqual([
      422,
      'question-without-right-choice',
    ]);
    expect(await academy('wangagen', { order: 'saveCourse', ...course })).toEqual([403, 'not-permitted']);
  });

  it('enrols no more than a cohort has places, and counts practice only once the mentor has confirmed it', async () => {
    const courseId = await writeCourse('agents', '跟班学习');
    const cohortId = randomUUID();
    const cohort = { courseId, title: '小班', startsOn: '2026-03-09', endsOn: '2026-03-10', place: '街道', places: 1 };
    await academy('sunmeijuan', { order: 'openCohort', id: cohortId, ...cohort });
    const officerIds = [idOf('liahua'), idOf('xudongmei')];
    expect(await academy('sunmeijuan', { order: 'enrol', cohortId, officerIds })).toEqual([409, 'cohort-full']);
    const wrongDates = { ...cohort, endsOn: '2026-03-01' };
    expect(await academy('sunmeijuan', { order: 'openCohort', id: randomUUID(), ...wrongDates })).toEqual([422, 'cohort-dates']);
    const mentoringId = randomUUID();
    const pair = { order: 'pairMentor', id: mentoringId, mentorId: idOf('wangagen'), agentId: idOf('liahua'), startsOn: '2026-02-01' };
    expect(await academy('sunmeijuan', { ...pair, mentorId: idOf('liahua') })).toEqual([422, 'mentor-is-learner']);
    expect(await academy('sunmeijuan', { ...pair, agentId: idOf('chenfang') })).toEqual([422, 'not-an-agent']);
    expect(await academy('sunmeijuan', pair)).toEqual(ok);
    const practiceId = randomUUID();
    const practice = { order: 'recordPractice', id: practiceId, mentoringId, on: '2026-02-20', minutes: 120, what: '跟跑' };
    expect(await learning('liahua', { ...practice, id: randomUUID(), on: '2026-03-20' })).toEqual([422, 'done-in-the-future']);
    expect(await learning('liahua', practice)).toEqual(ok);
    expect(await learning('liahua', { order: 'confirmPractice', practiceId })).toEqual([404, 'not-found']);
    const hours = async () => {
      const { towardsCertificate } = (await (await staff('liahua')).get('/api/agency/learning')).body as unknown as OwnLearning;
      return towardsCertificate.find(({ measure }) => measure === 'practiceHours')?.has;
    };
    expect(await hours()).toBe(0);
    expect(await learning('wangagen', { order: 'confirmPractice', practiceId })).toEqual(ok);
    expect(await hours()).toBe(2);
    expect(await academy('sunmeijuan', { order: 'endMentoring', mentoringId, endsOn: '2026-03-01' })).toEqual(ok);
    expect(await learning('liahua', { ...practice, id: randomUUID(), on: '2026-03-02' })).toEqual([409, 'mentoring-over']);
  });
});

describe('certificate, career and roster of agents (S2.6, S3.21)', () => {
  it('gives a numbered certificate when everything is there, and not a second one beside it', async () => {
    const courseId = await writeCourse('agents', '代办员培训');
    const id = randomUUID();
    const issue = { order: 'issueCertificate', id, officerId: idOf('zhaoyuexian') };
    expect(await team('cuiwenbin', issue)).toEqual([422, 'certificate-not-earned']);
    await train('zhaoyuexian', courseId, 'wangagen');
    expect(await team('sunmeijuan', issue)).toEqual([403, 'not-permitted']);
    expect(await team('cuiwenbin', issue)).toEqual(ok);
    expect(await team('cuiwenbin', issue)).toEqual(ok);
    expect(await team('cuiwenbin', { ...issue, id: randomUUID() })).toEqual([409, 'certificate-in-force']);
    const { agents } = (await (await staff('zhaoyuexian')).get('/api/agency/team')).body as { agents: readonly Record<string, unknown>[] };
    expect(agents.find(({ officerId }) => officerId === idOf('zhaoyuexian'))).toMatchObject({
      certificates: [{ number: '沥代证〔2026〕1号', issuedOn: '2026-03-02', validUntil: '2029-03-01', inForce: true }],
      grade: 'trainee',
      proposal: { grade: 'agent' },
      posts: [{ since: '2020-08-03', inForce: true }, {}, {}],
    });
    const place = (await office.anybody.get('/api/agency/communities/lihai.village-donghai')).body;
    expect(place.agents).toMatchObject([{ name: '赵月仙', certificate: '沥代证〔2026〕1号' }]);
  });

  it('proposes grades with their reasons, and leaves the decision to a person who may not skip one', async () => {
    const give = { order: 'giveGrade', id: randomUUID(), officerId: idOf('zhaoyuexian'), reason: '培训和测试都完成了' };
    expect(await team('cuiwenbin', { ...give, grade: 'professional' })).toEqual([422, 'grade-not-earned']);
    expect(await team('cuiwenbin', { ...give, grade: 'agent' })).toEqual(ok);
    expect(await team('cuiwenbin', { ...give, id: randomUUID(), grade: 'certified' })).toEqual(ok);
    expect(await team('cuiwenbin', { ...give, id: randomUUID(), grade: 'professional' })).toEqual([422, 'grade-not-earned']);
  });

  it('revokes a certificate with a reason that the agent reads', async () => {
    const own = async () => ((await (await staff('zhaoyuexian')).get('/api/agency/learning')).body as unknown as OwnLearning).certificates;
    const certificateId = (await own())[0]?.id;
    expect(await team('dongqiming', { order: 'revokeCertificate', certificateId, reason: '本人提出换发' })).toEqual(ok);
    expect((await own())[0]).toMatchObject({ inForce: false, revoked: { on: '2026-03-02', reason: '本人提出换发' } });
    expect(await team('cuiwenbin', { order: 'issueCertificate', id: randomUUID(), officerId: idOf('zhaoyuexian') })).toEqual(ok);
    expect((await own()).map(({ number }) => number)).toEqual(['沥代证〔2026〕2号', '沥代证〔2026〕1号']);
  });
});

describe('volunteers (S2.12)', () => {
  const visitor = () => office.anybody;
  const volunteering = (body: unknown) => visitor().post('/api/volunteers/own/orders', body);
  const orders = (by: string, body: unknown) => post(by, '/api/agency/volunteers/orders', body);
  const tasks = (by: string, body: unknown) => post(by, '/api/agency/volunteer-tasks/orders', body);
  const callId = randomUUID();
  const apply = async (name: string): Promise<{ id: string; code: string }> => {
    const id = randomUUID();
    const application = { id, callId, name, phone: '13900002222', villageId: 'lihai.village-lidong', skills: '会开车', hours: '周末' };
    const first = await visitor().post('/api/volunteers/applications', application);
    expect(first.status).toBe(201);
    expect((await visitor().post('/api/volunteers/applications', application)).body).toEqual(first.body);
    return { id, code: String(first.body.code) };
  };

  it('posts a call, takes applications, and seals who applied', async () => {
    const call = { title: '招募代办志愿者', text: '陪着排队、送材料、引导。', place: '各村代办点', places: 1, untilOn: '2026-04-01' };
    expect(await orders('wangagen', { order: 'postCall', id: callId, ...call })).toEqual([403, 'not-permitted']);
    expect(await orders('sunmeijuan', { order: 'postCall', id: callId, ...call })).toEqual(ok);
    expect((await visitor().get('/api/volunteers/calls')).body.calls).toMatchObject([{ id: callId, free: 1 }]);
    const { id, code } = await apply('周小满');
    expect(code).toMatch(/^[2-9A-HJKMNP-Z]{16}$/);
    const { rows } = await office.database.superuser.query('select v::text as row from volunteer v');
    expect(JSON.stringify(rows)).not.toMatch(/周小满|13900002222/);
    const listed = (await (await staff('sunmeijuan')).get('/api/agency/volunteers')).body;
    expect(listed.volunteers).toMatchObject([{ id, maskedName: '周**', stage: 'applied', villageName: '沥东村' }]);
    expect((await (await staff('wangagen')).get('/api/agency/volunteers')).body).toEqual({ calls: [], volunteers: [] });
    const seen = await (await staff('sunmeijuan')).post(`/api/agency/volunteers/${id}/reveal`, {});
    expect(seen.body).toEqual({ name: '周小满', phone: '13900002222' });
    const { rows: looks } = await office.database.superuser.query(
      `select actor_id from audit_log where kind = 'unmasked' and detail->>'volunteerId' = $1`,
      [id],
    );
    expect(looks).toEqual([{ actor_id: idOf('sunmeijuan') }]);
  });

  it('leads from applying over training to helping: apply, approve, train, assist', async () => {
    const { id, code } = await apply('吴满仓');
    const courseId = await writeCourse('volunteers', '志愿者的第一课');
    expect(await orders('sunmeijuan', { order: 'activateVolunteer', volunteerId: id })).toEqual([409, 'volunteer-decided']);
    expect((await volunteering({ code, act: { order: 'readLesson', courseId, lessonId: '一' } })).body.code).toBe('volunteer-not-active');
    expect(await orders('sunmeijuan', { order: 'decideApplication', volunteerId: id, approved: true })).toEqual(ok);
    expect(await orders('sunmeijuan', { order: 'activateVolunteer', volunteerId: id })).toEqual([409, 'volunteer-not-trained']);
    const task = {
      order: 'giveTask',
      id: randomUUID(),
      volunteerId: id,
      text: '陪一位居民去医院窗口排队',
      place: '街道卫生院',
      on: '2026-03-02',
      begins: '09:30',
    };
    expect(await tasks('wangagen', task)).toEqual([409, 'volunteer-not-active']);
    for (const lessonId of ['一', '二'])
      expect((await volunteering({ code, act: { order: 'readLesson', courseId, lessonId } })).status).toBe(200);
    const put = (await visitor().post('/api/volunteers/own/tests', { code, attemptId: randomUUID(), courseId })).body as unknown as Put;
    const marked = await visitor().post(`/api/volunteers/own/tests/${put.attemptId}`, { code, chosen: answersTo(put) });
    expect(marked.body).toMatchObject({ passed: true });
    expect(await orders('sunmeijuan', { order: 'activateVolunteer', volunteerId: id })).toEqual(ok);
    expect(await tasks('wangagen', { ...task, text: '陪同李大爷去医院窗口' })).toEqual([422, 'task-says-who']);
    expect(await tasks('wangagen', task)).toEqual(ok);
    const dashed = `${code.slice(0, 4)}-${code.slice(4, 8)} ${code.slice(8).toLowerCase()}`;
    const own = await visitor().post('/api/volunteers/own', { code: dashed });
    expect(own.body).toMatchObject({ stage: 'active', tasks: [{ id: task.id, stage: 'offered', begins: '09:30' }] });
    const accepted = await volunteering({ code, act: { order: 'answerTask', taskId: task.id, accepted: true } });
    expect(accepted.body.tasks).toMatchObject([{ stage: 'accepted' }]);
    const reported = await volunteering({ code, act: { order: 'reportTask', taskId: task.id, minutes: 90 } });
    expect(reported.body).toMatchObject({ minutes: 90, tasks: [{ stage: 'done' }] });
    expect((await visitor().get('/api/volunteers/calls')).body.calls).toEqual([]);
  });

  it('declines in kind words, and lets a volunteer decline a task or withdraw, which erases who they are at once', async () => {
    const listed = (await (await staff('sunmeijuan')).get('/api/agency/volunteers')).body.volunteers as readonly {
      id: string;
      stage: string;
    }[];
    const waiting = listed.find(({ stage }) => stage === 'applied')?.id ?? '';
    expect(await orders('sunmeijuan', { order: 'decideApplication', volunteerId: waiting, approved: false })).toEqual([
      422,
      'reason-missing',
    ]);
    const reason = '谢谢您报名，这一期名额满了，下一期先通知您。';
    expect(await orders('sunmeijuan', { order: 'decideApplication', volunteerId: waiting, approved: false, reason })).toEqual(ok);
    const active = listed.find(({ stage }) => stage === 'active')?.id ?? '';
    const { rows } = await office.database.superuser.query('select sealed from volunteer where id = $1', [active]);
    expect(rows[0]?.sealed).not.toBeNull();
    const next = randomUUID();
    await orders('sunmeijuan', {
      order: 'postCall',
      id: next,
      title: '再招一期',
      text: '引导。',
      place: '街道',
      places: 5,
      untilOn: '2026-04-01',
    });
    const application = { id: randomUUID(), callId: next, name: '郑小雨', phone: '13900003333', skills: '写字', hours: '晚上' };
    const { code } = (await visitor().post('/api/volunteers/applications', application)).body as { code: string };
    expect((await volunteering({ code, act: { order: 'withdraw' } })).body).toMatchObject({ stage: 'withdrawn', tasks: [] });
    const { rows: withdrawn } = await office.database.superuser.query('select sealed, masked_name from volunteer where id = $1', [
      application.id,
    ]);
    expect(withdrawn).toEqual([{ sealed: null, masked_name: '*' }]);
  });

  it('erases a declined application after 90 days, and who has ended after a year (personal information law 47)', async () => {
    const journal = { pool: office.database.app, clock: simulatedClock(new Date('2026-06-20T09:00:00+08:00')) };
    const parts = { journal, audit: createAudit(office.database.app, journal.clock) };
    expect(await eraseVolunteers(parts)).toBe(1);
    expect(await eraseVolunteers(parts)).toBe(0);
  });

  it('gives a volunteer nothing of any case: none is listed, none opens, no command is theirs', async () => {
    const { caseId } = await office.file();
    const volunteer = await staff('yuxiaofeng');
    expect((await volunteer.get('/api/cases')).body.rows).toEqual([]);
    expect((await volunteer.get('/api/desk/duties?scope=mine')).body.rows).toEqual([]);
    for (const { operationId, method, path } of endpoints.filter(({ path: where }) => where.startsWith('/api/cases/{caseId}'))) {
      const where = path.replace('{caseId}', caseId).replaceAll(/\{\w+\}/g, 'n1');
      const { status } = await volunteer.send(
        method,
        where,
        method === 'GET' ? undefined : JSON.stringify({ commandId: randomUUID(), input: {} }),
      );
      expect(status, operationId).toBeGreaterThanOrEqual(400);
    }
  });
});

describe('coverage of villages by certified agents through the interface (F19, S2.7)', () => {
  it('says 99.20 for 248 of 250 villages, with the two that are missing', async () => {
    const { superuser } = office.database;
    await superuser.query(
      `insert into unit (id, kind, tier, name, short_name, parent_id, phone, address, hours)
       select 'v' || n, 'villageCommittee', 'community', '第' || n || '村村委会', '第' || n || '村', 'lihai.office', '0575-0000', '村', '9–17'
       from generate_series(1, 250 - (select count(*)::int from unit where kind = 'villageCommittee')) n`,
    );
    await superuser.query('delete from agent_certificate');
    await superuser.query(
      `insert into agent_certificate (id, number, officer_id, issued_on, valid_until, issued_by)
       values (gen_random_uuid(), '样1号', 'lihai.officer-wangagen', '2026-01-01', '2028-12-31', 'lihai.officer-cuiwenbin')`,
    );
    await superuser.query(
      `insert into appointment (officer_id, role, unit_id, since)
       select 'lihai.officer-wangagen', 'petitionAgent', id, '2026-01-01' from unit where kind = 'villageCommittee' and id not in ('v3', 'v77')`,
    );
    await refreshDirectory(office.journal);
    const { coverage } = (await (await staff('cuiwenbin')).get('/api/agency/team')).body;
    expect(coverage).toEqual({
      covered: 248,
      villages: 250,
      percentage: '99.20',
      gaps: [
        { id: 'v3', name: '第3村' },
        { id: 'v77', name: '第77村' },
      ],
    });
  });
});
