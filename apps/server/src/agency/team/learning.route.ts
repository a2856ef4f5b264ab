import { answerCourseTest, getOwnLearning, orderLearning, startCourseTest } from '@daiban/contract/agency-academy';
import { certificateConditions, compareConditions } from '@daiban/domain/agency/team/career';
import { courseAudiences } from '@daiban/domain/agency/team/vocabulary';
import { given } from '@daiban/domain/kernel/given';
import type { FastifyInstance } from 'fastify';
import { holdsOneOf, type StaffCaller } from '../../case-file/caller.ts';
import { statement } from '../../platform/database/statement.ts';
import { problem } from '../../platform/http/problem.ts';
import { registerEndpoint } from '../../platform/http/route.ts';
import { listCohorts, listMentorings, listSeminars, toCohort } from './academy-records.ts';
import { listCertificates, toCertificateView } from './certificates.ts';
import { answerTest, findLearnedCourses, type Learner, readLesson, startTest } from './course-tests.ts';
import { findLearning } from './learning-records.ts';
import { type TeamParts, todayOf } from './team-parts.ts';

const findPair = statement<{ mentor_id: string; agent_id: string; starts_on: string; ends_on: string | null }>(
  'mentoring.one',
  'select mentor_id, agent_id, starts_on::text, ends_on::text from academy_mentoring where id = $1',
);
const insertPractice = statement(
  'practice.insert',
  `insert into academy_practice (id, mentoring_id, done_on, minutes, what, recorded_at) values ($1, $2, $3, $4, $5, $6)
   on conflict (id) do nothing`,
);
const confirmPractice = statement(
  'practice.confirm',
  `update academy_practice p set confirmed_at = coalesce(p.confirmed_at, $3) from academy_mentoring m
   where p.id = $1 and m.id = p.mentoring_id and m.mentor_id = $2`,
);
const insertNote = statement(
  'mentor-note.insert',
  `insert into academy_mentor_note (id, mentoring_id, note, written_by, written_at) values ($1, $2, $3, $4, $5) on conflict (id) do nothing`,
);

/** An officer may read every course: who teaches volunteers knows theirs too. */
const whom = courseAudiences;

/** 我的学习: one's own courses, tests, cohorts, mentors and practice; nobody else's. */
export const registerLearning = (app: FastifyInstance, { journal, callers }: TeamParts): void => {
  const parts = { authenticate: callers.staff, holdsOneOf };
  const { pool, clock } = journal;
  const learnerOf = ({ reader }: StaffCaller): Learner => `officer:${reader.officerId}`;

  registerEndpoint<typeof getOwnLearning, StaffCaller>(
    app,
    getOwnLearning,
    async ({ caller }) => {
      const { officerId } = caller.reader;
      const day = todayOf(clock);
      const [courses, cohorts, mentorings, seminars, certificates, learning] = await Promise.all([
        findLearnedCourses(journal, learnerOf(caller), whom),
        listCohorts(pool, officerId),
        listMentorings(journal, officerId),
        listSeminars(pool, officerId),
        listCertificates(pool, officerId),
        findLearning(pool, [officerId], day),
      ]);
      const learned = learning.get(officerId);
      return {
        courses: [...courses],
        cohorts: cohorts.map((row) => {
          const { enrolled, ...cohort } = toCohort(journal, row);
          return { ...cohort, ...given({ attended: enrolled.find((one) => one.officerId === officerId)?.attended }) };
        }),
        mentorings: mentorings.map((pair) => ({
          ...pair,
          as: pair.mentor.officerId === officerId ? ('mentor' as const) : ('agent' as const),
        })),
        seminars: seminars.map(({ id, topic, held_on, place }) => ({ id, topic, heldOn: held_on, place })),
        certificates: certificates.map((row) => toCertificateView(row, day)),
        grade: learned?.grade ?? 'trainee',
        towardsCertificate: learned === undefined ? [] : [...compareConditions(certificateConditions, learned.record)],
      };
    },
    parts,
  );

  registerEndpoint<typeof orderLearning, StaffCaller>(
    app,
    orderLearning,
    async ({ body, caller }) => {
      const { officerId } = caller.reader;
      switch (body.order) {
        case 'readLesson': {
          const { courseId, lessonId } = body;
          return (await readLesson(journal, { learner: learnerOf(caller), whom, courseId, lessonId })) ?? { id: lessonId };
        }
        case 'recordPractice': {
          const pair = await findPair.row(pool, [body.mentoringId]);
          if (pair?.agent_id !== officerId) return problem('not-found');
          if (body.on > todayOf(clock)) return problem('done-in-the-future');
          if (body.on < pair.starts_on || (pair.ends_on !== null && body.on > pair.ends_on)) return problem('mentoring-over');
          await insertPractice.count(pool, [body.id, body.mentoringId, body.on, body.minutes, body.what, clock.now()]);
          return { id: body.id };
        }
        case 'confirmPractice': {
          const confirmed = await confirmPractice.count(pool, [body.practiceId, officerId, clock.now()]);
          return confirmed > 0 ? { id: body.practiceId } : problem('not-found');
        }
        case 'writeMentorNote': {
          const pair = await findPair.row(pool, [body.mentoringId]);
          if (pair === undefined || ![pair.mentor_id, pair.agent_id].includes(officerId)) return problem('not-found');
          await insertNote.count(pool, [body.id, body.mentoringId, body.note, officerId, clock.now()]);
          return { id: body.id };
        }
      }
    },
    parts,
  );

  registerEndpoint<typeof startCourseTest, StaffCaller>(
    app,
    startCourseTest,
    ({ body, caller }) => startTest(journal, { learner: learnerOf(caller), whom, ...body }),
    parts,
  );
  registerEndpoint<typeof answerCourseTest, StaffCaller>(
    app,
    answerCourseTest,
    ({ params, body, caller }) => answerTest(journal, { learner: learnerOf(caller), attemptId: params.attemptId, chosen: body.chosen }),
    parts,
  );
};
