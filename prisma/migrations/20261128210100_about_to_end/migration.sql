-- When its customer is told that a limit is about to end, as the policy had it when it began; null for never.
alter table restrictions
  add column announce_at timestamptz(3),
  add constraint restrictions_announced check (announce_at > effective_at and announce_at < expires_at);

create index restrictions_to_announce on restrictions (expires_at)
  where announce_at is not null and ended_at is null;

create unique index notices_one_about_to_end on notices (decision_id) where kind = 'about_to_end';

create function notices_of_running_limit() returns trigger language plpgsql as $$
begin
  if not exists (
    select from restrictions
    where decision_id = new.decision_id and ended_at is null
      and announce_at <= new.visible_at and expires_at > new.visible_at
    for share
  ) then
    perform refuse('notices_of_running_limit', 'only a limit that is in force is about to end');
  end if;
  return new;
end $$;

create trigger notices_of_running_limit before insert on notices for each row
  when (new.kind = 'about_to_end')
  execute function notices_of_running_limit();

-- A mail server's refusal is a bounce, too: what it never took was delivered at no time.
alter table deliveries
  drop constraint deliveries_delivered,
  add constraint deliveries_delivered check (status <> 'delivered' or delivered_at is not null);
