-- Views of many parts: whichever index leads, it tells of the other parts as well, so that nothing is read of the cases
-- that are passed by.

drop index cases_queue, cases_policy, cases_severity, cases_whole_organization, cases_repeat, cases_zdr, cases_trusted;

create index cases_queue on cases (act_by, id)
  include (policy_key, severity, scope, repeat, zdr, opened_at, due_at)
  where status in ('open', 'awaiting_approval') and snoozed_until is null;
create index cases_policy on cases (policy_key, act_by, id)
  include (severity, scope, repeat, zdr, opened_at, due_at)
  where status in ('open', 'awaiting_approval') and snoozed_until is null;
create index cases_severity on cases (severity, act_by, id)
  include (policy_key, scope, repeat, zdr, opened_at, due_at)
  where status in ('open', 'awaiting_approval') and snoozed_until is null;
create index cases_whole_organization on cases (act_by, id)
  include (policy_key, severity, repeat, zdr, opened_at, due_at)
  where status in ('open', 'awaiting_approval') and snoozed_until is null and scope = 'organization';
create index cases_repeat on cases (act_by, id)
  include (policy_key, severity, scope, zdr, opened_at, due_at)
  where status in ('open', 'awaiting_approval') and snoozed_until is null and repeat;
create index cases_zdr on cases (act_by, id)
  include (policy_key, severity, scope, repeat, opened_at, due_at)
  where status in ('open', 'awaiting_approval') and snoozed_until is null and zdr;
create index cases_trusted on cases (act_by, id)
  include (policy_key, severity, scope, repeat, zdr, opened_at, due_at)
  where status in ('open', 'awaiting_approval') and snoozed_until is null and grant_at_flag_id is not null;
