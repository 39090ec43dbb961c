import { defaultNumbers } from "@/lib/domain/policy/default-policy";
import type { Db } from "@/lib/store/database";

/**
 * Deletes excerpts that were kept long enough, the oldest first, but for those of a case or an appeal that somebody
 * still looks at. Returns how many.
 */
export function forgetEvidence(tx: Db, now: Date, limit: number): Promise<number> {
  return tx.$executeRaw`
    update signal_evidence set excerpt = null, purged_at = ${now}
    where signal_id in (
      select e.signal_id from signal_evidence e
      join signals s on s.id = e.signal_id
      join standings t on t.id = s.standing_id
      join policies_in_effect p on p.policy_key = t.policy_key
      where e.excerpt is not null and e.kept_at + make_interval(hours => 24 *
          coalesce((p.document #>> '{numbers,keepEvidenceDays}')::int, ${defaultNumbers.keepEvidenceDays})) <= ${now}
        and not exists (
          select from cases c where c.id = s.case_id and c.status in ('open', 'awaiting_approval'))
        and not exists (
          select from decisions d join appeals a on a.decision_id = d.id
          where d.case_id = s.case_id and a.decided_at is null)
      order by e.kept_at limit ${limit}
      for update of e skip locked)`;
}
