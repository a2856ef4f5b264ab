-- The board of matters that are posted for teams reads the few open duties of postings, however many others are open.
create index duty_bounty on duty (opened_on, case_id) where closed_on is null and kind in ('biddingTerm', 'awardTask');
