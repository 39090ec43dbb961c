import type { Db } from "@/lib/store/database";

const COUNTED = 1_000;

/** Signals of a standing after an instant, counted as far as 1,000, and when the last of these occurred. */
export async function signalsSince(
  tx: Db,
  standingId: string,
  after: Date,
): Promise<{ count: number; last: Date | null }> {
  // Apart, since no index holds both those of a case and those that opened none.
  const rows = await tx.$queryRaw<{ count: number; last: Date | null }[]>`
    select count(*)::int as count, max(occurred_at) as last from (
      select s.occurred_at from cases c join signals s on s.case_id = c.id
      where c.standing_id = ${standingId}::uuid and s.occurred_at > ${after}
      union all
      select s.occurred_at from signals s
      where s.standing_id = ${standingId}::uuid and s.case_id is null and s.occurred_at > ${after}
      limit ${COUNTED}) newer`;
  return rows[0] ?? { count: 0, last: null };
}

/** How many keys an organization made and gave up after an instant: both together are a rotation. */
export async function keysSince(
  tx: Db,
  organizationId: string,
  after: Date,
): Promise<{ made: number; revoked: number }> {
  const own = { kind: "organization" as const, organizationId };
  return {
    made: await tx.apiKey.count({ where: { ...own, createdAt: { gt: after } } }),
    revoked: await tx.apiKey.count({ where: { ...own, revokedAt: { gt: after } } }),
  };
}
