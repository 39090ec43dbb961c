-- For whom a policy blocks single requests is told to gateways like a restriction.
alter type "ChangeKind" add value 'blocking';
alter table enforcement_changes
  alter column restriction_id drop not null,
  add column policy_key text,
  add constraint enforcement_changes_policy_key_fkey foreign key (policy_key) references policies (key),
  add constraint enforcement_changes_about check (
    num_nonnulls(restriction_id, policy_key) = 1
    and (kind in ('put', 'delete')) = (restriction_id is not null));

-- The newest change of a restriction is found in the index alone.
drop index enforcement_changes_restriction_id_idx;
create index enforcement_changes_of_restriction on enforcement_changes (restriction_id, sequence);
-- Everything that is not over yet, which at most the last seven days began.
create index restrictions_not_over on restrictions (expires_at);

-- In commit order and without gaps: the lock is held until commit, and the next number is read after it was taken.
create function enforcement_changes_in_order() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(72707370);
  if new.sequence is distinct from (select coalesce(max(sequence), 0) + 1 from enforcement_changes) then
    perform refuse('enforcement_changes_in_order', 'a change takes the next number');
  end if;
  return new;
end $$;

create trigger enforcement_changes_in_order before insert on enforcement_changes for each row
  execute function enforcement_changes_in_order();

create function tell_enforcement_change() returns trigger language plpgsql as $$
begin
  perform pg_notify('recourse_enforcement', '');
  return null;
end $$;

create trigger enforcement_changes_told after insert on enforcement_changes for each statement
  execute function tell_enforcement_change();

-- Which history of changes a reader's cursor belongs to. A row is its own record of who began it.
create table enforcement_epochs (
  id uuid not null,
  begun_at timestamptz(3) not null,
  begun_by text not null,
  constraint enforcement_epochs_pkey primary key (id)
);
create trigger enforcement_epochs_frozen before update on enforcement_epochs for each row
  execute function refuse_change('enforcement_epochs_frozen', 'an epoch stays as it was begun');
create trigger enforcement_epochs_kept before delete on enforcement_epochs for each row
  execute function refuse_change('enforcement_epochs_kept', 'what was recorded is kept');
create trigger enforcement_epochs_not_emptied before truncate on enforcement_epochs for each statement
  execute function refuse_change('enforcement_epochs_kept', 'what was recorded is kept');
insert into enforcement_epochs values (gen_random_uuid(), clock_timestamp(), 'installation');
