import { hash } from "node:crypto";
import type { Signal } from "@/lib/contract/v1/signals";

/**
 * SHA-256 of a signal's body in hex, over its members in a fixed order: the same body hashes alike however its JSON
 * was written. Content enters only where it may be kept.
 */
export function signalHash(signal: Signal, excerpt: string | null): string {
  const body = JSON.stringify([
    signal.id,
    signal.organization,
    signal.safety_identifier ?? null,
    signal.policy,
    signal.monitor,
    signal.monitor_kind ?? null,
    signal.monitor_version,
    signal.score,
    signal.severity ?? null,
    signal.model,
    signal.request_id,
    signal.response_id ?? null,
    signal.occurred_at,
    signal.request_blocked ?? false,
    excerpt,
    // Last and only where there is one, so that what was sent before there were any hashes as it did.
    ...(signal.block_id ? [signal.block_id] : []),
  ]);
  return hash("sha256", body, "hex");
}
