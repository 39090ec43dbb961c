import type { SubjectKind } from "@/lib/domain/subject";
import { runOne } from "@/lib/store/batch";

/** A restriction in force, with what a refused request is told of it. */
export type ActiveRestriction = {
  scope: SubjectKind;
  /** Nobody has decided yet: an interim limit. */
  isInterim: boolean;
  models: string[];
  expiresAt: Date;
  caseReference: string;
  errorCode: string;
};

// Active is a comparison with time alone (invariant 3). Each subject is found by its unique key.
const ACTIVE = {
  name: "enforcement_check",
  text: `with organization as (
      select id from organizations where external_id = $1
    ), affected as (
      select id from subjects
        where organization_id = (select id from organization) and safety_identifier = $2
      union all
      select id from subjects
        where organization_id = (select id from organization) and safety_identifier is null
    )
    select restrictions.scope, restrictions.kind = 'interim' as "isInterim", restrictions.models, restrictions.expires_at as "expiresAt",
      cases.reference as "caseReference", policy_versions.document ->> 'errorCode' as "errorCode"
    from affected
    join standings on standings.subject_id = affected.id
    join restrictions on restrictions.standing_id = standings.id
      and restrictions.effective_at <= $3 and restrictions.expires_at > $3
      and (restrictions.ended_at is null or restrictions.ended_at > $3)
    join cases on cases.id = restrictions.case_id
    join policy_versions on policy_versions.id = cases.policy_version_id
    order by restrictions.expires_at desc`,
};

/** What limits this end user or the whole organization at this instant, the longest first. Reads only. */
export function activeRestrictions(
  externalId: string,
  safetyIdentifier: string | null,
  now: Date,
): Promise<ActiveRestriction[]> {
  return runOne<ActiveRestriction>(ACTIVE, [externalId, safetyIdentifier, now]);
}
