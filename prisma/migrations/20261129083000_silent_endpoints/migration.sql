-- Endpoints whose latest attempt nobody answered: what they are owed is posted in lanes of its own, so that it holds up
-- no other's. Activity, like a claim: no version, no audit entry.

create table silent_endpoints (
  endpoint_id uuid primary key,
  since timestamptz(3) not null,
  constraint silent_endpoints_endpoint_id_fkey foreign key (endpoint_id) references webhook_endpoints (id)
    on delete restrict on update cascade
);
