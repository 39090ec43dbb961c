alter table appeals
  add constraint appeals_window check (filed_at <= window_ends_at),
  add constraint appeals_text check (text ~ '\S'),
  add constraint appeals_claim check (num_nulls(claimed_by, claim_tab, claim_until) in (0, 3)),
  add constraint appeals_decided check (
    (status in ('granted', 'upheld')) = (decided_by is not null)
    and (status not in ('open', 'waiting_for_customer')) = (decided_at is not null)
    and (status = 'granted') = (outcome is not null)
    and (decided_at is null or decided_at >= filed_at)
    and (status not in ('granted', 'upheld') or (reasons is not null and reasons ~ '\S'))),
  add constraint appeals_decision foreign key (decision_id, standing_id) references decisions (id, standing_id),
  add constraint appeals_of_standing unique (id, standing_id),
  add constraint appeals_of_decision unique (id, decision_id);

create index notices_on_appeal on notices (appeal_id) where appeal_id is not null;
alter table notices
  add constraint notices_appeal foreign key (appeal_id, decision_id) references appeals (id, decision_id);

alter table appeal_messages
  add constraint appeal_messages_text check (text ~ '\S'),
  add constraint appeal_messages_author check (author <> 'staff' or author_id is not null),
  add constraint appeal_messages_author_id_fkey foreign key (author_id) references people (id),
  add constraint appeal_messages_appeal foreign key (appeal_id, standing_id)
    references appeals (id, standing_id);

create trigger appeal_messages_frozen before update on appeal_messages for each row
  execute function refuse_change('appeal_messages_frozen', 'a message stays as it was sent');

create index appeals_inbox on appeals (act_by, id) where status in ('open', 'waiting_for_customer');

create trigger appeals_born_open before insert on appeals for each row
  when (new.status <> 'open')
  execute function refuse_change('appeals_born_open', 'an appeal begins open');

create function appeals_of_effect() returns trigger language plpgsql as $$
begin
  if not exists (
    select from decisions
    where id = new.decision_id and kind in ('warn', 'revoke') and effective_at <= new.filed_at
      and undone_at is null and reversed_at is null
    for share
  ) then
    perform refuse('appeals_of_effect', 'an appeal is against a warning or a restriction that has taken effect');
  end if;
  return new;
end $$;

create trigger appeals_of_effect before insert on appeals for each row execute function appeals_of_effect();

create trigger appeals_frozen before update on appeals for each row
  when ((old.id, old.reference, old.standing_id, old.decision_id, old.situation, old.text, old.request_ids,
      old.channel, old.filed_by, old.filed_at, old.window_ends_at)
    is distinct from (new.id, new.reference, new.standing_id, new.decision_id, new.situation, new.text,
      new.request_ids, new.channel, new.filed_by, new.filed_at, new.window_ends_at))
  execute function refuse_change('appeals_frozen', 'an appeal stays as it was filed');

create trigger appeals_stay_closed before update on appeals for each row
  when (old.decided_at is not null
    and (old.status, old.outcome, old.decided_by, old.decided_at, old.reasons)
      is distinct from (new.status, new.outcome, new.decided_by, new.decided_at, new.reasons))
  execute function refuse_change('appeals_stay_closed', 'an answered appeal stays answered');

create function appeals_by_another_person() returns trigger language plpgsql as $$
begin
  if exists (select from decisions where id = new.decision_id and decided_by = new.decided_by)
    or exists (select from approvals where decision_id = new.decision_id and approved_by = new.decided_by) then
    perform refuse('appeals_by_another_person',
      'an appeal is decided by a person who neither took nor approved the decision');
  end if;
  return new;
end $$;

create trigger appeals_by_another_person before update of decided_by on appeals for each row
  when (new.decided_by is not null)
  execute function appeals_by_another_person();

-- At commit, so that lifting, telling and closing may come in any order.
create function appeals_close_openly() returns trigger language plpgsql as $$
declare
  appeal record;
begin
  select * into appeal from appeals where id = new.id;
  if appeal.status = 'granted' and not exists (
    select from restrictions
    where decision_id = appeal.decision_id and coalesce(ended_at, expires_at) <= appeal.decided_at
    union all
    select from warnings where decision_id = appeal.decision_id and voided_at <= appeal.decided_at
  ) then
    perform refuse('appeals_granted_lift', 'a granted appeal lifts the restriction or voids the warning');
  end if;
  if appeal.status in ('granted', 'upheld', 'moot') and not exists (
    select from notices where appeal_id = appeal.id and kind = 'appeal_decided'
  ) then
    perform refuse('appeals_are_answered', 'no appeal is closed without a notice');
  end if;
  return null;
end $$;

create constraint trigger appeals_close_openly after update of status on appeals
  deferrable initially deferred for each row
  when (new.status not in ('open', 'waiting_for_customer'))
  execute function appeals_close_openly();

-- A reversed decision leaves no appeal waiting for an answer.
create function decisions_reversed_close_appeal() returns trigger language plpgsql as $$
begin
  if exists (
    select from appeals where decision_id = new.id and status in ('open', 'waiting_for_customer')
  ) then
    perform refuse('decisions_reversed_close_appeal', 'reversing a decision closes its appeal');
  end if;
  return null;
end $$;

create constraint trigger decisions_reversed_close_appeal after update of reversed_at on decisions
  deferrable initially deferred for each row
  when (new.reversed_at is not null)
  execute function decisions_reversed_close_appeal();
