-- The office: units, people and their appointments. Small tables, read into memory by the server.
create table office (
  "only" boolean primary key default true check ("only"),
  rulebook text not null,
  division_code text not null,
  name text not null,
  document_word text not null,
  petition_office_id text not null,
  leadership_id text not null,
  demo boolean not null
);
comment on column office.document_word is 'Stands first in document numbers, as 沥 in 沥信受〔2026〕15号';
comment on table office is 'The one jurisdiction this database serves';

create table unit (
  id text primary key,
  kind text not null,
  tier text not null,
  name text not null,
  short_name text not null,
  parent_id text references unit (id),
  line text,
  phone text not null,
  address text not null,
  hours text not null
);

create table officer (
  id text primary key,
  name text not null,
  phone text
);

create table appointment (
  officer_id text not null references officer (id),
  role text not null,
  unit_id text not null references unit (id),
  since date not null,
  until date,
  primary key (officer_id, role, unit_id, since)
);

create table staff_account (
  officer_id text primary key references officer (id),
  user_name text not null unique,
  password_hash text not null
);

create table staff_session (
  token_hash bytea primary key,
  officer_id text not null references officer (id),
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz
);
create index staff_session_officer on staff_session (officer_id);

create table work_calendar_day (
  day date primary key,
  kind text not null check (kind in ('holiday', 'makeUp')),
  name text not null
);
comment on table work_calendar_day is 'What the yearly holiday notice changes beside Saturday and Sunday';

grant select, insert, update on office, unit, officer, appointment, staff_account, work_calendar_day to daiban_app;
grant select, insert, update, delete on staff_session to daiban_app;
