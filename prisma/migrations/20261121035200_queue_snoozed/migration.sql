-- Whether a case still sleeps is told by the index that lists those that were put to sleep.
drop index cases_snoozed;
create index cases_snoozed on cases (act_by, id) include (snoozed_until)
  where status in ('open', 'awaiting_approval') and snoozed_until is not null;
