-- A customer says that a request was blocked for nothing, and a person answers: once for each block.

create type "DisputeStatus" as enum ('open', 'false_block', 'stands');

create table block_disputes (
  id uuid not null,
  block_id uuid not null,
  version integer not null default 1,
  status "DisputeStatus" not null default 'open',
  text text,
  filed_at timestamptz(3) not null,
  window_ends_at timestamptz(3) not null,
  consent_version_id uuid not null,
  answered_by uuid,
  answered_at timestamptz(3),
  reason text,
  purged_at timestamptz(3),
  constraint block_disputes_pkey primary key (id),
  constraint block_disputes_block_id_fkey foreign key (block_id) references blocks (id),
  constraint block_disputes_consent_version_id_fkey foreign key (consent_version_id) references policy_versions (id),
  constraint block_disputes_answered_by_fkey foreign key (answered_by) references people (id),
  constraint block_disputes_text check (text ~ '\S'),
  constraint block_disputes_window check (filed_at <= window_ends_at),
  -- All of an answer, or none: by whom, when, and why, in words that its customer reads.
  constraint block_disputes_answered check (
    num_nonnulls(answered_by, answered_at, reason) = case status when 'open' then 0 else 3 end
    and coalesce(answered_at >= filed_at and reason ~ '\S', true)),
  constraint block_disputes_purged check (
    (text is null) = (purged_at is not null) and (purged_at is null or coalesce(purged_at >= answered_at, false)))
);

create unique index block_disputes_block_id_key on block_disputes (block_id);
create index block_disputes_filed_at_id_idx on block_disputes (filed_at, id);
create index block_disputes_open on block_disputes (filed_at, id) where status = 'open';
create index block_disputes_to_forget on block_disputes (answered_at) where text is not null;

-- An aggregate like the others: versioned, audited, kept.

alter table audit_entries drop constraint audit_entries_entity;
alter table audit_entries add constraint audit_entries_entity check (
  entity in (
    'standing', 'organization', 'person', 'policy', 'api_key', 'trusted_access_grant', 'evidence_access',
    'webhook_endpoint', 'access_application', 'block_dispute'));

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
    when 'block_dispute' then (select version from block_disputes where id = new.entity_id)
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

create trigger block_disputes_versioned before update on block_disputes for each row
  when (old is distinct from new and new.version <> old.version + 1)
  execute function refuse_change('block_disputes_versioned', 'each change is the next version');
create constraint trigger block_disputes_audited_now after insert or update of version on block_disputes
  deferrable initially deferred for each row execute function require_entry('id');
alter table block_disputes add constraint block_disputes_audited foreign key (id, version)
  references audit_entries (entity_id, version) deferrable initially deferred;

create trigger block_disputes_kept before delete on block_disputes for each row
  execute function refuse_change('block_disputes_kept', 'what was recorded is kept');
create trigger block_disputes_not_emptied before truncate on block_disputes for each statement
  execute function refuse_change('block_disputes_kept', 'what was recorded is kept');

create function block_disputes_fit() returns trigger language plpgsql as $$
begin
  if new.status <> 'open' then
    perform refuse('block_disputes_born_open', 'a dispute is filed before anybody answers it');
  end if;
  if not exists (
    select from blocks
      join signals on signals.id = blocks.signal_id
      join standings on standings.id = signals.standing_id
      join policy_versions on policy_versions.policy_key = standings.policy_key
    where blocks.id = new.block_id and blocks.created_at <= new.filed_at
      and policy_versions.id = new.consent_version_id
  ) then
    perform refuse('block_disputes_of_policy', 'a dispute comes after its block, under the policy that blocked');
  end if;
  return new;
end $$;
create trigger block_disputes_fit before insert on block_disputes for each row
  execute function block_disputes_fit();

-- It is answered once, by staff; then what was written can be deleted, once. Nothing else of it changes.
create function block_disputes_frozen() returns trigger language plpgsql as $$
declare
  changeable text[] := case
    when old.status = 'open' then '{version,status,answered_by,answered_at,reason}'
    when old.purged_at is null and new.purged_at is not null then '{version,text,purged_at}'
    else '{}' end;
begin
  if to_jsonb(old) - changeable is distinct from to_jsonb(new) - changeable then
    perform refuse('block_disputes_frozen', 'a dispute stays as it was filed, and is answered once');
  end if;
  if old.status = 'open' and new.answered_by is not null
    and not exists (select from people where id = new.answered_by and role is not null) then
    perform refuse('block_disputes_by_staff', 'a dispute is answered by staff');
  end if;
  return new;
end $$;
create trigger block_disputes_frozen before update on block_disputes for each row
  execute function block_disputes_frozen();
