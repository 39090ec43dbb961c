-- An interim limit: of a whole organization without identifiers, for a day at most, while a person reviews its case.

ALTER TABLE "restrictions" ADD COLUMN     "adoption_share" DOUBLE PRECISION;
ALTER TABLE "restrictions" DROP CONSTRAINT "restrictions_case_id_fkey";
ALTER TABLE "restrictions" ADD CONSTRAINT "restrictions_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

alter table restrictions
  add constraint restrictions_of_standing unique (id, standing_id),
  add constraint restrictions_interim_adoption check (
    case kind
      when 'interim' then coalesce(adoption_share >= 0 and adoption_share < 0.05, false)
      else adoption_share is null
    end),
  add constraint restrictions_interim_end check (
    end_reason is null or (kind = 'interim') = (end_reason in ('dismissed', 'warned', 'superseded')));

-- After the trigger that locks the standing, by its name.
create function restrictions_begin_meanwhile() returns trigger language plpgsql as $$
declare
  numbers jsonb;
begin
  if not exists (select from cases where id = new.case_id and status = 'open')
    or exists (select from decisions where case_id = new.case_id) then
    perform refuse('restrictions_interim_open', 'an interim limit begins while a case is open that nobody has decided');
  end if;
  select policies_in_effect.document -> 'numbers' into numbers
    from standings join policies_in_effect on policies_in_effect.policy_key = standings.policy_key
    where standings.id = new.standing_id;
  if new.expires_at - new.effective_at
    > make_interval(secs => coalesce((numbers ->> 'interimHours')::float8, 0) * 3600) then
    perform refuse('restrictions_interim_policy', 'an interim limit is no longer than its policy says, which may be never');
  end if;
  -- Whatever the policy: the first signal never restricts anyone.
  if (select count(*) from signals where case_id = new.case_id and severity = 'critical')
    < greatest(2, coalesce((numbers ->> 'interimAtCritical')::int, 2)) then
    perform refuse('restrictions_interim_signals', 'an interim limit needs critical signals');
  end if;
  if exists (select from restrictions where standing_id = new.standing_id and kind = 'interim'
    and effective_at > new.effective_at - interval '720 hours') then
    perform refuse('restrictions_interim_again', 'nobody is limited without a decision twice within 30 days');
  end if;
  return new;
end $$;

create trigger restrictions_begin_meanwhile before insert on restrictions for each row
  when (new.kind = 'interim')
  execute function restrictions_begin_meanwhile();

-- At commit: whoever dismisses or warns ends the interim limit of the case with it.
create function cases_end_interim() returns trigger language plpgsql as $$
begin
  if exists (
    select from restrictions
    join decisions on decisions.case_id = new.id and decisions.undone_at is null and decisions.kind <> 'revoke'
    where restrictions.case_id = new.id and restrictions.kind = 'interim'
      and coalesce(restrictions.ended_at, restrictions.expires_at) > decisions.decided_at
  ) then
    perform refuse('cases_end_interim', 'a review that ends without a limit ends the interim limit at once');
  end if;
  return null;
end $$;

create constraint trigger cases_end_interim after update of outcome on cases deferrable initially deferred
  for each row when (new.interim and new.outcome in ('dismissed', 'warned'))
  execute function cases_end_interim();

-- Its notices are about the limit itself: there is no decision yet ------------------------------------------------------

ALTER TABLE "notices" ADD COLUMN     "restriction_id" UUID;
CREATE INDEX "notices_restriction_id_idx" ON "notices"("restriction_id");
ALTER TABLE "notices" ADD CONSTRAINT "notices_restriction_id_fkey" FOREIGN KEY ("restriction_id") REFERENCES "restrictions"("id") ON DELETE SET NULL ON UPDATE CASCADE;

alter table notices
  drop constraint notices_about,
  add constraint notices_about check (
    case
      when application_id is not null
        then num_nonnulls(standing_id, decision_id, restriction_id, kind, appeal_id) = 0 and access_kind is not null
      when restriction_id is not null
        then standing_id is not null and num_nonnulls(decision_id, appeal_id, access_kind) = 0
          and kind is not null and kind::text in ('interim_limit', 'interim_lifted')
      else num_nulls(standing_id, decision_id, kind) = 0 and access_kind is null
        and kind::text not in ('interim_limit', 'interim_lifted')
    end),
  add constraint notices_restriction foreign key (restriction_id, standing_id)
    references restrictions (id, standing_id);
create unique index notices_interim_once on notices (restriction_id, kind) where restriction_id is not null;

-- At commit. Argument: the kind of notice.
create function restrictions_interim_told() returns trigger language plpgsql as $$
begin
  if not exists (
    select from notices where restriction_id = new.id and kind = tg_argv[0]::"NoticeKind"
      and visible_at <= coalesce(new.ended_at, new.effective_at)
  ) then
    perform refuse('restrictions_interim_told', 'an interim limit neither begins nor is lifted without a notice');
  end if;
  return null;
end $$;

create constraint trigger restrictions_interim_told after insert on restrictions deferrable initially deferred
  for each row when (new.kind = 'interim') execute function restrictions_interim_told('interim_limit');
create constraint trigger restrictions_interim_lifted after update of end_reason on restrictions
  deferrable initially deferred for each row when (new.kind = 'interim' and new.end_reason in ('dismissed', 'warned'))
  execute function restrictions_interim_told('interim_lifted');
