import type { StaffDeliveryRow } from "@/lib/contract/console/notification";
import { pathOf, referenceOf, wordsOf } from "@/lib/delivery/staff-message";
import type { Actor } from "@/lib/domain/actor";
import { AppError, notFound } from "@/lib/errors";
import { log } from "@/lib/log";
import { db } from "@/lib/store/database";
import {
  type DeadStaffDelivery,
  deadStaffDeliveries,
  reviveStaffDelivery,
} from "@/lib/store/staff/staff-dead-letters";
import { transaction } from "@/lib/store/transaction";
import { authorize } from "../authorize";
import { pageOf, positionOf } from "../cursor";

function rowOf(found: DeadStaffDelivery): StaffDeliveryRow {
  const { id, kind, to, attempts, lastAttemptAt, lastError } = found;
  const { title } = wordsOf(found);
  const channel = to === null ? "chat" : "mail";
  const about = { kind, title, reference: referenceOf(found), path: pathOf(found) };
  return { ...about, id, channel, to, attempts, lastAttemptAt, lastError };
}

/** What staff should have been told by mail or in the chat and were not, newest first. */
export async function listDeadStaffDeliveries(
  actor: Actor,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
) {
  authorize(actor, "see_deliveries");
  const found = await deadStaffDeliveries(db(), positionOf(cursor), limit + 1);
  const { page, nextCursor } = pageOf(found, limit, ({ id, lastAttemptAt }) => ({ at: lastAttemptAt, id }));
  return { rows: page.map(rowOf), nextCursor };
}

/** Sends it again, from a first attempt on. Throws `refused` where it was sent, is being sent, or was taken back. */
export async function retryStaffDelivery(actor: Actor, { id }: { id: string }, now: Date) {
  authorize(actor, "retry_delivery");
  const found = await transaction((tx) => reviveStaffDelivery(tx, id, now));
  if (found === "unknown") throw notFound("delivery");
  if (found === "over")
    throw new AppError("refused", "There is nothing left to send.", { reason: "nothing_to_send" });
  log.info({ staffDelivery: id, by: actor.id }, "a message to staff is sent again");
  return { id };
}
