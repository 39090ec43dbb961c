import { Check, Minus } from "lucide-react";
import { Identifier } from "@/components/record/identifier";
import { Section } from "@/components/ui/section";
import type { AppealView } from "@/lib/contract/console/appeal";

type NamedRequestsProps = Pick<AppealView, "requestIds" | "signals">;

/** The requests the customer speaks of, and whether they are among those that were judged. */
export function NamedRequests({ requestIds, signals }: NamedRequestsProps) {
  if (requestIds.length === 0) return null;
  const judged = new Set(signals.map(({ requestId }) => requestId));
  return (
    <Section title="Requests the customer names" aside={requestIds.length}>
      <ul className="flex flex-col gap-1">
        {requestIds.map((id) => {
          const found = judged.has(id);
          const Icon = found ? Check : Minus;
          return (
            <li key={id} className="flex items-center gap-2">
              <Icon aria-hidden className={found ? "size-3.5 text-good" : "size-3.5 text-faint"} />
              <Identifier value={id} name="request id" keep={28} />
              <span className="text-muted">{found ? "a signal of this case" : "not among the signals"}</span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
