-- How an organization comes to trusted access: it applies, one person verifies, another confirms. What is granted stays
-- as it was granted; narrowing ends it and begins another grant.

create type "AccessStatus" as enum ('applied', 'asked', 'verified', 'granted', 'refused', 'withdrawn');
create type "AccessNoticeKind" as enum ('asked', 'granted', 'refused', 'narrowed', 'withdrawn', 'ending');

create table access_applications (
  id uuid not null,
  version integer not null default 1,
  reference text not null,
  organization_id uuid not null,
  subject_id uuid not null,
  policy_key text not null,
  renews_id uuid,
  who text not null,
  work text not null,
  scope text not null,
  models text[],
  evidence text not null,
  links text[],
  applied_by uuid,
  applied_at timestamptz(3) not null,
  status "AccessStatus" not null default 'applied',
  verified_by uuid,
  verified_at timestamptz(3),
  method text,
  verification_reference text,
  verified_scope text,
  verified_models text[] default array[]::text[],
  volume_ceiling integer,
  ends_at timestamptz(3),
  answered_by uuid,
  answered_at timestamptz(3),
  answer_reason text,
  constraint access_applications_pkey primary key (id),
  constraint access_applications_organization_id_fkey foreign key (organization_id) references organizations (id)
    on delete restrict on update cascade,
  constraint access_applications_subject_id_fkey foreign key (subject_id) references subjects (id)
    on delete restrict on update cascade,
  constraint access_applications_renews_id_fkey foreign key (renews_id) references access_applications (id)
    on delete set null on update cascade
);
create unique index access_applications_reference_key on access_applications (reference);
create index access_applications_organization_id_applied_at_idx on access_applications (organization_id, applied_at);
create index access_applications_renews_id_idx on access_applications (renews_id);

create table access_messages (
  id uuid not null,
  application_id uuid not null,
  version integer not null,
  author "MessageAuthor" not null,
  author_id uuid not null,
  text text not null,
  sent_at timestamptz(3) not null,
  constraint access_messages_pkey primary key (id),
  constraint access_messages_application_id_fkey foreign key (application_id) references access_applications (id)
    on delete restrict on update cascade
);
create index access_messages_application_id_sent_at_idx on access_messages (application_id, sent_at);

alter table trusted_access_grants
  add column application_id uuid,
  add column follows_id uuid,
  add column withdrawn_by uuid,
  add column withdrawal_reason text;
create unique index trusted_access_grants_follows_id_key on trusted_access_grants (follows_id);
create index trusted_access_grants_application_id_idx on trusted_access_grants (application_id);

-- A notice tells of a decision or of trusted access.
alter table notices
  alter column standing_id drop not null,
  alter column decision_id drop not null,
  alter column kind drop not null,
  add column application_id uuid,
  add column access_kind "AccessNoticeKind",
  add constraint notices_application_id_fkey foreign key (application_id) references access_applications (id)
    on delete set null on update cascade;
create index notices_application_id_idx on notices (application_id);

alter table staff_messages
  add column application_id uuid;
alter type "StaffMessageKind" add value 'access_waiting';
alter type "StaffMessageKind" add value 'access_to_confirm';
