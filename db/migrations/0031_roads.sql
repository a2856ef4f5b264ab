-- Road chiefs: segments, findings of patrols, their pictures. Deliberation councils: types, sessions, items. A finding and an item are folded
-- by pure functions and stored whole; the columns beside the state are for lists and figures. The contact of a reporter is sealed.
create table road_segment (
  id uuid primary key,
  position integer not null,
  name text not null,
  begins text not null,
  ends text not null,
  community_id text not null references unit (id),
  chief_id text not null references officer (id),
  leader_id text not null references officer (id),
  members json not null,
  demo boolean not null default false,
  saved_at timestamptz not null
);
comment on column road_segment.leader_id is 'The chief of chiefs';
comment on column road_segment.members is 'By function, without the names of residents';

create table patrol_finding (
  id uuid primary key,
  number integer generated always as identity,
  year integer not null,
  segment_id uuid references road_segment (id),
  unit_id text references unit (id),
  stage text not null,
  state json not null,
  reported_at timestamptz not null,
  ended_at timestamptz,
  follow_digest bytea not null unique,
  contact bytea,
  may_become_matter boolean not null default false,
  case_id uuid
);
comment on column patrol_finding.follow_digest is 'Of the key that the device of the reporter made: whoever has it follows the finding and confirms the repair';
comment on column patrol_finding.contact is 'Phone, name and key of the reporter, sealed; erased some time after the end, or when they ask for it';
create index patrol_finding_newest on patrol_finding (reported_at desc, id);
create index patrol_finding_open on patrol_finding (stage) where ended_at is null;
create index patrol_finding_contact on patrol_finding (ended_at) where contact is not null and ended_at is not null;
create index patrol_finding_case on patrol_finding (case_id) where case_id is not null;

-- A file that neither a case nor another record holds is loose and goes after a day.
alter table attachment add column held_for uuid;
comment on column attachment.held_for is 'A record beside the cases that holds it, such as the finding of a patrol';
create index attachment_held on attachment (held_for) where held_for is not null;

create table council_type (
  code text primary key,
  title text not null,
  tier text not null check (tier in ('township', 'village')),
  rhythm text,
  interval_days integer check (interval_days between 1 and 400),
  agenda json not null
);
comment on table council_type is 'What the codes 219 and 157 mean stands in no source: the office says it here';
-- Named by the source; everything else about them is for the office to say.
insert into council_type (code, title, tier, agenda) values ('219', '219', 'township', '[]'), ('157', '157', 'village', '[]');

create table council (
  id uuid primary key,
  type_code text not null references council_type (code),
  unit_id text not null references unit (id),
  began_on date not null,
  demo boolean not null default false,
  unique (type_code, unit_id)
);

create table council_session (
  id uuid primary key,
  council_id uuid not null references council (id),
  held_on date not null,
  place text not null,
  chair text not null,
  attendance json not null,
  minutes text not null,
  kept_by text not null,
  kept_at timestamptz not null
);
comment on column council_session.attendance is 'How many of which function, never who';
create index council_session_newest on council_session (council_id, held_on desc);

create table council_item (
  id uuid primary key,
  council_id uuid not null references council (id),
  stage text not null,
  state json not null,
  raised_on date not null,
  case_id uuid
);
create index council_item_newest on council_item (raised_on desc, id);
create index council_item_case on council_item (case_id) where case_id is not null;

grant select, insert, update on road_segment, patrol_finding, council_type, council, council_session, council_item to daiban_app;
