-- The board of agency says of each recorded mandate whether its principal was told; a destroyed record takes its links along.
create index mandate_link_case on mandate_link (case_id);
