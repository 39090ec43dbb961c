import type { Restriction } from "@/lib/domain/records";
import type { StandingState } from "@/lib/domain/state";
import type { Db } from "@/lib/store/database";

/** Sequence numbers are given one transaction at a time, until commit: so they are in commit order, without gaps. */
const FEED_LOCK = 72_707_370;

/** What gateways must learn of this change: restrictions begun and restrictions ended, whose ids it returns. Last of all locks. */
export async function appendFeed(
  tx: Db,
  before: StandingState,
  after: StandingState,
  now: Date,
): Promise<string[]> {
  const known = new Map(before.restrictions.map((restriction) => [restriction.id, restriction]));
  const changed = after.restrictions.filter((restriction) => known.get(restriction.id) !== restriction);
  if (changed.length === 0) return [];
  await tx.$executeRaw`select pg_advisory_xact_lock(${FEED_LOCK})`;
  for (const restriction of changed) {
    await tx.$executeRaw`
      insert into enforcement_changes (sequence, kind, restriction_id, at)
      select coalesce(max(sequence), 0) + 1, ${kindOf(restriction, now)}::"ChangeKind", ${restriction.id}::uuid, ${now}
      from enforcement_changes`;
  }
  return changed.filter((restriction) => kindOf(restriction, now) === "delete").map(({ id }) => id);
}

/** One that ends later, by what takes its place, is told with its new end. */
function kindOf({ endedAt, effectiveAt }: Restriction, now: Date): "put" | "delete" {
  return endedAt && (endedAt <= now || endedAt <= effectiveAt) ? "delete" : "put";
}

/** That a policy, or each where none is named, says anew for whom single requests are blocked. Last of all locks. */
export async function appendBlocking(tx: Db, policyKey: string | null, now: Date): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(${FEED_LOCK})`;
  await tx.$executeRaw`
    insert into enforcement_changes (sequence, kind, policy_key, at)
    select (select coalesce(max(sequence), 0) from enforcement_changes) + row_number() over (order by key),
      'blocking', key, ${now}
    from policies where key = ${policyKey} or ${policyKey}::text is null order by key`;
}
