import { channelGroups } from '@daiban/domain/case/vocabulary';
import type { CallBack } from '@daiban/domain/outreach/urgent-ticket';
import { type Connection, statement } from '../platform/database/statement.ts';

export interface TicketUnitRow {
  readonly unit_id: string;
  readonly acknowledged_at: string | null;
  readonly acknowledged_by: string | null;
  readonly note: string | null;
}

export interface TicketRecord {
  readonly id: string;
  readonly series: string;
  readonly what: string;
  readonly place: string | null;
  readonly sealed: Buffer | null;
  readonly masked_name: string | null;
  readonly masked_phone: string | null;
  readonly case_id: string | null;
  readonly case_number: string | null;
  readonly opened_by: string;
  readonly unit_id: string;
  readonly opened_at: Date;
  readonly hours: number;
  readonly closed_at: Date | null;
  readonly closed_by: string | null;
  readonly closing_note: string | null;
  readonly call_back: CallBack | null;
  readonly units: readonly TicketUnitRow[];
}

// A matter that staff registered under the id of the ticket belongs to it as well as one that was there before; the ids are known to every unit
// that was called, so what was filed on the portal under one does not.
const select = `select t.id::text, t.series::text, t.what, t.place, t.sealed, t.masked_name, t.masked_phone, l.case_id::text, l.number as case_number,
    t.opened_by, t.unit_id, t.opened_at, t.hours, t.closed_at, t.closed_by, t.closing_note, t.call_back,
    (select coalesce(json_agg(json_build_object('unit_id', u.unit_id, 'acknowledged_at', u.acknowledged_at, 'acknowledged_by', u.acknowledged_by, 'note', u.note)
       order by u.position), '[]') from urgent_ticket_unit u where u.ticket_id = t.id) as units
  from urgent_ticket t left join command_log g on g.command_id = t.id left join case_list l on l.case_id = coalesce(t.case_id, g.case_id)
    and (t.case_id is not null or not l.channel = any('{${channelGroups.web.join(',')}}'))`;

const one = statement<TicketRecord>('urgent-ticket.one', `${select} where t.id = $1`);
const newest = statement<TicketRecord>(
  'urgent-ticket.newest',
  `${select} where $1::text[] is null or t.unit_id = any($1::text[])
     or exists (select from urgent_ticket_unit u where u.ticket_id = t.id and u.unit_id = any($1::text[]))
   order by (t.closed_at is null) desc, t.opened_at desc limit 100`,
);
const times = statement<{ opened_at: Date; closed_at: Date | null; hours: number }>(
  'urgent-ticket.times',
  'select opened_at, closed_at, hours from urgent_ticket where opened_at > $1',
);
const insert = statement(
  'urgent-ticket.insert',
  `insert into urgent_ticket (id, what, place, sealed, masked_name, masked_phone, case_id, opened_by, unit_id, opened_at, hours)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict (id) do nothing`,
);
const insertUnits = statement(
  'urgent-ticket.units',
  `insert into urgent_ticket_unit (ticket_id, unit_id, position) select $1, unit_id, position from unnest($2::text[]) with ordinality as u(unit_id, position)`,
);
const acknowledge = statement(
  'urgent-ticket.acknowledge',
  `update urgent_ticket_unit set acknowledged_at = coalesce(acknowledged_at, $3), acknowledged_by = coalesce(acknowledged_by, $4), note = coalesce($5, note)
   where ticket_id = $1 and unit_id = $2`,
);
const close = statement(
  'urgent-ticket.close',
  'update urgent_ticket set closed_at = $2, closed_by = $3, closing_note = $4, call_back = $5 where id = $1 and closed_at is null',
);

export const findTicket = (connection: Connection, id: string): Promise<TicketRecord | undefined> => one.row(connection, [id]);

/** Open ones first. @param unitIds only those that these units opened or were joined to; undefined: all of the office */
export const listTickets = (connection: Connection, unitIds: readonly string[] | undefined): Promise<readonly TicketRecord[]> =>
  newest.rows(connection, [unitIds ?? null]);

export const listTimes = (connection: Connection, since: Date) => times.rows(connection, [since]);

export interface NewTicket {
  readonly id: string;
  readonly what: string;
  readonly place?: string | undefined;
  readonly sealed?: Buffer;
  readonly maskedName?: string;
  readonly maskedPhone?: string;
  readonly caseId?: string;
  readonly openedBy: string;
  readonly unitId: string;
  readonly openedAt: Date;
  readonly hours: number;
  readonly unitIds: readonly string[];
}

/** Writes a ticket with its units; one that is there stays as it is. */
export const writeTicket = async (connection: Connection, ticket: NewTicket): Promise<void> => {
  const { place = null, sealed = null, maskedName = null, maskedPhone = null, caseId = null } = ticket;
  const values = [ticket.id, ticket.what, place, sealed, maskedName, maskedPhone, caseId, ticket.openedBy, ticket.unitId];
  const isNew = (await insert.count(connection, [...values, ticket.openedAt, ticket.hours])) > 0;
  if (isNew) await insertUnits.count(connection, [ticket.id, ticket.unitIds]);
};

export const acknowledgeUnit = (
  connection: Connection,
  ticketId: string,
  unitId: string,
  by: { readonly at: Date; readonly officerId: string; readonly note?: string | undefined },
): Promise<number> => acknowledge.count(connection, [ticketId, unitId, by.at, by.officerId, by.note ?? null]);

export const closeTicket = (
  connection: Connection,
  id: string,
  end: { readonly at: Date; readonly officerId: string; readonly note: string; readonly callBack: CallBack },
): Promise<number> => close.count(connection, [id, end.at, end.officerId, end.note, end.callBack]);
