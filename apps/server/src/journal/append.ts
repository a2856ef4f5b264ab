import type { Connection } from '../platform/database/statement.ts';
import { type AgencyKey, agencySteps } from './agency-steps.ts';
import { type From, writeStatement } from './write-statement.ts';

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

/** What every command writes. */
type CommonKey = 'cases' | 'events' | 'commands' | 'list' | 'newDuties' | 'newNotices' | 'outbox';
type ContinueKey = CommonKey | 'changedDuties' | 'closedDuties';
const otherKeys = [
  'servedNotices',
  'evaluations',
  'links',
  'attachments',
  'coUnits',
  'words',
  'search',
  'letters',
  'answeredLetters',
] as const;
/** Rows that few commands write; one empty check spares their statements. */
export type OtherKey = (typeof otherKeys)[number];

/** Everything one transaction writes, each table as its rows. Several cases may be written at once; each moves on or none of its rows is written. */
export type Append = Readonly<Record<Exclude<ContinueKey, 'events'> | OtherKey | AgencyKey, readonly object[]>> & {
  readonly events: readonly string[];
};

const journalColumns =
  'case_id uuid, sequence int, kind text, at timestamptz, actor_id text, actor_role text, actor_unit text, rulebook text, data json, duties json, hash text';
const dutyColumns =
  'case_id uuid, duty_id text, kind text, owner_key text, unit_id text, opened_on date, due_on date, due_at timestamptz, closed_on date, outcome text, overdue_at timestamptz, attend_at timestamptz, duty json';
const noticeColumns =
  'case_id uuid, notice_id text, kind text, recipient text, unit_id text, issuer text, year int, issued_on date, served_on date, served_method text';
const outboxColumns = 'case_id uuid, version int, units json, kinds json';
const letterColumns =
  'case_id uuid, letter_id text, recipient_key text, form text, is_copy boolean, unit_id text, duty_kind text, level int, wants_answer boolean, issued_at timestamptz, due_on date';
const toTextArray = (column: string) => `array(select json_array_elements_text(${column}))`;
const toIntegerArray = (column: string) => `array(select json_array_elements_text(${column})::int)`;

/** Lets rows through only for cases that passed the gate of `continueSteps`; a new case needs none. */
const ofMoved = (alias: string): string => ` join moved on moved.id = ${alias}.case_id`;
type Gate = typeof ofMoved;
const noGate: Gate = () => '';

const insertNotices = (from: From<CommonKey>, gate: Gate) => `
  insert into notice (case_id, notice_id, kind, recipient, unit_id, number, number_unit, number_year, issued_on, served_on, served_method, template_version)
  select n.case_id, n.notice_id, n.kind, n.recipient, n.unit_id,
         case when n.kind = 'receipt' then null else next_document_number(n.issuer, n.kind, n.year) end,
         case when n.kind = 'receipt' then null else n.issuer end,
         case when n.kind = 'receipt' then null else n.year end,
         n.issued_on, n.served_on, n.served_method,
         coalesce((select max(t.version) from paper_template t where t.notice = n.kind and t.effective_on <= n.issued_on), 1)
  from ${from('n', 'newNotices', noticeColumns)}${gate('n')}`;

const insertDuties = (from: From<CommonKey>, gate: Gate) => `
  insert into duty (case_id, duty_id, kind, owner_key, unit_id, opened_on, due_on, due_at, closed_on, outcome, overdue_at, attend_at, duty)
  select d.case_id, d.duty_id, d.kind, d.owner_key, d.unit_id, d.opened_on, d.due_on, d.due_at, d.closed_on, d.outcome, d.overdue_at, d.attend_at, d.duty
  from ${from('d', 'newDuties', dutyColumns)}${gate('d')}
  on conflict (case_id, duty_id) do update set owner_key = excluded.owner_key, unit_id = excluded.unit_id, due_on = excluded.due_on,
    due_at = excluded.due_at, closed_on = excluded.closed_on, outcome = excluded.outcome, overdue_at = excluded.overdue_at, attend_at = excluded.attend_at,
    duty = excluded.duty`;

const insertEvents = (from: From<CommonKey>, gate: Gate) => `
  insert into journal (case_id, sequence, kind, at, actor_id, actor_role, actor_unit, rulebook, data, duties, hash)
  select e.case_id, e.sequence, e.kind, e.at, e.actor_id, e.actor_role, e.actor_unit, e.rulebook, e.data, e.duties, decode(e.hash, 'hex')
  from ${from('e', 'events', journalColumns)}${gate('e')}`;

const insertCommands = (from: From<CommonKey>, gate: Gate) => `
  insert into command_log (command_id, case_id, command, version, at)
  select c.command_id, c.case_id, c.command, c.version, c.at
  from ${from('c', 'commands', 'command_id uuid, case_id uuid, command text, version int, at timestamptz')}${gate('c')}`;

const insertOutbox = (from: From<CommonKey>, gate: Gate) => `
  insert into outbox (case_id, version, units, kinds)
  select o.case_id, o.version, ${toTextArray('o.units')}, ${toTextArray('o.kinds')}
  from ${from('o', 'outbox', outboxColumns)}${gate('o')}`;

const continueListColumns =
  'case_id uuid, title text, kind text, procedure text, followup text, warning text, unit_id text, co_unit_ids json, handler_id text, confidentiality text, circle json, barred json, ended boolean, next_duty text, next_due_on date, next_due_at timestamptz';

/** A case that goes on: the version gate first, and every other row only for cases that passed it. */
const continueSteps = (from: From<ContinueKey>): string => `
with moved as (
  update petition_case c set version = i.version, hash = decode(i.hash, 'hex'), state = i.state
  from ${from('i', 'cases', 'id uuid, expected int, version int, hash text, state json')}
  where c.id = i.id and c.version = i.expected
  returning c.id
), written as (${insertEvents(from, ofMoved)}
), logged as (${insertCommands(from, ofMoved)}
), listed as (
  update case_list l set title = coalesce(i.title, l.title), kind = i.kind, procedure = i.procedure, followup = i.followup, warning = i.warning,
    unit_id = i.unit_id, co_unit_ids = ${toTextArray('i.co_unit_ids')}, handler_id = i.handler_id,
    confidentiality = i.confidentiality, circle = ${toTextArray('i.circle')}, barred = ${toTextArray('i.barred')}, ended = i.ended,
    next_duty = i.next_duty, next_due_on = i.next_due_on, next_due_at = i.next_due_at
  from ${from('i', 'list', continueListColumns)}${ofMoved('i')}
  where l.case_id = i.case_id
), opened as (${insertDuties(from, ofMoved)}
), changed as (
  update duty d set owner_key = i.owner_key, unit_id = i.unit_id, due_on = i.due_on, due_at = i.due_at, overdue_at = i.overdue_at,
    attend_at = i.attend_at, duty = i.duty
  from ${from('i', 'changedDuties', dutyColumns)}${ofMoved('i')}
  where d.case_id = i.case_id and d.duty_id = i.duty_id
), closed as (
  update duty d set closed_on = i.closed_on, outcome = i.outcome
  from ${from('i', 'closedDuties', 'case_id uuid, duty_id text, closed_on date, outcome text')}${ofMoved('i')}
  where d.case_id = i.case_id and d.duty_id = i.duty_id
), noticed as (${insertNotices(from, ofMoved)}
), announced as (${insertOutbox(from, ofMoved)}
)`;

const otherSteps = (from: From<OtherKey>): string => `, served as (
  update notice n set served_on = i.served_on, served_method = i.served_method
  from ${from('i', 'servedNotices', 'case_id uuid, notice_id text, served_on date, served_method text')}${ofMoved('i')}
  where n.case_id = i.case_id and n.notice_id = i.notice_id
), judged as (
  insert into evaluation (case_id, round, subject, grade, given_on, unit_id)
  select e.case_id, e.round, e.subject, e.grade, e.given_on, e.unit_id
  from ${from('e', 'evaluations', 'case_id uuid, round int, subject text, grade text, given_on date, unit_id text')}${ofMoved('e')}
  on conflict (case_id, round, subject) do update set grade = excluded.grade, given_on = excluded.given_on
), linked as (
  insert into case_link (case_id, other_case_id, relation)
  select l.case_id, l.other_case_id, l.relation
  from ${from('l', 'links', 'case_id uuid, other_case_id uuid, relation text')}${ofMoved('l')}
  on conflict (case_id, other_case_id) do update set relation = excluded.relation
), attached as (
  update attachment a set case_id = i.case_id
  from ${from('i', 'attachments', 'id uuid, case_id uuid')}${ofMoved('i')}
  where a.id = i.id and (a.case_id is null or a.case_id = i.case_id)
  returning a.id
), worded as (
  insert into petitioner_words (id, case_id, at, sealed)
  select w.id, w.case_id, w.at, decode(w.sealed, 'hex')
  from ${from('w', 'words', 'id uuid, case_id uuid, at timestamptz, sealed text')}${ofMoved('w')}
), found as (
  update case_search s set tokens = s.tokens || ${toIntegerArray('i.tokens')}, text = s.text || E'\\n' || i.text
  from ${from('i', 'search', 'case_id uuid, tokens json, text text')}${ofMoved('i')}
  where s.case_id = i.case_id
), parted as (
  delete from case_co_unit k using ${from('i', 'coUnits', 'case_id uuid, unit_ids json')}${ofMoved('i')}
  where k.case_id = i.case_id and k.unit_id <> all(${toTextArray('i.unit_ids')})
), joined as (
  insert into case_co_unit (case_id, unit_id, received_at)
  select i.case_id, json_array_elements_text(i.unit_ids), l.received_at
  from ${from('i', 'coUnits', 'case_id uuid, unit_ids json')}${ofMoved('i')} join case_list l on l.case_id = i.case_id
  on conflict do nothing
), lettered as (
  insert into letter (case_id, letter_id, recipient_key, form, is_copy, unit_id, duty_kind, level, wants_answer, issued_at, due_on)
  select i.case_id, i.letter_id, i.recipient_key, i.form, i.is_copy, i.unit_id, i.duty_kind, i.level, i.wants_answer, i.issued_at, i.due_on
  from ${from('i', 'letters', letterColumns)}${ofMoved('i')}
  on conflict (case_id, letter_id, recipient_key) do update set is_copy = excluded.is_copy, level = excluded.level,
    issued_at = excluded.issued_at, due_on = coalesce(excluded.due_on, letter.due_on), answered_at = null
), acknowledged as (
  update letter t set answered_at = i.answered_at
  from ${from('i', 'answeredLetters', 'case_id uuid, letter_id text, answered_at timestamptz')}${ofMoved('i')}
  where t.case_id = i.case_id and t.letter_id = i.letter_id
)`;

const startListColumns =
  'case_id uuid, number text, query_code_index text, title text, petitioner_id uuid, masked_name text, channel text, kind text, procedure text, followup text, warning text, unit_id text, receiver_unit_id text, circle json, received_at timestamptz, next_duty text, next_due_on date, next_due_at timestamptz';
const petitionerColumns =
  'id uuid, sealed text, masked_name text, masked_phone text, phone_index text, organisation boolean, created_at timestamptz';
const submissionColumns =
  'id uuid, case_id uuid, received_at timestamptz, channel text, title text, text text, place text, source_number text';

const startSteps = (from: From<StartKey>): string => `
with moved as (
  insert into petition_case (id, version, hash, state)
  select i.id, i.version, decode(i.hash, 'hex'), i.state from ${from('i', 'cases', 'id uuid, version int, hash text, state json')}
  returning id
), written as (${insertEvents(from, noGate)}
), logged as (${insertCommands(from, noGate)}
), listed as (
  insert into case_list (case_id, number, query_code_index, title, petitioner_id, masked_name, channel, kind, procedure, followup, warning, unit_id,
    receiver_unit_id, co_unit_ids, handler_id, circle, received_at, ended, next_duty, next_due_on, next_due_at)
  select i.case_id, i.number, decode(i.query_code_index, 'hex'), i.title, i.petitioner_id, i.masked_name, i.channel, i.kind, i.procedure, i.followup, i.warning,
    i.unit_id, i.receiver_unit_id, '{}', null, ${toTextArray('i.circle')}, i.received_at, false, i.next_duty, i.next_due_on, i.next_due_at
  from ${from('i', 'list', startListColumns)}
), opened as (${insertDuties(from, noGate)}
), noticed as (${insertNotices(from, noGate)}
), announced as (${insertOutbox(from, noGate)}
), person as (
  insert into petitioner (id, sealed, masked_name, masked_phone, phone_index, organisation, created_at)
  select p.id, decode(p.sealed, 'hex'), p.masked_name, p.masked_phone, decode(p.phone_index, 'hex'), p.organisation, p.created_at
  from ${from('p', 'petitioners', petitionerColumns)}
), said as (
  insert into submission (id, case_id, received_at, channel, title, text, place, source_number)
  select s.id, s.case_id, s.received_at, s.channel, s.title, s.text, s.place, s.source_number
  from ${from('s', 'submissions', submissionColumns)}
), found as (
  insert into case_search (case_id, received_at, tokens, text)
  select s.case_id, s.received_at, ${toIntegerArray('s.tokens')}, s.text
  from ${from('s', 'search', 'case_id uuid, received_at timestamptz, tokens json, text text')}
), attached as (
  update attachment a set case_id = i.case_id
  from ${from('i', 'attachments', 'id uuid, case_id uuid')}
  where a.id = i.id and a.case_id is null
  returning a.id
)`;

const answer = '\nselect id::text from moved';
/** Lets the answer through when every file that was named was free; raises `attachment_taken` otherwise. */
const checkAttached = (from: From<'attachments'>, gate: Gate): string => `
where all_attached((select count(*) from attached), (select count(distinct i.id) from ${from('i', 'attachments', 'id uuid, case_id uuid')}${gate('i')}))`;
// Most commands concern one case; of it there is one row each in these.
const ofOneCase = ['cases', 'commands', 'list', 'outbox'] as const;
const ofOneNewCase = [...ofOneCase, 'petitioners', 'submissions', 'search'] as const;

const continueOne = writeStatement<ContinueKey>('journal.continue', ofOneCase, (from) => continueSteps(from) + answer);
const continueOneWithOthers = writeStatement<ContinueKey | OtherKey>(
  'journal.continue-others',
  ofOneCase,
  (from) => continueSteps(from) + otherSteps(from) + answer + checkAttached(from, ofMoved),
);
const continueMany = writeStatement<ContinueKey | OtherKey>(
  'journal.continue-many',
  [],
  (from) => continueSteps(from) + otherSteps(from) + answer + checkAttached(from, ofMoved),
);
const continueWithAgency = writeStatement<ContinueKey | OtherKey | AgencyKey>(
  'journal.continue-agency',
  [],
  (from) => continueSteps(from) + otherSteps(from) + agencySteps(from, ofMoved) + answer + checkAttached(from, ofMoved),
);
const startOne = writeStatement<StartKey>('journal.start', ofOneNewCase, (from) => startSteps(from) + answer + checkAttached(from, noGate));
const startMany = writeStatement<StartKey>('journal.start-many', [], (from) => startSteps(from) + answer + checkAttached(from, noGate));
const startWithAgency = writeStatement<StartKey | AgencyKey>(
  'journal.start-agency',
  [],
  (from) => startSteps(from) + agencySteps(from, noGate) + answer + checkAttached(from, noGate),
);

/** An event row as JSON text in which `data` and `duties` stand exactly as they were hashed. */
export const toEventJson = (row: JournalRow, data: string, duties: string): string => {
  const head = JSON.stringify(row);
  return `${head.slice(0, -1)},"data":${data},"duties":${duties}}`;
};

/**
 * Writes what commands decided, in one statement that is one transaction.
 * @returns the ids of the cases that moved on; one that is missing had another version by then and nothing of it was written.
 * @throws a unique violation on `command_log_pkey` when a command id was carried out before, on `attachment_taken` when a file belongs to
 *   another case by then.
 */
export const append = (connection: Connection, rows: Append): Promise<Set<string>> => {
  if (rows.agencyMatters.length > 0) return continueWithAgency(connection, rows);
  if (rows.cases.length !== 1 || rows.commands.length !== 1) return continueMany(connection, rows);
  const hasOthers = otherKeys.some((key) => rows[key].length > 0);
  return hasOthers ? continueOneWithOthers(connection, rows) : continueOne(connection, rows);
};

type StartKey = CommonKey | 'petitioners' | 'submissions' | 'search' | 'attachments';

/** Rows of new cases: those of every case, and the petitioner, the words as filed and the search entry. */
export type Start = Readonly<Record<Exclude<StartKey, 'events'> | AgencyKey, readonly object[]>> & { readonly events: readonly string[] };

/**
 * Writes new cases in one statement that is one transaction: all of them or none.
 * @throws a unique violation on `command_log_pkey` when a command id was carried out before, on `attachment_taken` when a file belongs to
 *   another case by then.
 */
export const start = async (connection: Connection, rows: Start): Promise<void> => {
  if (rows.agencyMatters.length > 0) await startWithAgency(connection, rows);
  else await (rows.cases.length === 1 ? startOne : startMany)(connection, rows);
};
