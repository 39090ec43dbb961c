-- Signals are measured: no row triggers on insert, and each signal in exactly one of two partial indexes.

alter table signals
  add constraint signals_score check (score between 0 and 1),
  add constraint signals_organization_id_fkey foreign key (organization_id) references organizations (id);

create index signals_waiting on signals (standing_id, disposition, occurred_at) where case_id is null;
create index signals_of_case on signals (case_id, occurred_at) where case_id is not null;

create trigger signals_frozen before update on signals for each row
  when ((old.id, old.sender_id, old.body_hash, old.organization_id, old.standing_id, old.monitor_id,
      old.monitor_version, old.score, old.severity, old.model, old.request_id, old.response_id, old.occurred_at,
      old.received_at, old.request_blocked, old.disposition)
    is distinct from (new.id, new.sender_id, new.body_hash, new.organization_id, new.standing_id, new.monitor_id,
      new.monitor_version, new.score, new.severity, new.model, new.request_id, new.response_id, new.occurred_at,
      new.received_at, new.request_blocked, new.disposition))
  execute function refuse_change('signals_frozen', 'a signal is kept as it was sent');

create trigger signals_stay_with_case before update of case_id on signals for each row
  when (old.case_id is not null and old.case_id is distinct from new.case_id)
  execute function refuse_change('signals_stay_with_case', 'a signal stays with the case that consumed it');

-- Once per statement: a batch of a thousand signals pays for one query.
create function signals_belong() returns trigger language plpgsql as $$
begin
  if exists (
    select from written
    join standings on standings.id = written.standing_id
    join subjects on subjects.id = standings.subject_id
    left join cases on cases.id = written.case_id
    where subjects.organization_id <> written.organization_id or cases.standing_id <> written.standing_id
  ) then
    perform refuse('signals_belong', 'a signal belongs to the organization and the case of its standing');
  end if;
  return null;
end $$;

create trigger signals_belong_inserted after insert on signals
  referencing new table as written for each statement execute function signals_belong();
create trigger signals_belong_updated after update on signals
  referencing new table as written for each statement execute function signals_belong();

-- Evidence: never of an organization with zero data retention ----------------------------------------------------------

-- The key holds the organization to what it was when content was kept: turning zero data retention on fails
-- until every row is purged, and an insert waits for a switch under way.
alter table signal_evidence
  add constraint signal_evidence_retention check (not zdr),
  add constraint signal_evidence_organization_fkey
    foreign key (organization_id, zdr) references organizations (id, zdr);

create trigger signal_evidence_frozen before update on signal_evidence for each row
  execute function refuse_change('signal_evidence_frozen', 'evidence is kept as it came, or purged');

create index signal_evidence_of_organization on signal_evidence (organization_id);

create function signal_evidence_belongs() returns trigger language plpgsql as $$
begin
  if exists (
    select from written join signals on signals.id = written.signal_id
    where signals.organization_id <> written.organization_id
  ) then
    perform refuse('signal_evidence_belongs', 'evidence belongs to the organization of its signal');
  end if;
  return null;
end $$;

create trigger signal_evidence_belongs after insert on signal_evidence
  referencing new table as written for each statement execute function signal_evidence_belongs();

-- Blocks and idempotency ---------------------------------------------------------------------------------------------

alter table blocks
  add constraint blocks_signal_id_fkey foreign key (signal_id) references signals (id),
  add constraint blocks_organization_id_fkey foreign key (organization_id) references organizations (id);

create trigger blocks_frozen before update on blocks for each row
  execute function refuse_change('blocks_frozen', 'a block is never changed');

create trigger idempotency_keys_frozen before update on idempotency_keys for each row
  when ((old.actor, old.key, old.body_hash, old.created_at)
      is distinct from (new.actor, new.key, new.body_hash, new.created_at)
    or old.response is not null and old.response is distinct from new.response)
  execute function refuse_change('idempotency_keys_frozen', 'the answer to a key is given once');
