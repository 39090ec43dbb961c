import type { QueueOrder } from "@/lib/contract/console/queue-filter";
import type { QueuedCase } from "@/lib/store/queue/queue";
import type { QueuePosition } from "@/lib/store/queue/queue-walk";
import { idIn, instantIn, noSuchPage, packed, unpacked } from "../cursor";

const keyOf: Record<QueueOrder, (row: QueuedCase) => Date | number> = {
  urgent: ({ actBy }) => actBy,
  due: ({ dueAt }) => dueAt,
  oldest: ({ openedAt }) => openedAt,
  blast: ({ requestsPerHour }) => requestsPerHour,
};

/** Where a page ends, as an opaque text for an address. It holds for its own order alone. */
export function cursorAfter(row: QueuedCase, order: QueueOrder): string {
  const key = keyOf[order](row);
  return packed(order, typeof key === "number" ? String(key) : key.toISOString(), row.id);
}

function rateIn(word = ""): number {
  const rate = Number(word);
  if (word === "" || !Number.isFinite(rate)) throw noSuchPage();
  return rate;
}

/** The position a cursor stands for; null for the first page. Throws `invalid` for a text that is none of ours. */
export function positionOf(cursor: string | undefined, order: QueueOrder): QueuePosition | null {
  if (cursor === undefined) return null;
  const [given, key, id] = unpacked(cursor);
  if (given !== order) throw noSuchPage();
  return { key: order === "blast" ? rateIn(key) : instantIn(key), id: idIn(id) };
}
