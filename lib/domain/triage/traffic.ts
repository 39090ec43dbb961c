import { DAY } from "@/lib/domain/duration";

/** How long back, in milliseconds, traffic counters speak for an organization. */
export const TRAFFIC_WINDOW = 7 * DAY;

/** Sums of an organization's traffic counters over the last 7 days, as the gateway reported them. */
export type Traffic = {
  hours: number;
  requests: number;
  requestsWithIdentifier: number;
  distinctIdentifiers: number;
  /** The identifier with the most requests, where the gateway names it. */
  largestIdentifier: string | null;
  largestIdentifierShare: number;
};

export type Adoption = "none" | "partial" | "full" | "unknown";

/** Adoption as it stood when somebody decided; frozen into the decision. */
export type AdoptionSnapshot = { adoption: Adoption; share: number | null };

const NONE_BELOW = 0.05;
const FULL_FROM = 0.95;

/** Identifier adoption: `none` below 5 % of requests with an identifier, `full` from 95 %. */
export function adoptionOf(traffic: Traffic | null): AdoptionSnapshot {
  if (!traffic || traffic.requests === 0) return { adoption: "unknown", share: null };
  const share = traffic.requestsWithIdentifier / traffic.requests;
  if (share < NONE_BELOW) return { adoption: "none", share };
  return { adoption: share >= FULL_FROM ? "full" : "partial", share };
}

/**
 * The share (0–1) of the organization's traffic that one identifier carries, as far as known: the largest
 * identifier's share when it is that one, or when the gateway does not say which is the largest.
 */
export function shareOf(traffic: Traffic | null, safetyIdentifier: string): number {
  if (!traffic) return 0;
  const isLargest = traffic.largestIdentifier === null || traffic.largestIdentifier === safetyIdentifier;
  return isLargest ? traffic.largestIdentifierShare : 0;
}
