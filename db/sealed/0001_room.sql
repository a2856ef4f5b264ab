-- The sealed room: accusations (《信访工作条例》30, care G7). Every column of content is encrypted by the server under a key of its own;
-- ids are random, nothing here refers to a table outside, and no number can be compared with one outside.
create table sealed_case (
  id uuid primary key,
  version integer not null,
  hash bytea not null,
  state bytea not null,
  code_index bytea not null unique,
  passed_on_index bytea[] not null default '{}'
);
comment on column sealed_case.code_index is 'Keyed fingerprint of the accuser''s query code';
comment on column sealed_case.passed_on_index is 'Keyed fingerprints of the ordinary query code of a matter that was taken over: it gets a neutral answer';
create index sealed_case_passed_on on sealed_case using gin (passed_on_index);

create table event (
  case_id uuid not null references sealed_case (id),
  sequence integer not null check (sequence > 0),
  content bytea not null,
  hash bytea not null,
  primary key (case_id, sequence)
);
comment on table event is 'Append-only journal. hash is SHA-256 of the previous hash, case, sequence and content';

create table command (
  command_index bytea primary key,
  case_id uuid not null references sealed_case (id)
);

create table attachment (
  id uuid primary key,
  case_id uuid references sealed_case (id),
  content bytea not null
);
comment on table attachment is 'Name, type and length, encrypted; the bytes lie encrypted in the folder of the room under the same id';

create table unit_question (
  id uuid primary key,
  unit_index bytea not null,
  content bytea not null
);
comment on table unit_question is 'Anonymised questions to units. Which case asked stands only inside the case';
create index unit_question_unit on unit_question (unit_index);

create table ordinary_file_left (
  id uuid primary key,
  content bytea not null
);
comment on table ordinary_file_left is 'Files of matters that were taken over, to be deleted from the ordinary store; gone once they are';

create table audit (
  position bigint primary key,
  content bytea not null,
  hash bytea not null
);
create table audit_head (
  "only" boolean primary key default true check ("only"),
  position bigint not null,
  hash bytea not null
);
insert into audit_head (position, hash) values (0, decode(repeat('00', 32), 'hex'));

create function record_audit(entry bytea) returns void
language plpgsql security definer set search_path = sealed, pg_temp as $$
declare
  head record;
begin
  select h.position + 1 as position, h.hash into head from audit_head h for update;
  insert into audit (position, content, hash)
  values (head.position, entry, sha256(head.hash || convert_to(head.position::text, 'UTF8') || entry));
  update audit_head set position = head.position, hash = (select a.hash from audit a where a.position = head.position);
end
$$;

-- What one order writes, all or nothing. Answers false when the case has moved on meanwhile.
create function append_rows(written json) returns boolean
language plpgsql set search_path = sealed, pg_temp as $$
declare
  the_case uuid := (written ->> 'id')::uuid;
begin
  if written ->> 'expected' is null then
    insert into sealed_case (id, version, hash, state, code_index, passed_on_index)
    values (the_case, (written ->> 'version')::int, decode(written ->> 'hash', 'hex'), decode(written ->> 'state', 'hex'),
      decode(written ->> 'codeIndex', 'hex'), array(select decode(value, 'hex') from json_array_elements_text(written -> 'passedOn')));
  else
    update sealed_case set version = (written ->> 'version')::int, hash = decode(written ->> 'hash', 'hex'),
      state = decode(written ->> 'state', 'hex'), code_index = coalesce(decode(written ->> 'codeIndex', 'hex'), code_index)
    where id = the_case and version = (written ->> 'expected')::int;
    if not found then
      return false;
    end if;
  end if;
  insert into command (command_index, case_id) values (decode(written ->> 'command', 'hex'), the_case);
  insert into event (case_id, sequence, content, hash)
  select the_case, e.sequence, decode(e.content, 'hex'), decode(e.hash, 'hex')
  from json_to_recordset(written -> 'events') as e(sequence int, content text, hash text);
  insert into attachment (id, content)
  select a.id, decode(a.content, 'hex') from json_to_recordset(written -> 'newAttachments') as a(id uuid, content text);
  update attachment set case_id = the_case
  where id in (select value::uuid from json_array_elements_text(written -> 'attachments')) and case_id is null;
  insert into unit_question (id, unit_index, content)
  select q.id, decode(q.unit_index, 'hex'), decode(q.content, 'hex')
  from json_to_recordset(written -> 'questions') as q(id uuid, unit_index text, content text)
  on conflict (id) do update set content = excluded.content;
  insert into ordinary_file_left (id, content)
  select l.id, decode(l.content, 'hex') from json_to_recordset(written -> 'filesLeft') as l(id uuid, content text);
  return true;
end
$$;

-- Takes a matter over: what the server has encrypted comes in, everything of the matter leaves the ordinary tables, in one transaction.
-- Only for a matter that has not moved on. The audit log outside stays: it is chained and holds ids and purposes, no content.
create function take_over(ordinary_case uuid, expected integer, written json) returns boolean
language plpgsql security definer set search_path = sealed, pg_temp as $$
declare
  the_petitioner uuid;
  belonging record;
begin
  delete from public.petition_case where id = ordinary_case and version = expected;
  if not found then
    return false;
  end if;
  select l.petitioner_id into the_petitioner from public.case_list l where l.case_id = ordinary_case;
  for belonging in
    select c.relname, a.attname, a.atttypid = 'uuid'::regtype as is_uuid
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> 'audit_log'
      and (a.attname in ('case_id', 'other_case_id') or a.attname = 'petitioner_id' and not exists (
        select from pg_attribute o where o.attrelid = c.oid and o.attname = 'case_id' and not o.attisdropped))
    order by c.oid desc, a.attnum
  loop
    execute format('delete from public.%I where %I%s = $1', belonging.relname, belonging.attname, case when belonging.is_uuid then '' else '::uuid' end)
    using case when belonging.attname = 'petitioner_id' then the_petitioner else ordinary_case end;
  end loop;
  delete from public.petitioner where id = the_petitioner and not exists (select from public.case_list l where l.petitioner_id = the_petitioner);
  return append_rows(written);
end
$$;

revoke all on function record_audit(bytea), append_rows(json), take_over(uuid, integer, json) from public;
grant usage on schema sealed to daiban_sealed;
grant select on sealed_case, event, command, attachment, unit_question, ordinary_file_left, audit, audit_head, schema_migration to daiban_sealed;
grant insert on sealed_case, event, command, attachment, unit_question, ordinary_file_left to daiban_sealed;
grant update (version, hash, state, code_index) on sealed_case to daiban_sealed;
grant update (case_id) on attachment to daiban_sealed;
grant update (content) on unit_question to daiban_sealed;
grant delete on attachment, ordinary_file_left to daiban_sealed;
grant execute on function record_audit(bytea), append_rows(json), take_over(uuid, integer, json) to daiban_sealed;
