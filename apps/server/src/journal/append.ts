import { type Connection, statement } from '../platform/database/statement.ts';

/** One event as a row; `data` and `duties` are the exact texts that were hashed. */
export interface JournalRow {
  readonly case_id: string;
  readonly sequence: number;
  readonly kind: string;
  readonly at: string;
  readonly actor_id: string;
  readonly actor_role: string;
  readonly actor_unit: string;
  readonly rulebook: string;
  /** Hexadecimal. */
  readonly hash: string;
}

/** Everything one transaction writes, each table as its rows. Several cases may be written at once; each moves on or none of its rows is written. */
export interface Append {
  readonly cases: readonly object[];
  readonly events: readonly string[];
  readonly commands: readonly object[];
  readonly list: readonly object[];
  readonly newDuties: readonly object[];
  readonly changedDuties: readonly object[];
  readonly closedDuties: readonly object[];
  readonly newNotices: readonly object[];
  readonly servedNotices: readonly object[];
  readonly others: OtherRows;
  readonly outbox: readonly object[];
}

/** Rows that few commands write; one empty check spares their statements. */
export interface OtherRows {
  readonly evaluations: readonly object[];
  readonly links: readonly object[];
  readonly attachments: readonly object[];
  readonly coUnits: readonly object[];
  readonly words: readonly object[];
  readonly search: readonly object[];
}

const journalColumns =
  'case_id uuid, sequence int, kind text, at timestamptz, actor_id text, actor_role text, actor_unit text, rulebook text, data json, duties json, hash text';
const dutyColumns =
  'case_id uuid, duty_id text, kind text, owner_key text, unit_id text, opened_on date, due_on date, due_at timestamptz, closed_on date, outcome text, overdue_at timestamptz, duty json';
const noticeColumns =
  'case_id uuid, notice_id text, kind text, recipient text, unit_id text, issuer text, year int, issued_on date, served_on date, served_method text';
const outboxColumns = 'case_id uuid, version int, units json, kinds json';
const toTextArray = (column: string) => `array(select json_array_elements_text(${column}))`;

/** Lets rows through only for cases that passed the gate of `continueText`; a new case needs none. */
const ofMoved = (alias: string): string => ` join moved on moved.id = ${alias}.case_id`;
type Gate = typeof ofMoved;
const noGate: Gate = () => '';

const insertNotices = (from: string, gate: Gate) => `
  insert into notice (case_id, notice_id, kind, recipient, unit_id, number, number_unit, number_year, issued_on, served_on, served_method)
  select n.case_id, n.notice_id, n.kind, n.recipient, n.unit_id,
         case when n.kind = 'receipt' then null else next_document_number(n.issuer, n.kind, n.year) end,
         case when n.kind = 'receipt' then null else n.issuer end,
         case when n.kind = 'receipt' then null else n.year end,
         n.issued_on, n.served_on, n.served_method
  from json_to_recordset($${from}) as n(${noticeColumns})${gate('n')}`;

const insertDuties = (from: string, gate: Gate) => `
  insert into duty (case_id, duty_id, kind, owner_key, unit_id, opened_on, due_on, due_at, closed_on, outcome, overdue_at, duty)
  select d.case_id, d.duty_id, d.kind, d.owner_key, d.unit_id, d.opened_on, d.due_on, d.due_at, d.closed_on, d.outcome, d.overdue_at, d.duty
  from json_to_recordset($${from}) as d(${dutyColumns})${gate('d')}
  on conflict (case_id, duty_id) do update set owner_key = excluded.owner_key, unit_id = excluded.unit_id, due_on = excluded.due_on,
    due_at = excluded.due_at, closed_on = excluded.closed_on, outcome = excluded.outcome, overdue_at = excluded.overdue_at, duty = excluded.duty`;

const insertEvents = (from: string, gate: Gate) => `
  insert into journal (case_id, sequence, kind, at, actor_id, actor_role, actor_unit, rulebook, data, duties, hash)
  select e.case_id, e.sequence, e.kind, e.at, e.actor_id, e.actor_role, e.actor_unit, e.rulebook, e.data, e.duties, decode(e.hash, 'hex')
  from json_to_recordset($${from}) as e(${journalColumns})${gate('e')}`;

const insertCommands = (from: string, gate: Gate) => `
  insert into command_log (command_id, case_id, command, version, at)
  select c.command_id, c.case_id, c.command, c.version, c.at
  from json_to_recordset($${from}) as c(command_id uuid, case_id uuid, command text, version int, at timestamptz)${gate('c')}`;

const insertOutbox = (from: string, gate: Gate) => `
  insert into outbox (case_id, version, units, kinds)
  select o.case_id, o.version, ${toTextArray('o.units')}, ${toTextArray('o.kinds')}
  from json_to_recordset($${from}) as o(${outboxColumns})${gate('o')}`;

/** A case that goes on: the version gate first, and every other row only for cases that passed it. */
const continueText = `
with moved as (
  update petition_case c set version = i.version, hash = decode(i.hash, 'hex'), state = i.state
  from json_to_recordset($1) as i(id uuid, expected int, version int, hash text, state json)
  where c.id = i.id and c.version = i.expected
  returning c.id
), written as (${insertEvents('2', ofMoved)}
), logged as (${insertCommands('3', ofMoved)}
), listed as (
  update case_list l set title = coalesce(i.title, l.title), kind = i.kind, procedure = i.procedure, followup = i.followup, warning = i.warning,
    unit_id = i.unit_id, co_unit_ids = ${toTextArray('i.co_unit_ids')}, handler_id = i.handler_id, ended = i.ended,
    next_duty = i.next_duty, next_due_on = i.next_due_on, next_due_at = i.next_due_at
  from json_to_recordset($4) as i(case_id uuid, title text, kind text, procedure text, followup text, warning text, unit_id text, co_unit_ids json,
    handler_id text, ended boolean, next_duty text, next_due_on date, next_due_at timestamptz) join moved on moved.id = i.case_id
  where l.case_id = i.case_id
), opened as (${insertDuties('5', ofMoved)}
), changed as (
  update duty d set owner_key = i.owner_key, unit_id = i.unit_id, due_on = i.due_on, due_at = i.due_at, overdue_at = i.overdue_at, duty = i.duty
  from json_to_recordset($6) as i(${dutyColumns}) join moved on moved.id = i.case_id
  where d.case_id = i.case_id and d.duty_id = i.duty_id
), closed as (
  update duty d set closed_on = i.closed_on, outcome = i.outcome
  from json_to_recordset($7) as i(case_id uuid, duty_id text, closed_on date, outcome text) join moved on moved.id = i.case_id
  where d.case_id = i.case_id and d.duty_id = i.duty_id
), noticed as (${insertNotices('8', ofMoved)}
), announced as (${insertOutbox('9', ofMoved)}
)
select id::text from moved`;

const extrasText = `
with moved as (
  update petition_case c set version = i.version, hash = decode(i.hash, 'hex'), state = i.state
  from json_to_recordset($1) as i(id uuid, expected int, version int, hash text, state json)
  where c.id = i.id and c.version = i.expected
  returning c.id
), served as (
  update notice n set served_on = i.served_on, served_method = i.served_method
  from json_to_recordset($10) as i(case_id uuid, notice_id text, served_on date, served_method text) join moved on moved.id = i.case_id
  where n.case_id = i.case_id and n.notice_id = i.notice_id
), judged as (
  insert into evaluation (case_id, round, subject, grade, given_on, unit_id)
  select e.case_id, e.round, e.subject, e.grade, e.given_on, e.unit_id
  from json_to_recordset($11) as e(case_id uuid, round int, subject text, grade text, given_on date, unit_id text) join moved on moved.id = e.case_id
  on conflict (case_id, round, subject) do update set grade = excluded.grade, given_on = excluded.given_on
), linked as (
  insert into case_link (case_id, other_case_id, relation)
  select l.case_id, l.other_case_id, l.relation
  from json_to_recordset($12) as l(case_id uuid, other_case_id uuid, relation text) join moved on moved.id = l.case_id
  on conflict (case_id, other_case_id) do update set relation = excluded.relation
), attached as (
  update attachment a set case_id = i.case_id
  from json_to_recordset($13) as i(id uuid, case_id uuid) join moved on moved.id = i.case_id
  where a.id = i.id and (a.case_id is null or a.case_id = i.case_id)
), worded as (
  insert into petitioner_words (id, case_id, at, text)
  select w.id, w.case_id, w.at, w.text
  from json_to_recordset($14) as w(id uuid, case_id uuid, at timestamptz, text text) join moved on moved.id = w.case_id
), found as (
  update case_search s set tokens = s.tokens || ${'array(select json_array_elements_text(i.tokens)::int)'}, text = s.text || E'\\n' || i.text
  from json_to_recordset($15) as i(case_id uuid, tokens json, text text) join moved on moved.id = i.case_id
  where s.case_id = i.case_id
), parted as (
  delete from case_co_unit k using json_to_recordset($16) as i(case_id uuid, unit_ids json) join moved on moved.id = i.case_id
  where k.case_id = i.case_id and k.unit_id <> all(${toTextArray('i.unit_ids')})
), joined as (
  insert into case_co_unit (case_id, unit_id, received_at)
  select i.case_id, json_array_elements_text(i.unit_ids), l.received_at
  from json_to_recordset($16) as i(case_id uuid, unit_ids json) join moved on moved.id = i.case_id join case_list l on l.case_id = i.case_id
  on conflict do nothing
)`;

// The long form is the short one with more steps after the gate; most commands take the short one.
const continueWithExtrasText = `${extrasText},${continueText.slice(continueText.indexOf('\n), written as') + 3)}`;

const startText = `
with moved as (
  insert into petition_case (id, version, hash, state)
  select i.id, i.version, decode(i.hash, 'hex'), i.state from json_to_recordset($1) as i(id uuid, version int, hash text, state json)
  returning id
), written as (${insertEvents('2', noGate)}
), logged as (${insertCommands('3', noGate)}
), listed as (
  insert into case_list (case_id, number, query_code_index, title, petitioner_id, masked_name, channel, kind, procedure, followup, warning, unit_id,
    receiver_unit_id, co_unit_ids, handler_id, received_at, ended, next_duty, next_due_on, next_due_at)
  select i.case_id, i.number, decode(i.query_code_index, 'hex'), i.title, i.petitioner_id, i.masked_name, i.channel, i.kind, i.procedure, i.followup, i.warning,
    i.unit_id, i.receiver_unit_id, '{}', null, i.received_at, false, i.next_duty, i.next_due_on, i.next_due_at
  from json_to_recordset($4) as i(case_id uuid, number text, query_code_index text, title text, petitioner_id uuid, masked_name text, channel text, kind text,
    procedure text, followup text, warning text, unit_id text, receiver_unit_id text, received_at timestamptz, next_duty text, next_due_on date, next_due_at timestamptz)
), opened as (${insertDuties('5', noGate)}
), noticed as (${insertNotices('6', noGate)}
), announced as (${insertOutbox('7', noGate)}
), person as (
  insert into petitioner (id, sealed, masked_name, masked_phone, phone_index, organisation, created_at)
  select p.id, decode(p.sealed, 'hex'), p.masked_name, p.masked_phone, decode(p.phone_index, 'hex'), p.organisation, p.created_at
  from json_to_recordset($8) as p(id uuid, sealed text, masked_name text, masked_phone text, phone_index text, organisation boolean, created_at timestamptz)
), said as (
  insert into submission (id, case_id, received_at, channel, title, text, place, source_number)
  select s.id, s.case_id, s.received_at, s.channel, s.title, s.text, s.place, s.source_number
  from json_to_recordset($9) as s(id uuid, case_id uuid, received_at timestamptz, channel text, title text, text text, place text, source_number text)
), found as (
  insert into case_search (case_id, received_at, tokens, text)
  select s.case_id, s.received_at, array(select json_array_elements_text(s.tokens)::int), s.text
  from json_to_recordset($10) as s(case_id uuid, received_at timestamptz, tokens json, text text)
), attached as (
  update attachment a set case_id = i.case_id
  from json_to_recordset($11) as i(id uuid, case_id uuid)
  where a.id = i.id and a.case_id is null
)
select id::text from moved`;

const continueCases = statement<{ id: string }>('journal.continue', continueText);
const continueCasesWithExtras = statement<{ id: string }>('journal.continue-extras', continueWithExtrasText);
const startCases = statement<{ id: string }>('journal.start', startText);

const array = (rows: readonly object[]): string => (rows.length === 0 ? '[]' : JSON.stringify(rows));

/** An event row as JSON text in which `data` and `duties` stand exactly as they were hashed. */
export const toEventJson = (row: JournalRow, data: string, duties: string): string => {
  const head = JSON.stringify(row);
  return `${head.slice(0, -1)},"data":${data},"duties":${duties}}`;
};

/**
 * Writes what commands decided, in one statement that is one transaction.
 * @returns the ids of the cases that moved on; one that is missing had another version by then and nothing of it was written.
 * @throws a unique violation on `command_log_pkey` when a command id was carried out before.
 */
export const append = async (connection: Connection, rows: Append): Promise<Set<string>> => {
  const { others } = rows;
  const values = [
    array(rows.cases),
    `[${rows.events.join(',')}]`,
    array(rows.commands),
    array(rows.list),
    array(rows.newDuties),
    array(rows.changedDuties),
    array(rows.closedDuties),
    array(rows.newNotices),
    array(rows.outbox),
  ];
  const hasOthers =
    rows.servedNotices.length +
      others.evaluations.length +
      others.links.length +
      others.attachments.length +
      others.coUnits.length +
      others.words.length +
      others.search.length >
    0;
  if (!hasOthers) return new Set((await continueCases.rows(connection, values)).map((row) => row.id));
  const moreValues = [
    ...values,
    array(rows.servedNotices),
    array(others.evaluations),
    array(others.links),
    array(others.attachments),
    array(others.words),
    array(others.search),
    array(others.coUnits),
  ];
  return new Set((await continueCasesWithExtras.rows(connection, moreValues)).map((row) => row.id));
};

/** Rows of new cases: those of every case, and the petitioner, the words as filed and the search entry. */
export interface Start {
  readonly cases: readonly object[];
  readonly events: readonly string[];
  readonly commands: readonly object[];
  readonly list: readonly object[];
  readonly newDuties: readonly object[];
  readonly newNotices: readonly object[];
  readonly outbox: readonly object[];
  readonly petitioners: readonly object[];
  readonly submissions: readonly object[];
  readonly search: readonly object[];
  readonly attachments: readonly object[];
}

/**
 * Writes new cases in one statement that is one transaction: all of them or none.
 * @throws a unique violation on `command_log_pkey` when a command id was carried out before.
 */
export const start = async (connection: Connection, rows: Start): Promise<void> => {
  await startCases.rows(connection, [
    array(rows.cases),
    `[${rows.events.join(',')}]`,
    array(rows.commands),
    array(rows.list),
    array(rows.newDuties),
    array(rows.newNotices),
    array(rows.outbox),
    array(rows.petitioners),
    array(rows.submissions),
    array(rows.search),
    array(rows.attachments),
  ]);
};
