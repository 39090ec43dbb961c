-- A key may have an end, and be followed by another while it still opens for a while.

alter table api_keys
  add column expires_at timestamptz(3),
  add column follows_id uuid,
  add constraint api_keys_follows_id_fkey foreign key (follows_id) references api_keys (id)
    on delete restrict on update cascade,
  add constraint api_keys_term check (expires_at >= created_at);

create unique index api_keys_follows_id_key on api_keys (follows_id);

create trigger api_keys_frozen before update on api_keys for each row
  when ((old.kind, old.organization_id, old.scopes, old.hash, old.created_at, old.follows_id)
      is distinct from (new.kind, new.organization_id, new.scopes, new.hash, new.created_at, new.follows_id)
    or old.revoked_at is not null and old.revoked_at is distinct from new.revoked_at
    or old.expires_at is not null and (new.expires_at is null or new.expires_at > old.expires_at))
  execute function refuse_change('api_keys_frozen', 'a key opens what it was made for, and never longer');

-- 168 hours, as in lib/services/identity/rotate-key.ts.
create function api_keys_overlap() returns trigger language plpgsql as $$
begin
  if not exists (
    select from api_keys before
    where before.id = new.follows_id and before.kind = new.kind
      and before.organization_id is not distinct from new.organization_id and new.scopes <@ before.scopes
      and before.expires_at <= new.created_at + interval '168 hours'
  ) then
    perform refuse('api_keys_overlap', 'a key follows one of its kind, which ends within 168 hours');
  end if;
  return null;
end $$;

create trigger api_keys_overlap after insert on api_keys for each row
  when (new.follows_id is not null) execute function api_keys_overlap();
