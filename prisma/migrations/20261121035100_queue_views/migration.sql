-- What people keep of the queue, and what they look at. Activity: no version, no audit entry.

create table saved_views (
  id uuid not null,
  owner_id uuid not null references people (id),
  name text not null,
  shared boolean not null,
  filter jsonb not null,
  "order" text not null,
  created_at timestamptz(3) not null,
  constraint saved_views_pkey primary key (id),
  constraint saved_views_name check (name ~ '\S' and char_length(name) <= 60),
  constraint saved_views_order check ("order" in ('urgent', 'due', 'oldest', 'blast')),
  constraint saved_views_filter check (jsonb_typeof(filter) = 'object')
);

create unique index saved_views_of_owner on saved_views (owner_id, lower(name));
create index saved_views_shared on saved_views (name) where shared;

-- What was before a person the last time: one row per person and place.
create table preferences (
  person_id uuid not null references people (id),
  name text not null,
  value jsonb not null,
  constraint preferences_pkey primary key (person_id, name),
  constraint preferences_name check (name ~ '\S' and char_length(name) <= 60)
);

-- Who looks at a case, in which tab, and until when that is believed. Moved on in place.
create table case_looks (
  case_id uuid not null references cases (id),
  person_id uuid not null references people (id),
  tab text not null,
  until timestamptz(3) not null,
  constraint case_looks_pkey primary key (case_id, person_id, tab)
) with (fillfactor = 50);
