-- Somebody can always administer: the last administrator is neither disabled nor given another role. Two who remove each
-- other at once are told apart by the lock; an installation that never had one may begin without.
create function people_one_admin() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtext('people_one_admin'));
  if not exists (select from people where role = 'admin' and disabled_at is null) then
    perform refuse('people_one_admin', 'one administrator who can sign in remains');
  end if;
  return null;
end $$;

create constraint trigger people_one_admin after update of role, disabled_at on people
  deferrable initially deferred for each row
  when (old.role = 'admin' and old.disabled_at is null
    and (new.role is distinct from 'admin' or new.disabled_at is not null))
  execute function people_one_admin();
