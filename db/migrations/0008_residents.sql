-- Residents: wrong tries at codes and proofs, messages with one-time codes, accounts, representatives, assisted entry. Whatever names a
-- person is sealed by the server; tokens and codes are kept as digests.
create table wrong_try (
  about bytea primary key,
  failures integer not null,
  last_at timestamptz not null,
  open_at timestamptz not null
);
comment on table wrong_try is 'Wrong query codes by address and wrong proofs by code, as keyed fingerprints. Written by wrong tries only';
create index wrong_try_age on wrong_try (last_at);

create table message (
  id uuid primary key,
  kind text not null check (kind in ('code', 'confirmation', 'notice')),
  phone_index bytea not null,
  sealed bytea,
  case_id uuid,
  created_at timestamptz not null,
  next_try_at timestamptz,
  tries integer not null default 0,
  sent_at timestamptz,
  given_up_at timestamptz
);
comment on table message is 'Outbox of short messages. sealed holds phone and text until the message has gone; a demo office keeps it to show it';
create index message_waiting on message (next_try_at) where next_try_at is not null;
create index message_phone on message (phone_index, created_at);
create index message_case on message (case_id) where case_id is not null;

create table one_time_code (
  id uuid primary key,
  purpose text not null check (purpose in ('follow', 'signIn', 'newPhone')),
  subject bytea not null,
  code_hash bytea not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  tries integer not null default 0,
  used_at timestamptz
);
comment on column one_time_code.subject is 'Keyed fingerprint of what the code opens: a query code, a phone';
create index one_time_code_age on one_time_code (expires_at);

create table resident_session (
  token_hash bytea primary key,
  sealed bytea not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz
);
comment on table resident_session is 'A resident account is a phone that has proved itself: sealed holds the phone, nothing else is kept';
create index resident_session_age on resident_session (expires_at);

create table representative (
  id uuid primary key,
  case_id uuid not null,
  sealed bytea not null,
  masked_name text not null,
  masked_phone text,
  phone_index bytea,
  query_code_index bytea not null unique,
  named_at timestamptz not null
);
comment on table representative is 'Who a representative is. Whether they are one now stands in the state of the case alone';
create index representative_case on representative (case_id);
create index representative_phone on representative (phone_index) where phone_index is not null;

create table assisted_act (
  id uuid primary key,
  case_id uuid not null,
  command text not null,
  sealed bytea not null,
  statement_id uuid not null,
  officer_id text not null,
  unit_id text not null,
  token_hash bytea not null unique,
  prepared_at timestamptz not null,
  expires_at timestamptz not null,
  decision text check (decision in ('confirmed', 'refused')),
  decided_at timestamptz
);
comment on table assisted_act is 'An act of a petitioner that an officer prepared; it is done when the petitioner confirms it at their own contact';
create index assisted_act_case on assisted_act (case_id, prepared_at desc);

grant select, insert, update, delete on wrong_try, message, one_time_code, resident_session, representative to daiban_app;
grant select, insert, update on assisted_act to daiban_app;
