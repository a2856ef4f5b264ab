import type { CouncilSession, CouncilType } from '@daiban/contract/councils';
import type { PlainDate } from '@daiban/domain/calendar/types';
import type { CouncilItem } from '@daiban/domain/outreach/councils/item';
import { type Connection, statement } from '../../platform/database/statement.ts';

interface TypeRow {
  readonly code: string;
  readonly title: string;
  readonly tier: CouncilType['tier'];
  readonly rhythm: string | null;
  readonly interval_days: number | null;
  readonly agenda: readonly string[];
}

export interface CouncilRow {
  readonly id: string;
  readonly type_code: string;
  readonly unit_id: string;
  readonly began_on: PlainDate;
  readonly last_held_on: PlainDate | null;
  readonly demo: boolean;
}

interface SessionRow {
  readonly id: string;
  readonly council_id: string;
  readonly held_on: PlainDate;
  readonly place: string;
  readonly chair: string;
  readonly attendance: CouncilSession['attendance'];
  readonly minutes: string;
}

const types = statement<TypeRow>(
  'council.types',
  'select code, title, tier, rhythm, interval_days, agenda from council_type order by code',
);
const saveType = statement(
  'council.save-type',
  `insert into council_type (code, title, tier, rhythm, interval_days, agenda) values ($1, $2, $3, $4, $5, $6)
   on conflict (code) do update set title = excluded.title, tier = excluded.tier, rhythm = excluded.rhythm,
     interval_days = excluded.interval_days, agenda = excluded.agenda`,
);
const all = statement<CouncilRow>(
  'council.all',
  `select c.id::text, c.type_code, c.unit_id, c.began_on::text, c.demo,
     (select max(s.held_on)::text from council_session s where s.council_id = c.id) as last_held_on
   from council c order by c.type_code, c.unit_id`,
);
const saveCouncil = statement(
  'council.save',
  `insert into council (id, type_code, unit_id, began_on, demo) values ($1, $2, $3, $4, $5)
   on conflict (id) do update set began_on = excluded.began_on where council.type_code = excluded.type_code and council.unit_id = excluded.unit_id`,
);
const sessions = statement<SessionRow>(
  'council.sessions',
  `select id::text, council_id::text, held_on::text, place, chair, attendance, minutes from council_session order by held_on desc, id limit $1`,
);
const sessionById = statement<SessionRow>(
  'council.session',
  'select id::text, council_id::text, held_on::text, place, chair, attendance, minutes from council_session where id = $1',
);
const saveSession = statement(
  'council.save-session',
  `insert into council_session (id, council_id, held_on, place, chair, attendance, minutes, kept_by, kept_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
   on conflict (id) do update set held_on = excluded.held_on, place = excluded.place, chair = excluded.chair,
     attendance = excluded.attendance, minutes = excluded.minutes, kept_by = excluded.kept_by, kept_at = excluded.kept_at
     where council_session.council_id = excluded.council_id`,
);
const items = statement<{ state: CouncilItem }>('council.items', 'select state from council_item order by raised_on desc, id limit $1');
const lockItem = statement<{ state: CouncilItem }>('council.lock-item', 'select state from council_item where id = $1 for update');
const insertItem = statement(
  'council.insert-item',
  `insert into council_item (id, council_id, stage, state, raised_on) values ($1, $2, $3, $4, $5) on conflict (id) do nothing`,
);
const updateItem = statement('council.update-item', 'update council_item set stage = $2, state = $3, case_id = $4 where id = $1');

/** How much of sessions and items a page shows at most. */
const most = 200;

export const listTypes = async (connection: Connection): Promise<CouncilType[]> =>
  (await types.rows(connection, [])).map(({ code, title, tier, rhythm, interval_days, agenda }) => ({
    code,
    title,
    tier,
    ...(rhythm === null ? {} : { rhythm }),
    ...(interval_days === null ? {} : { intervalDays: interval_days }),
    agenda: [...agenda],
  }));
export const writeType = (connection: Connection, type: CouncilType): Promise<number> =>
  saveType.count(connection, [
    type.code,
    type.title,
    type.tier,
    type.rhythm ?? null,
    type.intervalDays ?? null,
    JSON.stringify(type.agenda),
  ]);

export const listCouncilRows = (connection: Connection): Promise<readonly CouncilRow[]> => all.rows(connection, []);
/** Writes a council; of one that is there only the day on which it began. @returns 0 when the id is another council's. */
export const writeCouncil = (connection: Connection, council: Omit<CouncilRow, 'last_held_on'>): Promise<number> =>
  saveCouncil.count(connection, [council.id, council.type_code, council.unit_id, council.began_on, council.demo]);

const toSession = ({ id, council_id, held_on, ...rest }: SessionRow): CouncilSession => ({
  sessionId: id,
  councilId: council_id,
  heldOn: held_on,
  place: rest.place,
  chair: rest.chair,
  attendance: rest.attendance,
  minutes: rest.minutes,
});
export const listSessions = async (connection: Connection): Promise<CouncilSession[]> =>
  (await sessions.rows(connection, [most])).map(toSession);
export const findSession = async (connection: Connection, id: string): Promise<CouncilSession | undefined> => {
  const row = await sessionById.row(connection, [id]);
  return row && toSession(row);
};
/** Writes a session as it was held; written again it is corrected. @returns 0 when the id is a session of another council. */
export const writeSession = (
  connection: Connection,
  session: CouncilSession,
  { officerId, at }: { readonly officerId: string; readonly at: Date },
): Promise<number> =>
  saveSession.count(connection, [
    session.sessionId,
    session.councilId,
    session.heldOn,
    session.place,
    session.chair,
    JSON.stringify(session.attendance),
    session.minutes,
    officerId,
    at,
  ]);

export const listItems = async (connection: Connection): Promise<readonly CouncilItem[]> =>
  (await items.rows(connection, [most])).map(({ state }) => state);
/** An item, kept for this transaction alone. */
export const takeItem = async (connection: Connection, id: string): Promise<CouncilItem | undefined> =>
  (await lockItem.row(connection, [id]))?.state;
/** Writes a new item; one that is there stays as it is. */
export const addItem = (connection: Connection, item: CouncilItem): Promise<number> =>
  insertItem.count(connection, [item.id, item.councilId, item.stage, JSON.stringify(item), item.raisedOn]);
export const writeItem = (connection: Connection, item: CouncilItem): Promise<number> =>
  updateItem.count(connection, [item.id, item.stage, JSON.stringify(item), item.caseId ?? null]);
