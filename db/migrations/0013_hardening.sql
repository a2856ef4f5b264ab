-- Uploads that wait for the scanner are shut away until they are found clean; what was found infected keeps its row and no content.
alter table attachment add column scan text not null default 'clean' check (scan in ('clean', 'waiting', 'infected'));
create index attachment_loose on attachment (uploaded_at) where case_id is null;
create index attachment_waiting on attachment (uploaded_at) where scan = 'waiting';

-- A file belongs to one case. Of two that take it at the same moment the later one finds fewer files than it named, and nothing of it is
-- written.
create function all_attached(free bigint, named bigint) returns boolean
language plpgsql as $$
begin
  if free < named then
    raise exception 'an attachment belongs to another case' using errcode = 'unique_violation', constraint = 'attachment_taken';
  end if;
  return true;
end
$$;
