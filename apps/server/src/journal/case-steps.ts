import type { From } from './write-statement.ts';

/** What every command writes. */
type CommonKey = 'cases' | 'events' | 'commands' | 'list' | 'newDuties' | 'newNotices' | 'outbox';
export type ContinueKey = CommonKey | 'changedDuties' | 'closedDuties';
/** What is written of a new case. */
export type StartKey = CommonKey | 'petitioners' | 'submissions' | 'search' | 'attachments';

/** Lets rows through only for cases that moved on: nothing is written of one that another command moved first. */
export type Gate = (alias: string) => string;
export const ofMoved: Gate = (alias) => ` join moved on moved.id = ${alias}.case_id`;
/** A new case needs no gate. */
export const noGate: Gate = () => '';

/** A part of a statement: the rows that it writes, the name it has inside the statement, and its text. */
export interface Step<Key extends string> {
  readonly writes: Key;
  readonly name: string;
  readonly write: (from: From<Key>, gate: Gate) => string;
}

/** The text of steps, to follow others in one statement. */
export const toText = <Key extends string>(steps: readonly Step<Key>[], from: From<Key>, gate: Gate): string =>
  steps.map(({ name, write }) => `, ${name} as (${write(from, gate)}\n)`).join('');

const journalColumns =
  'case_id uuid, sequence int, kind text, at timestamptz, actor_id text, actor_role text, actor_unit text, rulebook text, data json, duties json, hash text';
const dutyColumns =
  'case_id uuid, duty_id text, kind text, owner_key text, unit_id text, opened_on date, due_on date, due_at timestamptz, closed_on date, outcome text, overdue_at timestamptz, attend_at timestamptz, duty json';
const noticeColumns =
  'case_id uuid, notice_id text, kind text, recipient text, unit_id text, issuer text, year int, issued_on date, served_on date, served_method text';

const written: Step<'events'> = {
  writes: 'events',
  name: 'written',
  write: (from, gate) => `
  insert into journal (case_id, sequence, kind, at, actor_id, actor_role, actor_unit, rulebook, data, duties, hash)
  select e.case_id, e.sequence, e.kind, e.at, e.actor_id, e.actor_role, e.actor_unit, e.rulebook, e.data, e.duties, decode(e.hash, 'hex')
  from ${from('e', 'events', journalColumns)}${gate('e')}`,
};

const logged: Step<'commands'> = {
  writes: 'commands',
  name: 'logged',
  write: (from, gate) => `
  insert into command_log (command_id, case_id, command, version, at)
  select c.command_id, c.case_id, c.command, c.version, c.at
  from ${from('c', 'commands', 'command_id uuid, case_id uuid, command text, version int, at timestamptz')}${gate('c')}`,
};

const announced: Step<'outbox'> = {
  writes: 'outbox',
  name: 'announced',
  write: (from, gate) => `
  insert into outbox (case_id, version, units, kinds)
  select o.case_id, o.version, o.units, o.kinds from ${from('o', 'outbox', 'case_id uuid, version int, units text[], kinds text[]')}${gate('o')}`,
};

const opened: Step<'newDuties'> = {
  writes: 'newDuties',
  name: 'opened',
  write: (from, gate) => `
  insert into duty (case_id, duty_id, kind, owner_key, unit_id, opened_on, due_on, due_at, closed_on, outcome, overdue_at, attend_at, duty)
  select d.case_id, d.duty_id, d.kind, d.owner_key, d.unit_id, d.opened_on, d.due_on, d.due_at, d.closed_on, d.outcome, d.overdue_at, d.attend_at, d.duty
  from ${from('d', 'newDuties', dutyColumns)}${gate('d')}
  on conflict (case_id, duty_id) do update set owner_key = excluded.owner_key, unit_id = excluded.unit_id, due_on = excluded.due_on,
    due_at = excluded.due_at, closed_on = excluded.closed_on, outcome = excluded.outcome, overdue_at = excluded.overdue_at, attend_at = excluded.attend_at,
    duty = excluded.duty`,
};

const noticed: Step<'newNotices'> = {
  writes: 'newNotices',
  name: 'noticed',
  write: (from, gate) => `
  insert into notice (case_id, notice_id, kind, recipient, unit_id, number, number_unit, number_year, issued_on, served_on, served_method, template_version)
  select n.case_id, n.notice_id, n.kind, n.recipient, n.unit_id,
         case when n.kind = 'receipt' then null else next_document_number(n.issuer, n.kind, n.year) end,
         case when n.kind = 'receipt' then null else n.issuer end,
         case when n.kind = 'receipt' then null else n.year end,
         n.issued_on, n.served_on, n.served_method,
         coalesce((select max(t.version) from paper_template t where t.notice = n.kind and t.effective_on <= n.issued_on), 1)
  from ${from('n', 'newNotices', noticeColumns)}${gate('n')}`,
};

const changed: Step<'changedDuties'> = {
  writes: 'changedDuties',
  name: 'changed',
  write: (from, gate) => `
  update duty d set owner_key = i.owner_key, unit_id = i.unit_id, due_on = i.due_on, due_at = i.due_at, overdue_at = i.overdue_at,
    attend_at = i.attend_at, duty = i.duty
  from ${from('i', 'changedDuties', dutyColumns)}${gate('i')}
  where d.case_id = i.case_id and d.duty_id = i.duty_id`,
};

const closed: Step<'closedDuties'> = {
  writes: 'closedDuties',
  name: 'closed',
  write: (from, gate) => `
  update duty d set closed_on = i.closed_on, outcome = i.outcome
  from ${from('i', 'closedDuties', 'case_id uuid, duty_id text, closed_on date, outcome text')}${gate('i')}
  where d.case_id = i.case_id and d.duty_id = i.duty_id`,
};

/** Steps that many commands need and many do not. */
export const dutySteps: readonly Step<ContinueKey>[] = [opened, changed, closed, noticed];

const continueListColumns =
  'case_id uuid, title text, kind text, procedure text, followup text, warning text, unit_id text, co_unit_ids text[], handler_id text, confidentiality text, circle text[], barred text[], ended boolean, next_duty text, next_due_on date, next_due_at timestamptz';

const listed: Step<'list'> = {
  writes: 'list',
  name: 'listed',
  write: (from, gate) => `
  update case_list l set title = coalesce(i.title, l.title), kind = i.kind, procedure = i.procedure, followup = i.followup, warning = i.warning,
    unit_id = i.unit_id, co_unit_ids = i.co_unit_ids, handler_id = i.handler_id, confidentiality = i.confidentiality, circle = i.circle,
    barred = i.barred, ended = i.ended, next_duty = i.next_duty, next_due_on = i.next_due_on, next_due_at = i.next_due_at
  from ${from('i', 'list', continueListColumns)}${gate('i')}
  where l.case_id = i.case_id`,
};

/** What every command to a case writes: the version gate first. */
export const continueSteps = (from: From<ContinueKey>): string =>
  `
with moved as (
  update petition_case c set version = i.version, hash = decode(i.hash, 'hex'), state = i.state
  from ${from('i', 'cases', 'id uuid, expected int, version int, hash text, state json')}
  where c.id = i.id and c.version = i.expected
  returning c.id
)${toText<ContinueKey>([written, logged, listed, announced], from, ofMoved)}`;

const startListColumns =
  'case_id uuid, number text, query_code_index text, title text, petitioner_id uuid, masked_name text, channel text, kind text, procedure text, followup text, warning text, unit_id text, receiver_unit_id text, circle text[], received_at timestamptz, next_duty text, next_due_on date, next_due_at timestamptz';
const petitionerColumns =
  'id uuid, sealed text, masked_name text, masked_phone text, phone_index text, organisation boolean, created_at timestamptz';
const submissionColumns =
  'id uuid, case_id uuid, received_at timestamptz, channel text, title text, text text, place text, source_number text';

/** What every new case writes: those rows, and the petitioner, the words as filed and the search entry. */
export const startSteps = (from: From<StartKey>): string =>
  `
with moved as (
  insert into petition_case (id, version, hash, state)
  select i.id, i.version, decode(i.hash, 'hex'), i.state from ${from('i', 'cases', 'id uuid, version int, hash text, state json')}
  returning id
), listed as (
  insert into case_list (case_id, number, query_code_index, title, petitioner_id, masked_name, channel, kind, procedure, followup, warning, unit_id,
    receiver_unit_id, co_unit_ids, handler_id, circle, received_at, ended, next_duty, next_due_on, next_due_at)
  select i.case_id, i.number, decode(i.query_code_index, 'hex'), i.title, i.petitioner_id, i.masked_name, i.channel, i.kind, i.procedure, i.followup, i.warning,
    i.unit_id, i.receiver_unit_id, '{}', null, i.circle, i.received_at, false, i.next_duty, i.next_due_on, i.next_due_at
  from ${from('i', 'list', startListColumns)}
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
  select s.case_id, s.received_at, s.tokens, s.text
  from ${from('s', 'search', 'case_id uuid, received_at timestamptz, tokens int[], text text')}
)${toText<StartKey>([written, logged, opened, noticed, announced], from, noGate)}`;

/** Files that were uploaded before become files of the new case. */
export const attachStep: Step<'attachments'> = {
  writes: 'attachments',
  name: 'attached',
  write: (from, gate) => `
  update attachment a set case_id = i.case_id
  from ${from('i', 'attachments', 'id uuid, case_id uuid')}${gate('i')}
  where a.id = i.id and (a.case_id is null or a.case_id = i.case_id)
  returning a.id`,
};
