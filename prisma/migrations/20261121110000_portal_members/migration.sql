-- How people come into their organization's portal: invited by an owner, by a link that was mailed to them.

create table invitations (
  id uuid not null,
  organization_id uuid not null,
  email text not null,
  role "MemberRole" not null,
  invited_by uuid not null,
  created_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  accepted_at timestamptz(3),
  withdrawn_at timestamptz(3),
  constraint invitations_pkey primary key (id),
  constraint invitations_organization_id_fkey foreign key (organization_id) references organizations (id)
    on delete restrict on update cascade,
  constraint invitations_invited_by_fkey foreign key (invited_by) references people (id)
    on delete restrict on update cascade,
  constraint invitations_email check (email = lower(email) and email ~ '^\S+@\S+$'),
  constraint invitations_term check (expires_at > created_at),
  constraint invitations_answer check (accepted_at is null or withdrawn_at is null),
  -- What a link of the invitation names with its organization.
  constraint invitations_of_organization unique (id, organization_id)
);
create unique index invitations_one_open on invitations (organization_id, email)
  where accepted_at is null and withdrawn_at is null;

create trigger invitations_frozen before update on invitations for each row
  when ((old.id, old.organization_id, old.email, old.role, old.invited_by, old.created_at)
    is distinct from (new.id, new.organization_id, new.email, new.role, new.invited_by, new.created_at)
    or old.accepted_at is not null or old.withdrawn_at is not null)
  execute function refuse_change('invitations_frozen', 'an invitation stays as it was made, and is answered once');
create constraint trigger invitations_audited_now after insert or update or delete on invitations
  deferrable initially deferred for each row execute function require_entry_of_owner();

create table entry_links (
  id uuid not null,
  organization_id uuid not null,
  invitation_id uuid,
  email text not null,
  hash text not null,
  created_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  used_at timestamptz(3),
  status "DeliveryStatus" not null default 'pending',
  attempts integer not null default 0,
  next_attempt_at timestamptz(3) not null,
  lease_until timestamptz(3),
  last_error text,
  delivered_at timestamptz(3),
  constraint entry_links_pkey primary key (id),
  constraint entry_links_organization_id_fkey foreign key (organization_id) references organizations (id)
    on delete restrict on update cascade,
  constraint entry_links_invitation_id_organization_id_fkey foreign key (invitation_id, organization_id)
    references invitations (id, organization_id) on delete restrict on update cascade,
  constraint entry_links_hash check (hash ~ '^[0-9a-f]{64}$'),
  constraint entry_links_term check (expires_at > created_at),
  constraint entry_links_used check (used_at < expires_at)
);
create unique index entry_links_hash_key on entry_links (hash);
create index entry_links_email_created_at_idx on entry_links (email, created_at);
create index entry_links_invitation_id_idx on entry_links (invitation_id);
create index entry_links_expires_at_idx on entry_links (expires_at);
create index entry_links_due on entry_links (next_attempt_at) where status = 'pending';

create trigger entry_links_frozen before update on entry_links for each row
  when ((old.id, old.organization_id, old.invitation_id, old.email, old.hash, old.created_at, old.expires_at)
    is distinct from
    (new.id, new.organization_id, new.invitation_id, new.email, new.hash, new.created_at, new.expires_at))
  execute function refuse_change('entry_links_frozen', 'a link leads where it led when it was made');
create trigger entry_links_used_once before update on entry_links for each row
  when (old.used_at is not null and new.used_at is distinct from old.used_at)
  execute function refuse_change('entry_links_used_once', 'a link leads in once');

-- Who belongs where --------------------------------------------------------------------------------------------------------

create unique index memberships_one_organization on memberships (person_id);

-- Somebody can always manage what is the organization's: of two owners who leave at once, the lock lets one stay.
create function memberships_one_owner() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtext('memberships_one_owner'), hashtext(old.organization_id::text));
  if not exists (
    select from memberships join people on people.id = memberships.person_id
    where memberships.organization_id = old.organization_id and memberships.role = 'owner'
      and people.disabled_at is null
  ) then
    perform refuse('memberships_one_owner', 'an organization that has an owner keeps one');
  end if;
  return null;
end $$;

create constraint trigger memberships_one_owner after update or delete on memberships
  deferrable initially deferred for each row when (old.role = 'owner') execute function memberships_one_owner();

-- When an organization's key was used last: activity, so no version and no entry, and apart from the key itself.
create table api_key_uses (
  key_id uuid not null,
  used_at timestamptz(3) not null,
  constraint api_key_uses_pkey primary key (key_id),
  constraint api_key_uses_key_id_fkey foreign key (key_id) references api_keys (id) on delete restrict on update cascade
);

-- Where an address may come in.
create index contacts_email_idx on contacts (email);
create index invitations_email_open on invitations (email) where accepted_at is null and withdrawn_at is null;
