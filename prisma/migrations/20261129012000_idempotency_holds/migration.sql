-- A request that is carried out in transactions of its own holds its key for a while, and then either answers or is dead.

alter table idempotency_keys
  add column held_until timestamptz(3),
  add constraint idempotency_keys_held check (held_until is null or response is null);
