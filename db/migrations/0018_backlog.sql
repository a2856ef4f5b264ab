-- The leaders' list reads the few matters that are or were on it, whatever else is owed.
create index duty_backlog on duty (case_id, opened_on) where kind in ('backlogDecision', 'backlogResolve', 'relapseResolve');
create index duty_return_visit on duty (due_at, case_id) where closed_on is null and kind in ('returnVisit', 'secondReturnVisit', 'redoTask');
