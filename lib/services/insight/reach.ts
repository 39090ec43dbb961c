import type { Actor } from "@/lib/domain/actor";
import { db } from "@/lib/store/database";
import { type Reach, readReach } from "@/lib/store/insight/reach";
import { authorize } from "../authorize";
import { lastDays } from "./period";

/** How much of traffic and how many identifiers measures touched in the last `days`: the promise is that it is little. */
export async function showReach(
  actor: Actor,
  { days }: { days: number },
  now: Date,
): Promise<Reach & { from: Date; until: Date }> {
  authorize(actor, "see_insight");
  const span = lastDays(days, now);
  return { ...span, ...(await readReach(db(), span)) };
}
