alter table notices
  add constraint notices_visible check (visible_at >= created_at),
  -- Only what nobody has seen yet can be withdrawn.
  add constraint notices_withdrawn check (withdrawn_at < visible_at),
  add constraint notices_of_appeal check (
    (appeal_id is not null) or kind not in ('appeal_received', 'appeal_question', 'appeal_decided')),
  add constraint notices_acknowledged check (acknowledged_at is not null or acknowledged_by is null),
  add constraint notices_organization_id_fkey foreign key (organization_id) references organizations (id),
  add constraint notices_decision foreign key (decision_id, standing_id) references decisions (id, standing_id),
  add constraint notices_acknowledged_by_fkey foreign key (acknowledged_by) references people (id);

create function notices_fit() returns trigger language plpgsql as $$
begin
  if not exists (
    select from standings join subjects on subjects.id = standings.subject_id
    where standings.id = new.standing_id and subjects.organization_id = new.organization_id
  ) then
    perform refuse('notices_for_own_organization', 'a notice goes to the organization it is about');
  end if;
  if new.kind in ('warning', 'limit') and not exists (
    select from decisions where id = new.decision_id and effective_at <= new.visible_at
  ) then
    perform refuse('notices_after_effect', 'nobody outside sees a notice before its decision takes effect');
  end if;
  return new;
end $$;

create trigger notices_fit before insert on notices for each row execute function notices_fit();

create trigger notices_frozen before update on notices for each row
  when (to_jsonb(old) - '{acknowledged_at,acknowledged_by,withdrawn_at}'::text[]
      is distinct from to_jsonb(new) - '{acknowledged_at,acknowledged_by,withdrawn_at}'::text[]
    or old.withdrawn_at is not null and old.withdrawn_at is distinct from new.withdrawn_at
    or old.acknowledged_at is not null and (old.acknowledged_at, old.acknowledged_by)
      is distinct from (new.acknowledged_at, new.acknowledged_by))
  execute function refuse_change('notices_frozen', 'a notice stays as it was rendered');

-- At commit: a person who is warned or limited is told, in the same transaction.
create function decisions_are_told() returns trigger language plpgsql as $$
begin
  if not exists (
    select from notices where decision_id = new.decision_id and kind = tg_argv[0]::"NoticeKind"
  ) then
    perform refuse('decisions_are_told', 'nobody is warned or limited without a notice');
  end if;
  return null;
end $$;

create constraint trigger warnings_are_told after insert on warnings deferrable initially deferred
  for each row execute function decisions_are_told('warning');
create constraint trigger restrictions_are_told after insert on restrictions deferrable initially deferred
  for each row when (new.kind = 'decided') execute function decisions_are_told('limit');

-- Deliveries -------------------------------------------------------------------------------------------------------

alter table deliveries
  add constraint deliveries_delivered check (status not in ('delivered', 'bounced') or delivered_at is not null),
  add constraint deliveries_attempts check (attempts >= 0);

create index deliveries_due on deliveries (next_attempt_at) where status = 'pending';
create index deliveries_dead on deliveries (id) where status in ('failed', 'bounced');

create function deliveries_wait_for_effect() returns trigger language plpgsql as $$
begin
  if exists (select from notices where id = new.notice_id and visible_at > new.next_attempt_at) then
    perform refuse('deliveries_wait_for_effect', 'nothing is sent before its notice may be seen');
  end if;
  return new;
end $$;

create trigger deliveries_wait_for_effect before insert on deliveries for each row
  execute function deliveries_wait_for_effect();
