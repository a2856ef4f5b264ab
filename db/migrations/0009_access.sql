-- Who may know of a case, in the columns that lists, counts and searches narrow by.
alter table case_list
  add column confidentiality text not null default 'normal' check (confidentiality in ('normal', 'restricted')),
  add column circle text[] not null default '{}',
  add column barred text[] not null default '{}';
comment on column case_list.circle is 'Officers who see a restricted case by name: admitted, its handler, its first-contact officer';
comment on column case_list.barred is 'Who is kept away by a conflict: officer:ID and unit:ID';

-- Few cases are guarded: what is owed on them is told apart by this index alone.
create index case_list_guarded on case_list (case_id) where confidentiality <> 'normal' or barred <> '{}';
create index case_list_circle on case_list using gin (circle) where circle <> '{}';
create index case_list_receiver on case_list (receiver_unit_id, received_at desc, case_id desc) where receiver_unit_id <> unit_id;

create table standing_interest (
  id uuid primary key,
  officer_id text not null references officer (id),
  kind text not null check (kind in ('unit', 'company', 'person', 'property', 'other')),
  text text not null,
  declared_at timestamptz not null,
  ended_at timestamptz
);
comment on table standing_interest is 'What an officer declares once for all matters, in plain words: people compare it with a matter, never a machine';
create index standing_interest_officer on standing_interest (officer_id) where ended_at is null;

grant select, insert, update on standing_interest to daiban_app;
