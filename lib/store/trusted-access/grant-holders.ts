/** Whose grants speak for the standings `$1`: the subject's own, and its organization's for its end users as well. */
export const GRANT_HOLDERS = `holders as (
    select standings.id as standing_id, policy_key, subject_id from standings where standings.id = any($1::uuid[])
    union all
    select standings.id, policy_key, organizations.id from standings
      join subjects on subjects.id = standings.subject_id and subjects.safety_identifier is not null
      join subjects as organizations on organizations.organization_id = subjects.organization_id
        and organizations.safety_identifier is null
      where standings.id = any($1::uuid[])
  )`;
