import type { Db } from "@/lib/store/database";
import { enqueueDeliveries } from "@/lib/store/jobs";

/** A mail to a recipient, or an event to an endpoint, whose address is the recipient. */
export type NewDelivery = {
  id: string;
  noticeId: string;
  recipient: string;
  endpointId: string | null;
  messageId: string;
};

/** Owes a notice to each recipient, from `dueAt` on. */
export async function insertDeliveries(tx: Db, rows: readonly NewDelivery[], dueAt: Date): Promise<void> {
  await tx.delivery.createMany({
    data: rows.map((row) => ({
      ...row,
      channel: row.endpointId ? ("webhook" as const) : ("mail" as const),
      nextAttemptAt: dueAt,
    })),
  });
  await enqueueDeliveries(
    tx,
    rows.map(({ id, endpointId }) => ({ id, endpointId, runAt: dueAt })),
  );
}

/** A notice that nobody is there to receive stands in the dead-letter list at once. */
export async function insertUndeliverable(
  tx: Db,
  row: Pick<NewDelivery, "id" | "noticeId" | "messageId">,
  dueAt: Date,
  reason: string,
) {
  await tx.delivery.create({
    data: {
      ...row,
      recipient: "",
      channel: "mail",
      status: "failed",
      nextAttemptAt: dueAt,
      lastError: reason,
    },
  });
}

/** Begins again with a delivery: a first attempt at `dueAt`. */
export async function resetDelivery(tx: Db, id: string, dueAt: Date): Promise<void> {
  const { endpointId } = await tx.delivery.update({
    where: { id },
    data: { status: "pending", attempts: 0, nextAttemptAt: dueAt, leaseUntil: null, deliveredAt: null },
    select: { endpointId: true },
  });
  await enqueueDeliveries(tx, [{ id, endpointId, runAt: dueAt }]);
}

/** Nothing more is posted to an endpoint of what it is owed, but for what is told by `except` itself. */
export async function cancelPosts(
  tx: Db,
  endpointId: string,
  reason: string,
  except?: string,
): Promise<void> {
  await tx.delivery.updateMany({
    where: { endpointId, status: "pending", ...(except ? { id: { not: except } } : {}) },
    data: { status: "cancelled", leaseUntil: null, lastError: reason },
  });
}

export async function cancelDelivery(tx: Db, id: string): Promise<void> {
  await tx.delivery.update({ where: { id }, data: { status: "cancelled" } });
}
