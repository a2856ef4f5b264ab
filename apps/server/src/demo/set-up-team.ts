import { randomUUID } from 'node:crypto';
import { addDays, toPlainDate } from '@daiban/domain/calendar/dates';
import type { Pool } from 'pg';
import { digestOf } from '../platform/auth/tokens.ts';
import type { Clock } from '../platform/clock.ts';
import { maskName } from '../platform/personal-data/mask.ts';
import type { PersonalData } from '../platform/personal-data/personal-data.ts';
import { agentsCourse, demoCall, demoLearners, demoTasks, demoVolunteers, volunteersCourse } from './content/academy.ts';

const idOf = (userName: string): string => `lihai.officer-${userName}`;
const coordinator = idOf('sunmeijuan');
const supervisor = idOf('cuiwenbin');

/** The academy, the certificates and the volunteers of the demo office, with dates around today. */
export const setUpTeam = async (pool: Pool, personal: PersonalData, clock: Clock): Promise<void> => {
  const now = clock.now();
  const today = toPlainDate(now.toISOString());
  const onDay = (days: number): string => addDays(today, days);
  const at = (days: number): Date => new Date(now.getTime() + days * 86_400_000);

  const addCourse = async (course: typeof agentsCourse): Promise<string> => {
    const id = randomUUID();
    await pool.query(
      `insert into academy_course (id, title, form, audience, pass_mark, lessons, questions, version, edited_by, edited_at)
       values ($1, $2, $3, $4, $5, $6, $7, 1, $8, $9)`,
      [
        id,
        course.title,
        course.form,
        course.audience,
        course.passMark,
        JSON.stringify(course.lessons),
        JSON.stringify(course.questions),
        coordinator,
        at(-90),
      ],
    );
    return id;
  };
  const pass = async (learner: string, courseId: string, course: typeof agentsCourse, days: number): Promise<void> => {
    await pool.query('insert into academy_lesson_read (learner, course_id, lesson_id, read_at) select $1, $2, unnest($3::text[]), $4', [
      learner,
      courseId,
      course.lessons.map(({ id }) => id),
      at(days),
    ]);
    await pool.query(
      `insert into academy_attempt (id, learner, course_id, course_version, put, answer_key, pass_mark, started_at, answered_at, right_count, points, passed)
       values ($1, $2, $3, 1, $4, $5, $6, $7, $7, $8, 100, true)`,
      [
        randomUUID(),
        learner,
        courseId,
        JSON.stringify(course.questions.map(({ id, text, choices }) => ({ id, text, choices }))),
        JSON.stringify(course.questions),
        course.passMark,
        at(days),
        course.questions.length,
      ],
    );
  };

  const agentsCourseId = await addCourse(agentsCourse);
  const volunteersCourseId = await addCourse(volunteersCourse);
  const cohortId = randomUUID();
  await pool.query(
    `insert into academy_cohort (id, course_id, title, starts_on, ends_on, place, places, opened_by, opened_at)
     values ($1, $2, '代办员集中培训第一期', $3, $4, '街道二楼会议室', 20, $5, $6)`,
    [cohortId, agentsCourseId, onDay(-80), onDay(-79), coordinator, at(-95)],
  );
  let number = 0;
  for (const { userName, mentor, practiceMinutes, certified, grade } of demoLearners) {
    const officerId = idOf(userName);
    await pass(`officer:${officerId}`, agentsCourseId, agentsCourse, -75);
    await pool.query(
      `insert into academy_enrolment (cohort_id, officer_id, enrolled_by, enrolled_at, attended, recorded_by) values ($1, $2, $3, $4, true, $3)`,
      [cohortId, officerId, coordinator, at(-90)],
    );
    const mentoringId = randomUUID();
    await pool.query(
      'insert into academy_mentoring (id, mentor_id, agent_id, starts_on, ends_on, paired_by) values ($1, $2, $3, $4, $5, $6)',
      [mentoringId, idOf(mentor), officerId, onDay(-78), certified ? onDay(-40) : null, coordinator],
    );
    for (const [place, minutes] of practiceMinutes.entries())
      await pool.query(
        `insert into academy_practice (id, mentoring_id, done_on, minutes, what, recorded_at, confirmed_at) values ($1, $2, $3, $4, $5, $6, $6)`,
        [randomUUID(), mentoringId, onDay(-70 + place * 7), minutes, '跟着导师跑窗口，学写跑办记录。', at(-69 + place * 7)],
      );
    await pool.query('insert into academy_mentor_note (id, mentoring_id, note, written_by, written_at) values ($1, $2, $3, $4, $5)', [
      randomUUID(),
      mentoringId,
      '出门前先打电话问清材料，回来当天把记录写完。',
      idOf(mentor),
      at(-65),
    ]);
    if (certified) {
      number += 1;
      await pool.query(
        `insert into agent_certificate (id, number, officer_id, issued_on, valid_until, issued_by) values ($1, $2, $3, $4, $5, $6)`,
        [randomUUID(), `沥代证〔${onDay(-35).slice(0, 4)}〕${number}号`, officerId, onDay(-35), onDay(-36 + 3 * 365), supervisor],
      );
    }
    if (grade !== undefined)
      await pool.query('insert into agent_grade (id, officer_id, grade, given_on, given_by, reason) values ($1, $2, $3, $4, $5, $6)', [
        randomUUID(),
        officerId,
        grade,
        onDay(-30),
        supervisor,
        '培训、帮带、实践和测试都完成了。',
      ]);
  }
  await pool.query(
    `insert into academy_seminar (id, topic, held_on, place, officer_ids, minutes, recorded_by, recorded_at)
     values ($1, '居民收回委托以后怎么交接', $2, '代办站', $3, '收回当天停手；材料当面点清交还；还没到的答复由首问人转告；不追问原因。', $4, $5)`,
    [randomUUID(), onDay(-20), [coordinator, supervisor, ...demoLearners.map(({ userName }) => idOf(userName))], coordinator, at(-20)],
  );

  const callId = randomUUID();
  await pool.query(
    `insert into volunteer_call (id, unit_id, title, body, place, places, until_on, posted_by, posted_at)
     values ($1, 'lihai.agency-station', $2, $3, $4, $5, $6, $7, $8)`,
    [callId, demoCall.title, demoCall.text, demoCall.place, demoCall.places, onDay(30), coordinator, at(-25)],
  );
  for (const { name, phone, villageId, skills, hours, code: known } of demoVolunteers) {
    const id = randomUUID();
    const code = known ?? randomUUID();
    const stage = known === undefined ? 'applied' : 'active';
    await pool.query(
      `insert into volunteer (id, call_id, sealed, masked_name, code_hash, village_id, stage, applied_at, decided_by, decided_at, changed_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $8)`,
      [
        id,
        callId,
        personal.sealPersonal({ name, phone, skills, hours, code }),
        maskName(name),
        digestOf(code),
        villageId,
        stage,
        at(known === undefined ? -2 : -20),
        known === undefined ? null : coordinator,
        known === undefined ? null : at(-18),
      ],
    );
    if (known === undefined) continue;
    await pass(`volunteer:${id}`, volunteersCourseId, volunteersCourse, -15);
    for (const { text, place, inDays, begins } of demoTasks)
      await pool.query(
        `insert into volunteer_task (id, volunteer_id, unit_id, text, place, due_on, begins, stage, given_by, given_at, answered_at, minutes)
         values ($1, $2, 'lihai.agency-lidong', $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
        [
          randomUUID(),
          id,
          text,
          place,
          onDay(inDays),
          begins,
          inDays < 0 ? 'done' : 'offered',
          idOf('wangagen'),
          at(inDays - 3 < -10 ? -9 : -1),
          inDays < 0 ? at(inDays) : null,
          inDays < 0 ? 70 : null,
        ],
      );
  }
};
