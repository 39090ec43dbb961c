import type { QueueOrder } from "@/lib/contract/console/queue-filter";
import { AppError } from "@/lib/errors";
import type { QueuedCase } from "@/lib/store/queue";
import type { QueuePosition } from "@/lib/store/queue-walk";
import { positionOf as instantOf } from "../cursor";

const keyOf: Record<QueueOrder, (row: QueuedCase) => Date | number> = {
  urgent: ({ actBy }) => actBy,
  due: ({ dueAt }) => dueAt,
  oldest: ({ openedAt }) => openedAt,
  blast: ({ requestsPerHour }) => requestsPerHour,
};

/** Where a page ends, as an opaque text for an address. It holds for its own order alone. */
export function cursorAfter(row: QueuedCase, order: QueueOrder): string {
  const key = keyOf[order](row);
  const text = typeof key === "number" ? String(key) : key.toISOString();
  return Buffer.from(`${order} ${text} ${row.id}`).toString("base64url");
}

/** The position a cursor stands for; null for the first page. Throws `invalid` for a text that is none of ours. */
export function positionOf(cursor: string | undefined, order: QueueOrder): QueuePosition | null {
  if (cursor === undefined) return null;
  const [given, key = "", id = ""] = Buffer.from(cursor, "base64url").toString().split(" ");
  const instant = order === "blast" ? new Date(0).toISOString() : key;
  const position = instantOf(Buffer.from(`${instant} ${id}`).toString("base64url"));
  const rate = Number(key);
  if (!position || given !== order || (order === "blast" && (key === "" || !Number.isFinite(rate))))
    throw new AppError("invalid", "This page of the list cannot be found. Start from its beginning.", {
      param: "cursor",
    });
  return { key: order === "blast" ? rate : position.at, id: position.id };
}
