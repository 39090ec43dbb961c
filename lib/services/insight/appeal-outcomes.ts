import type { Actor } from "@/lib/domain/actor";
import { db } from "@/lib/store/database";
import { type AppealOutcomes, readAppealOutcomes } from "@/lib/store/insight/appeal-outcomes";
import { authorize } from "../authorize";
import { lastDays } from "./period";

/** What became of appeals in the last `days`, and what was put right without one. */
export async function showAppealOutcomes(
  actor: Actor,
  { days }: { days: number },
  now: Date,
): Promise<AppealOutcomes & { from: Date; until: Date }> {
  authorize(actor, "see_insight");
  const span = lastDays(days, now);
  return { ...span, ...(await readAppealOutcomes(db(), span)) };
}
