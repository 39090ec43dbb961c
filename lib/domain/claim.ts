/** A lease on a case or an appeal, per browser tab: over by itself, so that nobody blocks a queue by leaving. */
export type Claim = { claimedBy: string | null; claimUntil: Date | null };

/** Whether somebody holds it at this instant. */
export function isClaimed<C extends Claim>(
  item: C,
  now: Date,
): item is C & { claimedBy: string; claimUntil: Date } {
  return item.claimedBy !== null && item.claimUntil !== null && item.claimUntil > now;
}
