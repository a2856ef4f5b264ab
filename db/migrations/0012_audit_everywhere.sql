-- Looks of the time before the audit log move into it; the office's calendar is kept by the year.

-- The chain hashes moments as JavaScript writes them: UTC with milliseconds.
select record_audit(json_agg(json_build_object(
    'at', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'kind', case
      when what = 'petitioner' and purpose = 'paper' then 'paperOpened'
      when what = 'petitioner' then 'unmasked'
      when what = 'query-code' then 'queryCodeRenewed'
      when what = 'export' then 'exported'
      else 'searched' end,
    'actor_id', officer_id,
    'case_id', case_id,
    'detail', (case
      when what = 'petitioner' and purpose = 'paper' then json_build_object('named', true)
      when what = 'query-code' then json_build_object('proof', purpose)
      when what = 'export' then json_build_object('what', 'cases', 'rows', substring(purpose from '^\d+')::int)
      when what = 'phone' then json_build_object('as', 'similar')
      else json_build_object('purpose', purpose) end)::text) order by position))
from access_log
having count(*) > 0;
drop table access_log;

-- The audit page reads newest first, narrowed by one of these; unusual looks are counted from the last two alone.
drop index audit_log_at, audit_log_actor, audit_log_case;
create index audit_log_at on audit_log (at, position);
create index audit_log_kind on audit_log (kind, at, position);
create index audit_log_actor on audit_log (actor_id, at, position);
create index audit_log_case on audit_log (case_id, at, position) where case_id is not null;
create index audit_log_looks on audit_log (at) include (actor_id, case_id)
  where kind in ('caseOpened', 'unmasked', 'paperOpened', 'fileOpened') and actor_unit is not null;
create index audit_log_outside on audit_log (at) include (actor_id, case_id) where (detail ->> 'outside') = 'true';

-- A year that administrators have signed is theirs: the days published with a new version of the product no longer change it.
create table work_calendar_year (
  year integer primary key,
  document text not null,
  signed_at timestamptz not null,
  proposed_by text not null,
  decided_by text not null
);
comment on table work_calendar_year is 'Years of the work calendar that two administrators signed, with the notice they stand on';
grant select, insert, update on work_calendar_year to daiban_app;
grant delete on work_calendar_day to daiban_app;
