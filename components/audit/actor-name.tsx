import { Bot } from "lucide-react";
import type { AuditRow } from "@/lib/contract/console/operations";

/** A person by name; what no person did, marked as such. */
export function ActorName({ actor }: { actor: AuditRow["actor"] }) {
  if (actor.kind === "staff" || actor.kind === "member") {
    return (
      <span className="whitespace-nowrap">
        {actor.name}
        {actor.kind === "member" ? <span className="text-muted"> (customer)</span> : null}
      </span>
    );
  }
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap align-middle text-muted">
      {actor.kind === "system" ? <Bot aria-label="Automatic:" className="size-3.5" /> : null}
      {actor.name || actor.id}
    </span>
  );
}
