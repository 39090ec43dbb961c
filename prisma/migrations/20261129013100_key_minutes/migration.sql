-- How many requests all processes together took with a key within its newest minute. Activity: written in the background,
-- a minute late at worst, and of no use afterwards.

create table api_key_minutes (
  key_id uuid primary key,
  minute timestamptz(3) not null,
  requests integer not null,
  constraint api_key_minutes_key_id_fkey foreign key (key_id) references api_keys (id)
    on delete restrict on update cascade
);
