import { minus } from "@/lib/domain/duration";
import { countedSince } from "@/lib/domain/gateway";
import { topicOf } from "@/lib/domain/staff/told";
import { env } from "@/lib/env";
import { db } from "@/lib/store/database";
import { unappliedLifts } from "@/lib/store/enforcement/gateways";
import { transaction } from "@/lib/store/transaction";
import { tell } from "../staff-messages/tell";

/** Lifts that should be in force everywhere by now and are not. */
export const overdueLifts = (now: Date) =>
  unappliedLifts(db(), {
    toldBefore: minus(now, env().liftsAppliedWithin),
    countedSince: countedSince(now),
    now,
  });

/** Tells the leads of each lift that some gateway has not applied in time, once. */
export async function checkLifts(now: Date): Promise<void> {
  const kind = "lift_unapplied";
  const audience = { whoMay: "take_over", except: [] } as const;
  for (const { restrictionId, caseId } of await overdueLifts(now)) {
    const topic = topicOf(kind, restrictionId);
    await transaction((tx) => tell(tx, [{ kind, topic, audience, by: null, caseId, visibleAt: now }], now));
  }
}
