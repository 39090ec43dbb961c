import { defaultNumbers } from "@/lib/domain/policy/default-policy";
import type { Db } from "@/lib/store/database";
import { Prisma } from "@/lib/store/generated/client";

type Due = { standingId: string; appealId: string; what: "text" | "messages" };

/** Of the version that was consented to; what it does not say, of those of before, is the default. */
const periodOf = (number: "keepAppealDays" | "keepMessageDays") => Prisma.sql`make_interval(hours => 24 *
  coalesce((v.document #>> ${`{numbers,${number}}`}::text[])::int, ${defaultNumbers[number]}))`;

/** Answered appeals of which something was kept long enough, the first to be answered first. */
export function appealsToForget(tx: Db, now: Date, limit: number): Promise<Due[]> {
  return tx.$queryRaw<Due[]>`
    select a.standing_id as "standingId", a.id as "appealId", kept.what
    from appeals a
    join decisions d on d.id = a.decision_id
    join policy_versions v on v.id = coalesce(a.consent_version_id, d.policy_version_id)
    cross join lateral (
      select 'text' as what where a.text is not null and a.decided_at + ${periodOf("keepAppealDays")} <= ${now}
      union all
      select 'messages' where a.decided_at + ${periodOf("keepMessageDays")} <= ${now}
        and exists (select from appeal_messages m where m.appeal_id = a.id and m.text is not null)
    ) kept
    where a.decided_at <= ${now}
    order by a.decided_at, a.id limit ${limit}`;
}

/** Deletes the contents of files whose appeal's text was: that they were sent stays. Returns how many. */
export function forgetFiles(tx: Db): Promise<number> {
  return tx.$executeRaw`
    delete from uploads using appeals a where a.decision_id = uploads.decision_id and a.purged_at is not null`;
}
