-- What was kept is deleted when its time is over: its content alone, once, and that it was there stays.

-- Excerpts go by the policy in effect, from when they were received.
alter table signal_evidence
  alter column excerpt drop not null,
  add column kept_at timestamptz(3),
  add column purged_at timestamptz(3);
alter table signal_evidence disable trigger signal_evidence_frozen;
update signal_evidence set kept_at = signals.received_at from signals where signals.id = signal_evidence.signal_id;
alter table signal_evidence enable trigger signal_evidence_frozen;
alter table signal_evidence
  alter column kept_at set not null,
  add constraint signal_evidence_purged check ((excerpt is null) = (purged_at is not null) and purged_at >= kept_at);

create index signal_evidence_due on signal_evidence (kept_at) where excerpt is not null;

drop trigger signal_evidence_frozen on signal_evidence;
create trigger signal_evidence_frozen before update on signal_evidence for each row
  when (old.purged_at is not null or new.purged_at is null or new.excerpt is not null
    or to_jsonb(old) - '{excerpt,purged_at}'::text[] is distinct from to_jsonb(new) - '{excerpt,purged_at}'::text[])
  execute function refuse_change('signal_evidence_frozen', 'evidence is kept as it came, or purged');

-- What a customer wrote goes by the policy as it was consented to, from when the appeal was answered.
alter table appeals
  alter column text drop not null,
  add column consented_at timestamptz(3),
  add column consent_version_id uuid references policy_versions (id),
  add column purged_at timestamptz(3),
  add constraint appeals_purged check ((text is null) = (purged_at is not null) and purged_at >= decided_at);

-- Appeals of before named no consent, and are decided all the same.
create trigger appeals_consented before insert on appeals for each row
  when (num_nulls(new.consented_at, new.consent_version_id) > 0)
  execute function refuse_change('appeals_consented', 'an appeal names what its customer consented to');

-- Every other column stays as it was filed, but for those that an answer and its way there change.
drop trigger appeals_frozen on appeals;
create function appeals_frozen() returns trigger language plpgsql as $$
declare
  changeable text[] := '{version,status,outcome,due_at,act_by,saves_until,read_at,decided_by,decided_at,reasons,
    claimed_by,claim_tab,claim_until,assignee_id,remind_at,returns_at,monitor_fault,monitor_note,narrowed_to}';
begin
  if old.purged_at is null and new.purged_at is not null and new.text is null and new.decided_at is not null then
    changeable := changeable || '{text,answers,purged_at}';
  end if;
  if to_jsonb(old) - changeable is distinct from to_jsonb(new) - changeable then
    perform refuse('appeals_frozen', 'an appeal stays as it was filed, until what was written is deleted');
  end if;
  return new;
end $$;
create trigger appeals_frozen before update on appeals for each row execute function appeals_frozen();

create index appeals_to_forget on appeals (decided_at) where decided_at is not null;

alter table appeal_messages
  alter column text drop not null,
  add column purged_at timestamptz(3),
  add constraint appeal_messages_purged check ((text is null) = (purged_at is not null) and purged_at >= sent_at);

drop trigger appeal_messages_frozen on appeal_messages;
create function appeal_messages_frozen() returns trigger language plpgsql as $$
begin
  if old.purged_at is not null or new.purged_at is null or new.text is not null
    or to_jsonb(old) - '{version,text,purged_at}'::text[]
      is distinct from to_jsonb(new) - '{version,text,purged_at}'::text[]
    or not exists (select from appeals where id = new.appeal_id and decided_at <= new.purged_at) then
    perform refuse('appeal_messages_frozen', 'a message stays as it was sent, until it is deleted');
  end if;
  return new;
end $$;
create trigger appeal_messages_frozen before update on appeal_messages for each row
  execute function appeal_messages_frozen();
