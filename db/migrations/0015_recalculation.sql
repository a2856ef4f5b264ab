-- Open clocks counted again after a late holiday notice: signed by two, carried out case by case.
create table clock_recalculation (
  id uuid primary key,
  year integer not null,
  document text not null,
  signed_at timestamptz not null,
  proposed_by text not null,
  decided_by text not null,
  cases integer not null default 0,
  finished_at timestamptz
);
comment on column clock_recalculation.cases is 'Cases in which at least one clock moved';
create index clock_recalculation_open on clock_recalculation (signed_at) where finished_at is null;
grant select, insert, update on clock_recalculation to daiban_app;
