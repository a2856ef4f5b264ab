import {
  answerVolunteerTest,
  applyAsVolunteer,
  followVolunteering,
  listVolunteerCalls,
  type OwnVolunteering,
  orderVolunteering,
  startVolunteerTest,
} from '@daiban/contract/agency-volunteers';
import { villagesOf } from '@daiban/domain/agency/team/cover-villages';
import { given } from '@daiban/domain/kernel/given';
import type { FastifyInstance } from 'fastify';
import { digestOf } from '../../platform/auth/tokens.ts';
import { inTransaction, statement } from '../../platform/database/statement.ts';
import { ProblemAnswer, problem } from '../../platform/http/problem.ts';
import { registerEndpoint } from '../../platform/http/route.ts';
import { maskName } from '../../platform/personal-data/mask.ts';
import { answerTest, findLearnedCourses, type Learner, readLesson, startTest } from './course-tests.ts';
import { type TeamParts, todayOf } from './team-parts.ts';
import {
  drawVolunteerCode,
  findByCode,
  findCalls,
  findVolunteer,
  isOpenOn,
  listTasks,
  toCall,
  type VolunteerRow,
  volunteerDetails,
} from './volunteer-records.ts';

const insertVolunteer = statement(
  'volunteer.insert',
  `insert into volunteer (id, call_id, sealed, masked_name, code_hash, village_id, stage, applied_at, changed_at)
   values ($1, $2, $3, $4, $5, $6, 'applied', $7, $7) on conflict (id) do nothing`,
);
const answerTask = statement(
  'volunteer.answer-task',
  `update volunteer_task set stage = $3, answered_at = $4 where id = $1 and volunteer_id = $2 and stage in ('offered', 'accepted')`,
);
const reportTask = statement(
  'volunteer.report-task',
  `update volunteer_task set stage = 'done', minutes = $3, answered_at = $4 where id = $1 and volunteer_id = $2 and stage = 'accepted'`,
);
const findTask = statement<{ stage: string; due_on: string }>(
  'volunteer.own-task',
  'select stage, due_on::text from volunteer_task where id = $1 and volunteer_id = $2',
);

/** Who may learn: whoever was approved. */
const learns = ({ stage }: VolunteerRow): boolean => stage === 'training' || stage === 'active';
const learnerOf = ({ id }: VolunteerRow): Learner => `volunteer:${id}`;
const whom = ['volunteers'] as const;

/**
 * The resident's side of volunteering (S2.12): calls, application, and a page of one's own by a code. A volunteer has no account of
 * staff, so that there is no way from here to any matter.
 */
export const registerOwnVolunteering = (app: FastifyInstance, { journal, personal, audit }: TeamParts): void => {
  const { pool, clock } = journal;
  const villages = () => villagesOf([...journal.directory.units.values()]).map(({ id, name }) => ({ id, name }));

  registerEndpoint(app, listVolunteerCalls, async () => ({
    calls: (await findCalls.rows(pool, [null]))
      .filter((call) => isOpenOn(call, todayOf(clock)))
      .map((call) => toCall(journal.directory, call)),
    villages: villages(),
  }));

  registerEndpoint(app, applyAsVolunteer, async ({ body }) => {
    const { id, callId, villageId, name, phone, skills, hours } = body;
    const known = await findVolunteer.row(pool, [id]);
    if (known !== undefined) {
      // Sent again after a lost answer: whoever has the id and wrote the same gets the same code.
      const details = known.sealed === null ? undefined : volunteerDetails.parse(personal.openPersonal(known.sealed));
      return details !== undefined && details.name === name && details.phone === phone ? { code: details.code } : problem('conflict');
    }
    const [call] = await findCalls.rows(pool, [callId]);
    if (call === undefined) return problem('not-found');
    if (!isOpenOn(call, todayOf(clock))) return problem('call-over');
    if (villageId !== undefined && !villages().some((village) => village.id === villageId)) return problem('not-found');
    const code = drawVolunteerCode();
    const sealed = personal.sealPersonal({ name, phone, skills, hours, code });
    await insertVolunteer.count(pool, [id, callId, sealed, maskName(name), digestOf(code), villageId ?? null, clock.now()]);
    return { code };
  });

  const toOwnPage = async (row: VolunteerRow): Promise<OwnVolunteering> => {
    const [calls, tasks, courses] = await Promise.all([
      findCalls.rows(pool, [row.call_id]),
      listTasks(pool, journal.directory, [row.id]),
      learns(row) ? findLearnedCourses(journal, learnerOf(row), whom) : [],
    ]);
    const unit = calls[0] === undefined ? undefined : journal.directory.unit(calls[0].unit_id);
    return {
      stage: row.stage,
      call: { title: calls[0]?.title ?? '', unitName: unit?.name ?? '', phone: unit?.phone ?? '' },
      appliedAt: row.applied_at.toISOString(),
      ...given({ reason: row.reason ?? undefined }),
      courses: [...courses],
      tasks: tasks.map(({ view }) => view),
      minutes: tasks.reduce((sum, { view }) => sum + (view.minutes ?? 0), 0),
    };
  };

  registerEndpoint(app, followVolunteering, async ({ body }) => {
    const row = await findByCode(pool, body.code);
    return row === undefined ? problem('volunteer-code-unknown') : toOwnPage(row);
  });

  /** One's own withdrawal erases what is known of the person at once; that somebody withdrew stays, without who. */
  const withdraw = async ({ id }: VolunteerRow): Promise<void> => {
    await inTransaction(pool, async (connection) => {
      await connection.query(
        `update volunteer set stage = 'withdrawn', sealed = null, masked_name = '*', village_id = null, changed_at = $2 where id = $1`,
        [id, clock.now()],
      );
      await connection.query(
        `update volunteer_task set stage = 'cancelled', answered_at = $2 where volunteer_id = $1 and stage in ('offered', 'accepted')`,
        [id, clock.now()],
      );
    });
    await audit.record({ kind: 'recordDestroyed', actorId: 'anonymous', detail: { what: 'volunteerWithdrawn', volunteerId: id } });
  };

  registerEndpoint(app, orderVolunteering, async ({ body }) => {
    const row = await findByCode(pool, body.code);
    if (row === undefined) return problem('volunteer-code-unknown');
    const { act } = body;
    if (act.order === 'withdraw') {
      if (row.stage === 'applied' || learns(row)) await withdraw(row);
    } else if (act.order === 'readLesson') {
      if (!learns(row)) return problem('volunteer-not-active');
      const refused = await readLesson(journal, { learner: learnerOf(row), whom, courseId: act.courseId, lessonId: act.lessonId });
      if (refused instanceof ProblemAnswer) return refused;
    } else {
      if (row.stage !== 'active') return problem('volunteer-not-active');
      const task = await findTask.row(pool, [act.taskId, row.id]);
      if (task === undefined) return problem('not-found');
      const wanted = act.order === 'reportTask' ? 'done' : act.accepted ? 'accepted' : 'declined';
      if (act.order === 'reportTask' && task.due_on > todayOf(clock)) return problem('done-in-the-future');
      const done =
        act.order === 'reportTask'
          ? await reportTask.count(pool, [act.taskId, row.id, act.minutes, clock.now()])
          : await answerTask.count(pool, [act.taskId, row.id, wanted, clock.now()]);
      if (done === 0 && task.stage !== wanted) return problem('task-answered');
    }
    return toOwnPage((await findVolunteer.row(pool, [row.id])) ?? row);
  });

  registerEndpoint(app, startVolunteerTest, async ({ body }) => {
    const row = await findByCode(pool, body.code);
    if (row === undefined) return problem('volunteer-code-unknown');
    if (!learns(row)) return problem('volunteer-not-active');
    return startTest(journal, { learner: learnerOf(row), whom, courseId: body.courseId, attemptId: body.attemptId });
  });

  registerEndpoint(app, answerVolunteerTest, async ({ params, body }) => {
    const row = await findByCode(pool, body.code);
    if (row === undefined) return problem('volunteer-code-unknown');
    return answerTest(journal, { learner: learnerOf(row), attemptId: params.attemptId, chosen: body.chosen });
  });
};
