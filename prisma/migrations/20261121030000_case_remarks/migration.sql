-- What colleagues say to each other on a case, who it is assigned to, and how long it rests.

create type "CaseRemarkKind" as enum ('question', 'answer', 'take_over', 'assignment');

create table case_remarks (
  id uuid not null,
  standing_id uuid not null,
  version integer not null,
  case_id uuid not null,
  kind "CaseRemarkKind" not null,
  author_id uuid not null,
  addressee_id uuid,
  answers_id uuid,
  text text not null,
  sent_at timestamptz(3) not null,
  constraint case_remarks_pkey primary key (id)
);

create index case_remarks_case_id_sent_at_idx on case_remarks (case_id, sent_at);

alter table case_remarks
  add constraint case_remarks_standing_id_fkey foreign key (standing_id) references standings (id)
    on delete restrict on update cascade,
  add constraint case_remarks_case_id_fkey foreign key (case_id) references cases (id)
    on delete restrict on update cascade,
  add constraint case_remarks_author_id_fkey foreign key (author_id) references people (id),
  add constraint case_remarks_addressee_id_fkey foreign key (addressee_id) references people (id),
  add constraint case_remarks_of_case unique (id, case_id),
  -- An assignment may go without words; a question, an answer and a take-over say something to somebody.
  add constraint case_remarks_text check (kind = 'assignment' or text ~ '\S'),
  add constraint case_remarks_kind check (
    case kind
      when 'question' then answers_id is null
      when 'answer' then answers_id is not null and addressee_id is not null
      when 'take_over' then answers_id is null and addressee_id is not null and addressee_id <> author_id
      else answers_id is null
    end),
  add constraint case_remarks_answers foreign key (answers_id, case_id) references case_remarks (id, case_id),
  add constraint case_remarks_one_answer unique (answers_id);

alter table cases
  add column assignee_id uuid,
  add column snoozed_until_signal boolean not null default false,
  add column open_question_id uuid,
  add constraint cases_assignee_id_fkey foreign key (assignee_id) references people (id)
    on delete set null on update cascade,
  add constraint cases_open_question foreign key (open_question_id, id) references case_remarks (id, case_id),
  -- A decided case waits for nobody: it is neither assigned nor snoozed, and no question is open on it.
  add constraint cases_rest_while_open check (
    status = 'open' or num_nonnulls(assignee_id, snoozed_until, open_question_id) = 0),
  add constraint cases_snooze check (
    case when snoozed_until_signal then snoozed_until is not null else true end),
  add constraint cases_snooze_critical check (
    snoozed_until is null or severity <> 'critical' or snoozed_until <= due_at);

-- A remark is on an open case of its standing, and an answer answers the question that is open on it.
create function case_remarks_fit() returns trigger language plpgsql as $$
declare
  remarked record;
begin
  select standing_id, status, open_question_id into remarked from cases where id = new.case_id for share;
  if not found then return new; end if; -- the foreign key says so better
  if remarked.standing_id <> new.standing_id or remarked.status <> 'open' then
    perform refuse('case_remarks_fit', 'a remark is on an open case of its standing');
  end if;
  if new.kind = 'answer' and remarked.open_question_id is distinct from new.answers_id then
    perform refuse('case_remarks_answer_open_question', 'an answer answers the question that is open');
  end if;
  return new;
end $$;

create trigger case_remarks_fit before insert on case_remarks for each row execute function case_remarks_fit();

create trigger case_remarks_frozen before update on case_remarks for each row
  execute function refuse_change('case_remarks_frozen', 'a remark stays as it was written');

create function cases_open_question_waits() returns trigger language plpgsql as $$
begin
  if exists (
    select from cases
    join case_remarks asked on asked.id = cases.open_question_id
    left join case_remarks answer on answer.answers_id = asked.id
    where cases.id = coalesce((to_jsonb(new) ->> 'case_id')::uuid, new.id)
      and (asked.kind <> 'question' or answer.id is not null)
  ) then
    perform refuse('cases_open_question_waits', 'an open question is a question that nobody has answered');
  end if;
  return null;
end $$;

create constraint trigger cases_open_question_waits after update of open_question_id on cases
  deferrable initially deferred for each row
  when (new.open_question_id is not null) execute function cases_open_question_waits();

create constraint trigger case_remarks_close_question after insert on case_remarks
  deferrable initially deferred for each row
  when (new.kind = 'answer') execute function cases_open_question_waits();

-- A part of the standing like the others: audited, versioned, kept.

create constraint trigger case_remarks_audited_now after insert or update of version on case_remarks
  deferrable initially deferred for each row execute function require_entry('standing_id');
alter table case_remarks add constraint case_remarks_audited foreign key (standing_id, version)
  references audit_entries (entity_id, version) deferrable initially deferred;
create trigger case_remarks_versioned before update on case_remarks for each row
  when (new.version <= old.version and old is distinct from new)
  execute function refuse_change('case_remarks_versioned', 'a change carries a newer version');
create trigger case_remarks_kept before delete on case_remarks for each row
  execute function refuse_change('case_remarks_kept', 'what was recorded is kept');
create trigger case_remarks_not_emptied before truncate on case_remarks for each statement
  execute function refuse_change('case_remarks_kept', 'what was recorded is kept');

-- Whom a case is given to, what it waits for, and that it is hidden from the queue are changes that somebody made;
-- waking is not: an arriving signal wakes it.
drop trigger cases_versioned on cases;
create trigger cases_versioned before update on cases for each row
  when (new.version < old.version or new.version = old.version
    and ((old.status, old.outcome, old.interim, old.settles_at, old.closed_at, old.assignee_id, old.open_question_id)
        is distinct from
        (new.status, new.outcome, new.interim, new.settles_at, new.closed_at, new.assignee_id, new.open_question_id)
      or new.snoozed_until is not null
        and (old.snoozed_until, old.snoozed_until_signal)
          is distinct from (new.snoozed_until, new.snoozed_until_signal)))
  execute function refuse_change('cases_versioned', 'a change carries a newer version');

-- Who may be given a case is asked with every command.
create index people_staff on people (role) where role is not null and disabled_at is null;
