-- The journal is the case: events are added, never changed. The app role may only read and insert here.
create table journal (
  case_id uuid not null,
  sequence integer not null check (sequence > 0),
  kind text not null,
  at timestamptz not null,
  actor_id text not null,
  actor_role text not null,
  actor_unit text not null,
  rulebook text not null,
  data json not null,
  duties json not null,
  hash bytea not null,
  primary key (case_id, sequence)
);
comment on table journal is 'Append-only events of every case. data and duties keep the exact text that was hashed';
comment on column journal.hash is 'SHA-256 of the previous hash and this event; chains the events of one case';

-- The fold of the journal, and the gate for concurrent writers: a command moves the version on or fails.
create table petition_case (
  id uuid primary key,
  version integer not null,
  hash bytea not null,
  state json not null
) with (fillfactor = 70);
comment on table petition_case is 'Snapshot of each case as evolve folds it; verify compares it with a replay';

create table command_log (
  command_id uuid primary key,
  case_id uuid not null,
  command text not null,
  version integer not null,
  at timestamptz not null
);
comment on table command_log is 'Client-made command ids: a repeated one is answered, not carried out again';

create table outbox (
  position bigint generated always as identity primary key,
  case_id uuid not null,
  version integer not null,
  units text[] not null,
  kinds text[] not null
);
comment on table outbox is 'What has happened and is not yet announced to live readers and deliveries';

create table number_block (
  series text primary key,
  next bigint not null
);
comment on table number_block is 'Next free case number of a division and year; servers take them in blocks';

create table document_counter (
  unit_id text not null,
  series text not null,
  year integer not null,
  last integer not null,
  primary key (unit_id, series, year)
);
comment on table document_counter is 'Document numbers such as 沥信受〔2026〕15号 run without gaps per unit, series and year';

create function next_document_number(for_unit text, for_series text, for_year integer) returns integer
language sql volatile as $$
  insert into document_counter as c (unit_id, series, year, last) values (for_unit, for_series, for_year, 1)
  on conflict (unit_id, series, year) do update set last = c.last + 1
  returning last
$$;

grant select, insert on journal, command_log to daiban_app;
grant select, insert, update on petition_case, number_block, document_counter to daiban_app;
grant select, insert, update, delete on outbox to daiban_app;
