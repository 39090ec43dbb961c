import type { Db } from "@/lib/store/database";

/** A user of an organization as it was flagged. */
export type FlaggedUser = { safetyIdentifier: string; signals: number; lastSignalAt: Date | null };

/** How many users that were flagged for the first time most recently are looked at, and how many are told of. */
const LOOKED_AT = 200;
const TOLD = 20;

type Whose = { organizationId: string; policyKey: string };

/** Users of an organization that signals name, whoever was flagged last first. */
export function flaggedUsers(tx: Db, { organizationId, policyKey }: Whose): Promise<FlaggedUser[]> {
  return tx.$queryRaw<FlaggedUser[]>`
    select s.safety_identifier as "safetyIdentifier", coalesce(joined.count, 0)::int + waiting.count as signals,
      greatest(joined.last, waiting.last) as "lastSignalAt"
    from (
        select id, safety_identifier from subjects
        where organization_id = ${organizationId}::uuid and safety_identifier is not null
        order by created_at desc limit ${LOOKED_AT}) s
      join standings t on t.subject_id = s.id and t.policy_key = ${policyKey}
      cross join lateral (
        select sum(signal_count) as count, max(last_signal_at) as last from cases where standing_id = t.id) joined
      cross join lateral (
        select count(*)::int as count, max(occurred_at) as last from signals
        where standing_id = t.id and case_id is null and disposition = 'counted') waiting
    where coalesce(joined.count, 0) + waiting.count > 0
    order by greatest(joined.last, waiting.last) desc, s.id limit ${TOLD}`;
}

/** The cases of these users that were under review at an instant. */
export function casesUnderReview(
  tx: Db,
  { organizationId, policyKey }: Whose,
  identifiers: readonly string[],
  at: Date,
): Promise<{ safetyIdentifier: string | null; reference: string }[]> {
  return tx.case.findMany({
    where: {
      organizationId,
      policyKey,
      safetyIdentifier: { in: [...identifiers] },
      openedAt: { lte: at },
      OR: [{ closedAt: null }, { closedAt: { gt: at } }],
    },
    select: { safetyIdentifier: true, reference: true },
  });
}
