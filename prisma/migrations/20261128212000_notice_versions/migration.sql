-- The words that a notice was rendered in are a policy's version; those of before name none.
alter table notices
  add column policy_version_id uuid references policy_versions (id),
  add constraint notices_versioned_words check (policy_version_id is not null) not valid;

-- Of the policy that its standing is under.
create function notices_of_policy() returns trigger language plpgsql as $$
begin
  if not exists (
    select from policy_versions join standings on standings.policy_key = policy_versions.policy_key
    where policy_versions.id = new.policy_version_id and standings.id = new.standing_id
  ) then
    perform refuse('notices_of_policy', 'a notice is said in the words of the policy it is about');
  end if;
  return new;
end $$;

create trigger notices_of_policy before insert on notices for each row
  when (new.policy_version_id is not null)
  execute function notices_of_policy();
