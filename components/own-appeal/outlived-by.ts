import type { Appealable } from "@/lib/contract/portal/standing";

const hour = 3_600_000;

type Limit = Pick<Appealable, "kind" | "expiresAt" | "endedAt" | "usual">;

/** Why to appeal a limit that is over, or that is likely to be before the answer comes; null where there is time. */
export function outlivedBy({ kind, expiresAt, endedAt, usual }: Limit, now: Date): string | null {
  if (kind === "warning" || !expiresAt) return null;
  if (endedAt || expiresAt <= now)
    return "Your appeal is answered although the limit is over: it settles whether the limit was right.";
  const left = expiresAt.getTime() - now.getTime();
  if (left > (usual.hours?.half ?? 1) * hour) return null;
  return "The limit may be over before the answer comes. Your appeal is answered all the same: it settles whether the limit was right.";
}
