-- A matter that turns out to be an accusation leaves these tables whole (lifecycle D6). The function that moves it belongs to the owner
-- of the sealed room (db/sealed); this side only says from where that owner may delete: every table that belongs to a case, and the
-- petitioner. The server calls this at each start, so that tables of later migrations are covered. Without the room it does nothing.
create function grant_sealing() returns void
language plpgsql as $$
declare
  owned record;
begin
  if not exists (select from pg_roles where rolname = 'daiban_sealed_owner') then
    return;
  end if;
  for owned in
    select distinct c.oid, c.relname
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> 'audit_log'
      and (a.attname in ('case_id', 'other_case_id', 'petitioner_id') or c.relname in ('petition_case', 'petitioner'))
  loop
    if not (has_table_privilege('daiban_sealed_owner', owned.oid, 'select') and has_table_privilege('daiban_sealed_owner', owned.oid, 'delete')) then
      execute format('grant select, delete on public.%I to daiban_sealed_owner', owned.relname);
    end if;
  end loop;
end
$$;
comment on function grant_sealing() is 'Lets the owner of the sealed room delete what belongs to a case; the audit log stays, it holds no content';
revoke all on function grant_sealing() from public;
