-- What an insert must find. The three triggers fire in the order of their names: the first locks the standing, so
-- that what the others read stays as read.

create function restrictions_apply_to_standing() returns trigger language plpgsql as $$
declare
  subject "SubjectKind";
  judged record;
begin
  select subjects.kind into subject
    from standings join subjects on subjects.id = standings.subject_id
    where standings.id = new.standing_id
    for no key update of standings;
  select standing_id, interim into judged from cases where id = new.case_id;
  if subject <> new.scope or judged.standing_id <> new.standing_id then
    perform refuse('restrictions_apply_to_standing', 'a restriction applies to the subject of its case');
  end if;
  if new.kind = 'interim' and not judged.interim then
    perform refuse('restrictions_interim', 'an interim limit needs a case that is marked as interim');
  end if;
  return new;
end $$;

create trigger restrictions_apply_to_standing before insert on restrictions for each row
  execute function restrictions_apply_to_standing();

create function restrictions_follow_decision() returns trigger language plpgsql as $$
declare
  decision record;
  approval record;
  interim_hours interval;
begin
  select * into decision from decisions where id = new.decision_id for share;
  if not found then return new; end if;
  if decision.kind <> 'revoke' or decision.undone_at is not null or decision.case_id <> new.case_id
    or decision.effective_at is distinct from new.effective_at then
    perform refuse('restrictions_follow_decision',
      'a restriction follows a decision to revoke on its case and takes effect with it');
  end if;

  select * into approval from approvals where decision_id = new.decision_id;
  if (decision.needs_approval or new.scope = 'organization')
    and (approval.outcome is distinct from 'approved' or new.approved_by is distinct from approval.approved_by)
    or not decision.needs_approval and new.approved_by is not null then
    perform refuse('restrictions_approved', 'this restriction needs the approval of a second person');
  end if;
  if new.scope = 'organization' and (decision.blast_radius is null
    or decision.adoption ->> 'adoption' is distinct from 'none' and decision.override_reason is null) then
    perform refuse('restrictions_whole_organization',
      'a whole organization is limited only without identifiers, or with a reason why they cannot be relied on');
  end if;

  select sum(coalesce(ended_at, expires_at) - effective_at) into interim_hours
    from restrictions where case_id = new.case_id and kind = 'interim';
  if new.expires_at - new.effective_at + coalesce(interim_hours, interval '0') > interval '168 hours' then
    perform refuse('restrictions_168_hours', 'the hours of an interim limit count towards the 168');
  end if;
  return new;
end $$;

create trigger restrictions_follow_decision before insert on restrictions for each row
  when (new.kind = 'decided' and new.decision_id is not null)
  execute function restrictions_follow_decision();

-- The last signature is the instant at which the warnings must be in force. They are read FOR SHARE: whoever
-- voids one meanwhile waits, and then finds this restriction resting on it.
create function restrictions_rest_on_warnings() returns trigger language plpgsql as $$
declare
  required int;
  signed_at timestamptz;
  held int;
  newer_than timestamptz;
begin
  select (policy_versions.document #>> array['numbers', 'warningsRequired', new.scope::text])::int,
      coalesce(approvals.approved_at, decisions.decided_at)
    into required, signed_at
    from decisions
    join policy_versions on policy_versions.id = decisions.policy_version_id
    left join approvals on approvals.decision_id = decisions.id
    where decisions.id = new.decision_id;
  -- For an end user the table's own check asks for a warning.
  if new.warning_id is null and (required = 0 or new.scope = 'end_user') then return new; end if;

  with in_force as (
    select id, grace_until from warnings
    where standing_id = new.standing_id and delivered_at <= signed_at and lapses_at > signed_at
      and voided_at is null
    order by id for share
  )
  select count(*), max(grace_until) filter (where id = new.warning_id) into held, newer_than from in_force;

  if required is null or held < required or newer_than is null then
    perform refuse('restrictions_rest_on_warnings',
      'a restriction rests on delivered warnings that are neither voided nor lapsed');
  end if;
  if not exists (select from signals where case_id = new.case_id
    and occurred_at between newer_than and signed_at) then
    perform refuse('restrictions_need_newer_signal',
      'a restriction needs a signal of its case that occurred after the warning and its grace');
  end if;
  return new;
end $$;

create trigger restrictions_rest_on_warnings before insert on restrictions for each row
  when (new.kind = 'decided' and new.decision_id is not null)
  execute function restrictions_rest_on_warnings();
