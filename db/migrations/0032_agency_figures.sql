-- Written in the same transaction as the events, only for matters in which somebody spoke of an agent; `daiban verify` compares both
-- tables with the journal.
create table agency_matter (
  case_id uuid primary key,
  kind text,
  procedure text not null,
  unanswered boolean not null,
  source text,
  unit_id text,
  agent_id text,
  offered_on date,
  declined_on date,
  asked_on date,
  granted_on date,
  represented_on date,
  ended_by text,
  taken_on date,
  due_on date,
  answered_on date,
  closed_on date,
  archived_on date,
  window_until date,
  handling_unit_id text not null,
  links int not null,
  runs int not null,
  minutes int not null,
  trips_saved int not null,
  principal_trips int not null,
  invited boolean not null,
  grade text
) with (fillfactor = 80);
comment on table agency_matter is 'One row a matter with an agent, for the figures of agency (docs/figures.md)';
comment on column agency_matter.declined_on is 'Of an offer that the petitioner declined: it is counted and never listed (care G15)';
create index agency_matter_taken on agency_matter (taken_on);
create index agency_matter_due on agency_matter (due_on);
create index agency_matter_closed on agency_matter (closed_on);
create index agency_matter_asked on agency_matter (asked_on);
create index agency_matter_declined on agency_matter (declined_on) where declined_on is not null;

create table agency_work (
  case_id uuid not null,
  sequence int not null,
  part int not null,
  act text not null,
  officer_id text not null,
  unit_id text not null,
  done_on date not null,
  minutes int not null,
  trips_saved int not null,
  on_time boolean,
  primary key (case_id, sequence, part)
);
comment on table agency_work is 'What an agent did, on which day; shown to the agent, the head and the assessor alone';
create index agency_work_officer on agency_work (officer_id, done_on);
create index agency_work_day on agency_work (done_on, unit_id);

grant select, insert, update on agency_matter to daiban_app;
grant select, insert on agency_work to daiban_app;
