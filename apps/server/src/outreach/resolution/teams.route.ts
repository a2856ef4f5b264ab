import {
  callResolutionTeam,
  dispatchRoles,
  keepResolutionTeam,
  listResolutionTeams,
  stepResolutionTeam,
  type TeamOrderView,
  type TeamStepOrder,
  teamKeeperRoles,
  teamMemberRoles,
  teamViewers,
  villageRoles,
} from '@daiban/contract/resolution-teams';
import { findWhoIsMeant } from '@daiban/domain/agency/team/task-words';
import { toPlainDate } from '@daiban/domain/calendar/dates';
import { given } from '@daiban/domain/kernel/given';
import { pointKinds } from '@daiban/domain/organisation/network';
import { countTeamOrders, stepTeamOrder, type TeamOrderStage, type TeamWay, teamWays } from '@daiban/domain/outreach/resolution/team-order';
import { findOpeningFigures } from '@daiban/domain/rulebook/opening-figures';
import type { FastifyInstance } from 'fastify';
import type { PoolClient } from 'pg';
import { toAuditActor } from '../../case-file/audit-actor.ts';
import { holdsOneOf, type StaffCaller } from '../../case-file/caller.ts';
import { findCaseState } from '../../case-file/read-case.ts';
import { maySee } from '../../case-file/reader.ts';
import { refusalAnswer } from '../../case-file/refusal-answer.ts';
import { inTransaction } from '../../platform/database/statement.ts';
import { ProblemAnswer, problem } from '../../platform/http/problem.ts';
import { registerEndpoint } from '../../platform/http/route.ts';
import { findSeen } from '../seen-matters.ts';
import type { OutreachParts } from '../trips.route.ts';
import { registerResolutionTexts } from './resolution-texts.ts';
import {
  acceptTeamOrder,
  areResources,
  closeTeamOrder,
  findTeam,
  listCounted,
  listTeamOrders,
  listTeams,
  type TeamOrderRow,
  type TeamRow,
  takeTeamOrder,
  takeTeamOrderBack,
  writeTeam,
  writeTeamOrder,
  writeTeamSession,
} from './team-rows.ts';

const toDay = (moment: Date): string => toPlainDate(moment.toISOString());
/** A refusal when one of the texts could say whom it is about. */
const refuseTexts = (texts: readonly string[]): ProblemAnswer | undefined => {
  const word = texts.map(findWhoIsMeant).find((found) => found !== undefined);
  return word === undefined ? undefined : problem('team-text-says-who', { facts: { word } });
};
/** Whether this very step was taken before: sent again it is answered, and nothing is done twice. */
const wasTaken = (step: TeamStepOrder, order: TeamOrderRow, officerId: string): boolean => {
  switch (step.kind) {
    case 'accept':
      return order.stage === 'accepted' && order.accepted_by === officerId;
    case 'takeBack':
      return order.stage === 'takenBack';
    case 'session':
      return order.sessions.some(({ id }) => id === step.sessionId);
    case 'close':
      return order.outcome === step.outcome && order.closing_note === step.note;
  }
};

/** Resolution teams (S2.63): a village orders one, or the petition office dispatches one. */
export const registerResolutionTeams = (app: FastifyInstance, { journal, callers, audit }: OutreachParts): void => {
  registerResolutionTexts();
  const { pool, clock } = journal;
  const parts = { authenticate: callers.staff, holdsOneOf };
  const record = (caller: StaffCaller, act: string, detail: Readonly<Record<string, unknown>>): Promise<void> =>
    audit.record({ kind: 'outreachChanged', ...toAuditActor(caller), detail: { act, ...detail } });
  const isVillage = (unitId: string): boolean => {
    const kind = journal.directory.unit(unitId)?.kind;
    return kind === 'villageCommittee' || (kind !== undefined && pointKinds.includes(kind));
  };
  /** The posts in which somebody can call a team this way. */
  const postsFor = ({ reader }: StaffCaller, way: TeamWay) =>
    reader.actors.filter(({ role, unitId }) =>
      way === 'order' ? villageRoles.includes(role) && isVillage(unitId) : dispatchRoles.includes(role),
    );
  /** The post in which somebody can call this very team: a village calls one that goes there. */
  const postFor = (caller: StaffCaller, way: TeamWay, { serves }: TeamRow) => {
    const goesTo = (unitId: string | undefined): boolean => unitId !== undefined && serves.includes(unitId);
    return postsFor(caller, way).find(
      ({ unitId }) => way === 'dispatch' || serves.length === 0 || goesTo(unitId) || goesTo(journal.directory.unit(unitId)?.parentId),
    );
  };
  const worksFor = (caller: StaffCaller, team: TeamRow | undefined): boolean =>
    holdsOneOf(caller, teamKeeperRoles) || team?.officer_ids.includes(caller.reader.officerId) === true;
  const isOfSender = ({ reader }: StaffCaller, { unit_id }: TeamOrderRow): boolean =>
    reader.actors.some(({ unitId }) => unitId === unit_id);

  const toView = (order: TeamOrderRow, team: TeamRow | undefined, caller: StaffCaller, seen: ReadonlySet<string>): TeamOrderView => {
    const { directory } = journal;
    const isForgotten = order.forgotten_at !== null;
    const { case_id, case_number, accepted_at, accepted_by, closed_at } = order;
    return {
      teamOrderId: order.id,
      number: `HJ-${order.sent_at.getUTCFullYear()}-${order.series}`,
      teamId: order.team_id,
      teamName: team?.name ?? '',
      way: order.way,
      stage: order.stage,
      unitName: directory.unitName(order.unit_id),
      sentBy: directory.officerName(order.sent_by),
      sentOn: toDay(order.sent_at),
      sessions: order.sessions.map(({ id, held_on, minutes }) => ({
        sessionId: id,
        heldOn: held_on,
        ...(isForgotten ? {} : { minutes }),
      })),
      ...given({
        what: isForgotten ? undefined : order.what,
        place: isForgotten ? undefined : order.place,
        matter: case_id !== null && case_number !== null && seen.has(case_id) ? { caseId: case_id, caseNumber: case_number } : undefined,
        acceptedOn: accepted_at === null ? undefined : toDay(accepted_at),
        acceptedBy: accepted_by === null ? undefined : directory.officerName(accepted_by),
        outcome: order.outcome ?? undefined,
        closingNote: order.closing_note ?? undefined,
        closedOn: closed_at === null ? undefined : toDay(closed_at),
      }),
      mayWork: (order.stage === 'sent' || order.stage === 'accepted') && worksFor(caller, team),
      mayTakeBack: order.stage === 'sent' && isOfSender(caller, order),
    };
  };

  registerEndpoint<typeof listResolutionTeams, StaffCaller>(
    app,
    listResolutionTeams,
    async ({ caller }) => {
      const { officerId, actors } = caller.reader;
      const own = holdsOneOf(caller, teamViewers) ? undefined : actors.map(({ unitId }) => unitId);
      const [teams, orders, counted] = await Promise.all([listTeams(pool), listTeamOrders(pool, own, officerId), listCounted(pool)]);
      const seen = await findSeen(
        pool,
        caller.reader,
        orders.map(({ case_id }) => case_id),
      );
      const { directory } = journal;
      const byId = new Map(teams.map((team) => [team.id, team]));
      return {
        teams: teams
          .filter(({ ended }) => !ended)
          .map((team) => ({ ...team, ways: teamWays.filter((way) => postFor(caller, way, team) !== undefined) }))
          .map(({ id, name, field, officer_ids, resources, serves, ways }) => ({
            teamId: id,
            ways,
            name,
            field,
            officers: officer_ids.map((officer) => ({ id: officer, name: directory.officerName(officer) })),
            resources: [...resources],
            serves: serves.map((unitId) => ({ id: unitId, name: directory.unitName(unitId) })),
          })),
        orders: orders.map((order) => toView(order, byId.get(order.team_id), caller, seen)),
        figures: countTeamOrders(counted),
        ways: teamWays.filter((way) => postsFor(caller, way).length > 0),
        mayKeep: holdsOneOf(caller, teamKeeperRoles),
        opening: findOpeningFigures(journal.rulebook, ['S2.63']),
      };
    },
    parts,
  );

  registerEndpoint<typeof keepResolutionTeam, StaffCaller>(
    app,
    keepResolutionTeam,
    async ({ params, body, caller }) => {
      const { officerIds, resourceIds, serves, ended } = body;
      if (!ended && officerIds.length + resourceIds.length === 0) return problem('team-empty');
      const there = await findTeam(pool, params.teamId);
      // Who is in it already may stay after a change of post: the page shows them, and the office decides.
      const canJoin = (officerId: string): boolean =>
        there?.officer_ids.includes(officerId) === true ||
        journal.directory.actorsOf(officerId).some(({ role }) => teamMemberRoles.includes(role));
      if (!officerIds.every(canJoin)) return problem('officer-unknown');
      if (!serves.every((unitId) => journal.directory.units.has(unitId))) return problem('unknown-unit');
      if (!(await areResources(pool, resourceIds))) return problem('not-found');
      const unique = { officerIds: [...new Set(officerIds)], resourceIds: [...new Set(resourceIds)], serves: [...new Set(serves)] };
      await writeTeam(pool, { ...body, ...unique, id: params.teamId }, clock.now());
      await record(caller, 'keepTeam', { team: params.teamId, ended });
      return { teamId: params.teamId };
    },
    parts,
  );

  registerEndpoint<typeof callResolutionTeam, StaffCaller>(
    app,
    callResolutionTeam,
    async ({ params: { teamOrderId }, body, caller }) => {
      const { teamId, way, what, place, caseNumber } = body;
      const team = await findTeam(pool, teamId);
      if (team === undefined || team.ended) return problem('team-unknown');
      if (postsFor(caller, way).length === 0) return problem('way-of-others');
      const post = postFor(caller, way, team);
      if (post === undefined) return problem('team-serves-elsewhere');
      const refused = refuseTexts([what, place]);
      if (refused !== undefined) return refused;
      const found =
        caseNumber === undefined
          ? undefined
          : (await pool.query<{ case_id: string }>('select case_id::text from case_list where number = $1', [caseNumber])).rows[0]?.case_id;
      const state = found === undefined ? undefined : await findCaseState(pool, found);
      if (caseNumber !== undefined && (state === undefined || !maySee(caller.reader, state))) return problem('case-unknown');
      const sent = { id: teamOrderId, teamId, way, what, place, sentBy: caller.reader.officerId, unitId: post.unitId, sentAt: clock.now() };
      const isNew = (await writeTeamOrder(pool, { ...sent, ...given({ caseId: found }) })) > 0;
      if (isNew) await record(caller, 'callTeam', { order: teamOrderId, team: teamId, way });
      return { teamOrderId };
    },
    parts,
  );

  const carryOut = async (connection: PoolClient, step: TeamStepOrder, order: TeamOrderRow, officerId: string): Promise<void> => {
    const at = clock.now();
    switch (step.kind) {
      case 'accept':
        return void (await acceptTeamOrder(connection, order.id, at, officerId));
      case 'takeBack':
        return void (await takeTeamOrderBack(connection, order.id, at));
      case 'session': {
        const held = { id: step.sessionId, held_on: step.heldOn, minutes: step.minutes };
        return void (await writeTeamSession(connection, order.id, held, officerId));
      }
      case 'close':
        return void (await closeTeamOrder(connection, order.id, step.outcome, step.note, at));
    }
  };

  const takeStep = async (
    connection: PoolClient,
    id: string,
    step: TeamStepOrder,
    caller: StaffCaller,
  ): Promise<TeamOrderStage | ProblemAnswer> => {
    const order = await takeTeamOrder(connection, id);
    const team = order === undefined ? undefined : await findTeam(connection, order.team_id);
    // Who has nothing to do with the order is told that there is none.
    if (order === undefined || !(step.kind === 'takeBack' ? isOfSender(caller, order) : worksFor(caller, team)))
      return problem('team-order-unknown');
    if (wasTaken(step, order, caller.reader.officerId)) return order.stage;
    const refused = refuseTexts(step.kind === 'session' ? [step.minutes] : step.kind === 'close' ? [step.note] : []);
    if (refused !== undefined) return refused;
    const known = { stage: order.stage, sentOn: toDay(order.sent_at), sessions: order.sessions.map(({ held_on }) => held_on) };
    const decided = stepTeamOrder(step, known, toDay(clock.now()));
    if (!decided.ok) return refusalAnswer(decided.refusal);
    await carryOut(connection, step, order, caller.reader.officerId);
    return decided.value;
  };

  registerEndpoint<typeof stepResolutionTeam, StaffCaller>(
    app,
    stepResolutionTeam,
    async ({ params: { teamOrderId }, body: { step }, caller }) => {
      const stage = await inTransaction(pool, (connection) => takeStep(connection, teamOrderId, step, caller));
      if (stage instanceof ProblemAnswer) return stage;
      await record(caller, `team.${step.kind}`, { order: teamOrderId });
      return { stage };
    },
    parts,
  );
};
