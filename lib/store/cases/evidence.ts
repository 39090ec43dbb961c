import type { Db } from "@/lib/store/database";
import { Prisma } from "@/lib/store/generated/client";

/** What was kept of a case's signals, newest first; of what was kept long enough, that it was deleted. Never anything of an organization with zero data retention. */
export async function excerptsOfCase(
  tx: Db,
  { caseId, signalIds, limit }: { caseId: string; signalIds?: readonly string[] | undefined; limit: number },
): Promise<{ signalId: string; excerpt: string | null; purgedAt: Date | null }[]> {
  return tx.signalEvidence.findMany({
    where: { signal: { caseId }, ...(signalIds ? { signalId: { in: [...signalIds] } } : {}) },
    orderBy: [{ signal: { occurredAt: "desc" } }, { signalId: "desc" }],
    take: limit,
    select: { signalId: true, excerpt: true, purgedAt: true },
  });
}

const LOOKS = Prisma.sql`audit_entries e where e.entity = 'evidence_access'`;

export type Looker = { id: string; name: string; count: number; lastAt: Date };

/** Who looked at the content of a case, and how often; who looked last comes first. */
export function lookersAt(tx: Db, caseId: string): Promise<Looker[]> {
  return tx.$queryRaw<Looker[]>`
    select actor_id as id, max(actor_name) as name, count(*)::int as count, max(at) as "lastAt"
    from ${LOOKS} and e.case_id = ${caseId}::uuid group by actor_id order by max(at) desc`;
}

/** How many times content of an organization was looked at since an instant. */
export async function countLooks(tx: Db, organizationId: string, since: Date): Promise<number> {
  const rows = await tx.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from ${LOOKS} and e.organization_id = ${organizationId}::uuid and e.at > ${since}`;
  return rows[0]?.count ?? 0;
}

/** What this person said last that they look at the content of this case for; null where they never did. */
export async function statedPurpose(tx: Db, caseId: string, personId: string): Promise<string | null> {
  const rows = await tx.$queryRaw<{ purpose: string }[]>`
    select e.details->>'purpose' as purpose
    from ${LOOKS} and e.case_id = ${caseId}::uuid and e.actor_id = ${personId} order by e.at desc, e.id desc limit 1`;
  return rows[0]?.purpose ?? null;
}
