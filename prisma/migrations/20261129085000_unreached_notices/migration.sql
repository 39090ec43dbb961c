-- Notices that no channel has delivered, nor goes on to, and that nobody acknowledged: few, and asked for with every page
-- of the queue. Kept by what happens to their deliveries, so that no reader looks through those.

create table unreached_notices (
  notice_id uuid not null references notices (id),
  -- Of trusted access, none.
  standing_id uuid references standings (id),
  visible_at timestamptz(3) not null,
  constraint unreached_notices_pkey primary key (notice_id)
);
create index unreached_notices_standing_id_idx on unreached_notices (standing_id);

-- The lock lets those who write to the same notice at once in one after the other, so that the last one sees all.
create function settle_reach(which uuid[]) returns void language plpgsql as $$
begin
  perform from notices where id = any(which) order by id for no key update;
  delete from unreached_notices where notice_id = any(which);
  insert into unreached_notices (notice_id, standing_id, visible_at)
  select id, standing_id, visible_at from notices
  where id = any(which) and acknowledged_at is null and withdrawn_at is null
    and exists (select from deliveries where notice_id = notices.id and status in ('failed', 'bounced'))
    and not exists (select from deliveries where notice_id = notices.id and status in ('pending', 'delivered'));
end $$;

create function deliveries_begin() returns trigger language plpgsql as $$
begin
  perform settle_reach(array(select distinct notice_id from written));
  return null;
end $$;
create trigger deliveries_begin after insert on deliveries
  referencing new table as written for each statement execute function deliveries_begin();

create function deliveries_end() returns trigger language plpgsql as $$
begin
  perform settle_reach(array[new.notice_id]);
  return null;
end $$;
-- What goes from pending to delivered was never among them.
create trigger deliveries_end after update of status on deliveries for each row
  when (old.status <> new.status
    and (old.status in ('failed', 'bounced') or new.status in ('failed', 'bounced', 'cancelled')))
  execute function deliveries_end();

create function notices_reach() returns trigger language plpgsql as $$
begin
  delete from unreached_notices where notice_id = new.id;
  return null;
end $$;
create trigger notices_reach after update of acknowledged_at, withdrawn_at on notices for each row
  execute function notices_reach();

select settle_reach(array(select distinct notice_id from deliveries where status in ('failed', 'bounced')));
