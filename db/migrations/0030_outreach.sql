-- Going to the people: trips of the evening bus and the mobile station with their stops and booked slots, urgent tickets, pooled resources.
-- Whatever names a resident is sealed by the server and forgotten some weeks after the trip or the ticket; a matter raised there keeps it.
create table trip (
  id uuid primary key,
  series bigint generated always as identity,
  kind text not null check (kind in ('nightService', 'mobileStation')),
  unit_id text not null,
  on_day date not null,
  stops jsonb not null,
  slot_minutes integer not null check (slot_minutes between 5 and 240),
  per_slot integer not null check (per_slot between 1 and 50),
  home_by_request boolean not null,
  crew text[] not null,
  note text,
  stage text not null check (stage in ('planned', 'published', 'cancelled', 'closed')),
  cancel_reason text,
  counts jsonb,
  planned_at timestamptz not null,
  closed_at timestamptz
);
comment on table trip is 'stops: list of id, place, from, until. counts: bookings, met, matters as they were when the trip was closed, for the journal of a matter may be destroyed later';
create index trip_day on trip (on_day, series);
create index trip_crew on trip using gin (crew);

create table trip_booking (
  id uuid primary key,
  trip_id uuid not null references trip,
  stop_id text not null,
  slot text not null,
  meets text not null check (meets in ('atStop', 'atHome')),
  sealed bytea,
  masked_name text,
  masked_phone text,
  phone_index bytea,
  code_index bytea not null,
  booked_at timestamptz not null,
  cancelled_at timestamptz,
  cancelled_by text check (cancelled_by in ('resident', 'office')),
  outcome text check (outcome in ('met', 'notMet')),
  forgotten_at timestamptz
);
comment on table trip_booking is 'Booked slots. id is the command id of the matter that the resident raises there, so a booking is never two matters. sealed: name, phone, topic, address';
create index trip_booking_trip on trip_booking (trip_id, slot);
create index trip_booking_code on trip_booking (code_index);
create unique index trip_booking_phone on trip_booking (trip_id, phone_index) where cancelled_at is null and phone_index is not null;
create index trip_booking_kept on trip_booking (trip_id) where forgotten_at is null;

create table urgent_ticket (
  id uuid primary key,
  series bigint generated always as identity,
  what text not null,
  place text,
  sealed bytea,
  masked_name text,
  masked_phone text,
  case_id uuid,
  opened_by text not null,
  unit_id text not null,
  opened_at timestamptz not null,
  hours double precision not null,
  closed_at timestamptz,
  closed_by text,
  closing_note text,
  call_back text check (call_back in ('reached', 'notReached', 'noPhone')),
  forgotten_at timestamptz
);
comment on table urgent_ticket is 'One ticket for all units that an urgent call needs at once (S2.60, S2.61). hours: what the rulebook gave when it was opened';
create index urgent_ticket_newest on urgent_ticket (opened_at desc);
create index urgent_ticket_open on urgent_ticket (opened_at) where closed_at is null;

create table urgent_ticket_unit (
  ticket_id uuid not null references urgent_ticket,
  unit_id text not null,
  position integer not null,
  acknowledged_at timestamptz,
  acknowledged_by text,
  note text,
  primary key (ticket_id, unit_id)
);

create table pooled_resource (
  id uuid primary key,
  kind text not null check (kind in ('government', 'market', 'social')),
  name text not null,
  offers text not null,
  contact text not null,
  ended boolean not null,
  changed_at timestamptz not null
);

-- Matters of a trip and slips of the hotline are found by their number; of other channels nobody looks for it.
create index submission_number on submission (source_number) where channel in ('nightService', 'mobileStation', 'hotlineTransfer');

grant select, insert, update on trip, trip_booking, urgent_ticket, urgent_ticket_unit, pooled_resource to daiban_app;
