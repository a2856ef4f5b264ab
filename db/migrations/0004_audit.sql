-- Who signed in, saw, searched, exported, unmasked and administered. Entries are added by one function, which chains them; the app role
-- can neither write the table nor move its head.
create table audit_log (
  position bigint primary key,
  at timestamptz not null,
  kind text not null,
  actor_id text not null,
  actor_role text,
  actor_unit text,
  case_id uuid,
  detail json not null,
  hash bytea not null
);
comment on table audit_log is 'Append-only and hash-chained. detail keeps the exact text that was hashed and holds no personal data in clear';
create index audit_log_at on audit_log (at);
create index audit_log_actor on audit_log (actor_id, position);
create index audit_log_case on audit_log (case_id, position) where case_id is not null;

create table audit_head (
  "only" boolean primary key default true check ("only"),
  position bigint not null,
  hash bytea not null
);
comment on table audit_head is 'The last link of the chain: entries cut off at the end show';
insert into audit_head (position, hash) values (0, decode(repeat('00', 32), 'hex'));

-- Fields are joined by the unit separator, which no stored text may hold; a missing field counts as empty.
create function record_audit(entries json) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  head record;
  entry record;
begin
  select position, hash into head from public.audit_head for update;
  for entry in
    select e.at, e.kind, e.actor_id, coalesce(e.actor_role, '') as actor_role, coalesce(e.actor_unit, '') as actor_unit, e.case_id, e.detail
    from json_to_recordset(entries) as e(at text, kind text, actor_id text, actor_role text, actor_unit text, case_id uuid, detail text)
  loop
    head.position := head.position + 1;
    head.hash := sha256(head.hash || convert_to(
      concat_ws(E'\x1f', head.position::text, entry.at, entry.kind, entry.actor_id, entry.actor_role, entry.actor_unit,
        coalesce(entry.case_id::text, ''), entry.detail), 'UTF8'));
    insert into public.audit_log (position, at, kind, actor_id, actor_role, actor_unit, case_id, detail, hash)
    values (head.position, entry.at::timestamptz, entry.kind, entry.actor_id, nullif(entry.actor_role, ''), nullif(entry.actor_unit, ''),
      entry.case_id, entry.detail::json, head.hash);
  end loop;
  update public.audit_head set position = head.position, hash = head.hash;
end
$$;
revoke all on function record_audit(json) from public;
grant execute on function record_audit(json) to daiban_app;
grant select on audit_log, audit_head to daiban_app;
