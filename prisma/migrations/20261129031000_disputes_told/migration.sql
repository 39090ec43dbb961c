-- A customer is told how its dispute was answered: by a notice of no decision, once.

alter table notices
  add column dispute_id uuid,
  add constraint notices_dispute_id_fkey foreign key (dispute_id) references block_disputes (id),
  drop constraint notices_about,
  add constraint notices_about check (
    case
      when dispute_id is not null
        then num_nonnulls(
          standing_id, decision_id, restriction_id, application_id, kind, access_kind, appeal_id) = 0
      when application_id is not null
        then num_nonnulls(standing_id, decision_id, restriction_id, kind, appeal_id) = 0 and access_kind is not null
      when restriction_id is not null
        then standing_id is not null and num_nonnulls(decision_id, appeal_id, access_kind) = 0
          and kind is not null and kind::text in ('interim_limit', 'interim_lifted')
      else num_nulls(standing_id, decision_id, kind) = 0 and access_kind is null
        and kind::text not in ('interim_limit', 'interim_lifted')
    end);
create unique index notices_dispute_id_key on notices (dispute_id);

create or replace function notices_fit() returns trigger language plpgsql as $$
begin
  if not exists (
    select from standings join subjects on subjects.id = standings.subject_id
    where standings.id = new.standing_id and subjects.organization_id = new.organization_id
    union all
    select from access_applications
    where access_applications.id = new.application_id and access_applications.organization_id = new.organization_id
    union all
    select from block_disputes join blocks on blocks.id = block_disputes.block_id
    where block_disputes.id = new.dispute_id and blocks.organization_id = new.organization_id
  ) then
    perform refuse('notices_for_own_organization', 'a notice goes to the organization it is about');
  end if;
  if new.kind in ('warning', 'limit') and not exists (
    select from decisions where id = new.decision_id and effective_at <= new.visible_at
  ) then
    perform refuse('notices_after_effect', 'nobody outside sees a notice before its decision takes effect');
  end if;
  if new.dispute_id is not null and not exists (
    select from block_disputes where id = new.dispute_id and answered_at <= new.visible_at
  ) then
    perform refuse('notices_after_answer', 'nobody is told of an answer before it is given');
  end if;
  return new;
end $$;

create or replace function notices_of_policy() returns trigger language plpgsql as $$
begin
  if not exists (
    select from policy_versions join standings on standings.policy_key = policy_versions.policy_key
    where policy_versions.id = new.policy_version_id and standings.id = new.standing_id
    union all
    select from policy_versions join access_applications
      on access_applications.policy_key = policy_versions.policy_key
    where policy_versions.id = new.policy_version_id and access_applications.id = new.application_id
    union all
    select from policy_versions
      join standings on standings.policy_key = policy_versions.policy_key
      join signals on signals.standing_id = standings.id
      join blocks on blocks.signal_id = signals.id
      join block_disputes on block_disputes.block_id = blocks.id
    where policy_versions.id = new.policy_version_id and block_disputes.id = new.dispute_id
  ) then
    perform refuse('notices_of_policy', 'a notice is said in the words of the policy it is about');
  end if;
  return new;
end $$;

-- At commit.
create function block_disputes_told() returns trigger language plpgsql as $$
begin
  if not exists (select from notices where dispute_id = new.id) then
    perform refuse('block_disputes_told', 'no dispute is answered without a notice');
  end if;
  return null;
end $$;
create constraint trigger block_disputes_told after update on block_disputes
  deferrable initially deferred for each row when (old.status = 'open' and new.status <> 'open')
  execute function block_disputes_told();
