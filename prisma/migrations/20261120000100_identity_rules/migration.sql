-- Every refusal below carries the name of its rule as the constraint, so that code can tell which rule was meant;
-- messages never hold row content, since they reach logs.
create function refuse(rule text, message text) returns void language plpgsql as $$
begin
  raise exception using errcode = 'check_violation', constraint = rule, message = message;
end $$;

-- Arguments: the rule's name, the message. What is refused stands in the trigger's WHEN.
create function refuse_change() returns trigger language plpgsql as $$
begin
  perform refuse(tg_argv[0], tg_argv[1]);
end $$;

-- Subjects ---------------------------------------------------------------------------------------------------------

alter table subjects
  add constraint subjects_identifier check (
    case kind
      when 'organization' then safety_identifier is null
      else safety_identifier is not null and char_length(safety_identifier) between 1 and 128
    end),
  add constraint subjects_of_organization unique nulls not distinct (organization_id, safety_identifier);

create trigger subjects_frozen before update on subjects for each row
  when (old is distinct from new)
  execute function refuse_change('subjects_frozen', 'a subject is never changed into another');

alter table standings
  add constraint standings_version check (version >= 0),
  add constraint standings_policy_key_fkey foreign key (policy_key) references policies (key);

create trigger standings_frozen before update on standings for each row
  when ((old.id, old.subject_id, old.policy_key, old.created_at)
    is distinct from (new.id, new.subject_id, new.policy_key, new.created_at))
  execute function refuse_change('standings_frozen', 'a standing stays with its subject and policy');

-- Organizations ----------------------------------------------------------------------------------------------------

-- The target of the key of signal_evidence, which lets no organization turn to zero data retention with content kept.
alter table organizations add constraint organizations_retention unique (id, zdr);

alter table traffic_counters
  add constraint traffic_counters_window check (window_end > window_start),
  add constraint traffic_counters_requests check (
    requests >= requests_with_identifier and requests_with_identifier >= 0 and refused >= 0
    and distinct_identifiers >= 0),
  add constraint traffic_counters_share check (largest_identifier_share between 0 and 1);

-- People and machines ----------------------------------------------------------------------------------------------

alter table api_keys
  add constraint api_keys_owner check ((kind = 'organization') = (organization_id is not null));

alter table trusted_access_grants
  add constraint trusted_access_grants_second_person check (confirmed_by <> verified_by),
  add constraint trusted_access_grants_term check (ends_at > starts_at),
  add constraint trusted_access_grants_ceiling check (volume_ceiling >= 0),
  add constraint trusted_access_grants_policy_key_fkey foreign key (policy_key) references policies (key),
  add constraint trusted_access_grants_verified_by_fkey foreign key (verified_by) references people (id),
  add constraint trusted_access_grants_confirmed_by_fkey foreign key (confirmed_by) references people (id);

-- Policies ---------------------------------------------------------------------------------------------------------

-- The numbers the triggers read, and the hard cap. A missing number is no number.
alter table policy_versions
  add constraint policy_versions_numbers check (coalesce(
    (document #>> '{numbers,warningsRequired,end_user}')::int >= 1
    and (document #>> '{numbers,warningsRequired,organization}')::int >= 0
    and (document #>> '{numbers,restrictionHours}')::numeric > 0
    and (document #>> '{numbers,restrictionHours}')::numeric <= 168
    and (document #>> '{numbers,graceHours}')::numeric >= 0
    and (document #>> '{numbers,undoWindowSeconds}')::numeric >= 0, false)),
  add constraint policy_versions_reason check (reason ~ '\S' and author ~ '\S');

create trigger policy_versions_frozen before update on policy_versions for each row
  execute function refuse_change('policy_versions_frozen', 'a version of a policy is never changed');
