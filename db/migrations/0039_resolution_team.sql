-- Resolution teams and what they are called for, by a village's order or the petition office's dispatch (S2.63).
create table resolution_team (
  id uuid primary key,
  name text not null,
  field text not null,
  officer_ids text[] not null,
  resource_ids uuid[] not null,
  serves text[] not null,
  ended boolean not null,
  changed_at timestamptz not null
);
comment on table resolution_team is 'Officers and helpers of the directory. serves: units where it goes; none is everywhere';

create table team_order (
  id uuid primary key,
  series bigint generated always as identity,
  team_id uuid not null references resolution_team,
  way text not null check (way in ('order', 'dispatch')),
  stage text not null check (stage in ('sent', 'accepted', 'closed', 'takenBack')),
  what text not null,
  place text not null,
  case_id uuid,
  sent_by text not null,
  unit_id text not null,
  sent_at timestamptz not null,
  accepted_at timestamptz,
  accepted_by text,
  outcome text check (outcome in ('resolved', 'partly', 'notResolved')),
  closing_note text,
  closed_at timestamptz,
  forgotten_at timestamptz,
  check ((stage = 'closed') = (outcome is not null))
);
comment on table team_order is 'Its texts name nobody, and are forgotten some years after it was closed; how it ended stays for the counts';
create index team_order_newest on team_order (sent_at desc, id);
create index team_order_case on team_order (case_id) where case_id is not null;
create index team_order_kept on team_order (closed_at) where forgotten_at is null and closed_at is not null;

create table team_session (
  id uuid primary key,
  order_id uuid not null references team_order,
  held_on date not null,
  minutes text not null,
  recorded_by text not null
);
create index team_session_order on team_session (order_id, held_on);

grant select, insert, update on resolution_team, team_order, team_session to daiban_app;
