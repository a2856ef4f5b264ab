-- Matters assigned together (S0.25). Each is a command of its own in the journal; the batch says which were ordered together and why one was refused.
create table assignment_batch (
  id uuid primary key,
  reason text not null,
  term_on date,
  report_back boolean not null,
  ordered_by text not null,
  ordered_at timestamptz not null
);
create index assignment_batch_newest on assignment_batch (ordered_at desc);

create table assignment_batch_case (
  batch_id uuid not null references assignment_batch (id),
  case_id uuid not null,
  unit_id text not null,
  -- Set when the order was refused: nothing was done to the case then.
  refusal json,
  primary key (batch_id, case_id)
);

grant select, insert on assignment_batch to daiban_app;
grant select, insert, update on assignment_batch_case to daiban_app;
