import { erased } from '@daiban/domain/documents/retention';
import type { Connection } from '../platform/database/statement.ts';

/** A matter that was raised at a stop, or out of an urgent call, carries the id of the booking or the ticket as its command id. */
const ofCase = (alias: string): string =>
  `exists (select from command_log g where g.command_id = ${alias}.id and g.command = 'submit' and g.case_id = $1)`;

const finding = `update patrol_finding f set contact = null, may_become_matter = false,
    state = (f.state::jsonb || jsonb_build_object('note', $2::text, 'place', $2::text, 'pictures', '[]'::jsonb, 'steps',
      coalesce((select jsonb_agg(s.step - 'note' - 'pictures' order by s.place) from jsonb_array_elements(f.state::jsonb -> 'steps') with ordinality s(step, place)), '[]')))::json
  where f.case_id = $1 returning f.id::text`;
const item = `update council_item i set
    state = ((i.state::jsonb - 'result') || jsonb_build_object('title', $2::text, 'about', $2::text, 'tasks',
      coalesce((select jsonb_agg((t.task - 'result') || jsonb_build_object('what', $2::text, 'who', $2::text) order by t.place)
        from jsonb_array_elements(i.state::jsonb -> 'tasks') with ordinality t(task, place)), '[]')))::json
  where i.case_id = $1`;
const ticket = `update urgent_ticket t set what = $2::text, place = null, sealed = null, masked_name = null, masked_phone = null,
    closing_note = case when t.closing_note is null then null else $2::text end, forgotten_at = coalesce(t.forgotten_at, $3)
  where t.case_id = $1 or ${ofCase('t')} returning t.id::text`;
const teamOrder = `update team_order o set what = '', place = '', closing_note = null, forgotten_at = coalesce(o.forgotten_at, $2)
  where o.case_id = $1 returning o.id::text`;
const booking = `update trip_booking b set sealed = null, masked_name = null, masked_phone = null, phone_index = null, forgotten_at = coalesce(b.forgotten_at, $2)
  where ${ofCase('b')}`;

/**
 * Erases what records beside a case say of it, when the case is destroyed: the finding or the item that became it, the urgent ticket and
 * the booking that it was raised under, what a resolution team was called for. That they were there, and their days, stay for the counts.
 * @returns fingerprints of the pictures that nothing names any more.
 */
export const eraseBeside = async (connection: Connection, caseId: string, at: Date): Promise<readonly string[]> => {
  const findings = await connection.query<{ id: string }>(finding, [caseId, erased]);
  const pictures = await connection.query<{ sha256: string }>('delete from attachment where held_for = any($1::uuid[]) returning sha256', [
    findings.rows.map(({ id }) => id),
  ]);
  await connection.query(item, [caseId, erased]);
  const tickets = await connection.query<{ id: string }>(ticket, [caseId, erased, at]);
  await connection.query('update urgent_ticket_unit set note = null where ticket_id = any($1::uuid[])', [tickets.rows.map(({ id }) => id)]);
  const called = await connection.query<{ id: string }>(teamOrder, [caseId, at]);
  await connection.query("update team_session set minutes = '' where order_id = any($1::uuid[])", [called.rows.map(({ id }) => id)]);
  await connection.query(booking, [caseId, at]);
  return pictures.rows.map(({ sha256 }) => sha256);
};
