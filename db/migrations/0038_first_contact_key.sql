-- Whoever was asked first sees a restricted case under a key of their own, which the post of an agent does not hold.
update case_list l
set circle = array(
  select distinct key collate "C" from (
    select 'first:' || (c.state -> 'firstContactOfficer' ->> 'officerId') as key
    union all
    -- As the handler, or admitted by name, the same officer keeps the plain key.
    select held from unnest(l.circle) held
    where held <> c.state -> 'firstContactOfficer' ->> 'officerId'
      or held = c.state -> 'handler' ->> 'officerId'
      or coalesce(c.state -> 'restriction' -> 'officerIds', '[]') ? held
      or c.state -> 'backlogEntry' -> 'clearedOn' is null
        and (coalesce(c.state -> 'backlogEntry' -> 'taskForce' -> 'officerIds', '[]') ? held
          or held = c.state -> 'backlogEntry' -> 'sponsor' ->> 'officerId')
      or exists (
        select from jsonb_array_elements(coalesce(c.state -> 'mediations', '[]')) mediation
        where mediation ->> 'mediatorId' = held and mediation -> 'outcome' is null
      )
  ) keys order by 1
)
from (select id, state::jsonb as state from petition_case) c
where c.id = l.case_id and l.confidentiality <> 'normal' and l.circle @> array[c.state -> 'firstContactOfficer' ->> 'officerId'];

comment on column case_list.circle is 'Keys by which a case is seen beside its units: of a restricted one officers by name and first:ID, and what a mandate gives (agent:ID, named:ID, point:UNIT, line:UNIT, step:UNIT)';
