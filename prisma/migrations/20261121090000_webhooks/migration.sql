-- Endpoints that an organization wants its events posted to, what these are signed with, and what became of each post.

create type "WebhookDisabler" as enum ('owner', 'endpoint');

create table webhook_endpoints (
  id uuid not null,
  version integer not null default 1,
  organization_id uuid not null,
  url text not null,
  created_at timestamptz(3) not null,
  disabled_at timestamptz(3),
  disabled_by "WebhookDisabler",
  removed_at timestamptz(3),
  constraint webhook_endpoints_pkey primary key (id),
  constraint webhook_endpoints_organization_id_fkey foreign key (organization_id) references organizations (id)
    on delete restrict on update cascade,
  constraint webhook_endpoints_url check (url ~ '^https?://' and length(url) <= 2000),
  constraint webhook_endpoints_disabled check ((disabled_at is null) = (disabled_by is null)),
  constraint webhook_endpoints_removed check (removed_at is null or disabled_at is not null),
  -- What a delivery of the organization names with its own id.
  constraint webhook_endpoints_of_organization unique (id, organization_id)
);
create index webhook_endpoints_organization_id_idx on webhook_endpoints (organization_id);

create table webhook_secrets (
  id uuid not null,
  endpoint_id uuid not null,
  encrypted bytea not null,
  created_at timestamptz(3) not null,
  expires_at timestamptz(3),
  constraint webhook_secrets_pkey primary key (id),
  constraint webhook_secrets_endpoint_id_fkey foreign key (endpoint_id) references webhook_endpoints (id)
    on delete restrict on update cascade,
  constraint webhook_secrets_term check (expires_at > created_at)
);
create index webhook_secrets_endpoint_id_idx on webhook_secrets (endpoint_id);
-- One that lasts, and others only until they expire.
create unique index webhook_secrets_one_lasting on webhook_secrets (endpoint_id) where expires_at is null;

create table webhook_calls (
  id uuid not null,
  delivery_id uuid not null,
  at timestamptz(3) not null,
  ms integer not null,
  status integer,
  body text not null,
  answer text not null,
  failure text,
  constraint webhook_calls_pkey primary key (id),
  constraint webhook_calls_delivery_id_fkey foreign key (delivery_id) references deliveries (id)
    on delete restrict on update cascade
);
create index webhook_calls_delivery_id_at_idx on webhook_calls (delivery_id, at);

alter table deliveries
  add column endpoint_id uuid,
  add constraint deliveries_endpoint_id_fkey foreign key (endpoint_id) references webhook_endpoints (id)
    on delete set null on update cascade,
  add constraint deliveries_webhook check ((channel = 'webhook') = (endpoint_id is not null));
create index deliveries_endpoint_id_id_idx on deliveries (endpoint_id, id);
-- Whether something is being posted to an endpoint, and what is next.
create index deliveries_of_endpoint on deliveries (endpoint_id, lease_until) where status = 'pending';

-- An event goes to the organization its notice is for (invariant 11).
create function deliveries_to_own_endpoint() returns trigger language plpgsql as $$
begin
  if not exists (
    select from notices join webhook_endpoints on webhook_endpoints.organization_id = notices.organization_id
    where notices.id = new.notice_id and webhook_endpoints.id = new.endpoint_id
  ) then
    perform refuse('deliveries_to_own_endpoint', 'an event goes to an endpoint of the organization it is about');
  end if;
  return new;
end $$;

create trigger deliveries_to_own_endpoint before insert on deliveries for each row
  when (new.endpoint_id is not null) execute function deliveries_to_own_endpoint();

-- An aggregate like the others: versioned, audited, kept ------------------------------------------------------------------

create trigger webhook_endpoints_versioned before update on webhook_endpoints for each row
  when (old is distinct from new and new.version <> old.version + 1)
  execute function refuse_change('webhook_endpoints_versioned', 'each change is the next version');
create constraint trigger webhook_endpoints_audited_now after insert or update of version on webhook_endpoints
  deferrable initially deferred for each row execute function require_entry('id');
alter table webhook_endpoints add constraint webhook_endpoints_audited foreign key (id, version)
  references audit_entries (entity_id, version) deferrable initially deferred;
create trigger webhook_endpoints_frozen before update on webhook_endpoints for each row
  when ((old.id, old.organization_id, old.url, old.created_at)
    is distinct from (new.id, new.organization_id, new.url, new.created_at))
  execute function refuse_change('webhook_endpoints_frozen', 'an endpoint keeps its address; make another one');
create trigger webhook_endpoints_stay_removed before update on webhook_endpoints for each row
  when (old.removed_at is not null)
  execute function refuse_change('webhook_endpoints_stay_removed', 'an endpoint that was removed stays so; make another one');

-- Secrets change with their endpoint.
create function webhook_secrets_audited() returns trigger language plpgsql as $$
begin
  if not exists (
    select from webhook_endpoints
    join audit_entries on audit_entries.entity_id = webhook_endpoints.id
      and audit_entries.version = webhook_endpoints.version
    where webhook_endpoints.id = coalesce(new.endpoint_id, old.endpoint_id)
      and audit_entries.transaction = pg_current_xact_id()::text::bigint
  ) then
    perform refuse('webhook_secrets_audited', 'a change needs an audit entry in its own transaction');
  end if;
  return null;
end $$;

create constraint trigger webhook_secrets_audited_now after insert or update or delete on webhook_secrets
  deferrable initially deferred for each row execute function webhook_secrets_audited();

alter table audit_entries drop constraint audit_entries_entity;
alter table audit_entries add constraint audit_entries_entity check (
  entity in (
    'standing', 'organization', 'person', 'policy', 'api_key', 'trusted_access_grant', 'evidence_access',
    'webhook_endpoint'));

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

-- What an organization's owners read of their endpoints.
create index audit_entries_webhooks on audit_entries (organization_id, at, id) where entity = 'webhook_endpoint';

create trigger webhook_endpoints_kept before delete on webhook_endpoints for each row
  execute function refuse_change('webhook_endpoints_kept', 'what was recorded is kept');
create trigger webhook_endpoints_not_emptied before truncate on webhook_endpoints for each statement
  execute function refuse_change('webhook_endpoints_kept', 'what was recorded is kept');
create trigger webhook_calls_frozen before update on webhook_calls for each row
  execute function refuse_change('webhook_calls_frozen', 'what was posted and answered stays as it was');
