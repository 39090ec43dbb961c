import { isIPv6 } from "node:net";

/** The first half of an IPv6 address: one household or one server has all of it. */
function networkOf(address: string): string {
  const [head = "", tail] = address.split("::");
  const groups = head.split(":").filter(Boolean);
  const rest = tail?.split(":").filter(Boolean) ?? [];
  const missing = tail === undefined ? 0 : 8 - groups.length - rest.length;
  return [...groups, ...Array<string>(missing).fill("0"), ...rest].slice(0, 4).join(":");
}

/**
 * Where a request came from, for throttling. Our server writes the address it saw last into `X-Forwarded-For`;
 * each of `trustedProxies` in front of it wrote the one before. What stands further left is the caller's own word.
 */
export function clientAddress(forwardedFor: string | undefined, trustedProxies: number): string {
  const hops = forwardedFor?.split(",").map((hop) => hop.trim()) ?? [];
  const address = (hops.at(-1 - trustedProxies) ?? hops[0] ?? "unknown").replace(/^::ffff:/, "");
  return isIPv6(address) ? networkOf(address) : address;
}
