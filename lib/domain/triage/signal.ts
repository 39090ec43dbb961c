export type Severity = "low" | "medium" | "high" | "critical";
export type MonitorKind = "classifier" | "threat_intelligence" | "person";

/** Why a signal counts towards a case, or is kept without counting. */
export type Disposition = "counted" | "below_floor" | "quieted" | "trusted";

export type SignalFact = {
  id: string;
  score: number;
  severity: Severity;
  model: string;
  requestId: string;
  monitorId: string;
  occurredAt: Date;
};

const RANK: Record<Severity, number> = { low: 0, medium: 1, high: 2, critical: 3 };

/** The more severe of two. */
export function worst(a: Severity, b: Severity): Severity {
  return RANK[a] >= RANK[b] ? a : b;
}

/** Severity of a signal that names none, from its score (0–1). `critical` is never inferred. */
export function severityOf(score: number): Severity {
  if (score >= 0.9) return "high";
  return score >= 0.7 ? "medium" : "low";
}
