-- The log itself: an entry has its change (at commit), and nothing recorded is ever removed.

alter table audit_entries
  add constraint audit_entries_entity check (
    entity in (
      'standing', 'organization', 'person', 'policy', 'api_key', 'trusted_access_grant', 'evidence_access')),
  -- A look at the content of signals changes nothing, and is on record all the same: an entry of an id of its own
  -- that is its whole life.
  add constraint audit_entries_evidence_access check (
    entity <> 'evidence_access'
    or (version = 1 and case_id is not null and coalesce(details ->> 'purpose' ~ '\S', false))),
  add constraint audit_entries_version check (version >= 1),
  add constraint audit_entries_action check (action ~ '\S'),
  add constraint audit_entries_actor check (
    actor_id ~ '\S' and actor_name ~ '\S' and (actor_kind = 'system') = (actor_id like 'system:%')),
  add constraint audit_entries_organization_id_fkey foreign key (organization_id) references organizations (id)
    deferrable initially deferred,
  add constraint audit_entries_case_id_fkey foreign key (case_id) references cases (id)
    deferrable initially deferred;

-- The sealer's order.
create index audit_entries_to_seal on audit_entries (transaction, id);

alter table audit_seals
  add constraint audit_seals_hash check (position >= 1 and length(hash) = 32),
  add constraint audit_seals_entry_id_fkey foreign key (entry_id) references audit_entries (id);

-- An entry cannot claim to be of another transaction, least of all of one that is sealed already.
create function audit_entries_of_this_transaction() returns trigger language plpgsql as $$
begin
  new.transaction := pg_current_xact_id()::text::bigint;
  return new;
end $$;

create trigger audit_entries_of_this_transaction before insert on audit_entries for each row
  execute function audit_entries_of_this_transaction();

create function audit_entries_of_change() returns trigger language plpgsql as $$
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

create constraint trigger audit_entries_of_change after insert on audit_entries
  deferrable initially deferred for each row execute function audit_entries_of_change();

-- What is kept ---------------------------------------------------------------------------------------------------------

create trigger audit_entries_frozen before update on audit_entries for each row
  execute function refuse_change('audit_entries_frozen', 'the audit log is only added to');
create trigger audit_seals_frozen before update on audit_seals for each row
  execute function refuse_change('audit_seals_frozen', 'the audit log is only added to');

alter table enforcement_changes
  add constraint enforcement_changes_restriction_id_fkey foreign key (restriction_id) references restrictions (id);
create trigger enforcement_changes_frozen before update on enforcement_changes for each row
  execute function refuse_change('enforcement_changes_frozen', 'what gateways were told stays as it was told');

-- Row triggers do not see TRUNCATE.
do $$
declare
  kept text;
begin
  foreach kept in array array[
    'audit_entries', 'audit_seals', 'organizations', 'people', 'policies', 'policy_versions', 'api_keys',
    'trusted_access_grants', 'subjects', 'standings', 'cases', 'decisions', 'approvals', 'warnings', 'restrictions',
    'quiets', 'notices', 'deliveries', 'appeals', 'appeal_messages', 'enforcement_changes'
  ] loop
    execute format($sql$
      create trigger %1$s_kept before delete on %1$s for each row
        execute function refuse_change('%1$s_kept', 'what was recorded is kept');
      create trigger %1$s_not_emptied before truncate on %1$s for each statement
        execute function refuse_change('%1$s_kept', 'what was recorded is kept');
    $sql$, kept);
  end loop;
end $$;
