import { randomUUID } from "node:crypto";

/** What a monitor found in one request. Left out, `id` and `occurredAt` are given when it is reported. */
export type Signal = {
  /** The sender's own; a repeat counts once. */
  id?: string;
  organization: string;
  safetyIdentifier?: string | null;
  policy: string;
  monitor: string;
  monitorVersion: string;
  /** 0 to 1. */
  score: number;
  severity?: "low" | "medium" | "high" | "critical";
  model: string;
  requestId: string;
  responseId?: string | null;
  occurredAt?: Date;
  /** Content that a reviewer may read. Leave it out for organizations with zero data retention. */
  evidence?: { excerpt: string } | null;
};

/** The signal as Recourse takes it. `now` is Recourse's time, in milliseconds; `blockId`, of a request that was blocked. */
export function signalToWire(signal: Signal, now: number, blockId: string | null) {
  return {
    id: signal.id ?? randomUUID(),
    organization: signal.organization,
    safety_identifier: signal.safetyIdentifier,
    policy: signal.policy,
    monitor: signal.monitor,
    monitor_version: signal.monitorVersion,
    score: signal.score,
    severity: signal.severity,
    model: signal.model,
    request_id: signal.requestId,
    response_id: signal.responseId,
    occurred_at: (signal.occurredAt ?? new Date(now)).toISOString(),
    request_blocked: blockId === null ? undefined : true,
    block_id: blockId ?? undefined,
    evidence: signal.evidence,
  };
}
