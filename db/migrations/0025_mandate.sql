comment on column case_list.circle is 'Keys by which a case is seen beside its units: officers of a restricted one by name, and what a mandate gives (agent:ID, named:ID, point:UNIT, line:UNIT, step:UNIT)';

-- Links by which a principal ends a mandate that staff recorded; only digests of what went out.
create table mandate_link (
  token_hash bytea primary key,
  case_id uuid not null,
  mandate_id text not null,
  sent_at timestamptz not null
);
grant select, insert, delete on mandate_link to daiban_app;
