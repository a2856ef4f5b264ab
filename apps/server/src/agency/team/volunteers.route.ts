import {
  listVolunteers,
  orderVolunteers,
  orderVolunteerTasks,
  revealVolunteer,
  volunteerCoordinators,
  type volunteerOrderSchema,
} from '@daiban/contract/agency-volunteers';
import { findWhoIsMeant } from '@daiban/domain/agency/team/task-words';
import { refuseWording } from '@daiban/domain/documents/wording';
import { given } from '@daiban/domain/kernel/given';
import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import { toAuditActor } from '../../case-file/audit-actor.ts';
import { holdsOneOf, type StaffCaller } from '../../case-file/caller.ts';
import { refusalAnswer } from '../../case-file/refusal-answer.ts';
import { type Connection, inTransaction, statement } from '../../platform/database/statement.ts';
import { ProblemAnswer, problem } from '../../platform/http/problem.ts';
import { registerEndpoint } from '../../platform/http/route.ts';
import { countUnmasking } from '../../platform/personal-data/policy.ts';
import { type TeamParts, todayOf } from './team-parts.ts';
import { findCalls, findVolunteer, findVolunteers, listTasks, toCall, type VolunteerRow, volunteerDetails } from './volunteer-records.ts';

type VolunteerOrder = z.output<typeof volunteerOrderSchema>;
type OrderOf<Name extends VolunteerOrder['order']> = Extract<VolunteerOrder, { order: Name }>;

const insertCall = statement(
  'volunteer.insert-call',
  `insert into volunteer_call (id, unit_id, title, body, place, places, until_on, posted_by, posted_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (id) do nothing`,
);
const closeCall = statement('volunteer.close-call', 'update volunteer_call set closed_at = coalesce(closed_at, $2) where id = $1');
const decide = statement(
  'volunteer.decide',
  `update volunteer set stage = $2, decided_by = $3, decided_at = $4, changed_at = $4, reason = $5 where id = $1 and stage = 'applied'`,
);
const activate = statement(
  'volunteer.activate',
  `update volunteer set stage = 'active', changed_at = $2 where id = $1 and stage = 'training'`,
);
const isTrained = statement<{ id: string; trained: boolean }>(
  'volunteer.trained',
  `select v.id::text, exists (select from academy_course where audience = 'volunteers') and not exists (
     select from academy_course c where c.audience = 'volunteers' and not exists (
       select from academy_attempt a where a.course_id = c.id and a.passed and a.learner = 'volunteer:' || v.id)) as trained
   from unnest($1::uuid[]) as v(id)`,
);
const insertTask = statement(
  'volunteer.insert-task',
  `insert into volunteer_task (id, volunteer_id, unit_id, text, place, due_on, begins, stage, given_by, given_at)
   values ($1, $2, $3, $4, $5, $6, $7, 'offered', $8, $9) on conflict (id) do nothing`,
);
const cancelTask = statement(
  'volunteer.cancel-task',
  `update volunteer_task set stage = 'cancelled', answered_at = $2 where id = $1 and stage in ('offered', 'accepted', 'cancelled')`,
);
const findTask = statement<{ given_by: string }>('volunteer.task', 'select given_by from volunteer_task where id = $1');

/** What an application holds once it no longer holds the person. */
const endVolunteer = async (connection: Connection, id: string, reason: string, at: Date): Promise<number> => {
  const { rowCount } = await connection.query(
    `update volunteer set stage = 'ended', reason = $2, changed_at = $3 where id = $1 and stage in ('training', 'active')`,
    [id, reason, at],
  );
  await connection.query(
    `update volunteer_task set stage = 'cancelled', answered_at = $2 where volunteer_id = $1 and stage in ('offered', 'accepted')`,
    [id, at],
  );
  return rowCount ?? 0;
};

/** The office's side of volunteering (S2.12): calls, applications, training, tasks without any file. */
export const registerVolunteers = (app: FastifyInstance, { journal, callers, audit, personal }: TeamParts): void => {
  const parts = { authenticate: callers.staff, holdsOneOf };
  const { pool, clock } = journal;
  const unitOf = ({ reader }: StaffCaller): string => reader.actors[0]?.unitId ?? journal.directory.petitionOfficeId;
  const detailsOf = ({ sealed }: VolunteerRow) => (sealed === null ? undefined : volunteerDetails.parse(personal.openPersonal(sealed)));

  registerEndpoint<typeof listVolunteers, StaffCaller>(
    app,
    listVolunteers,
    async ({ caller }) => {
      const seesAll = holdsOneOf(caller, volunteerCoordinators);
      const [calls, rows] = await Promise.all([
        seesAll ? findCalls.rows(pool, [null]) : [],
        findVolunteers.rows(pool, [seesAll ? null : ['active']]),
      ]);
      const ids = rows.map(({ id }) => id);
      const [tasks, trained] = await Promise.all([listTasks(pool, journal.directory, ids), isTrained.rows(pool, [ids])]);
      return {
        calls: calls.map((call) => ({
          ...toCall(journal.directory, call),
          places: call.places,
          waiting: call.waiting,
          closed: call.closed_at !== null || call.until_on < todayOf(clock),
        })),
        volunteers: rows.map((row) => {
          const own = tasks.filter(({ volunteerId }) => volunteerId === row.id).map(({ view }) => view);
          const details = detailsOf(row);
          return {
            id: row.id,
            callId: row.call_id,
            maskedName: row.masked_name,
            ...given({
              villageName: row.village_id === null ? undefined : journal.directory.unit(row.village_id)?.shortName,
              reason: row.reason ?? undefined,
              skills: details?.skills,
              hours: details?.hours,
            }),
            stage: row.stage,
            appliedAt: row.applied_at.toISOString(),
            trained: trained.some(({ id, trained: isDone }) => id === row.id && isDone),
            minutes: own.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0),
            tasks: own,
          };
        }),
      };
    },
    parts,
  );

  const decideApplication = async (
    { volunteerId, approved, reason }: OrderOf<'decideApplication'>,
    by: string,
  ): Promise<ProblemAnswer | undefined> => {
    const row = await findVolunteer.row(pool, [volunteerId]);
    if (row === undefined) return problem('not-found');
    if (!approved && reason === undefined) return problem('reason-missing');
    const stage = approved ? 'training' : 'declined';
    const decided = await decide.count(pool, [volunteerId, stage, by, clock.now(), approved ? null : reason]);
    return decided > 0 || row.stage === stage ? undefined : problem('volunteer-decided');
  };

  const activateVolunteer = async (volunteerId: string): Promise<ProblemAnswer | undefined> => {
    const row = await findVolunteer.row(pool, [volunteerId]);
    if (row === undefined) return problem('not-found');
    if (row.stage === 'active') return undefined;
    if (row.stage !== 'training') return problem('volunteer-decided');
    if ((await isTrained.row(pool, [[volunteerId]]))?.trained !== true) return problem('volunteer-not-trained');
    await activate.count(pool, [volunteerId, clock.now()]);
    return undefined;
  };

  /** @returns a refusal, or the id of what was ordered. */
  const carryOutOrder = async (order: VolunteerOrder, caller: StaffCaller): Promise<ProblemAnswer | string> => {
    const by = caller.reader.officerId;
    switch (order.order) {
      case 'postCall': {
        const refused = refuseWording([order.title, order.text]);
        if (refused !== undefined) return refusalAnswer(refused.refusal);
        if (order.untilOn < todayOf(clock)) return problem('term-in-the-past');
        const { id, title, text, place, places, untilOn } = order;
        await insertCall.count(pool, [id, unitOf(caller), title, text, place, places, untilOn, by, clock.now()]);
        return id;
      }
      case 'closeCall':
        return (await closeCall.count(pool, [order.callId, clock.now()])) > 0 ? order.callId : problem('not-found');
      case 'decideApplication': {
        const refused = refuseWording([order.reason]);
        if (refused !== undefined) return refusalAnswer(refused.refusal);
        return (await decideApplication(order, by)) ?? order.volunteerId;
      }
      case 'activateVolunteer':
        return (await activateVolunteer(order.volunteerId)) ?? order.volunteerId;
      case 'endVolunteer': {
        const refused = refuseWording([order.reason]);
        if (refused !== undefined) return refusalAnswer(refused.refusal);
        const ended = await inTransaction(pool, (connection) => endVolunteer(connection, order.volunteerId, order.reason, clock.now()));
        if (ended > 0) return order.volunteerId;
        const row = await findVolunteer.row(pool, [order.volunteerId]);
        return row === undefined ? problem('not-found') : row.stage === 'ended' ? order.volunteerId : problem('volunteer-decided');
      }
    }
  };

  registerEndpoint<typeof orderVolunteers, StaffCaller>(
    app,
    orderVolunteers,
    async ({ body, caller }) => {
      const done = await carryOutOrder(body, caller);
      if (typeof done !== 'string') return done;
      await audit.record({ kind: 'organisationChanged', ...toAuditActor(caller), detail: { what: `volunteers.${body.order}`, id: done } });
      return { id: done };
    },
    parts,
  );

  registerEndpoint<typeof revealVolunteer, StaffCaller>(
    app,
    revealVolunteer,
    async ({ params, caller }) => {
      const row = await findVolunteer.row(pool, [params.volunteerId]);
      const details = row === undefined ? undefined : detailsOf(row);
      if (details === undefined) return problem('not-found');
      const left = await countUnmasking(pool, clock, caller.reader.officerId);
      if (left instanceof ProblemAnswer) return left;
      await audit.record({ kind: 'unmasked', ...toAuditActor(caller), detail: { what: 'volunteer', volunteerId: params.volunteerId } });
      return { name: details.name, phone: details.phone };
    },
    parts,
  );

  registerEndpoint<typeof orderVolunteerTasks, StaffCaller>(
    app,
    orderVolunteerTasks,
    async ({ body, caller }) => {
      const by = caller.reader.officerId;
      if (body.order === 'cancelTask') {
        const task = await findTask.row(pool, [body.taskId]);
        if (task === undefined || (task.given_by !== by && !holdsOneOf(caller, volunteerCoordinators))) return problem('not-found');
        const cancelled = await cancelTask.count(pool, [body.taskId, clock.now()]);
        return cancelled > 0 ? { id: body.taskId } : problem('task-answered');
      }
      const { id, volunteerId, text, place, on, begins } = body;
      const word = findWhoIsMeant(text) ?? findWhoIsMeant(place);
      if (word !== undefined) return problem('task-says-who', { facts: { word } });
      if (on < todayOf(clock)) return problem('term-in-the-past');
      const row = await findVolunteer.row(pool, [volunteerId]);
      if (row === undefined) return problem('not-found');
      if (row.stage !== 'active') return problem('volunteer-not-active');
      await insertTask.count(pool, [id, volunteerId, unitOf(caller), text, place, on, begins, by, clock.now()]);
      return { id };
    },
    parts,
  );
};
