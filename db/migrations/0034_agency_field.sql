-- The phone view of an agent reads the matters of one agent and the orders of a few points.
create index agency_matter_agent on agency_matter (agent_id) where ended_by is null;
create index agency_matter_order on agency_matter (unit_id) where represented_on is null and ended_by is null;
