-- A person's change of a policy takes effect when another person confirms it. What an operator sets at the command
-- line needs no second person, and is recorded as that.

alter table policy_proposals
  add constraint policy_proposals_numbers check (coalesce(
    (document #>> '{numbers,warningsRequired,end_user}')::int >= 1
    and (document #>> '{numbers,warningsRequired,organization}')::int >= 0
    and (document #>> '{numbers,restrictionHours}')::numeric > 0
    and (document #>> '{numbers,restrictionHours}')::numeric <= 168
    and (document #>> '{numbers,graceHours}')::numeric >= 0
    and (document #>> '{numbers,undoWindowSeconds}')::numeric >= 0, false)),
  add constraint policy_proposals_reason check (reason ~ '\S'),
  add constraint policy_proposals_answered check (
    (status = 'open') = (answered_by is null)
    and (answered_by is null) = (answered_at is null)
    and coalesce(answered_at >= proposed_at, true)
    and (status <> 'refused' or coalesce(answer_reason ~ '\S', false))),
  add constraint policy_proposals_second_person check (
    case status
      when 'open' then true
      when 'withdrawn' then answered_by = author_id
      else answered_by <> author_id
    end),
  add constraint policy_proposals_author_id_fkey foreign key (author_id) references people (id),
  add constraint policy_proposals_answered_by_fkey foreign key (answered_by) references people (id),
  add constraint policy_proposals_base foreign key (policy_key, base_version)
    references policy_versions (policy_key, version),
  -- The target of the key of policy_versions.
  add constraint policy_proposals_signatures unique (id, policy_key, author_id, answered_by);

create unique index policy_proposals_one_open on policy_proposals (policy_key) where status = 'open';

create trigger policy_proposals_born_open before insert on policy_proposals for each row
  when (new.status <> 'open')
  execute function refuse_change('policy_proposals_born_open', 'a proposal is answered after it was made');

-- Answered once, and nothing else changes.
create trigger policy_proposals_frozen before update on policy_proposals for each row
  when (old.status <> 'open' and old is distinct from new
    or (old.id, old.policy_key, old.base_version, old.document, old.author_id, old.reason, old.proposed_at)
      is distinct from
      (new.id, new.policy_key, new.base_version, new.document, new.author_id, new.reason, new.proposed_at))
  execute function refuse_change('policy_proposals_frozen', 'a proposal is answered once, as it was made');

create trigger policy_proposals_versioned before update on policy_proposals for each row
  when (new.version <= old.version and old is distinct from new)
  execute function refuse_change('policy_proposals_versioned', 'a change carries a newer version');

create constraint trigger policy_proposals_audited_now after insert or update on policy_proposals
  deferrable initially deferred for each row execute function require_entry_of_owner();

create trigger policy_proposals_kept before delete on policy_proposals for each row
  execute function refuse_change('policy_proposals_kept', 'what was recorded is kept');
create trigger policy_proposals_not_emptied before truncate on policy_proposals for each statement
  execute function refuse_change('policy_proposals_kept', 'what was recorded is kept');

-- Versions -----------------------------------------------------------------------------------------------------------

alter table policy_versions
  add constraint policy_versions_second_person check (
    num_nonnulls(proposal_id, author_id, confirmed_by) in (0, 3) and coalesce(confirmed_by <> author_id, true)),
  add constraint policy_versions_author_id_fkey foreign key (author_id) references people (id),
  add constraint policy_versions_confirmed_by_fkey foreign key (confirmed_by) references people (id),
  add constraint policy_versions_signatures foreign key (proposal_id, policy_key, author_id, confirmed_by)
    references policy_proposals (id, policy_key, author_id, answered_by);

create function policy_versions_of_proposal() returns trigger language plpgsql as $$
declare
  newest int;
  proposal record;
begin
  select coalesce(max(version), 0) into newest from policy_versions where policy_key = new.policy_key;
  if new.version <> newest + 1 then
    perform refuse('policy_versions_in_order', 'each version of a policy follows the one before');
  end if;
  if new.proposal_id is not null then
    select status, document, base_version into proposal
    from policy_proposals where id = new.proposal_id for share;
    if proposal.status is distinct from 'confirmed' or proposal.document is distinct from new.document
      or proposal.base_version is distinct from newest then
      perform refuse('policy_versions_of_proposal',
        'a version is what was confirmed, and follows the version it was written from');
    end if;
  end if;
  return new;
end $$;

create trigger policy_versions_of_proposal before insert on policy_versions for each row
  execute function policy_versions_of_proposal();

-- At commit: a version without a proposal was set by no person, and a confirmed proposal is a version.
create function policy_versions_confirmed() returns trigger language plpgsql as $$
begin
  if exists (
    select from policies join audit_entries
      on entity_id = policies.id and audit_entries.version = policies.version
    where policies.key = new.policy_key and actor_kind not in ('admin', 'system')
  ) then
    perform refuse('policy_versions_confirmed', 'a person''s change of a policy is confirmed by another');
  end if;
  return null;
end $$;

create constraint trigger policy_versions_confirmed after insert on policy_versions
  deferrable initially deferred for each row when (new.proposal_id is null)
  execute function policy_versions_confirmed();

create function policy_proposals_take_effect() returns trigger language plpgsql as $$
begin
  if not exists (select from policy_versions where proposal_id = new.id) then
    perform refuse('policy_proposals_take_effect', 'a confirmed proposal is the next version');
  end if;
  return null;
end $$;

create constraint trigger policy_proposals_take_effect after update on policy_proposals
  deferrable initially deferred for each row when (new.status = 'confirmed')
  execute function policy_proposals_take_effect();

-- Reading ------------------------------------------------------------------------------------------------------------

-- What a policy says now. Its own version counts proposals as well, so that no version is in effect by that number.
create view policies_in_effect as
  select distinct on (policy_key) policy_key, document from policy_versions order by policy_key, version desc;
