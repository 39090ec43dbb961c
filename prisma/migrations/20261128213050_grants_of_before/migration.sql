-- The next migration gives each grant of before the application it would have had, and the one after the last takes these
-- triggers away again. As it stands it fails wherever there is a grant: it names the applications before they are there. So
-- they are made as they are named, and not a second time.
create function grants_of_before_apply() returns trigger language plpgsql as $$
begin
  insert into access_applications (id, reference, organization_id, subject_id, policy_key, who, work, scope, models,
    evidence, links, applied_at, status, verified_by, verified_at, method, verification_reference, verified_scope,
    verified_models, volume_ceiling, ends_at, answered_by, answered_at)
  select new.application_id,
    'T-' || upper(left(md5(new.application_id::text), 4)) || '-' || upper(right(md5(new.application_id::text), 4)),
    organization_id, subjects.id, new.policy_key, organizations.name, new.scope, new.scope, asked.models, '', '{}',
    new.starts_at, 'granted', new.verified_by, new.starts_at, new.method, new.reference, new.scope, asked.models,
    new.volume_ceiling, new.ends_at, new.confirmed_by, new.starts_at
  from subjects join organizations on organizations.id = subjects.organization_id,
    (values (case when cardinality(new.models) > 0 then new.models else array['*'] end)) as asked (models)
  where subjects.id = new.subject_id;
  return new;
end $$;
create trigger grants_of_before_apply before update on trusted_access_grants for each row
  when (old.application_id is null and new.application_id is not null) execute function grants_of_before_apply();

create function grants_of_before_once() returns trigger language plpgsql as $$
begin
  return case when exists (select from access_applications where id = new.id) then null else new end;
end $$;
create trigger grants_of_before_once before insert on access_applications for each row
  execute function grants_of_before_once();

-- The rules that it brings hold for them as well. What was withdrawn names nobody and no reason, and what was granted for
-- longer than is allowed by now could never be narrowed or withdrawn.
alter table trusted_access_grants disable trigger trusted_access_grants_versioned;
update trusted_access_grants set withdrawn_by = confirmed_by, withdrawal_reason = 'Withdrawn before reasons were kept.'
where withdrawn_at is not null and withdrawn_by is null;
update trusted_access_grants set ends_at = starts_at + interval '8784 hours'
where ends_at - starts_at > interval '8784 hours';
update trusted_access_grants set scope = coalesce(substring(scope from '.*\S.*'), 'Not recorded.'),
  method = coalesce(substring(method from '.*\S.*'), 'Not recorded.'),
  reference = coalesce(substring(reference from '.*\S.*'), 'Not recorded.')
where scope !~ '\S' or method !~ '\S' or reference !~ '\S';
alter table trusted_access_grants enable trigger trusted_access_grants_versioned;
