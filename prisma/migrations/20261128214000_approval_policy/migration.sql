-- A second signature is judged by the policy of its moment, which may be another version than the proposal's.
ALTER TABLE "approvals" ADD COLUMN     "policy_version_id" UUID;

alter table approvals
  -- Not of signatures of before: they were judged by the version of their proposal.
  add constraint approvals_policy_version check (policy_version_id is not null) not valid,
  add constraint approvals_policy_version_id_fkey foreign key (policy_version_id) references policy_versions (id);

create or replace function approvals_fit() returns trigger language plpgsql as $$
declare
  proposed record;
begin
  select decisions.needs_approval, decisions.effective_at, decisions.undone_at, decisions.decided_at,
      standings.policy_key, policy_versions.policy_key as version_of
    into proposed
    from decisions
    join standings on standings.id = decisions.standing_id
    join policy_versions on policy_versions.id = new.policy_version_id
    where decisions.id = new.decision_id
    for share of decisions;
  if not found then return new; end if; -- the foreign keys say so better
  if not proposed.needs_approval or proposed.effective_at is not null or proposed.undone_at is not null
    or new.approved_at < proposed.decided_at then
    perform refuse('approvals_of_proposal', 'only a proposal that still waits for a second person is answered');
  end if;
  if proposed.policy_key <> proposed.version_of then
    perform refuse('approvals_policy_version', 'a proposal is signed under a version of its policy');
  end if;
  return new;
end $$;

create or replace function restrictions_rest_on_warnings() returns trigger language plpgsql as $$
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
    left join approvals on approvals.decision_id = decisions.id
    join policy_versions on policy_versions.id = coalesce(approvals.policy_version_id, decisions.policy_version_id)
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
