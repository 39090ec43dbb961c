"use client";

import NextLink from "next/link";
import { DeadlineFace } from "@/components/record/deadline-face";
import { OrderExplanation } from "@/components/record/order-explanation";
import { aboveRowLink } from "@/components/ui/row-link";
import { Tooltip } from "@/components/ui/tooltip";
import type { QueueRow } from "@/lib/contract/console/queue";
import { paths } from "@/lib/paths";

/** When the case is due; under the pointer or the focus, why it stands where it stands. */
export function DueCell({ row }: { row: QueueRow }) {
  return (
    <Tooltip
      side="right"
      content={<OrderExplanation from="Due" fromAt={row.dueAt} parts={row.order} actBy={row.actBy} />}
    >
      <NextLink href={paths.case(row.reference)} className={`${aboveRowLink} block w-24 rounded-xs`}>
        <DeadlineFace from={row.openedAt} until={row.dueAt} />
      </NextLink>
    </Tooltip>
  );
}
