import { DeadlineFace } from "@/components/record/deadline-face";
import { ExplainedOrder } from "@/components/record/explained-order";
import type { QueueRow } from "@/lib/contract/console/queue";

/** When the case is due, and why it stands where it stands. */
export function DueCell({ row }: { row: QueueRow }) {
  return (
    <ExplainedOrder from="Due" fromAt={row.dueAt} parts={row.order} actBy={row.actBy}>
      <DeadlineFace from={row.openedAt} until={row.dueAt} />
    </ExplainedOrder>
  );
}
