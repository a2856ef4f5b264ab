-- The board of remedies reads the few open duties of its kinds, however many others are open (`remedyWaits` in packages/contract/src/remedy.ts).
create index duty_remedy on duty (due_at, case_id)
  where closed_on is null
    and kind in ('reviewTask', 'reviewDecision', 'reReviewDecision', 'refusalCheck', 'redoAfterReview', 'withdrawalCheck', 'executionReply');
