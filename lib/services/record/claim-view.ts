import type { ClaimView } from "@/lib/contract/values";
import type { Actor } from "@/lib/domain/actor";
import { isClaimed } from "@/lib/domain/case/claim";

/** Who holds a case or an appeal now; null once the lease is over. */
export function claimViewOf(
  item: { claimedBy: string | null; claimantName: string | null; claimUntil: Date | null },
  actor: Actor,
  now: Date,
): ClaimView | null {
  if (!isClaimed(item, now)) return null;
  return {
    by: { id: item.claimedBy, name: item.claimantName ?? "" },
    until: item.claimUntil,
    mine: item.claimedBy === actor.id,
  };
}
