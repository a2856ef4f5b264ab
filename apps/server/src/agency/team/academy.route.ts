import { academyOrderSchema, getAcademy, orderAcademy } from '@daiban/contract/agency-academy';
import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import { toAuditActor } from '../../case-file/audit-actor.ts';
import { holdsOneOf, type StaffCaller } from '../../case-file/caller.ts';
import { inTransaction, statement } from '../../platform/database/statement.ts';
import { type ProblemAnswer, problem } from '../../platform/http/problem.ts';
import { registerEndpoint } from '../../platform/http/route.ts';
import { findCourse, listCohorts, listCourses, listMentorings, listSeminars, toCohort } from './academy-records.ts';
import { isAgent, type TeamParts, todayOf } from './team-parts.ts';

type AcademyOrder = z.output<typeof academyOrderSchema>;
type OrderOf<Name extends AcademyOrder['order']> = Extract<AcademyOrder, { order: Name }>;

const insertCourse = statement(
  'academy.insert-course',
  `insert into academy_course (id, title, form, audience, pass_mark, lessons, questions, version, edited_by, edited_at)
   values ($1, $2, $3, $4, $5, $6, $7, 1, $8, $9) on conflict (id) do nothing`,
);
const updateCourse = statement(
  'academy.update-course',
  `update academy_course set title = $2, form = $3, audience = $4, pass_mark = $5, lessons = $6, questions = $7, edited_by = $8, edited_at = $9,
     version = version + 1 where id = $1 and version = $10`,
);
const insertCohort = statement(
  'academy.insert-cohort',
  `insert into academy_cohort (id, course_id, title, starts_on, ends_on, place, places, opened_by, opened_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (id) do nothing`,
);
const setAttended = statement(
  'academy.attended',
  'update academy_enrolment set attended = $3, recorded_by = $4 where cohort_id = $1 and officer_id = $2',
);
const insertMentoring = statement(
  'academy.insert-mentoring',
  'insert into academy_mentoring (id, mentor_id, agent_id, starts_on, paired_by) values ($1, $2, $3, $4, $5) on conflict (id) do nothing',
);
const endMentoring = statement(
  'academy.end-mentoring',
  'update academy_mentoring set ends_on = $2 where id = $1 and (ends_on is null or ends_on = $2) and starts_on <= $2',
);
const insertSeminar = statement(
  'academy.insert-seminar',
  `insert into academy_seminar (id, topic, held_on, place, officer_ids, minutes, recorded_by, recorded_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (id) do nothing`,
);

const hasRightChoices = ({ questions }: OrderOf<'saveCourse'>): boolean =>
  new Set(questions.map(({ id }) => id)).size === questions.length &&
  questions.every(({ choices, right }) => right < choices.length && new Set(choices).size === choices.length);

/** The academy in its five forms (S2.6): what its editors write and record. */
export const registerAcademy = (app: FastifyInstance, { journal, callers, audit }: TeamParts): void => {
  const parts = { authenticate: callers.staff, holdsOneOf };
  const { pool, clock } = journal;
  const isKnown = (officerId: string): boolean => journal.directory.officers.has(officerId);

  const saveCourse = async (order: OrderOf<'saveCourse'>, by: string): Promise<ProblemAnswer | undefined> => {
    if (!hasRightChoices(order)) return problem('question-without-right-choice');
    const content = [
      order.title,
      order.form,
      order.audience,
      order.passMark,
      JSON.stringify(order.lessons),
      JSON.stringify(order.questions),
    ];
    if (order.version > 0) {
      const saved = await updateCourse.count(pool, [order.id, ...content, by, clock.now(), order.version]);
      return saved > 0 ? undefined : problem((await findCourse(pool, order.id)) === undefined ? 'not-found' : 'stale-version');
    }
    if ((await insertCourse.count(pool, [order.id, ...content, by, clock.now()])) > 0) return undefined;
    // A new course that is there already was sent again, or somebody has written on since.
    return (await findCourse(pool, order.id))?.version === 1 ? undefined : problem('stale-version');
  };

  const enrol = ({ cohortId, officerIds }: OrderOf<'enrol'>, by: string): Promise<ProblemAnswer | undefined> =>
    inTransaction(pool, async (connection) => {
      const { rows } = await connection.query<{ places: number }>('select places from academy_cohort where id = $1 for update', [cohortId]);
      const [cohort] = rows;
      if (cohort === undefined || !officerIds.every(isKnown)) return problem('not-found');
      const { rows: enrolled } = await connection.query<{ officer_id: string }>(
        'select officer_id from academy_enrolment where cohort_id = $1',
        [cohortId],
      );
      const there = new Set([...enrolled.map(({ officer_id }) => officer_id), ...officerIds]);
      if (there.size > cohort.places) return problem('cohort-full');
      await connection.query(
        `insert into academy_enrolment (cohort_id, officer_id, enrolled_by, enrolled_at) select $1, unnest($2::text[]), $3, $4
         on conflict do nothing`,
        [cohortId, [...new Set(officerIds)], by, clock.now()],
      );
      return undefined;
    });

  /** @returns a refusal, or the id of what was ordered. */
  const carryOutOrder = async (order: AcademyOrder, by: string): Promise<ProblemAnswer | string> => {
    switch (order.order) {
      case 'saveCourse':
        return (await saveCourse(order, by)) ?? order.id;
      case 'openCohort': {
        if (order.endsOn < order.startsOn) return problem('cohort-dates');
        if ((await findCourse(pool, order.courseId)) === undefined) return problem('not-found');
        const { id, courseId, title, startsOn, endsOn, place, places } = order;
        await insertCohort.count(pool, [id, courseId, title, startsOn, endsOn, place, places, by, clock.now()]);
        return id;
      }
      case 'enrol':
        return (await enrol(order, by)) ?? order.cohortId;
      case 'recordAttendance': {
        const recorded = await setAttended.count(pool, [order.cohortId, order.officerId, order.attended, by]);
        return recorded > 0 ? order.cohortId : problem('not-found');
      }
      case 'pairMentor': {
        if (order.mentorId === order.agentId) return problem('mentor-is-learner');
        if (!isKnown(order.mentorId)) return problem('not-found');
        if (!isAgent(journal, order.agentId)) return problem('not-an-agent');
        await insertMentoring.count(pool, [order.id, order.mentorId, order.agentId, order.startsOn, by]);
        return order.id;
      }
      case 'endMentoring': {
        const ended = await endMentoring.count(pool, [order.mentoringId, order.endsOn]);
        return ended > 0 ? order.mentoringId : problem('not-found');
      }
      case 'recordSeminar': {
        if (order.heldOn > todayOf(clock)) return problem('done-in-the-future');
        if (!order.officerIds.every(isKnown)) return problem('not-found');
        const { id, topic, heldOn, place, officerIds, minutes } = order;
        await insertSeminar.count(pool, [id, topic, heldOn, place, [...new Set(officerIds)], minutes, by, clock.now()]);
        return id;
      }
    }
  };

  registerEndpoint<typeof getAcademy, StaffCaller>(
    app,
    getAcademy,
    async () => {
      const [courses, cohorts, mentorings, seminars] = await Promise.all([
        listCourses(pool),
        listCohorts(pool),
        listMentorings(journal),
        listSeminars(pool),
      ]);
      return {
        courses: courses.map(({ id, title, form, audience, pass_mark, lessons, questions, version, edited_at }) => ({
          id,
          title,
          form,
          audience,
          passMark: pass_mark,
          lessons,
          questions,
          version,
          editedAt: edited_at.toISOString(),
        })),
        cohorts: cohorts.map((row) => toCohort(journal, row)),
        mentorings: [...mentorings],
        seminars: seminars.map(({ id, topic, held_on, place, officer_ids, minutes }) => ({
          id,
          topic,
          heldOn: held_on,
          place,
          people: officer_ids.map((officerId) => journal.directory.officerName(officerId)),
          minutes,
        })),
      };
    },
    parts,
  );

  registerEndpoint<typeof orderAcademy, StaffCaller>(
    app,
    orderAcademy,
    async ({ body, caller }) => {
      const done = await carryOutOrder(body, caller.reader.officerId);
      if (typeof done !== 'string') return done;
      await audit.record({ kind: 'organisationChanged', ...toAuditActor(caller), detail: { what: `academy.${body.order}`, id: done } });
      return { id: done };
    },
    parts,
  );
};
