-- A page of appeals is the walk of an index however many there are: of those with something to save, and of those for
-- the record alone. A reader must write the status out: a parameter fits no partial index.
create index appeals_saving on appeals (status, act_by, id)
  where status in ('open', 'waiting_for_customer') and saves_until is not null;
create index appeals_for_the_record on appeals (status, act_by, id)
  where status in ('open', 'waiting_for_customer') and saves_until is null;
drop index appeals_inbox;
