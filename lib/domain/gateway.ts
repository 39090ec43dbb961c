import { MINUTE, minus, SECOND } from "./duration";

/** What a gateway said last. `behind` counts the changes it has not applied; null where it is of another epoch. */
export type GatewayReported = { seenAt: Date; stale: boolean; behind: number | null };

/**
 * `current`: it applied everything. `behind`: not yet. `stale`: it says itself that it may be out of date. `silent`:
 * it said nothing for a while. `gone`: for so long that it is not counted any more.
 */
export type GatewayStatus = "current" | "behind" | "stale" | "silent" | "gone";

/** They report every 10 seconds. */
const SILENT_AFTER = 30 * SECOND;

/** After how long without a word a gateway is not counted, in milliseconds. */
export const COUNTED_FOR = 10 * MINUTE;

/** Whoever was seen since then is counted: it may still enforce what it applied last. */
export const countedSince = (now: Date): Date => minus(now, COUNTED_FOR);

export function gatewayStatus({ seenAt, stale, behind }: GatewayReported, now: Date): GatewayStatus {
  if (seenAt <= countedSince(now)) return "gone";
  if (seenAt <= minus(now, SILENT_AFTER)) return "silent";
  if (stale) return "stale";
  return behind === 0 ? "current" : "behind";
}
