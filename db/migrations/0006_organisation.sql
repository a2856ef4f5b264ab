-- Units and appointments keep their history: nothing is deleted, a unit ends with a successor, a term ends with a day.
alter table unit
  add column valid_from date,
  add column valid_until date,
  add column successor_id text references unit (id),
  add column area_id text references unit (id),
  add column division_code text,
  add column competence text[] not null default '{}',
  add constraint unit_ends_with_successor check ((valid_until is null) = (successor_id is null)),
  add constraint unit_is_not_its_successor check (successor_id <> id),
  add constraint unit_term check (valid_from is null or valid_until is null or valid_until >= valid_from);
comment on column unit.valid_from is 'Null: since before the records';
comment on column unit.valid_until is 'The first day on which the unit no longer exists';
create index unit_parent on unit (parent_id);

alter table appointment
  add column share text not null default 'full' check (share in ('full', 'part')),
  add column substitute_id text references officer (id),
  add constraint appointment_term check (until is null or until >= since);
comment on column appointment.until is 'The first day on which it no longer counts; the officer''s last day is the one before';
create index appointment_unit on appointment (unit_id);

create table absence (
  id uuid primary key,
  officer_id text not null references officer (id),
  first_day date not null,
  last_day date not null,
  check (last_day >= first_day)
);
comment on table absence is 'Days on which an officer is away and substitutes act in their posts';
create index absence_officer on absence (officer_id, last_day);

-- A hand-over is carried out case by case; what is left of it is taken up again after a restart.
create table hand_over (
  id uuid primary key,
  from_unit_id text references unit (id),
  to_unit_id text references unit (id),
  from_officer_id text references officer (id),
  to_officer_id text references officer (id),
  within_unit_id text references unit (id),
  effective_on date not null,
  reason text not null,
  moved int not null default 0,
  left_over int not null default 0,
  finished_at timestamptz,
  check ((from_unit_id is null) = (to_unit_id is null)),
  check (num_nonnulls(from_unit_id, from_officer_id) = 1)
);
comment on column hand_over.left_over is 'Matters that could not be handed over and need somebody to look';
create index hand_over_open on hand_over (effective_on) where finished_at is null;

alter table office add column set_up_ended_at timestamptz;
comment on column office.set_up_ended_at is 'Null while the office is being set up and one administrator builds it; ended by a signed change';
update office set set_up_ended_at = now();

-- Every process compares this with what it has in memory.
create table organisation_version (
  "only" boolean primary key default true check ("only"),
  version bigint not null
);
insert into organisation_version (version) values (1);
create function organisation_changed() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update public.organisation_version set version = version + 1;
  return null;
end
$$;
revoke all on function organisation_changed() from public;
create trigger office_changed after insert or update on office for each statement execute function organisation_changed();
create trigger unit_changed after insert or update on unit for each statement execute function organisation_changed();
create trigger officer_changed after insert or update on officer for each statement execute function organisation_changed();
create trigger appointment_changed after insert or update on appointment for each statement execute function organisation_changed();
create trigger absence_changed after insert or update on absence for each statement execute function organisation_changed();

grant select, insert, update on absence, hand_over to daiban_app;
grant select on organisation_version to daiban_app;
