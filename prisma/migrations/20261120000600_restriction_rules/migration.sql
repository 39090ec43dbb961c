-- Hours, not days: seven days across a change of daylight saving are not 168 hours.
create extension if not exists btree_gist;

alter table restrictions
  add constraint restrictions_168_hours check (
    expires_at > effective_at and expires_at - effective_at <= interval '168 hours'),
  add constraint restrictions_end check (
    num_nulls(ended_at, end_reason) in (0, 2)
    and (ended_at is null or ended_at between effective_at and expires_at)),
  add constraint restrictions_models check (cardinality(models) > 0),
  add constraint restrictions_decided check (
    kind <> 'decided' or (decision_id is not null and decided_by is not null)),
  add constraint restrictions_warned check (
    kind <> 'decided' or scope <> 'end_user' or warning_id is not null),
  add constraint restrictions_approved check (
    kind <> 'decided' or scope <> 'organization'
    or (approved_by is not null and approved_by <> decided_by)),
  add constraint restrictions_interim check (
    kind <> 'interim'
    or (scope = 'organization' and num_nonnulls(decision_id, decided_by, approved_by, warning_id) = 0
      and expires_at - effective_at <= interval '24 hours')),
  add constraint restrictions_decision foreign key (decision_id, standing_id, decided_by)
    references decisions (id, standing_id, decided_by),
  add constraint restrictions_approval foreign key (decision_id, approved_by)
    references approvals (decision_id, approved_by),
  add constraint restrictions_warning foreign key (warning_id, standing_id)
    references warnings (id, standing_id),
  add constraint restrictions_case_id_fkey foreign key (case_id) references cases (id),
  -- What was undone in its window is an empty range, which overlaps nothing.
  add constraint restrictions_no_overlap exclude using gist (
    standing_id with =, tstzrange(effective_at, coalesce(ended_at, expires_at)) with &&);

create unique index restrictions_one_interim on restrictions (case_id) where kind = 'interim';
create index restrictions_active on restrictions (expires_at, standing_id) where ended_at is null;
create index restrictions_on_warning on restrictions (warning_id) where warning_id is not null;

create trigger restrictions_frozen before update on restrictions for each row
  when (to_jsonb(old) - '{version,ended_at,end_reason}'::text[]
      is distinct from to_jsonb(new) - '{version,ended_at,end_reason}'::text[]
    or old.ended_at is not null
      and (old.ended_at, old.end_reason) is distinct from (new.ended_at, new.end_reason))
  execute function refuse_change('restrictions_frozen', 'a restriction can be ended once, and nothing else');

-- What was undone, or reversed, leaves nothing standing ----------------------------------------------------------------

create function decisions_taken_back() returns trigger language plpgsql as $$
begin
  if exists (
    select from decisions
    left join restrictions on restrictions.decision_id = decisions.id
    left join warnings on warnings.decision_id = decisions.id
    where decisions.id = new.id and (
      decisions.undone_at is not null and (
        restrictions.id is not null and restrictions.ended_at is distinct from restrictions.effective_at
        or warnings.id is not null and warnings.voided_at is null)
      or decisions.reversed_at is not null and (
        coalesce(restrictions.ended_at, restrictions.expires_at) > decisions.reversed_at
        or warnings.id is not null and warnings.voided_at is null))
  ) then
    perform refuse('decisions_taken_back', 'a decision that is undone or reversed leaves nothing in force');
  end if;
  return null;
end $$;

create constraint trigger decisions_taken_back after update of undone_at, reversed_at on decisions
  deferrable initially deferred for each row
  when (new.undone_at is not null or new.reversed_at is not null)
  execute function decisions_taken_back();
