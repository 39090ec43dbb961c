-- Looked at whenever a gateway reports, and empty but for lifts that are late.
create index staff_messages_late_lifts on staff_messages (case_id)
  where kind = 'lift_unapplied' and withdrawn_at is null;
