import type { Db } from "./database";
import { enqueueDeliveries } from "./jobs";

export type NewDelivery = { id: string; noticeId: string; recipient: string; messageId: string };

/** Owes a mail to each recipient, from `dueAt` on. */
export async function insertDeliveries(tx: Db, rows: readonly NewDelivery[], dueAt: Date): Promise<void> {
  await tx.delivery.createMany({
    data: rows.map((row) => ({ ...row, channel: "mail" as const, nextAttemptAt: dueAt })),
  });
  await enqueueDeliveries(
    tx,
    rows.map(({ id }) => ({ id, runAt: dueAt })),
  );
}

/** A notice that nobody is there to receive stands in the dead-letter list at once. */
export async function insertUndeliverable(
  tx: Db,
  row: Omit<NewDelivery, "recipient">,
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

/** Begins again with a failed delivery: a first attempt at `dueAt`. */
export async function resetDelivery(tx: Db, id: string, dueAt: Date): Promise<void> {
  await tx.delivery.update({
    where: { id },
    data: { status: "pending", attempts: 0, nextAttemptAt: dueAt, leaseUntil: null, deliveredAt: null },
  });
  await enqueueDeliveries(tx, [{ id, runAt: dueAt }]);
}

export async function cancelDelivery(tx: Db, id: string): Promise<void> {
  await tx.delivery.update({ where: { id }, data: { status: "cancelled" } });
}
