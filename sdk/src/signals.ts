import { randomUUID } from "node:crypto";
import { safetyIdentifierOf } from "./safety-identifier.js";

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
  /**
   * Content that a reviewer may read, 8,000 characters of it. Leave it out for organizations with zero data retention.
   */
  evidence?: { excerpt: string } | null;
};

const MOST_EXCERPT = 8_000;

/** What a client wrote as Recourse keeps it: what it cannot hold would cost the whole signal. */
function evidenceOf(excerpt: string): { excerpt: string } | undefined {
  const kept = excerpt.slice(0, MOST_EXCERPT).replace(/[\0\p{Cs}]/gu, "\uFFFD");
  return kept ? { excerpt: kept } : undefined;
}

/** The signal as Recourse takes it. `now` is Recourse's time, in milliseconds; `blockId`, of a request that was blocked. */
export function signalToWire(signal: Signal, now: number, blockId: string | null) {
  return {
    id: signal.id ?? randomUUID(),
    organization: signal.organization,
    safety_identifier: safetyIdentifierOf(signal.safetyIdentifier),
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
    evidence: signal.evidence ? evidenceOf(signal.evidence.excerpt) : undefined,
  };
}
