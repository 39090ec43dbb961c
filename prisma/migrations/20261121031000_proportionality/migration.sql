-- A warning and a revocation carry how many requests, what share of the traffic, how grave and how intended, as they
-- were judged. Decisions of before have none.

alter table decisions
  add column proportionality jsonb,
  add constraint decisions_proportionality check (
    proportionality is null
    or kind <> 'dismiss' and coalesce(
      proportionality ->> 'gravity' in ('low', 'moderate', 'serious')
        and proportionality ->> 'intent' in ('unlikely', 'unknown', 'likely')
        and (proportionality ->> 'count')::int >= 0
        and coalesce((proportionality ->> 'share')::float8, 0) between 0 and 1,
      false));

create trigger decisions_proportionate before insert on decisions for each row
  when (new.kind <> 'dismiss' and new.proportionality is null)
  execute function refuse_change(
    'decisions_proportionate', 'a warning and a revocation say how grave and how intended it was');
