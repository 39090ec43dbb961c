-- What each view of the queue and of the appeals inbox is paged or counted by. Claims are prolonged without touching
-- an index: their end is in none.
create index cases_of_claimant on cases (claimed_by, act_by, id)
  where status in ('open', 'awaiting_approval') and claimed_by is not null;
create index cases_due on cases (due_at) where status in ('open', 'awaiting_approval');
create index cases_repeat on cases (act_by, id) where status in ('open', 'awaiting_approval') and repeat;
create index cases_awaiting_approval on cases (act_by, id) where status = 'awaiting_approval';

-- Answered appeals, newest first; also what the usual time to an answer is measured on.
create index appeals_answered on appeals (decided_at desc, id desc) where decided_at is not null;

-- Identifiers are found by their beginning, case-sensitive as they are.
create index subjects_identifier_prefix on subjects (safety_identifier text_pattern_ops)
  where safety_identifier is not null;
