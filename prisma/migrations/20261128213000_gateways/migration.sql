alter type "StaffMessageKind" add value 'lift_unapplied';

-- What each gateway says it has applied. Activity: no version, and forgotten where it is long gone.
create table gateways (
  name text not null,
  software text,
  epoch text not null,
  sequence bigint not null,
  stale boolean not null,
  seen_at timestamptz(3) not null,
  key_id uuid not null,
  constraint gateways_pkey primary key (name),
  constraint gateways_key_id_fkey foreign key (key_id) references api_keys (id)
);
create index gateways_seen_at_idx on gateways (seen_at);
