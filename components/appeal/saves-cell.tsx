"use client";

import { useNow } from "@/components/record/clock";
import { DeadlineFace } from "@/components/record/deadline-face";
import { ExplainedOrder } from "@/components/record/explained-order";
import type { AppealRow } from "@/lib/contract/console/appeal";

/** What a decision can still save, and why the appeal stands where it stands. */
export function SavesCell({ row }: { row: AppealRow }) {
  const now = useNow();
  const { savesUntil } = row;
  return (
    <ExplainedOrder
      from={savesUntil ? "Saves time until" : "Answer promised by"}
      fromAt={savesUntil ?? row.dueAt}
      parts={row.order}
      actBy={row.actBy}
    >
      {savesUntil && savesUntil > now ? (
        <DeadlineFace kind="end" from={row.filedAt} until={savesUntil} />
      ) : (
        <span className="text-muted">{savesUntil ? "ran out" : "nothing limited"}</span>
      )}
    </ExplainedOrder>
  );
}
