import type { SignalGroup } from "@/lib/contract/console/case-signals";

type Severity = SignalGroup["severities"][number];

const rising: readonly Severity[] = ["low", "medium", "high", "critical"];

/** The gravest of what was seen; low where nothing was. */
export function worstSeverity(severities: readonly Severity[]): Severity {
  return rising.findLast((severity) => severities.includes(severity)) ?? "low";
}
