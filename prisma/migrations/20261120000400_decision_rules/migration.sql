-- Decisions --------------------------------------------------------------------------------------------------------

alter table decisions
  add constraint decisions_rationale check (rationale ~ '\S'),
  add constraint decisions_dismissal check ((kind = 'dismiss') = (dismissal_reason is not null)),
  add constraint decisions_clause_and_facts check (
    kind = 'dismiss' or (clause is not null and clause ~ '\S' and facts is not null and facts ~ '\S')),
  add constraint decisions_override check (override_reason is null or override_reason ~ '\S'),
  add constraint decisions_effect check (effective_at >= decided_at),
  add constraint decisions_undone check (
    undone_at is null or (undone_at >= decided_at and (effective_at is null or undone_at < effective_at))),
  add constraint decisions_reversed check (
    num_nulls(reversed_at, reversed_by, reversal_reason) in (0, 3)
    and (reversed_at is null
      or (effective_at is not null and reversed_at >= effective_at and undone_at is null
        and reversal_reason ~ '\S'))),
  add constraint decisions_policy_version_id_fkey foreign key (policy_version_id) references policy_versions (id),
  add constraint decisions_reversed_by_fkey foreign key (reversed_by) references people (id),
  add constraint decisions_of_standing unique (id, standing_id),
  add constraint decisions_author unique (id, standing_id, decided_by);

create unique index decisions_one_in_effect on decisions (case_id)
  where effective_at is not null and undone_at is null;

create function decisions_fit() returns trigger language plpgsql as $$
declare
  judged record;
begin
  select cases.standing_id, cases.status, standings.policy_key, policy_versions.policy_key as version_of
    into judged
    from cases
    join standings on standings.id = cases.standing_id
    join policy_versions on policy_versions.id = new.policy_version_id
    where cases.id = new.case_id
    for share of cases;
  if not found then return new; end if; -- the foreign keys say so better
  if judged.standing_id <> new.standing_id or judged.policy_key <> judged.version_of then
    perform refuse('decisions_fit', 'a decision is on a case of its standing, under a version of its policy');
  end if;
  if judged.status = 'closed' then
    perform refuse('decisions_on_open_case', 'a closed case is not decided again');
  end if;
  if new.needs_approval and new.effective_at is not null then
    perform refuse('decisions_await_approval', 'a decision that needs a second person begins without effect');
  end if;
  return new;
end $$;

create trigger decisions_fit before insert on decisions for each row execute function decisions_fit();

create trigger decisions_frozen before update on decisions for each row
  when (to_jsonb(old) - '{version,effective_at,undone_at,reversed_at,reversed_by,reversal_reason}'::text[]
      is distinct from
      to_jsonb(new) - '{version,effective_at,undone_at,reversed_at,reversed_by,reversal_reason}'::text[]
    or old.effective_at is not null and old.effective_at is distinct from new.effective_at
    or old.undone_at is not null and old.undone_at is distinct from new.undone_at
    or old.reversed_at is not null
      and (old.reversed_at, old.reversed_by, old.reversal_reason)
        is distinct from (new.reversed_at, new.reversed_by, new.reversal_reason))
  execute function refuse_change('decisions_frozen', 'a decision is not rewritten');

create function decisions_await_approval() returns trigger language plpgsql as $$
begin
  if not exists (
    select from approvals
    where decision_id = new.id and outcome = 'approved' and approved_at <= new.effective_at
  ) then
    perform refuse('decisions_await_approval', 'this decision takes effect once a second person approved it');
  end if;
  return new;
end $$;

create trigger decisions_await_approval before update of effective_at on decisions for each row
  when (new.needs_approval and new.effective_at is not null and old.effective_at is null)
  execute function decisions_await_approval();

-- Approvals --------------------------------------------------------------------------------------------------------

alter table approvals
  add constraint approvals_second_person check (approved_by <> decided_by),
  add constraint approvals_reason check (outcome = 'approved' or (reason is not null and reason ~ '\S')),
  add constraint approvals_of_decision foreign key (decision_id, standing_id, decided_by)
    references decisions (id, standing_id, decided_by),
  add constraint approvals_signature unique (decision_id, approved_by);

create function approvals_fit() returns trigger language plpgsql as $$
declare
  proposed record;
begin
  select needs_approval, effective_at, undone_at, decided_at into proposed
    from decisions where id = new.decision_id for share;
  if not found then return new; end if;
  if not proposed.needs_approval or proposed.effective_at is not null or proposed.undone_at is not null
    or new.approved_at < proposed.decided_at then
    perform refuse('approvals_of_proposal', 'only a proposal that still waits for a second person is answered');
  end if;
  return new;
end $$;

create trigger approvals_fit before insert on approvals for each row execute function approvals_fit();
create trigger approvals_frozen before update on approvals for each row
  execute function refuse_change('approvals_frozen', 'a signature is not rewritten');

-- Quiets -----------------------------------------------------------------------------------------------------------

alter table quiets
  add constraint quiets_term check (until >= "from" and until - "from" <= interval '720 hours'),
  add constraint quiets_decision_fkey foreign key (decision_id, standing_id) references decisions (id, standing_id),
  add constraint quiets_monitor_id_fkey foreign key (monitor_id) references monitors (id);

create function quiets_follow_dismissal() returns trigger language plpgsql as $$
begin
  if not exists (
    select from decisions
    where id = new.decision_id and dismissal_reason in ('false_positive', 'authorised_work')
  ) then
    perform refuse('quiets_follow_dismissal', 'only a dismissal as false positive or authorised work quiets');
  end if;
  return new;
end $$;

create trigger quiets_follow_dismissal before insert on quiets for each row
  execute function quiets_follow_dismissal();
create trigger quiets_frozen before update on quiets for each row
  when (to_jsonb(old) - '{version,until}'::text[] is distinct from to_jsonb(new) - '{version,until}'::text[]
    or new.until > old.until)
  execute function refuse_change('quiets_frozen', 'a quiet can be cut short, and nothing else');
