-- Every change of an aggregate writes exactly one entry, in its own transaction. A change raises the version
-- (triggers before), a version has its entry (keys and triggers at commit), and an entry has its change (the log's
-- own trigger). The keys would accept an entry of long ago; the triggers want one of this transaction.

-- Argument: the column that holds the aggregate's id.
create function require_entry() returns trigger language plpgsql as $$
begin
  if not exists (
    select from audit_entries
    where entity_id = (to_jsonb(new) ->> tg_argv[0])::uuid and version = new.version
      and transaction = pg_current_xact_id()::text::bigint
  ) then
    perform refuse(tg_table_name || '_audited', 'a change needs an audit entry in its own transaction');
  end if;
  return null;
end $$;

-- Aggregates: each update is the next version ----------------------------------------------------------------------------

do $$
declare
  aggregate text;
begin
  foreach aggregate in array array[
    'standings', 'organizations', 'people', 'policies', 'api_keys', 'trusted_access_grants'
  ] loop
    execute format($sql$
      create trigger %1$s_versioned before update on %1$s for each row
        when (old is distinct from new and new.version <> old.version + 1)
        execute function refuse_change('%1$s_versioned', 'each change is the next version');
      create constraint trigger %1$s_audited_now after insert or update of version on %1$s
        deferrable initially deferred for each row
        when (new.version > 0) execute function require_entry('id');
    $sql$, aggregate);
    -- A standing is born by a signal, as version 0, which no entry tells of and no key can skip.
    if aggregate <> 'standings' then
      execute format($sql$
        alter table %1$s add constraint %1$s_audited foreign key (id, version)
          references audit_entries (entity_id, version) deferrable initially deferred;
      $sql$, aggregate);
    end if;
  end loop;
end $$;

-- What hangs under a standing: each change carries the version that made it ------------------------------------------------

do $$
declare
  child text;
begin
  foreach child in array array[
    'cases', 'decisions', 'approvals', 'warnings', 'restrictions', 'quiets', 'appeals', 'appeal_messages'
  ] loop
    execute format($sql$
      create constraint trigger %1$s_audited_now after insert or update of version on %1$s
        deferrable initially deferred for each row execute function require_entry('standing_id');
      alter table %1$s add constraint %1$s_audited foreign key (standing_id, version)
        references audit_entries (entity_id, version) deferrable initially deferred;
    $sql$, child);
    -- Of a case and an appeal, claims and counts are activity: no version, no entry.
    if child not in ('cases', 'appeals') then
      execute format($sql$
        create trigger %1$s_versioned before update on %1$s for each row
          when (new.version <= old.version and old is distinct from new)
          execute function refuse_change('%1$s_versioned', 'a change carries a newer version');
      $sql$, child);
    end if;
  end loop;
end $$;

create trigger cases_versioned before update on cases for each row
  when (new.version < old.version or new.version = old.version
    and (old.status, old.outcome, old.interim, old.settles_at, old.closed_at)
      is distinct from (new.status, new.outcome, new.interim, new.settles_at, new.closed_at))
  execute function refuse_change('cases_versioned', 'a change carries a newer version');

create trigger appeals_versioned before update on appeals for each row
  when (new.version < old.version or new.version = old.version
    and (old.status, old.outcome, old.due_at, old.saves_until, old.decided_by, old.decided_at, old.reasons)
      is distinct from
      (new.status, new.outcome, new.due_at, new.saves_until, new.decided_by, new.decided_at, new.reasons))
  execute function refuse_change('appeals_versioned', 'a change carries a newer version');

-- Parts without a version of their own change with their aggregate ---------------------------------------------------------

create function require_entry_of_owner() returns trigger language plpgsql as $$
declare
  part jsonb := to_jsonb(coalesce(new, old));
begin
  if not exists (
    select from audit_entries
    join (
      select id, version from organizations where id = (part ->> 'organization_id')::uuid
      union all
      select id, version from people where id = (part ->> 'person_id')::uuid
      union all
      select id, version from policies where key = part ->> 'policy_key'
    ) as owner on owner.id = audit_entries.entity_id and owner.version = audit_entries.version
    where transaction = pg_current_xact_id()::text::bigint
  ) then
    perform refuse(tg_table_name || '_audited', 'a change needs an audit entry in its own transaction');
  end if;
  return null;
end $$;

create constraint trigger contacts_audited_now after insert or update or delete on contacts
  deferrable initially deferred for each row execute function require_entry_of_owner();
create constraint trigger memberships_audited_now after insert or update or delete on memberships
  deferrable initially deferred for each row execute function require_entry_of_owner();
create constraint trigger policy_versions_audited_now after insert on policy_versions
  deferrable initially deferred for each row execute function require_entry_of_owner();
