-- A look at the content of signals changes nothing, and is on record all the same: an entry of an id of its own that
-- is its whole life.

alter table audit_entries
  drop constraint audit_entries_entity,
  add constraint audit_entries_entity check (
    entity in (
      'standing', 'organization', 'person', 'policy', 'api_key', 'trusted_access_grant', 'evidence_access')),
  add constraint audit_entries_evidence_access check (
    entity <> 'evidence_access' or (version = 1 and case_id is not null and details ->> 'purpose' ~ '\S'));

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
    when 'evidence_access' then 1
  end;
  if reached is null or reached < new.version then
    perform refuse('audit_entries_of_change', 'an entry is written with the change it tells of');
  end if;
  if new.actor_kind in ('staff', 'member')
    and not exists (select from people where id::text = new.actor_id) then
    perform refuse('audit_entries_actor', 'an entry names a person who exists');
  end if;
  return null;
end $$;
