import { StatusBadge } from "@/components/record/status-badge";
import type { DeliveryRow } from "@/lib/contract/console/operations";

/** Whether the notice reached its customer by another way, or goes on to: how much a dead letter matters. */
export function Reached({ row }: { row: DeliveryRow }) {
  return (
    <StatusBadge kind="reach" status={row.notice.reachedNobody ? "nobody" : "otherwise"} variant="plain" />
  );
}
