import type { Context } from "@/lib/domain/decider";
import { MINUTE, plus } from "@/lib/domain/duration";
import type { Leased } from "@/lib/domain/event";
import type { Facts } from "@/lib/domain/state";

/** A lease on a case or an appeal, per browser tab: over by itself, so that nobody blocks a queue by leaving. */
export type Claim = { claimedBy: string | null; claimUntil: Date | null };

/** Whether somebody holds it at this instant. */
export function isClaimed<C extends Claim>(
  item: C,
  now: Date,
): item is C & { claimedBy: string; claimUntil: Date } {
  return item.claimedBy !== null && item.claimUntil !== null && item.claimUntil > now;
}

/** The lease that the policy gives the actor from now on, in this browser tab. */
export function leaseFor({ policy }: Pick<Facts, "policy">, { actor, now }: Context, tab: string): Leased {
  return { by: actor.id, tab, since: now, until: plus(now, policy.numbers.claimLeaseMinutes * MINUTE) };
}

export const UNCLAIMED = { claimedBy: null, claimTab: null, claimedAt: null, claimUntil: null };

/** The columns of a lease that was given. */
export const claimOf = ({ by, tab, since, until }: Leased) => ({
  ...{ claimedBy: by, claimTab: tab },
  ...{ claimedAt: since, claimUntil: until },
});
