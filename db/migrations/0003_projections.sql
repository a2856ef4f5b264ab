-- Written in the same transaction as the events; each can be rebuilt from the journal and the petitioner's tables.
create table petitioner (
  id uuid primary key,
  sealed bytea not null,
  masked_name text not null,
  masked_phone text,
  phone_index bytea,
  organisation boolean not null,
  created_at timestamptz not null
);
comment on column petitioner.sealed is 'Name, phone and address, encrypted by the server';
comment on column petitioner.phone_index is 'Keyed fingerprint of the phone, for exact match only';
create index petitioner_phone on petitioner (phone_index) where phone_index is not null;

create table submission (
  id uuid primary key,
  case_id uuid not null,
  received_at timestamptz not null,
  channel text not null,
  title text,
  text text not null,
  place text,
  source_number text
);
create index submission_case on submission (case_id);

create table petitioner_words (
  id uuid primary key,
  case_id uuid not null,
  at timestamptz not null,
  text text not null
);
comment on table petitioner_words is 'What a petitioner wrote after filing: questions, remarks. Kept outside the journal, where it can be corrected or erased';
create index petitioner_words_case on petitioner_words (case_id);

create table case_list (
  case_id uuid primary key,
  number text not null unique,
  query_code_index bytea not null unique,
  title text not null,
  petitioner_id uuid not null,
  masked_name text not null,
  channel text not null,
  kind text,
  procedure text not null,
  followup text not null,
  warning text not null,
  unit_id text not null,
  receiver_unit_id text not null,
  co_unit_ids text[] not null,
  handler_id text,
  received_at timestamptz not null,
  ended boolean not null,
  next_duty text,
  next_due_on date,
  next_due_at timestamptz
) with (fillfactor = 80);
comment on table case_list is 'One row a case for lists, filters and figures';
create index case_list_newest on case_list (received_at desc, case_id desc);
create index case_list_unit_newest on case_list (unit_id, received_at desc, case_id desc);
create index case_list_co_units on case_list using gin (co_unit_ids) where co_unit_ids <> '{}' and next_due_at is not null;
create index case_list_due on case_list (next_due_at, case_id) where next_due_at is not null;
create index case_list_unit_due on case_list (unit_id, next_due_at, case_id) where next_due_at is not null;
create index case_list_petitioner on case_list (petitioner_id);
create index case_list_handler on case_list (handler_id, received_at desc, case_id desc) where handler_id is not null;

create table case_co_unit (
  case_id uuid not null,
  unit_id text not null,
  received_at timestamptz not null,
  primary key (case_id, unit_id)
);
comment on table case_co_unit is 'Units that join in a case, in the order of its list: some units join in many cases';
create index case_co_unit_newest on case_co_unit (unit_id, received_at desc, case_id desc);

create table duty (
  case_id uuid not null,
  duty_id text not null,
  kind text not null,
  owner_key text not null,
  unit_id text,
  opened_on date not null,
  due_on date not null,
  due_at timestamptz not null,
  closed_on date,
  outcome text,
  overdue_at timestamptz,
  duty json not null,
  primary key (case_id, duty_id)
) with (fillfactor = 80);
comment on table duty is 'The only kind of deadline. owner_key is officer:ID, role:ROLE@UNIT, window for a right that nobody owes, or behind for a clock that an earlier one of its case covers';
create index duty_owner on duty (owner_key, due_at, case_id, duty_id) where closed_on is null;
create index duty_unit on duty (unit_id, due_at, case_id, duty_id) where closed_on is null;
create index duty_due on duty (due_at, case_id, duty_id) where closed_on is null;
create index duty_sweep on duty (due_at) where closed_on is null and overdue_at is null;

create table notice (
  case_id uuid not null,
  notice_id text not null,
  kind text not null,
  recipient text not null,
  unit_id text,
  number integer,
  number_unit text,
  number_year integer,
  issued_on date not null,
  served_on date,
  served_method text,
  primary key (case_id, notice_id)
);

create table evaluation (
  case_id uuid not null,
  round integer not null,
  subject text not null,
  grade text not null,
  given_on date not null,
  unit_id text not null,
  primary key (case_id, round, subject)
);
create index evaluation_unit on evaluation (unit_id, given_on);

create table case_link (
  case_id uuid not null,
  other_case_id uuid not null,
  relation text not null,
  primary key (case_id, other_case_id)
);
create index case_link_other on case_link (other_case_id);

create table case_search (
  case_id uuid primary key,
  received_at timestamptz not null,
  tokens integer[] not null,
  text text not null
);
comment on column case_search.tokens is 'Hashed two-character groups of the text and the month of receipt, made by the server: finds Chinese by words and by substring';
create index case_search_tokens on case_search using gin (tokens) with (fastupdate = on, gin_pending_list_limit = 1024);

create table attachment (
  id uuid primary key,
  sha256 text not null,
  name text not null,
  media_type text not null,
  bytes integer not null,
  uploaded_at timestamptz not null,
  uploaded_by text not null,
  case_id uuid
);
create index attachment_case on attachment (case_id) where case_id is not null;

create table access_log (
  position bigint generated always as identity primary key,
  at timestamptz not null,
  officer_id text not null,
  case_id uuid,
  what text not null,
  purpose text not null
);
comment on table access_log is 'Every look at a name or a number, with its purpose';
create index access_log_case on access_log (case_id);

create table ledger_import (
  id uuid primary key,
  officer_id text not null,
  file_name text not null,
  sha256 text not null,
  status text not null check (status in ('preview', 'running', 'cancelled', 'done', 'failed')),
  report jsonb not null,
  created_at timestamptz not null,
  started_at timestamptz,
  finished_at timestamptz
);

grant select, insert on access_log to daiban_app;
grant select, insert, update on petitioner, submission, petitioner_words, case_list, duty, notice, evaluation, case_link, case_search, attachment, ledger_import to daiban_app;
grant select, insert, delete on case_co_unit to daiban_app;
