-- Changes of consequence by administrators: one person proposes, another decides.
create table signed_change (
  id uuid primary key,
  kind text not null,
  content json not null,
  reason text not null,
  proposed_by text not null,
  proposed_at timestamptz not null,
  decision text check (decision in ('approved', 'refused', 'withdrawn')),
  decided_by text,
  decided_at timestamptz,
  note text,
  check ((decision is null) = (decided_at is null)),
  check (decision is null or (decision = 'withdrawn') = (decided_by = proposed_by))
);
comment on table signed_change is 'Proposed and decided changes of the administration; nobody approves or refuses what they proposed';
create index signed_change_open on signed_change (proposed_at) where decision is null;
grant select, insert on signed_change to daiban_app;
grant update (decision, decided_by, decided_at, note) on signed_change to daiban_app;
