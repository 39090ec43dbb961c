-- Cases ------------------------------------------------------------------------------------------------------------

alter table cases
  add constraint cases_status_facts check (
    case status
      when 'settling' then outcome is not null and settles_at is not null and closed_at is null
      when 'closed' then outcome is not null and closed_at is not null and closed_at >= opened_at
      else outcome is null and settles_at is null and closed_at is null
    end),
  add constraint cases_claim check (num_nulls(claimed_by, claim_tab, claim_until) in (0, 3)),
  add constraint cases_counts check (signal_count >= 0 and blast_requests_per_hour >= 0),
  add constraint cases_policy_version_id_fkey foreign key (policy_version_id) references policy_versions (id),
  add constraint cases_previous_case_id_fkey foreign key (previous_case_id) references cases (id),
  add constraint cases_grant_at_flag_id_fkey
    foreign key (grant_at_flag_id) references trusted_access_grants (id);

create unique index cases_one_open on cases (standing_id) where status <> 'closed';

-- The queue's pages. A reader must write the statuses out: a parameter fits no partial index.
create index cases_queue on cases (act_by, id) where status in ('open', 'awaiting_approval');

create trigger cases_born_open before insert on cases for each row
  when (new.status <> 'open')
  execute function refuse_change('cases_born_open', 'a case begins open');

create trigger cases_frozen before update on cases for each row
  when ((old.id, old.reference, old.standing_id, old.policy_version_id, old.previous_case_id,
      old.grant_at_flag_id, old.opened_at)
    is distinct from (new.id, new.reference, new.standing_id, new.policy_version_id, new.previous_case_id,
      new.grant_at_flag_id, new.opened_at))
  execute function refuse_change('cases_frozen', 'what a case is about does not change');

create trigger cases_stay_closed before update on cases for each row
  when (old.status = 'closed'
    and (old.status, old.outcome, old.closed_at) is distinct from (new.status, new.outcome, new.closed_at))
  execute function refuse_change('cases_stay_closed', 'a closed case stays closed');

-- Nothing is closed but by a person's decision that has taken effect.
create function cases_close_by_decision() returns trigger language plpgsql as $$
begin
  if exists (
    select from cases
    where cases.id = new.id and cases.status in ('settling', 'closed') and not exists (
      select from decisions
      where decisions.case_id = cases.id and decisions.undone_at is null
        and decisions.effective_at <= coalesce(cases.closed_at, decisions.effective_at)
        and decisions.kind = case cases.outcome
          when 'dismissed' then 'dismiss' when 'warned' then 'warn' else 'revoke' end::"DecisionKind")
  ) then
    perform refuse('cases_close_by_decision', 'a case closes by a decision that has taken effect');
  end if;
  return null;
end $$;

create constraint trigger cases_close_by_decision after update of status on cases
  deferrable initially deferred for each row
  when (new.status in ('settling', 'closed') and old.status is distinct from new.status)
  execute function cases_close_by_decision();
