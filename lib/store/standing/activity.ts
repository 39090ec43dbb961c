import type { Activity } from "@/lib/domain/state";
import type { Db } from "@/lib/store/database";

/** As many requests as a sentence names. */
const NAMED = 5;

/** What the signals of a case come to; null while it has none. */
export async function activityOf(tx: Db, caseId: string): Promise<Activity | null> {
  const rows = await tx.$queryRaw<Activity[]>`
    select signal_count as count, last_signal_at as "to",
      (select min(occurred_at) from signals where case_id = cases.id) as "from",
      array(select distinct model from case_sources where case_id = cases.id order by model) as models,
      array(select request_id from signals where case_id = cases.id
        order by occurred_at, id limit ${NAMED}) as "requestIds"
    from cases where id = ${caseId}::uuid`;
  const [activity] = rows;
  return activity && activity.count > 0 ? activity : null;
}
