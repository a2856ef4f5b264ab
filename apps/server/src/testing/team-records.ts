import { randomUUID } from 'node:crypto';
import type { TestOffice } from './test-office.ts';

const idOf = (userName: string): string => `lihai.officer-${userName}`;
const questions = JSON.stringify([{ id: 'q1', text: '先做什么？', choices: ['听', '说'], right: 0 }]);
const many = 12;

/**
 * A small academy and its volunteers for tests that need something to be there: by the name of a field, values that lead to a record.
 */
export const provideTeamRecords = async (
  { anybody, database: { superuser } }: TestOffice,
  learners: readonly string[],
): Promise<Readonly<Record<string, readonly string[]>>> => {
  const [agentsCourse, volunteersCourse, cohortId, callId, certificateId] = Array.from({ length: 5 }, () => randomUUID()) as [
    string,
    string,
    string,
    string,
    string,
  ];
  const courses = [
    { id: agentsCourse, audience: 'agents' },
    { id: volunteersCourse, audience: 'volunteers' },
  ];
  for (const { id, audience } of courses)
    await superuser.query(
      `insert into academy_course (id, title, form, audience, pass_mark, lessons, questions, version, edited_by, edited_at)
       values ($1, '一课', 'onlineLearning', $2, 80, '[{"id": "l1", "title": "听", "paragraphs": ["听完。"]}]', $3, 1, $4, now())`,
      [id, audience, questions, idOf('sunmeijuan')],
    );
  await superuser.query(
    `insert into academy_cohort (id, course_id, title, starts_on, ends_on, place, places, opened_by, opened_at)
     values ($1, $2, '一期', current_date, current_date, '街道', 50, $3, now())`,
    [cohortId, agentsCourse, idOf('sunmeijuan')],
  );
  await superuser.query(
    `insert into agent_certificate (id, number, officer_id, issued_on, valid_until, issued_by)
     values ($1, '样1号', $2, current_date, current_date + 365, $3)`,
    [certificateId, idOf('wangagen'), idOf('cuiwenbin')],
  );
  await superuser.query(
    `insert into volunteer_call (id, unit_id, title, body, place, places, until_on, posted_by, posted_at)
     values ($1, 'lihai.agency-station', '招募', '帮忙', '街道', 1000, current_date + 100, $2, now())`,
    [callId, idOf('sunmeijuan')],
  );
  const volunteers: { readonly id: string; readonly code: string }[] = [];
  for (let place = 0; place < many; place += 1) {
    const id = randomUUID();
    const application = { id, callId, name: '周小满', phone: '13900002222', skills: '开车', hours: '周末' };
    const { body } = await anybody.post('/api/volunteers/applications', application);
    volunteers.push({ id, code: String(body.code) });
  }
  await superuser.query(`update volunteer set stage = 'active' where id = any($1::uuid[])`, [
    volunteers.slice(0, many / 2).map(({ id }) => id),
  ]);
  const attemptOf = async (learner: string, courseId: string): Promise<string> => {
    const id = randomUUID();
    await superuser.query(`insert into academy_lesson_read (learner, course_id, lesson_id, read_at) values ($1, $2, 'l1', now())`, [
      learner,
      courseId,
    ]);
    await superuser.query(
      `insert into academy_attempt (id, learner, course_id, course_version, put, answer_key, pass_mark, started_at)
       values ($1, $2, $3, 1, '[{"id": "q1", "text": "先做什么？", "choices": ["听", "说"]}]', $4, 80, now())`,
      [id, learner, courseId, questions],
    );
    return id;
  };
  const attempts = [
    ...(await Promise.all(learners.map((userName) => attemptOf(`officer:${idOf(userName)}`, agentsCourse)))),
    ...(await Promise.all(volunteers.map(({ id }) => attemptOf(`volunteer:${id}`, volunteersCourse)))),
  ];
  return {
    courseId: [agentsCourse, volunteersCourse],
    lessonId: ['l1'],
    cohortId: [cohortId],
    certificateId: [certificateId],
    callId: [callId],
    volunteerId: volunteers.map(({ id }) => id),
    code: volunteers.map(({ code }) => code),
    attemptId: attempts,
    phone: ['13900002222', '0575-0000 1234'],
    begins: ['09:30', '14:00'],
  };
};
