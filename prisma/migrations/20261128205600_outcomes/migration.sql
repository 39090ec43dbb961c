-- Narrowed: the limit of a whole organization is lifted, and single users of it are looked at instead ------------------

alter table appeals
  add column narrowed_to text[] not null default '{}',
  add constraint appeals_narrowed check (
    (outcome is not null and outcome = 'narrowed') = (cardinality(narrowed_to) > 0));

alter table cases
  add column narrowed_from uuid,
  add constraint cases_narrowed_from_fkey foreign key (narrowed_from) references appeals (id);

create index cases_on_narrowed_from on cases (narrowed_from) where narrowed_from is not null;

drop trigger cases_frozen on cases;
create trigger cases_frozen before update on cases for each row
  when ((old.id, old.reference, old.standing_id, old.policy_version_id, old.previous_case_id,
      old.grant_at_flag_id, old.opened_at, old.narrowed_from)
    is distinct from (new.id, new.reference, new.standing_id, new.policy_version_id, new.previous_case_id,
      new.grant_at_flag_id, new.opened_at, new.narrowed_from))
  execute function refuse_change('cases_frozen', 'what a case is about does not change');

drop trigger appeals_stay_closed on appeals;
create trigger appeals_stay_closed before update on appeals for each row
  when (old.decided_at is not null
    and (old.status, old.outcome, old.decided_by, old.decided_at, old.reasons, old.monitor_fault, old.monitor_note,
        old.narrowed_to)
      is distinct from (new.status, new.outcome, new.decided_by, new.decided_at, new.reasons, new.monitor_fault,
        new.monitor_note, new.narrowed_to))
  execute function refuse_change('appeals_stay_closed', 'an answered appeal stays answered');

drop trigger appeals_versioned on appeals;
create trigger appeals_versioned before update on appeals for each row
  when (new.version < old.version or new.version = old.version
    and (old.status, old.outcome, old.due_at, old.saves_until, old.decided_by, old.decided_at, old.reasons,
        old.assignee_id, old.remind_at, old.returns_at, old.monitor_fault, old.monitor_note, old.narrowed_to)
      is distinct from
      (new.status, new.outcome, new.due_at, new.saves_until, new.decided_by, new.decided_at, new.reasons,
        new.assignee_id, new.remind_at, new.returns_at, new.monitor_fault, new.monitor_note, new.narrowed_to))
  execute function refuse_change('appeals_versioned', 'a change carries a newer version');

-- At commit, so that lifting and opening may come in any order.
create function appeals_narrow() returns trigger language plpgsql as $$
begin
  if not exists (
    select from restrictions where decision_id = new.decision_id and scope = 'organization'
  ) then
    perform refuse('appeals_narrow_organizations', 'only the limit of a whole organization is narrowed');
  end if;
  if exists (
    select from unnest(new.narrowed_to) as named (identifier)
      join standings on standings.id = new.standing_id
      join subjects on subjects.id = standings.subject_id
    where not exists (
      select from cases
      where cases.organization_id = subjects.organization_id and cases.policy_key = standings.policy_key
        and cases.safety_identifier = named.identifier and cases.opened_at <= new.decided_at
        and cases.status <> 'closed')
  ) then
    perform refuse('appeals_narrow_to_cases', 'a case is open for each identifier that a limit is narrowed to');
  end if;
  return null;
end $$;

create constraint trigger appeals_narrow after update of outcome on appeals
  deferrable initially deferred for each row
  when (new.outcome = 'narrowed')
  execute function appeals_narrow();

create function cases_narrowed_from() returns trigger language plpgsql as $$
begin
  if not exists (
    select from appeals
      join standings on standings.id = appeals.standing_id
      join subjects on subjects.id = standings.subject_id
    where appeals.id = new.narrowed_from and new.safety_identifier = any(appeals.narrowed_to)
      and subjects.organization_id = new.organization_id and standings.policy_key = new.policy_key
  ) then
    perform refuse('cases_narrowed_from', 'a case is opened by the appeal that named its user');
  end if;
  return null;
end $$;

create constraint trigger cases_narrowed_from after insert on cases
  deferrable initially deferred for each row
  when (new.narrowed_from is not null)
  execute function cases_narrowed_from();

-- Restored: access comes back on a person's own initiative, and the decision stands -------------------------------------

alter table restrictions
  add column restored_by uuid,
  add column restored_reasons text,
  add constraint restrictions_restored_by_fkey foreign key (restored_by) references people (id),
  add constraint restrictions_restored check (
    (end_reason is not null and end_reason = 'restored') = (restored_by is not null)
    and (restored_by is null) = (restored_reasons is null)
    and (restored_reasons is null or restored_reasons ~ '\S'));

drop trigger restrictions_frozen on restrictions;
create trigger restrictions_frozen before update on restrictions for each row
  when (to_jsonb(old) - '{version,ended_at,end_reason,restored_by,restored_reasons}'::text[]
      is distinct from to_jsonb(new) - '{version,ended_at,end_reason,restored_by,restored_reasons}'::text[]
    or old.ended_at is not null
      and (old.ended_at, old.end_reason, old.restored_by, old.restored_reasons)
        is distinct from (new.ended_at, new.end_reason, new.restored_by, new.restored_reasons))
  execute function refuse_change('restrictions_frozen', 'a restriction can be ended once, and nothing else');

create function restrictions_restored_openly() returns trigger language plpgsql as $$
begin
  if not exists (
    select from notices where decision_id = new.decision_id and kind = 'restored'
  ) then
    perform refuse('restrictions_restored_are_told', 'nobody gets access back without a notice');
  end if;
  if exists (
    select from appeals where decision_id = new.decision_id and status in ('open', 'waiting_for_customer')
  ) then
    perform refuse('restrictions_restored_without_appeal', 'whoever appealed is answered instead');
  end if;
  return null;
end $$;

create constraint trigger restrictions_restored_openly after update of end_reason on restrictions
  deferrable initially deferred for each row
  when (new.end_reason = 'restored')
  execute function restrictions_restored_openly();

-- How often that was done is counted over a period.
create index restrictions_restored_at on restrictions (ended_at) where restored_by is not null;
