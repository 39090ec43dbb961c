-- An application is an aggregate like the others: versioned, audited, kept ------------------------------------------------

alter table audit_entries drop constraint audit_entries_entity;
alter table audit_entries add constraint audit_entries_entity check (
  entity in (
    'standing', 'organization', 'person', 'policy', 'api_key', 'trusted_access_grant', 'evidence_access',
    'webhook_endpoint', 'access_application'));

create or replace function audit_entries_of_change() returns trigger language plpgsql as $$
declare
  reached int;
begin
  reached := case new.entity
    when 'standing' then (select version from standings where id = new.entity_id)
    when 'organization' then (select version from organizations where id = new.entity_id)
    when 'person' then (select version from people where id = new.entity_id)
    when 'policy' then (select version from policies where id = new.entity_id)
    when 'api_key' then (select version from api_keys where id = new.entity_id)
    when 'trusted_access_grant' then (select version from trusted_access_grants where id = new.entity_id)
    when 'webhook_endpoint' then (select version from webhook_endpoints where id = new.entity_id)
    when 'access_application' then (select version from access_applications where id = new.entity_id)
    when 'evidence_access' then 1
  end;
  if reached is null or reached < new.version then
    perform refuse('audit_entries_of_change', 'an entry is written with the change it tells of');
  end if;
  if new.actor_kind in ('staff', 'member') and not exists (
    select from people
    where id = case when new.actor_id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then new.actor_id::uuid end
  ) then
    perform refuse('audit_entries_actor', 'an entry names a person who exists');
  end if;
  return null;
end $$;

create trigger access_applications_versioned before update on access_applications for each row
  when (old is distinct from new and new.version <> old.version + 1)
  execute function refuse_change('access_applications_versioned', 'each change is the next version');
create constraint trigger access_applications_audited_now after insert or update of version on access_applications
  deferrable initially deferred for each row execute function require_entry('id');
alter table access_applications add constraint access_applications_audited foreign key (id, version)
  references audit_entries (entity_id, version) deferrable initially deferred;

create trigger access_messages_versioned before update on access_messages for each row
  when (new.version <= old.version and old is distinct from new)
  execute function refuse_change('access_messages_versioned', 'a change carries a newer version');
create trigger access_messages_frozen before update on access_messages for each row
  execute function refuse_change('access_messages_frozen', 'what was written stays as it was written');
create constraint trigger access_messages_audited_now after insert or update of version on access_messages
  deferrable initially deferred for each row execute function require_entry('application_id');
alter table access_messages
  add constraint access_messages_audited foreign key (application_id, version)
    references audit_entries (entity_id, version) deferrable initially deferred,
  add constraint access_messages_text check (text ~ '\S'),
  add constraint access_messages_author_id_fkey foreign key (author_id) references people (id);

do $$
declare
  kept text;
begin
  foreach kept in array array['access_applications', 'access_messages'] loop
    execute format($sql$
      create trigger %1$s_kept before delete on %1$s for each row
        execute function refuse_change('%1$s_kept', 'what was recorded is kept');
      create trigger %1$s_not_emptied before truncate on %1$s for each statement
        execute function refuse_change('%1$s_kept', 'what was recorded is kept');
    $sql$, kept);
  end loop;
end $$;

-- What an application says, and how it is answered --------------------------------------------------------------------------

alter table access_applications
  add constraint access_applications_policy_key_fkey foreign key (policy_key) references policies (key),
  add constraint access_applications_applied_by_fkey foreign key (applied_by) references people (id),
  add constraint access_applications_verified_by_fkey foreign key (verified_by) references people (id),
  add constraint access_applications_answered_by_fkey foreign key (answered_by) references people (id),
  add constraint access_applications_words check (who ~ '\S' and work ~ '\S' and scope ~ '\S'),
  add constraint access_applications_models check (cardinality(models) > 0),
  -- All of a verification, or none: how, by what, by whom, for what, up to what, until when.
  add constraint access_applications_verification check (
    num_nonnulls(verified_by, verified_at, method, verification_reference, verified_scope, volume_ceiling, ends_at)
      in (0, 7)
    and (verified_by is null) = (coalesce(cardinality(verified_models), 0) = 0)
    and coalesce(method ~ '\S' and verification_reference ~ '\S' and verified_scope ~ '\S'
      and volume_ceiling >= 0 and ends_at > verified_at, true)),
  add constraint access_applications_verified check (
    case status
      when 'applied' then verified_by is null
      when 'asked' then verified_by is null
      when 'verified' then verified_by is not null
      when 'granted' then verified_by is not null
      else true
    end),
  add constraint access_applications_answered check (
    (status in ('granted', 'refused', 'withdrawn')) = (answered_by is not null)
    and (answered_by is null) = (answered_at is null)
    and coalesce(answered_at >= applied_at, true)
    and (status <> 'refused' or coalesce(answer_reason ~ '\S', false))),
  add constraint access_applications_second_person check (status <> 'granted' or answered_by <> verified_by);

create unique index access_applications_one_open on access_applications (subject_id, policy_key)
  where status in ('applied', 'asked', 'verified');
create index access_applications_waiting on access_applications (applied_at, id)
  where status in ('applied', 'asked', 'verified');

create function access_applications_fit() returns trigger language plpgsql as $$
begin
  if not exists (select from subjects where id = new.subject_id and organization_id = new.organization_id) then
    perform refuse('access_applications_own_subject', 'an organization applies for itself or its own end user');
  end if;
  if new.renews_id is not null and not exists (
    select from access_applications before
    where before.id = new.renews_id and before.subject_id = new.subject_id and before.policy_key = new.policy_key
      and before.status = 'granted'
  ) then
    perform refuse('access_applications_renew_granted', 'what is renewed was granted to the same subject');
  end if;
  return new;
end $$;
create trigger access_applications_fit before insert on access_applications for each row
  execute function access_applications_fit();

create trigger access_applications_born_applied before insert on access_applications for each row
  when (new.status <> 'applied' or new.applied_by is null)
  execute function refuse_change('access_applications_born_applied', 'somebody applies before anybody answers');

create trigger access_applications_frozen before update on access_applications for each row
  when (old.status in ('granted', 'refused', 'withdrawn') and old is distinct from new
    or (old.id, old.reference, old.organization_id, old.subject_id, old.policy_key, old.renews_id, old.who, old.work,
        old.scope, old.models, old.evidence, old.links, old.applied_by, old.applied_at)
      is distinct from
      (new.id, new.reference, new.organization_id, new.subject_id, new.policy_key, new.renews_id, new.who, new.work,
        new.scope, new.models, new.evidence, new.links, new.applied_by, new.applied_at))
  execute function refuse_change('access_applications_frozen', 'an application stays as it was made, and is answered once');

-- Grants ------------------------------------------------------------------------------------------------------------------

alter table trusted_access_grants
  add constraint trusted_access_grants_application_id_fkey foreign key (application_id)
    references access_applications (id),
  add constraint trusted_access_grants_follows_id_fkey foreign key (follows_id) references trusted_access_grants (id),
  add constraint trusted_access_grants_withdrawn_by_fkey foreign key (withdrawn_by) references people (id),
  -- Grants of before there were applications may be longer.
  add constraint trusted_access_grants_longest check (ends_at - starts_at <= interval '8784 hours') not valid,
  add constraint trusted_access_grants_withdrawn check (
    num_nonnulls(withdrawn_at, withdrawn_by, withdrawal_reason) in (0, 3)
    and coalesce(withdrawal_reason ~ '\S', true)) not valid;

create trigger trusted_access_grants_frozen before update on trusted_access_grants for each row
  when (to_jsonb(old) - '{version,withdrawn_at,withdrawn_by,withdrawal_reason}'::text[]
      is distinct from to_jsonb(new) - '{version,withdrawn_at,withdrawn_by,withdrawal_reason}'::text[]
    or old.withdrawn_at is not null and old is distinct from new)
  execute function refuse_change('trusted_access_grants_frozen', 'a grant stays as it was granted, and ends early once');

-- Every pattern of the narrower list is covered by one of the wider.
create function models_within(narrower text[], wider text[]) returns boolean language sql immutable as $$
  select not exists (
    select from unnest(narrower) as n(model) where not exists (
      select from unnest(wider) as w(model)
      where w.model = n.model or right(w.model, 1) = '*' and starts_with(n.model, left(w.model, -1))))
$$;

-- At commit: a grant is what one person verified and another confirmed, or narrower than the one it follows.
create function trusted_access_grants_rest() returns trigger language plpgsql as $$
declare
  application access_applications;
  before trusted_access_grants;
begin
  select * into application from access_applications where id = new.application_id for share;
  if application.status is distinct from 'granted'
    or (new.subject_id, new.policy_key, new.method, new.reference, new.verified_by, new.confirmed_by)
      is distinct from (application.subject_id, application.policy_key, application.method,
        application.verification_reference, application.verified_by, application.answered_by) then
    perform refuse('trusted_access_grants_confirmed', 'a grant is what one person verified and another confirmed');
  end if;
  if new.follows_id is null then
    if (new.scope, new.models, new.volume_ceiling, new.ends_at) is distinct from
        (application.verified_scope, application.verified_models, application.volume_ceiling, application.ends_at)
      or new.starts_at < application.answered_at then
      perform refuse('trusted_access_grants_confirmed', 'a grant is what one person verified and another confirmed');
    end if;
    return null;
  end if;
  select * into before from trusted_access_grants where id = new.follows_id for share;
  if before.application_id is distinct from new.application_id or before.withdrawn_at is null
    or before.withdrawn_at > new.starts_at or new.volume_ceiling > before.volume_ceiling
    or new.ends_at > before.ends_at or not models_within(new.models, before.models) then
    perform refuse('trusted_access_grants_narrower', 'what follows a grant is narrower, and begins when it ended');
  end if;
  return null;
end $$;
create constraint trigger trusted_access_grants_rest after insert on trusted_access_grants
  deferrable initially deferred for each row execute function trusted_access_grants_rest();

-- One grant of an application at first; those that follow have `follows_id`.
create unique index trusted_access_grants_one on trusted_access_grants (application_id) where follows_id is null;

create function access_applications_take_effect() returns trigger language plpgsql as $$
begin
  if not exists (select from trusted_access_grants where application_id = new.id) then
    perform refuse('access_applications_take_effect', 'a granted application has its grant');
  end if;
  return null;
end $$;
create constraint trigger access_applications_take_effect after update on access_applications
  deferrable initially deferred for each row when (new.status = 'granted' and old.status <> 'granted')
  execute function access_applications_take_effect();

-- Notices -----------------------------------------------------------------------------------------------------------------

alter table notices
  add constraint notices_about check (
    case when application_id is null
      then num_nulls(standing_id, decision_id, kind) = 0 and access_kind is null
      else num_nonnulls(standing_id, decision_id, kind, appeal_id) = 0 and access_kind is not null
    end);
-- That it ends soon is told once.
create unique index notices_access_ending on notices (application_id) where access_kind = 'ending';

create or replace function notices_fit() returns trigger language plpgsql as $$
begin
  if not exists (
    select from standings join subjects on subjects.id = standings.subject_id
    where standings.id = new.standing_id and subjects.organization_id = new.organization_id
    union all
    select from access_applications
    where access_applications.id = new.application_id and access_applications.organization_id = new.organization_id
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

create or replace function notices_of_policy() returns trigger language plpgsql as $$
begin
  if not exists (
    select from policy_versions join standings on standings.policy_key = policy_versions.policy_key
    where policy_versions.id = new.policy_version_id and standings.id = new.standing_id
    union all
    select from policy_versions join access_applications
      on access_applications.policy_key = policy_versions.policy_key
    where policy_versions.id = new.policy_version_id and access_applications.id = new.application_id
  ) then
    perform refuse('notices_of_policy', 'a notice is said in the words of the policy it is about');
  end if;
  return new;
end $$;

-- At commit: whoever applied is told what became of it, in the same transaction. Arguments: column of the application.
create function access_is_told() returns trigger language plpgsql as $$
declare
  changed jsonb := to_jsonb(new);
  told text := changed ->> 'status';
begin
  if tg_table_name = 'trusted_access_grants' then
    told := case when exists (select from trusted_access_grants where follows_id = new.id)
      then 'narrowed' else 'withdrawn' end;
  end if;
  if not exists (
    select from notices
    where application_id = (changed ->> tg_argv[0])::uuid and access_kind::text = told
      and xmin = pg_current_xact_id()::xid
  ) then
    perform refuse('access_is_told', 'nothing about trusted access is decided without a notice');
  end if;
  return null;
end $$;
create constraint trigger access_applications_are_told after update on access_applications
  deferrable initially deferred for each row
  when (new.status in ('asked', 'granted', 'refused') and old.status <> new.status)
  execute function access_is_told('id');
create constraint trigger trusted_access_grants_are_told after update on trusted_access_grants
  deferrable initially deferred for each row when (old.withdrawn_at is null and new.withdrawn_at is not null)
  execute function access_is_told('application_id');

-- Staff --------------------------------------------------------------------------------------------------------------------

alter table staff_messages
  drop constraint staff_messages_about,
  add constraint staff_messages_about check (num_nonnulls(case_id, appeal_id, policy_key, application_id) >= 1),
  add constraint staff_messages_application_id_fkey foreign key (application_id) references access_applications (id);

-- Grants of before: each gets the application it would have had ------------------------------------------------------------

alter table trusted_access_grants disable trigger trusted_access_grants_versioned;
alter table trusted_access_grants disable trigger trusted_access_grants_frozen;
alter table access_applications disable trigger access_applications_born_applied;
update trusted_access_grants set application_id = gen_random_uuid();
insert into access_applications (id, reference, organization_id, subject_id, policy_key, who, work, scope, models,
  evidence, links, applied_at, status, verified_by, verified_at, method, verification_reference, verified_scope,
  verified_models, volume_ceiling, ends_at, answered_by, answered_at)
select application_id,
  'T-' || upper(left(md5(application_id::text), 4)) || '-' || upper(right(md5(application_id::text), 4)),
  organization_id, subject_id, policy_key, organizations.name, grants.scope, grants.scope,
  case when cardinality(models) > 0 then models else array['*'] end, '', '{}', starts_at, 'granted', verified_by,
  starts_at, method, grants.reference, grants.scope, case when cardinality(models) > 0 then models else array['*'] end,
  volume_ceiling, ends_at, confirmed_by, starts_at
from trusted_access_grants as grants join subjects on subjects.id = grants.subject_id
  join organizations on organizations.id = subjects.organization_id;
insert into audit_entries (id, entity, entity_id, version, action, actor_kind, actor_id, actor_name, organization_id, at,
  details)
select gen_random_uuid(), 'access_application', id, 1, 'register_trusted_access', 'system', 'system:migrate',
  'system:migrate', organization_id, applied_at, '{}'
from access_applications;
set constraints all immediate;
alter table access_applications enable trigger access_applications_born_applied;
alter table trusted_access_grants enable trigger trusted_access_grants_frozen;
alter table trusted_access_grants enable trigger trusted_access_grants_versioned;
alter table trusted_access_grants alter column application_id set not null;
