alter table staff_messages
  add column block_id uuid,
  add constraint staff_messages_block_id_fkey foreign key (block_id) references blocks (id),
  drop constraint staff_messages_about,
  add constraint staff_messages_about check (
    num_nonnulls(case_id, appeal_id, policy_key, application_id, block_id) >= 1
    and (kind <> 'block_disputed' or block_id is not null));
