-- What colleagues say to each other about an appeal, never to its customer, and whose it is to decide.

create type "AppealNoteKind" as enum ('note', 'take_over', 'assignment');

create table appeal_notes (
  id uuid not null,
  standing_id uuid not null,
  version integer not null,
  appeal_id uuid not null,
  kind "AppealNoteKind" not null,
  author_id uuid not null,
  addressee_id uuid,
  text text not null,
  sent_at timestamptz(3) not null,
  constraint appeal_notes_pkey primary key (id)
);

create index appeal_notes_appeal_id_sent_at_idx on appeal_notes (appeal_id, sent_at);

alter table appeal_notes
  add constraint appeal_notes_appeal_id_fkey foreign key (appeal_id) references appeals (id)
    on delete restrict on update cascade,
  add constraint appeal_notes_appeal foreign key (appeal_id, standing_id) references appeals (id, standing_id),
  add constraint appeal_notes_author_id_fkey foreign key (author_id) references people (id),
  add constraint appeal_notes_addressee_id_fkey foreign key (addressee_id) references people (id),
  -- An assignment may go without words.
  add constraint appeal_notes_text check (kind = 'assignment' or text ~ '\S'),
  add constraint appeal_notes_kind check (
    case kind
      when 'note' then addressee_id is null
      when 'take_over' then addressee_id is not null and addressee_id <> author_id
      else true
    end);

create trigger appeal_notes_frozen before update on appeal_notes for each row
  execute function refuse_change('appeal_notes_frozen', 'a note stays as it was written');

-- A part of the standing like the others: audited, versioned, kept.
create constraint trigger appeal_notes_audited_now after insert or update of version on appeal_notes
  deferrable initially deferred for each row execute function require_entry('standing_id');
alter table appeal_notes add constraint appeal_notes_audited foreign key (standing_id, version)
  references audit_entries (entity_id, version) deferrable initially deferred;
create trigger appeal_notes_versioned before update on appeal_notes for each row
  when (new.version <= old.version and old is distinct from new)
  execute function refuse_change('appeal_notes_versioned', 'a change carries a newer version');
create trigger appeal_notes_kept before delete on appeal_notes for each row
  execute function refuse_change('appeal_notes_kept', 'what was recorded is kept');
create trigger appeal_notes_not_emptied before truncate on appeal_notes for each statement
  execute function refuse_change('appeal_notes_kept', 'what was recorded is kept');

alter table appeals
  add column assignee_id uuid,
  add constraint appeals_assignee_id_fkey foreign key (assignee_id) references people (id)
    on delete set null on update cascade,
  -- An answered appeal waits for nobody.
  add constraint appeals_assigned_while_pending check (
    status in ('open', 'waiting_for_customer') or assignee_id is null);

create index appeals_assigned on appeals (assignee_id)
  where status in ('open', 'waiting_for_customer') and assignee_id is not null;

-- Whoever signed the decision cannot be given its appeal either (invariant 6).
create function appeals_assigned_to_another() returns trigger language plpgsql as $$
begin
  if exists (select from decisions where id = new.decision_id and decided_by = new.assignee_id)
    or exists (select from approvals where decision_id = new.decision_id and approved_by = new.assignee_id) then
    perform refuse('appeals_assigned_to_another',
      'an appeal is given to a person who neither took nor approved the decision');
  end if;
  return new;
end $$;

create trigger appeals_assigned_to_another before insert or update of assignee_id on appeals for each row
  when (new.assignee_id is not null) execute function appeals_assigned_to_another();

drop trigger appeals_versioned on appeals;
create trigger appeals_versioned before update on appeals for each row
  when (new.version < old.version or new.version = old.version
    and (old.status, old.outcome, old.due_at, old.saves_until, old.decided_by, old.decided_at, old.reasons,
        old.assignee_id)
      is distinct from
      (new.status, new.outcome, new.due_at, new.saves_until, new.decided_by, new.decided_at, new.reasons,
        new.assignee_id))
  execute function refuse_change('appeals_versioned', 'a change carries a newer version');

-- Which open appeals are late is asked for by a job.
create index appeals_due on appeals (due_at) where status = 'open';

alter type "StaffMessageKind" add value 'appeal_late';
alter type "StaffMessageKind" add value 'appeal_assigned';
alter type "StaffMessageKind" add value 'appeal_taken_over';
alter type "StaffMessageKind" add value 'appeal_answered';
