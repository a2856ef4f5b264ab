import type { CountedOrder, TeamOrderStage, TeamOutcome, TeamWay } from '@daiban/domain/outreach/resolution/team-order';
import { type Connection, statement } from '../../platform/database/statement.ts';

export interface TeamRow {
  readonly id: string;
  readonly name: string;
  readonly field: string;
  readonly officer_ids: readonly string[];
  readonly resources: readonly { readonly id: string; readonly name: string }[];
  readonly serves: readonly string[];
  readonly ended: boolean;
}

export interface SessionRow {
  readonly id: string;
  readonly held_on: string;
  readonly minutes: string;
}

export interface TeamOrderRow {
  readonly id: string;
  readonly series: string;
  readonly team_id: string;
  readonly way: TeamWay;
  readonly stage: TeamOrderStage;
  readonly what: string;
  readonly place: string;
  readonly case_id: string | null;
  readonly case_number: string | null;
  readonly sent_by: string;
  readonly unit_id: string;
  readonly sent_at: Date;
  readonly accepted_at: Date | null;
  readonly accepted_by: string | null;
  readonly outcome: TeamOutcome | null;
  readonly closing_note: string | null;
  readonly closed_at: Date | null;
  readonly forgotten_at: Date | null;
  readonly sessions: readonly SessionRow[];
}

const teamColumns = `t.id::text, t.name, t.field, t.officer_ids, t.serves, t.ended,
  (select coalesce(json_agg(json_build_object('id', r.id, 'name', r.name) order by r.name), '[]')
   from pooled_resource r where r.id = any(t.resource_ids)) as resources`;
const orderColumns = `o.id::text, o.series::text, o.team_id::text, o.way, o.stage, o.what, o.place, l.case_id::text, l.number as case_number,
  o.sent_by, o.unit_id, o.sent_at, o.accepted_at, o.accepted_by, o.outcome, o.closing_note, o.closed_at, o.forgotten_at,
  (select coalesce(json_agg(json_build_object('id', s.id, 'held_on', s.held_on, 'minutes', s.minutes) order by s.held_on, s.id), '[]')
   from team_session s where s.order_id = o.id) as sessions`;

const teams = statement<TeamRow>('resolution-team.list', `select ${teamColumns} from resolution_team t order by t.name, t.id limit 500`);
const team = statement<TeamRow>('resolution-team.one', `select ${teamColumns} from resolution_team t where t.id = $1`);
const saveTeam = statement(
  'resolution-team.save',
  `insert into resolution_team (id, name, field, officer_ids, resource_ids, serves, ended, changed_at) values ($1, $2, $3, $4, $5, $6, $7, $8)
   on conflict (id) do update set name = excluded.name, field = excluded.field, officer_ids = excluded.officer_ids,
     resource_ids = excluded.resource_ids, serves = excluded.serves, ended = excluded.ended, changed_at = excluded.changed_at`,
);
const knownResources = statement<{ known: number }>(
  'resolution-team.resources',
  'select count(*)::int as known from pooled_resource where id = any($1::uuid[])',
);
const orders = statement<TeamOrderRow>(
  'team-order.list',
  `select ${orderColumns} from team_order o left join case_list l on l.case_id = o.case_id
   where $1::text[] is null or o.unit_id = any($1::text[]) or o.team_id in (select id from resolution_team where $2 = any(officer_ids))
   order by (o.stage in ('closed', 'takenBack')), o.sent_at desc, o.id limit 200`,
);
const counted = statement<CountedOrder>('team-order.counted', `select way, stage, outcome from team_order where stage <> 'takenBack'`);
const order = statement<TeamOrderRow>(
  'team-order.take',
  `select ${orderColumns} from team_order o left join case_list l on l.case_id = o.case_id where o.id = $1 for update of o`,
);
const insertOrder = statement(
  'team-order.insert',
  `insert into team_order (id, team_id, way, stage, what, place, case_id, sent_by, unit_id, sent_at) values ($1, $2, $3, 'sent', $4, $5, $6, $7, $8, $9)
   on conflict (id) do nothing`,
);
const accept = statement('team-order.accept', `update team_order set stage = 'accepted', accepted_at = $2, accepted_by = $3 where id = $1`);
const takeBack = statement('team-order.take-back', `update team_order set stage = 'takenBack', closed_at = $2 where id = $1`);
const close = statement(
  'team-order.close',
  `update team_order set stage = 'closed', outcome = $2, closing_note = $3, closed_at = $4 where id = $1`,
);
const insertSession = statement(
  'team-order.session',
  'insert into team_session (id, order_id, held_on, minutes, recorded_by) values ($1, $2, $3, $4, $5) on conflict (id) do nothing',
);
const forgetOrders = statement<{ id: string }>(
  'team-order.forget',
  `update team_order set what = '', place = '', closing_note = null, forgotten_at = $2 where id in (
     select id from team_order where forgotten_at is null and closed_at < $1::date order by closed_at limit 200 for update skip locked)
   returning id::text`,
);
const forgetSessions = statement('team-order.forget-sessions', `update team_session set minutes = '' where order_id = any($1::uuid[])`);

export const listTeams = (connection: Connection): Promise<readonly TeamRow[]> => teams.rows(connection, []);
export const findTeam = (connection: Connection, id: string): Promise<TeamRow | undefined> => team.row(connection, [id]);

export interface TeamToWrite {
  readonly id: string;
  readonly name: string;
  readonly field: string;
  readonly officerIds: readonly string[];
  readonly resourceIds: readonly string[];
  readonly serves: readonly string[];
  readonly ended: boolean;
}
/** Writes a team; one that is there is changed. */
export const writeTeam = (connection: Connection, written: TeamToWrite, at: Date): Promise<number> => {
  const { id, name, field, officerIds, resourceIds, serves, ended } = written;
  return saveTeam.count(connection, [id, name, field, officerIds, resourceIds, serves, ended, at]);
};
/** Whether each of these stands in the directory of pooled resources. */
export const areResources = async (connection: Connection, ids: readonly string[]): Promise<boolean> =>
  (await knownResources.row(connection, [ids]))?.known === new Set(ids).size;

/** Open ones first. @param unitIds only what these units sent and what the officer's teams were called for; undefined: all of the office */
export const listTeamOrders = (connection: Connection, unitIds: readonly string[] | undefined, officerId: string) =>
  orders.rows(connection, [unitIds ?? null, officerId]);
export const listCounted = (connection: Connection): Promise<readonly CountedOrder[]> => counted.rows(connection, []);
/** An order, kept for this transaction alone. */
export const takeTeamOrder = (connection: Connection, id: string): Promise<TeamOrderRow | undefined> => order.row(connection, [id]);

export interface TeamOrderToWrite {
  readonly id: string;
  readonly teamId: string;
  readonly way: TeamWay;
  readonly what: string;
  readonly place: string;
  readonly caseId?: string | undefined;
  readonly sentBy: string;
  readonly unitId: string;
  readonly sentAt: Date;
}
/** Writes a new order; one that is there stays as it is. */
export const writeTeamOrder = (connection: Connection, written: TeamOrderToWrite): Promise<number> => {
  const { id, teamId, way, what, place, caseId, sentBy, unitId, sentAt } = written;
  return insertOrder.count(connection, [id, teamId, way, what, place, caseId ?? null, sentBy, unitId, sentAt]);
};
export const acceptTeamOrder = (connection: Connection, id: string, at: Date, by: string): Promise<number> =>
  accept.count(connection, [id, at, by]);
export const takeTeamOrderBack = (connection: Connection, id: string, at: Date): Promise<number> => takeBack.count(connection, [id, at]);
export const closeTeamOrder = (connection: Connection, id: string, outcome: TeamOutcome, note: string, at: Date): Promise<number> =>
  close.count(connection, [id, outcome, note, at]);
/** Writes a session; one that is there stays as it is. */
export const writeTeamSession = (
  connection: Connection,
  orderId: string,
  { id, held_on, minutes }: SessionRow,
  by: string,
): Promise<number> => insertSession.count(connection, [id, orderId, held_on, minutes, by]);

/** Days for which the texts of an order are kept after it was closed; how it ended stays for the counts. */
export const keptOrderDays = 1095;

/** Forgets the texts of orders closed before this day. @returns how many */
export const forgetTeamOrders = async (connection: Connection, day: string, at: Date): Promise<number> => {
  const forgotten = await forgetOrders.rows(connection, [day, at]);
  await forgetSessions.count(connection, [forgotten.map(({ id }) => id)]);
  return forgotten.length;
};
