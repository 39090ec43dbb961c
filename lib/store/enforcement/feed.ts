import type { Restriction } from "@/lib/domain/records";
import type { StandingState } from "@/lib/domain/state";
import type { Db } from "@/lib/store/database";

/** Sequence numbers are given one transaction at a time, until commit: so they are in commit order, without gaps. */
const FEED_LOCK = 72_707_370;

/** What gateways must learn of this change: restrictions begun and restrictions ended. */
export async function appendFeed(
  tx: Db,
  before: StandingState,
  after: StandingState,
  now: Date,
): Promise<void> {
  const known = new Map(before.restrictions.map((restriction) => [restriction.id, restriction]));
  const changed = after.restrictions.filter((restriction) => known.get(restriction.id) !== restriction);
  if (changed.length === 0) return;
  await tx.$executeRaw`select pg_advisory_xact_lock(${FEED_LOCK})`;
  for (const restriction of changed) {
    await tx.$executeRaw`
      insert into enforcement_changes (sequence, kind, restriction_id, at)
      select coalesce(max(sequence), 0) + 1, ${kindOf(restriction)}::"ChangeKind", ${restriction.id}::uuid, ${now}
      from enforcement_changes`;
  }
}

function kindOf(restriction: Restriction): "put" | "delete" {
  return restriction.endedAt ? "delete" : "put";
}
