-- Until when an appeal waits for its customer, and when it reminds them. Afterwards it is open again, by a job.

alter table appeals
  add column remind_at timestamptz(3),
  add column returns_at timestamptz(3);

update appeals set returns_at = now() + interval '72 hours' where status = 'waiting_for_customer';

alter table appeals add constraint appeals_waiting check (
  (status = 'waiting_for_customer') = (returns_at is not null)
  and (remind_at is null or (returns_at is not null and remind_at <= returns_at)));

create index appeals_to_tend on appeals (returns_at) where status = 'waiting_for_customer';

drop trigger appeals_versioned on appeals;
create trigger appeals_versioned before update on appeals for each row
  when (new.version < old.version or new.version = old.version
    and (old.status, old.outcome, old.due_at, old.saves_until, old.decided_by, old.decided_at, old.reasons,
        old.assignee_id, old.remind_at, old.returns_at)
      is distinct from
      (new.status, new.outcome, new.due_at, new.saves_until, new.decided_by, new.decided_at, new.reasons,
        new.assignee_id, new.remind_at, new.returns_at))
  execute function refuse_change('appeals_versioned', 'a change carries a newer version');
