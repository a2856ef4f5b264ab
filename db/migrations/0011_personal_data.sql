-- Keys of sealed values. Each is wrapped by a master key that the database never sees; an emptied one is destroyed for good.
create table data_key (
  purpose text not null check (purpose in ('sealing', 'indexing')),
  id bytea not null check (length(id) = 4),
  used_for text not null,
  period text not null,
  cipher text not null check (cipher in ('aes-256-gcm-untagged', 'aes-256-gcm', 'sm4', 'hmac-sha256')),
  wrapped bytea,
  master_id bytea not null,
  created_at timestamptz not null,
  active_from timestamptz not null,
  replaced_at timestamptz,
  retired_at timestamptz,
  primary key (purpose, id),
  check ((wrapped is null) = (retired_at is not null))
);
comment on column data_key.id is 'First bytes of every value sealed with it';
comment on column data_key.used_for is 'Table whose values it seals; what is found by its fingerprints';
comment on column data_key.active_from is 'Lies a little ahead, so that every server knows the key before one uses it';

create table key_rotation (
  id uuid primary key,
  started_at timestamptz not null,
  begins_at timestamptz not null,
  reseals boolean not null,
  reindexes boolean not null,
  progress json not null,
  finished_at timestamptz
);
comment on table key_rotation is 'Sealing old rows again and renewing fingerprints; goes on where it was after a stop';

create table kept_query_code (
  holder_id uuid primary key,
  case_id uuid not null,
  sealed bytea not null
);
comment on table kept_query_code is 'Query codes, sealed, where the server cannot make them again from the command that filed the case: needed to renew their fingerprints';
comment on column kept_query_code.holder_id is 'The case, for its petitioner; else the representative';
create index kept_query_code_case on kept_query_code (case_id);

alter table petitioner_words add column sealed bytea, alter column text drop not null;
comment on column petitioner_words.text is 'Words written before they were sealed; empty since';

-- Opening of names: how many an officer opened this hour and this day.
create table unmask_count (
  officer_id text primary key,
  hour timestamptz not null,
  in_hour integer not null,
  day date not null,
  in_day integer not null
);

create table personal_data_policy (
  "only" boolean primary key default true check ("only"),
  unmask_per_hour integer not null,
  unmask_per_day integer not null,
  export_open_hours integer not null
);
insert into personal_data_policy (unmask_per_hour, unmask_per_day, export_open_hours) values (30, 120, 24);

-- Exports with names and phones: asked for, approved by a second person, taken once.
create table personal_export (
  id uuid primary key,
  trace text not null unique,
  officer_id text not null,
  requested_at timestamptz not null,
  purpose text not null,
  note text,
  reason text not null,
  cases integer not null,
  approved_by text,
  approved_at timestamptz,
  expires_at timestamptz,
  downloaded_at timestamptz
);
-- One row a case, so that a case that leaves the ordinary tables leaves its exports too.
create table personal_export_case (
  export_id uuid not null references personal_export (id),
  case_id uuid not null,
  primary key (export_id, case_id)
);
create index personal_export_case_case on personal_export_case (case_id);
create index personal_export_officer on personal_export (officer_id, requested_at desc);

-- Files whose time is over. One row a case, kept for good as the record of the destruction.
create table record_destruction (
  case_id uuid primary key,
  case_number text not null,
  list_id uuid not null,
  retention text not null,
  due_on date not null,
  proposed_by text not null,
  approved_by text not null,
  approved_at timestamptz not null,
  status text not null check (status in ('approved', 'keptBack', 'done')),
  files integer not null default 0,
  events integer not null default 0,
  done_at timestamptz,
  check (proposed_by <> approved_by)
);
create index record_destruction_open on record_destruction (case_id) where status = 'approved';
create index record_destruction_list on record_destruction (list_id);
comment on table record_destruction is 'What was destroyed, of which class, proposed and approved by whom, and when. Holds nothing of the person';
comment on column record_destruction.events is 'How many events of the journal named the person and were made anonymous';

-- An event that was made anonymous: its own hash stays the link of the chain, and this hash holds what it reads like now.
create table journal_redaction (
  case_id uuid not null,
  sequence integer not null,
  redacted_at timestamptz not null,
  digest bytea not null,
  primary key (case_id, sequence)
);

-- The one way in which an event can change: the facts of a case whose destruction two people signed.
create function redact_event(of_case uuid, of_sequence integer, anonymous text, at timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  link bytea;
begin
  if not exists (select from public.record_destruction where case_id = of_case and status = 'approved') then
    raise exception 'no destruction of this case was signed';
  end if;
  update public.journal set data = anonymous::json where case_id = of_case and sequence = of_sequence returning hash into strict link;
  insert into public.journal_redaction (case_id, sequence, redacted_at, digest)
  values (of_case, of_sequence, at, sha256(link || convert_to(anonymous, 'UTF8')));
end
$$;
revoke all on function redact_event(uuid, integer, text, timestamptz) from public;
grant execute on function redact_event(uuid, integer, text, timestamptz) to daiban_app;

create table file_removal (
  sha256 text primary key,
  asked_at timestamptz not null
);
comment on table file_removal is 'Contents that no case names any more and that wait to leave the disk';

create index journal_archived on journal (at, case_id) where kind = 'caseArchived';
create index attachment_content on attachment (sha256);

grant select, insert, update on data_key, key_rotation, unmask_count, personal_data_policy, personal_export, record_destruction to daiban_app;
grant select on journal_redaction to daiban_app;
grant select, insert on personal_export_case to daiban_app;
grant select, insert, update, delete on kept_query_code, file_removal to daiban_app;
grant delete on petitioner_words, attachment, assisted_act to daiban_app;
