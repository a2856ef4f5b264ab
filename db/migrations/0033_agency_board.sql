-- The board of agency reads the matters whose mandate binds or waits for an agent, however many others there are.
create index agency_matter_running on agency_matter (granted_on)
  where granted_on is not null and (ended_by is null or ended_by in ('agentLeft', 'agentConflict'));
