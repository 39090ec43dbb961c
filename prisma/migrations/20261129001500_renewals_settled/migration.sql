-- A grant that is withdrawn takes its renewals with it: none waits, is ahead, or is applied for afterwards.

create function access_is_withdrawn(application uuid) returns boolean language sql stable as $$
  select exists (
    select from trusted_access_grants as last
    where last.application_id = application and last.withdrawn_at is not null
      and not exists (select from trusted_access_grants where follows_id = last.id))
$$;

-- The lock meets whoever withdraws at the same moment.
create function access_applications_renew_lasting() returns trigger language plpgsql as $$
begin
  perform from access_applications where id = new.renews_id for share;
  if access_is_withdrawn(new.renews_id) then
    perform refuse('access_applications_renew_lasting', 'what was withdrawn is not renewed');
  end if;
  return new;
end $$;
create trigger access_applications_renew_lasting before insert on access_applications for each row
  when (new.renews_id is not null) execute function access_applications_renew_lasting();

create function trusted_access_renewals_settled() returns trigger language plpgsql as $$
begin
  if not access_is_withdrawn(new.application_id) then
    return null;
  end if;
  perform from access_applications where id = new.application_id for update;
  perform from access_applications where renews_id = new.application_id order by id for share;
  if exists (
    select from access_applications as renewal
    where renewal.renews_id = new.application_id
      and (renewal.status in ('applied', 'asked', 'verified')
        or exists (
          select from trusted_access_grants
          where application_id = renewal.id and withdrawn_at is null and starts_at > new.withdrawn_at))
  ) then
    perform refuse('trusted_access_renewals_settled', 'what is withdrawn takes its renewals with it');
  end if;
  return null;
end $$;
create constraint trigger trusted_access_renewals_settled after update on trusted_access_grants
  deferrable initially deferred for each row when (old.withdrawn_at is null and new.withdrawn_at is not null)
  execute function trusted_access_renewals_settled();
