import type { DeliveryRow } from "@/lib/contract/console/operations";
import type { Actor } from "@/lib/domain/actor";
import { AppError, notFound } from "@/lib/errors";
import { log } from "@/lib/log";
import { db } from "@/lib/store/database";
import { cancelDelivery, resetDelivery } from "@/lib/store/notices/deliveries";
import { deliveryPage, type ListedDelivery, lockDelivery } from "@/lib/store/notices/delivery-list";
import { contactsOf } from "@/lib/store/notices/notices";
import { unreachedAmong } from "@/lib/store/notices/unreached";
import { transaction } from "@/lib/store/transaction";
import { authorize } from "../authorize";
import { pageOf, positionOf } from "../cursor";
import { oweMails } from "./mails-owed";

const STATUSES = {
  dead: ["failed", "bounced"],
  pending: ["pending"],
  delivered: ["delivered"],
} as const;

type Filter = { filter: keyof typeof STATUSES; cursor?: string | undefined; limit: number };

function rowOf(
  { notice, endpoint: _, ...delivery }: ListedDelivery,
  unreached: ReadonlySet<string>,
): DeliveryRow {
  const { id, title, decision, restriction, application } = notice;
  const block = notice.dispute?.block;
  const standing = notice.standing ?? block?.signal.standing;
  return {
    ...delivery,
    notice: { id, title, reachedNobody: unreached.has(id) },
    reference: ((decision ?? restriction)?.case ?? application ?? block)?.reference ?? "",
    organization: (standing?.subject.organization ?? application?.organization)?.name ?? "",
  };
}

/** Deliveries of one kind, newest first: dead letters, what is under way, what arrived. */
export async function listDeliveries(actor: Actor, { filter, cursor, limit }: Filter, now: Date) {
  authorize(actor, "see_deliveries");
  const found = await deliveryPage(db(), [...STATUSES[filter]], positionOf(cursor), limit + 1);
  const { page, nextCursor } = pageOf(found, limit, ({ nextAttemptAt, id }) => ({ at: nextAttemptAt, id }));
  const ids = page.map(({ notice }) => notice.id);
  const unreached = await unreachedAmong(db(), [...new Set(ids)], now);
  return { rows: page.map((row) => rowOf(row, unreached)), nextCursor };
}

const gone = (message: string) => new AppError("refused", message, { reason: "nothing_to_send" });

/**
 * Sends a dead letter again, from a first attempt on; one that had no recipient goes to the contacts there are by
 * now. Throws `refused` where nothing is left to send, or still nobody to send it to.
 */
export async function retryDelivery(actor: Actor, { id }: { id: string }, now: Date) {
  authorize(actor, "retry_delivery");
  await transaction(async (tx) => {
    const delivery = await lockDelivery(tx, id);
    if (!delivery) throw notFound("delivery");
    const { status, recipient, endpoint, notice } = delivery;
    if (notice.withdrawnAt) throw gone("The decision was undone; there is nothing left to send.");
    if (status !== "failed" && status !== "bounced") throw gone("It was sent, or is being sent.");
    if (endpoint?.disabledAt) throw gone("The endpoint is switched off; its owner switches it on again.");
    const dueAt = notice.visibleAt > now ? notice.visibleAt : now;
    if (recipient !== "") return resetDelivery(tx, id, dueAt);
    const contacts = await contactsOf(tx, notice.organizationId);
    if (contacts.length === 0) throw gone("The organization still has no contacts. Add one first.");
    await cancelDelivery(tx, id);
    await oweMails(tx, notice.id, contacts, dueAt);
  });
  log.info({ delivery: id, by: actor.id }, "a dead letter is sent again");
  return { status: "pending" as const };
}
