-- What is narrowed narrows its renewals with it: none stays verified, and none that is ahead is wider than what is left, or
-- begins after it. A renewal that two people grant afterwards is as wide as they say.

create or replace function trusted_access_renewals_settled() returns trigger language plpgsql as $$
declare
  is_withdrawn boolean := access_is_withdrawn(new.application_id);
  remaining trusted_access_grants;
begin
  select * into remaining from trusted_access_grants where follows_id = new.id;
  perform from access_applications where id = new.application_id for update;
  perform from access_applications where renews_id = new.application_id order by id for share;
  if is_withdrawn and exists (
    select from access_applications as renewal
    where renewal.renews_id = new.application_id
      and (renewal.status in ('applied', 'asked', 'verified')
        or exists (
          select from trusted_access_grants
          where application_id = renewal.id and withdrawn_at is null and starts_at > new.withdrawn_at))
  ) then
    perform refuse('trusted_access_renewals_settled', 'what is withdrawn takes its renewals with it');
  end if;
  if not is_withdrawn and exists (
    select from access_applications as renewal
    where renewal.renews_id = new.application_id
      and (renewal.status = 'verified'
        or exists (
          select from trusted_access_grants as ahead
          where ahead.application_id = renewal.id and ahead.withdrawn_at is null and ahead.starts_at > new.withdrawn_at
            and (ahead.volume_ceiling > remaining.volume_ceiling or ahead.starts_at > remaining.ends_at
              or not models_within(ahead.models, remaining.models))))
  ) then
    perform refuse('trusted_access_renewals_settled', 'what is narrowed narrows its renewals with it');
  end if;
  return null;
end $$;
