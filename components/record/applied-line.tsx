import { CircleCheck, Hourglass } from "lucide-react";
import { classNames } from "@/components/ui/class-names";
import type { Applied } from "@/lib/contract/console/gateway";

type AppliedLineProps = { applied: Applied | null; className?: string };

const decided = { put: "Limit decided", delete: "Lift decided" } as const;

/** How far what was decided has come: to how many of the gateways. */
export function AppliedLine({ applied, className }: AppliedLineProps) {
  if (!applied) return null;
  const { change, by, of } = applied;
  const isEverywhere = by >= of;
  const Icon = isEverywhere ? CircleCheck : Hourglass;
  return (
    <p className={classNames("flex items-center gap-1.5 text-meta text-muted", className)}>
      <Icon
        aria-hidden
        className={classNames("size-3.5 shrink-0", isEverywhere ? "text-good" : "text-warn")}
      />
      <span>
        {decided[change]} <span aria-hidden>→</span>
        <span className="sr-only">, </span> applied by {by} of {of} {of === 1 ? "gateway" : "gateways"}
      </span>
    </p>
  );
}
