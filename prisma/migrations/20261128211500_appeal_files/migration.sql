-- What an appeal takes besides its text: answers to the questions of its situation, and files. What is typed and
-- chosen before it is sent waits in drafts and uploads, which are nobody's record.

alter table appeals
  add column answers jsonb not null default '[]',
  add constraint appeals_answers check (jsonb_typeof(answers) = 'array' and jsonb_array_length(answers) <= 5);

drop trigger appeals_frozen on appeals;
create trigger appeals_frozen before update on appeals for each row
  when ((old.id, old.reference, old.standing_id, old.decision_id, old.situation, old.text, old.request_ids,
      old.answers, old.channel, old.filed_by, old.filed_at, old.window_ends_at)
    is distinct from (new.id, new.reference, new.standing_id, new.decision_id, new.situation, new.text,
      new.request_ids, new.answers, new.channel, new.filed_by, new.filed_at, new.window_ends_at))
  execute function refuse_change('appeals_frozen', 'an appeal stays as it was filed');

-- Contents, apart from the record that they were sent, so that they can be deleted when their time is over.
create table uploads (
  id uuid not null,
  decision_id uuid not null,
  author text not null,
  name text not null,
  media_type text not null,
  size integer not null,
  content bytea not null,
  uploaded_at timestamptz(3) not null,
  constraint uploads_pkey primary key (id),
  constraint uploads_author check (author ~ '^(link|member|staff):\S'),
  -- One line without a path, which every system can store.
  constraint uploads_name check (length(name) between 1 and 120 and name !~ '[[:cntrl:]/\\]'),
  constraint uploads_size check (size = octet_length(content) and size between 1 and 5242880),
  constraint uploads_media_type check (media_type in (
    'image/png', 'image/jpeg', 'image/webp', 'application/pdf', 'text/plain', 'application/json', 'text/csv'))
);

create index uploads_decision_id_author_idx on uploads (decision_id, author);
create index uploads_uploaded_at_idx on uploads (uploaded_at);

alter table uploads add constraint uploads_decision_id_fkey foreign key (decision_id) references decisions (id)
  on delete restrict on update cascade;

create trigger uploads_frozen before update on uploads for each row
  execute function refuse_change('uploads_frozen', 'a file stays as it was uploaded');

create table appeal_files (
  id uuid not null,
  standing_id uuid not null,
  version integer not null,
  appeal_id uuid not null,
  message_id uuid,
  name text not null,
  media_type text not null,
  size integer not null,
  added_at timestamptz(3) not null,
  constraint appeal_files_pkey primary key (id)
);

create index appeal_files_appeal_id_idx on appeal_files (appeal_id);

alter table appeal_messages add constraint appeal_messages_of_appeal unique (id, appeal_id);

alter table appeal_files
  add constraint appeal_files_appeal_id_fkey foreign key (appeal_id) references appeals (id)
    on delete restrict on update cascade,
  add constraint appeal_files_message_id_fkey foreign key (message_id) references appeal_messages (id)
    on delete set null on update cascade,
  add constraint appeal_files_appeal foreign key (appeal_id, standing_id) references appeals (id, standing_id),
  add constraint appeal_files_message foreign key (message_id, appeal_id) references appeal_messages (id, appeal_id);

-- What is on record is what was uploaded, about this very decision. No key: contents are deleted in time.
create function appeal_files_uploaded() returns trigger language plpgsql as $$
begin
  if not exists (
    select from uploads u join appeals a on a.decision_id = u.decision_id
    where u.id = new.id and a.id = new.appeal_id
      and (u.name, u.media_type, u.size) = (new.name, new.media_type, new.size)
    for share of u
  ) then
    perform refuse('appeal_files_uploaded', 'a file was uploaded about the decision under appeal, as it is recorded');
  end if;
  return new;
end $$;

create trigger appeal_files_uploaded before insert on appeal_files for each row
  execute function appeal_files_uploaded();

create trigger appeal_files_frozen before update on appeal_files for each row
  execute function refuse_change('appeal_files_frozen', 'a file stays as it was sent');

-- A part of the standing like the others: audited, versioned, kept.
create constraint trigger appeal_files_audited_now after insert or update of version on appeal_files
  deferrable initially deferred for each row execute function require_entry('standing_id');
alter table appeal_files add constraint appeal_files_audited foreign key (standing_id, version)
  references audit_entries (entity_id, version) deferrable initially deferred;
create trigger appeal_files_versioned before update on appeal_files for each row
  when (new.version <= old.version and old is distinct from new)
  execute function refuse_change('appeal_files_versioned', 'a change carries a newer version');
create trigger appeal_files_kept before delete on appeal_files for each row
  execute function refuse_change('appeal_files_kept', 'what was recorded is kept');
create trigger appeal_files_not_emptied before truncate on appeal_files for each statement
  execute function refuse_change('appeal_files_kept', 'what was recorded is kept');

create type "AppealDraftKind" as enum ('appeal', 'answer');

create table appeal_drafts (
  decision_id uuid not null,
  author text not null,
  kind "AppealDraftKind" not null,
  content jsonb not null,
  problem text,
  saved_at timestamptz(3) not null,
  constraint appeal_drafts_pkey primary key (decision_id, author, kind),
  constraint appeal_drafts_author check (author ~ '^(link|member):\S')
);

create index appeal_drafts_saved_at_idx on appeal_drafts (saved_at);

alter table appeal_drafts add constraint appeal_drafts_decision_id_fkey foreign key (decision_id)
  references decisions (id) on delete restrict on update cascade;
