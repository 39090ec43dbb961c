import type { Db } from "./database";

/** What was kept of a case's signals, newest first. Never anything of an organization with zero data retention. */
export async function excerptsOfCase(
  tx: Db,
  caseId: string,
  limit: number,
): Promise<{ signalId: string; excerpt: string }[]> {
  return tx.signalEvidence.findMany({
    where: { signal: { caseId } },
    orderBy: [{ signal: { occurredAt: "desc" } }, { signalId: "desc" }],
    take: limit,
    select: { signalId: true, excerpt: true },
  });
}
