alter table warnings
  add constraint warnings_delivery check (
    num_nulls(delivered_at, grace_until, lapses_at) in (0, 3)
    and (delivered_at is null
      or (delivered_at >= effective_at and grace_until >= delivered_at and lapses_at > delivered_at))),
  add constraint warnings_decided foreign key (decision_id, standing_id, warned_by)
    references decisions (id, standing_id, decided_by),
  add constraint warnings_of_standing unique (id, standing_id);

-- What was sent and does not count yet.
create index warnings_undelivered on warnings (decision_id) where delivered_at is null and voided_at is null;

create function warnings_follow_decision() returns trigger language plpgsql as $$
begin
  if not exists (
    select from decisions
    where id = new.decision_id and kind = 'warn' and effective_at = new.effective_at and undone_at is null
    for share
  ) then
    perform refuse('warnings_follow_decision', 'a warning follows a decision to warn and takes effect with it');
  end if;
  return new;
end $$;

create trigger warnings_follow_decision before insert on warnings for each row
  execute function warnings_follow_decision();

-- A bounce takes the delivery back; it is never moved.
create trigger warnings_frozen before update on warnings for each row
  when (to_jsonb(old) - '{version,delivered_at,grace_until,lapses_at,voided_at}'::text[]
      is distinct from to_jsonb(new) - '{version,delivered_at,grace_until,lapses_at,voided_at}'::text[]
    or old.voided_at is not null and old.voided_at is distinct from new.voided_at
    or old.delivered_at is not null and new.delivered_at is not null
      and (old.delivered_at, old.grace_until, old.lapses_at)
        is distinct from (new.delivered_at, new.grace_until, new.lapses_at))
  execute function refuse_change('warnings_frozen', 'a warning is delivered, taken back or voided, not rewritten');

-- At commit, so that voiding and lifting may come in either order.
create function warnings_voided_lift() returns trigger language plpgsql as $$
begin
  if exists (
    select from restrictions
    join warnings on warnings.id = restrictions.warning_id
    where warnings.id = new.id and restrictions.expires_at > warnings.voided_at
      and (restrictions.ended_at is null
        or restrictions.ended_at > greatest(warnings.voided_at, restrictions.effective_at))
  ) then
    perform refuse('warnings_voided_lift', 'voiding a warning ends the restrictions that rest on it');
  end if;
  return null;
end $$;

create constraint trigger warnings_voided_lift after update of voided_at on warnings
  deferrable initially deferred for each row
  when (new.voided_at is not null)
  execute function warnings_voided_lift();
