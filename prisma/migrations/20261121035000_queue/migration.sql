-- What the queue is narrowed and ordered by stands in the case itself, so that each page of it is the walk of one
-- index, however many cases are open.

alter table cases
  add column policy_key text,
  add column organization_id uuid,
  add column scope "SubjectKind",
  add column safety_identifier text,
  add column zdr boolean,
  -- Who proposed what waits for approval.
  add column proposer_id uuid,
  -- When its claim was taken: never moved by a heartbeat, which therefore touches no index.
  add column claimed_at timestamptz(3);

update cases set policy_key = standings.policy_key, organization_id = organizations.id, scope = subjects.kind,
  safety_identifier = subjects.safety_identifier, zdr = organizations.zdr,
  proposer_id = (select decided_by from decisions
    where case_id = cases.id and needs_approval order by decided_at desc limit 1)
from standings
  join subjects on subjects.id = standings.subject_id
  join organizations on organizations.id = subjects.organization_id
where standings.id = cases.standing_id;

alter table cases
  alter column policy_key set not null,
  alter column organization_id set not null,
  alter column scope set not null,
  alter column zdr set not null,
  add constraint cases_organization foreign key (organization_id, zdr) references organizations (id, zdr)
    on update cascade,
  add constraint cases_proposer_id_fkey foreign key (proposer_id) references people (id),
  add constraint cases_claimed_at check (claimed_at is null or claimed_by is not null),
  -- Claims, counts and the order change in place.
  set (fillfactor = 85);

-- Writers that do not say whose case it is have it looked up.
create function cases_placed() returns trigger language plpgsql as $$
begin
  select standings.policy_key, organizations.id, subjects.kind, subjects.safety_identifier, organizations.zdr
    into new.policy_key, new.organization_id, new.scope, new.safety_identifier, new.zdr
  from standings
    join subjects on subjects.id = standings.subject_id
    join organizations on organizations.id = subjects.organization_id
  where standings.id = new.standing_id;
  return new;
end $$;

create trigger cases_placed before insert on cases for each row
  when (new.organization_id is null) execute function cases_placed();

-- Once per statement: a batch pays for one query.
create function cases_belong() returns trigger language plpgsql as $$
begin
  if exists (
    select from written
    join standings on standings.id = written.standing_id
    join subjects on subjects.id = standings.subject_id
    where (written.policy_key, written.organization_id, written.scope, written.safety_identifier)
      is distinct from
      (standings.policy_key, subjects.organization_id, subjects.kind, subjects.safety_identifier)
  ) then
    perform refuse('cases_belong', 'a case is of the policy and the subject of its standing');
  end if;
  return null;
end $$;

create trigger cases_belong after insert on cases
  referencing new table as written for each statement execute function cases_belong();

create trigger cases_place_frozen before update on cases for each row
  when ((old.policy_key, old.organization_id, old.scope, old.safety_identifier)
    is distinct from (new.policy_key, new.organization_id, new.scope, new.safety_identifier))
  execute function refuse_change('cases_frozen', 'what a case is about does not change');

create function cases_let_go() returns trigger language plpgsql as $$
begin
  new.claimed_at := null;
  return new;
end $$;

create trigger cases_let_go before update of claimed_by on cases for each row
  when (new.claimed_by is null and new.claimed_at is not null) execute function cases_let_go();

create function cases_proposed() returns trigger language plpgsql as $$
begin
  update cases set proposer_id = new.decided_by where id = new.case_id;
  return null;
end $$;

create trigger cases_proposed after insert on decisions for each row
  when (new.needs_approval) execute function cases_proposed();

-- What flagged a case, and on which models. `act_by` is the case's own while it waits and is awake, else null. ------------

create table case_sources (
  case_id uuid not null references cases (id),
  monitor_id uuid not null references monitors (id),
  model text not null,
  act_by timestamptz(3),
  constraint case_sources_pkey primary key (case_id, monitor_id, model)
) with (fillfactor = 85);

insert into case_sources (case_id, monitor_id, model, act_by)
select distinct cases.id, signals.monitor_id, signals.model,
  case when cases.status in ('open', 'awaiting_approval') and cases.snoozed_until is null then cases.act_by end
from cases join signals on signals.case_id = cases.id;

create index case_sources_monitor on case_sources (monitor_id, act_by, case_id) where act_by is not null;
create index case_sources_model on case_sources (model, act_by, case_id) where act_by is not null;

create function case_sources_follow() returns trigger language plpgsql as $$
begin
  update case_sources
  set act_by = case when new.status in ('open', 'awaiting_approval') and new.snoozed_until is null then new.act_by end
  where case_id = new.id;
  return null;
end $$;

create trigger case_sources_follow after update of act_by, status, snoozed_until on cases for each row
  when (old.act_by <> new.act_by
    or (old.status in ('open', 'awaiting_approval')) <> (new.status in ('open', 'awaiting_approval'))
    or (old.snoozed_until is null) <> (new.snoozed_until is null))
  execute function case_sources_follow();

-- The walks. Each begins with what all of its cases have in common and goes on by the order. Closed and sleeping cases
-- are in none of them. A reader must write the statuses out: a parameter fits no partial index. ---------------------------

drop index cases_queue, cases_of_claimant, cases_due, cases_repeat, cases_awaiting_approval;

create index cases_queue on cases (act_by, id)
  where status in ('open', 'awaiting_approval') and snoozed_until is null;
create index cases_due on cases (due_at, id)
  where status in ('open', 'awaiting_approval') and snoozed_until is null;
create index cases_oldest on cases (opened_at, id)
  where status in ('open', 'awaiting_approval') and snoozed_until is null;
create index cases_blast on cases (blast_requests_per_hour, id)
  where status in ('open', 'awaiting_approval') and snoozed_until is null;

create index cases_policy on cases (policy_key, act_by, id)
  where status in ('open', 'awaiting_approval') and snoozed_until is null;
create index cases_severity on cases (severity, act_by, id)
  where status in ('open', 'awaiting_approval') and snoozed_until is null;
create index cases_organization_queue on cases (organization_id, act_by, id)
  where status in ('open', 'awaiting_approval') and snoozed_until is null;
create index cases_identifier on cases (safety_identifier text_pattern_ops)
  where status in ('open', 'awaiting_approval') and snoozed_until is null and safety_identifier is not null;

-- What few cases have.
create index cases_whole_organization on cases (act_by, id)
  where status in ('open', 'awaiting_approval') and snoozed_until is null and scope = 'organization';
create index cases_repeat on cases (act_by, id)
  where status in ('open', 'awaiting_approval') and snoozed_until is null and repeat;
create index cases_zdr on cases (act_by, id)
  where status in ('open', 'awaiting_approval') and snoozed_until is null and zdr;
create index cases_trusted on cases (act_by, id)
  where status in ('open', 'awaiting_approval') and snoozed_until is null and grant_at_flag_id is not null;
create index cases_question on cases (act_by, id)
  where status in ('open', 'awaiting_approval') and snoozed_until is null and open_question_id is not null;
create index cases_awaiting_approval on cases (act_by, id) include (proposer_id)
  where status = 'awaiting_approval' and snoozed_until is null;
create index cases_of_claimant on cases (claimed_by, act_by, id)
  where status in ('open', 'awaiting_approval') and snoozed_until is null and claimed_by is not null;
create index cases_of_assignee on cases (assignee_id, act_by, id)
  where status in ('open', 'awaiting_approval') and snoozed_until is null and assignee_id is not null;

-- Sleeping cases: those of the view, and those that have woken by time alone.
create index cases_snoozed on cases (act_by, id)
  where status in ('open', 'awaiting_approval') and snoozed_until is not null;
create index cases_woken on cases (snoozed_until)
  where status in ('open', 'awaiting_approval') and snoozed_until is not null;

-- The next case: one that nobody has to do with, or one whose claim is older than any lease.
create index cases_free on cases (act_by, id)
  where status = 'open' and snoozed_until is null and claimed_by is null and assignee_id is null
    and open_question_id is null;
create index cases_claimed on cases ((coalesce(claimed_at, '-infinity'::timestamptz)))
  where status = 'open' and claimed_by is not null;

-- All of an organization, closed ones included; what the key above follows.
create index cases_of_organization on cases (organization_id, opened_at);

-- Organizations are found by the beginning of their name or id, however it is written.
create index organizations_name_prefix on organizations (lower(name) text_pattern_ops);
create index organizations_external_id_prefix on organizations (lower(external_id) text_pattern_ops);
