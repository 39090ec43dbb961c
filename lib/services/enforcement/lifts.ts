import { minus } from "@/lib/domain/duration";
import { COUNTED_FOR, countedSince } from "@/lib/domain/gateway";
import { topicOf } from "@/lib/domain/staff/told";
import { env } from "@/lib/env";
import { db } from "@/lib/store/database";
import { settledLifts, unappliedLifts } from "@/lib/store/enforcement/gateways";
import { transaction } from "@/lib/store/transaction";
import { takeBack, tell } from "../staff-messages/tell";

/** Lifts that should be in force everywhere by now and are not. */
export const overdueLifts = (now: Date) =>
  unappliedLifts(db(), {
    toldBefore: minus(now, env().liftsAppliedWithin),
    countedSince: countedSince(now),
    now,
  });

/** Takes back what leads were told of lifts that have arrived since, or that no limit waits for any more. */
export async function settleLifts(now: Date): Promise<void> {
  const topics = await settledLifts(db(), { countedForMs: COUNTED_FOR, now });
  if (topics.length > 0) await transaction((tx) => takeBack(tx, topics, now));
}

/** Tells the leads of each lift that some gateway has not applied in time, once, until it has. */
export async function checkLifts(now: Date): Promise<void> {
  await settleLifts(now);
  const kind = "lift_unapplied";
  const audience = { whoMay: "take_over", except: [] } as const;
  for (const { restrictionId, caseId } of await overdueLifts(now)) {
    const topic = topicOf(kind, restrictionId);
    await transaction((tx) => tell(tx, [{ kind, topic, audience, by: null, caseId, visibleAt: now }], now));
  }
}
