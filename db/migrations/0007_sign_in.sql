-- Sign-in of staff: accounts, limits of sessions, second factor, single sign-on, failed attempts. Tokens and codes are kept as digests, the
-- secrets of one-time codes sealed with the key for personal data: a copy of these tables opens nothing.
alter table staff_account
  add column must_change_password boolean not null default false,
  add column password_changed_at timestamptz,
  add column password_expires_at timestamptz,
  add column locked_at timestamptz,
  add column single_sign_on text unique;
comment on column staff_account.password_expires_at is 'Only of a one-time password';
comment on column staff_account.single_sign_on is 'Value of the claim by which the identity provider names this person';

alter table staff_session
  add column id uuid not null default gen_random_uuid() unique,
  add column signed_in_by text not null default 'password',
  add column device text not null default '',
  add column address text not null default '';

create table sign_in_policy (
  "only" boolean primary key default true check ("only"),
  idle_minutes integer not null check (idle_minutes between 5 and 720),
  absolute_hours integer not null check (absolute_hours between 1 and 24),
  password_length integer not null check (password_length between 10 and 64),
  second_factor_roles text[] not null,
  trusts_single_sign_on boolean not null
);
-- A demo office keeps its public accounts without a second factor; every other begins with one for those who administer or open sealed matters.
insert into sign_in_policy (idle_minutes, absolute_hours, password_length, second_factor_roles, trusts_single_sign_on)
select case when is_demo then 480 else 120 end, 24, 10,
  case when is_demo then '{}'::text[] else '{systemAdmin,securityAdmin,auditAdmin,dataProtectionOfficer,disciplineOfficer}' end, false
from (select exists (select from office where demo) as is_demo) as present;

create table second_factor (
  officer_id text primary key references officer (id),
  secret bytea not null,
  last_step bigint not null,
  enrolled_at timestamptz not null
);
comment on column second_factor.last_step is 'The last 30-second step whose code was used: no code counts twice';

create table second_factor_enrolment (
  officer_id text primary key references officer (id),
  secret bytea not null,
  expires_at timestamptz not null
);

create table recovery_code (
  code_hash bytea primary key,
  officer_id text not null references officer (id),
  used_at timestamptz
);
create index recovery_code_officer on recovery_code (officer_id);

create table pending_sign_in (
  token_hash bytea primary key,
  officer_id text not null references officer (id),
  signed_in_by text not null,
  has_second_factor boolean not null default false,
  failures integer not null default 0,
  expires_at timestamptz not null
);
comment on table pending_sign_in is 'A right password or a single sign-on that still lacks a step; no session yet';

create table known_device (
  token_hash bytea not null,
  officer_id text not null references officer (id),
  last_seen_at timestamptz not null,
  primary key (token_hash, officer_id)
);
comment on table known_device is 'Where somebody signed in before: counted apart from strangers, who therefore cannot lock them out';

create table sign_in_failure (
  key bytea primary key,
  failures integer not null,
  last_at timestamptz not null,
  open_at timestamptz not null
);
create index sign_in_failure_age on sign_in_failure (last_at);

create table single_sign_on_attempt (
  state_hash bytea primary key,
  next text,
  expires_at timestamptz not null
);

create table one_time_password_grant (
  officer_id text primary key references officer (id),
  granted_to text not null references officer (id),
  expires_at timestamptz not null
);
comment on table one_time_password_grant is 'Who signed a new account or a recovery may draw the one-time password once';

grant select, update on sign_in_policy to daiban_app;
grant select, insert, update, delete on second_factor, second_factor_enrolment, recovery_code, pending_sign_in, known_device, sign_in_failure,
  single_sign_on_attempt, one_time_password_grant to daiban_app;
