"use client";

import { AlarmClock, Eye, UserRound } from "lucide-react";
import { ClaimWords, useLiveClaim } from "@/components/record/claim-words";
import { useNow } from "@/components/record/clock";
import { Instant } from "@/components/record/instant";
import { aboveRowLink } from "@/components/ui/row-link";
import { Tooltip } from "@/components/ui/tooltip";
import type { QueueRow } from "@/lib/contract/console/queue";

/** With whom the case is: who holds it, else whose it is or until when it rests; and who looks at it. */
export function WithCell({ row }: { row: QueueRow }) {
  return (
    <span className="flex items-center gap-2">
      <span className="min-w-0 truncate">
        <Holding row={row} />
      </span>
      <Viewers viewers={row.viewers} />
    </span>
  );
}

function Holding({ row }: { row: QueueRow }) {
  const { claim, assignee, snoozedUntil } = row;
  const live = useLiveClaim(claim);
  const now = useNow();
  if (live) return <ClaimWords claim={live} />;
  if (snoozedUntil && snoozedUntil > now) {
    return (
      <span className="text-muted">
        <AlarmClock aria-hidden className="mr-1 inline size-3.5 align-[-2px]" />
        rests, wakes <Instant at={snoozedUntil} focusable={false} />
      </span>
    );
  }
  if (assignee) {
    return (
      <span className="text-muted">
        <UserRound aria-hidden className="mr-1 inline size-3.5 align-[-2px]" />
        <span className="sr-only">assigned to </span>
        <span className="text-ink">{assignee.name}</span>
      </span>
    );
  }
  return <ClaimWords claim={null} />;
}

function Viewers({ viewers }: Pick<QueueRow, "viewers">) {
  if (viewers.length === 0) return null;
  const names = viewers.map(({ name }) => name).join(", ");
  return (
    <Tooltip content={`${names} ${viewers.length === 1 ? "looks" : "look"} at it now`}>
      <span className={`${aboveRowLink} inline-flex shrink-0 items-center gap-1 text-info text-meta`}>
        <Eye aria-hidden className="size-3.5" />
        <span aria-hidden>{viewers.length}</span>
        <span className="sr-only">Seen by {names}</span>
      </span>
    </Tooltip>
  );
}
