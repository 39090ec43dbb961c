-- What the monitor got wrong, where an appeal was overturned: kept for its calibration, and never changed.

create type "MonitorFault" as enum ('harmless', 'authorised', 'wrong_subject', 'too_severe', 'none');

alter table appeals
  add column monitor_fault "MonitorFault",
  add column monitor_note text,
  add constraint appeals_monitor_fault check (
    monitor_fault is null or (outcome is not null and outcome = 'overturned')),
  add constraint appeals_monitor_note check (
    monitor_note is null or (monitor_fault is not null and monitor_note ~ '\S'));

drop trigger appeals_stay_closed on appeals;
create trigger appeals_stay_closed before update on appeals for each row
  when (old.decided_at is not null
    and (old.status, old.outcome, old.decided_by, old.decided_at, old.reasons, old.monitor_fault, old.monitor_note)
      is distinct from (new.status, new.outcome, new.decided_by, new.decided_at, new.reasons, new.monitor_fault,
        new.monitor_note))
  execute function refuse_change('appeals_stay_closed', 'an answered appeal stays answered');

drop trigger appeals_versioned on appeals;
create trigger appeals_versioned before update on appeals for each row
  when (new.version < old.version or new.version = old.version
    and (old.status, old.outcome, old.due_at, old.saves_until, old.decided_by, old.decided_at, old.reasons,
        old.assignee_id, old.remind_at, old.returns_at, old.monitor_fault, old.monitor_note)
      is distinct from
      (new.status, new.outcome, new.due_at, new.saves_until, new.decided_by, new.decided_at, new.reasons,
        new.assignee_id, new.remind_at, new.returns_at, new.monitor_fault, new.monitor_note))
  execute function refuse_change('appeals_versioned', 'a change carries a newer version');
