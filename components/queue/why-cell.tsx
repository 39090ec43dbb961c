import { MessageCircleQuestionMark } from "lucide-react";
import { StatusBadge } from "@/components/record/status-badge";
import { Badge } from "@/components/ui/badge";
import type { QueueRow } from "@/lib/contract/console/queue";

/** What brought the case here, most telling first, and how grave it is. */
export function WhyCell({ row }: { row: QueueRow }) {
  return (
    <span className="flex items-center gap-2 whitespace-nowrap">
      <StatusBadge kind="severity" status={row.severity} variant="plain" />
      {row.status === "open" ? null : <StatusBadge kind="case" status={row.status} />}
      {row.unreached ? <StatusBadge kind="reach" status="nobody" /> : null}
      {row.question ? (
        <Badge hue="info" icon={MessageCircleQuestionMark}>
          Question
        </Badge>
      ) : null}
      <span className="truncate text-muted">{reason(row)}</span>
    </span>
  );
}

function reason({ interim, repeat, trusted, subject }: QueueRow): string {
  const reasons = [
    interim && "limited without a decision",
    repeat && "repeat after warning",
    subject.kind === "organization" && "no identifiers",
    trusted && "trusted access",
  ].filter(Boolean);
  return reasons.length > 0 ? reasons.join(", ") : "over the threshold";
}
