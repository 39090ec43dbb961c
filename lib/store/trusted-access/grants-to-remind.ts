import type { Db } from "@/lib/store/database";

/**
 * Grants that end within their policy's reminder time, of which that was not told and no renewal was granted: by the
 * policy in effect.
 */
export async function grantsToRemind(
  tx: Db,
  now: Date,
  defaultDays: number,
  limit: number,
): Promise<{ grantId: string; reference: string }[]> {
  return tx.$queryRaw`
    select g.id as "grantId", of.reference from trusted_access_grants g
    join access_applications of on of.id = g.application_id
    join policies_in_effect p on p.policy_key = g.policy_key
    where g.withdrawn_at is null and g.starts_at <= ${now} and g.ends_at > ${now}
      and g.ends_at <= ${now}::timestamptz + coalesce((p.document #>> '{numbers,trustedAccessReminderDays}')::numeric, ${defaultDays}::numeric)
        * interval '24 hours'
      and not exists (select from notices n where n.application_id = g.application_id and n.access_kind = 'ending')
      and not exists (select from access_applications a where a.renews_id = g.application_id and a.status = 'granted')
    order by g.ends_at limit ${limit}`;
}
