-- Rulebooks that the office has published itself, each whole, from a day on. A published version is never changed: its figures are
-- changed by publishing the next one.
create table rulebook_version (
  rulebook text not null,
  version int not null check (version > 0),
  effective_on date not null,
  content json not null,
  reason text not null,
  proposed_by text not null,
  signed_by text not null,
  signed_at timestamptz not null,
  primary key (rulebook, version),
  check (proposed_by <> signed_by)
);
comment on column rulebook_version.effective_on is 'Matters filed from this day on take it; those that are running keep the version they began with';
comment on column rulebook_version.content is 'The whole rulebook with everything it extends, as data';
grant select, insert on rulebook_version to daiban_app;

-- Moving running matters to another version, case by case; what is left of it is taken up again after a restart.
create table rulebook_move (
  id uuid primary key,
  from_version text not null,
  to_version text not null,
  reason text not null,
  proposed_by text not null,
  signed_by text not null,
  signed_at timestamptz not null,
  moved int not null default 0,
  left_over int not null default 0,
  finished_at timestamptz
);
comment on column rulebook_move.left_over is 'Matters that the rules did not let move';
create index rulebook_move_open on rulebook_move (signed_at) where finished_at is null;
grant select, insert on rulebook_move to daiban_app;
grant update (moved, left_over, finished_at) on rulebook_move to daiban_app;

-- A replay of the recorded journals under other rules: it runs in the background of one process and is read from any.
create table policy_simulation (
  id uuid primary key,
  asked_by text not null,
  rulebook text not null,
  first_day date,
  last_day date,
  started_at timestamptz not null,
  looked_at timestamptz not null,
  done int not null default 0,
  total int not null default 0,
  status text not null check (status in ('running', 'done', 'cancelled', 'failed')),
  report json
);
comment on column policy_simulation.looked_at is 'When its process last told how far it is; one that is silent for a minute has failed';
create index policy_simulation_latest on policy_simulation (started_at desc);
grant select, insert on policy_simulation to daiban_app;
grant update (looked_at, done, total, status, report) on policy_simulation to daiban_app;
