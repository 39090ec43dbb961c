import { lookup as resolve } from "node:dns/promises";
import ipaddr from "ipaddr.js";

/**
 * Whether an IP address is one of the public internet: not private, loopback, link-local, shared, reserved or
 * multicast, and no tunnel that could end in one of these.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  return ipaddr.process(address).range() === "unicast";
}

export type Resolved = { address: string; family: number };

/** Thrown when a name leads somewhere that requests may not go. */
export class NotPublic extends Error {
  override name = "NotPublic";
  constructor() {
    super("was not posted: its name leads to an address that is not on the public internet");
  }
}

/** Every address of a host name or IP literal, wherever it is. */
export async function resolveAny(host: string): Promise<Resolved[]> {
  const literal = host.replace(/^\[(.*)\]$/, "$1");
  if (!ipaddr.isValid(literal)) return resolve(literal, { all: true });
  return [{ address: literal, family: ipaddr.parse(literal).kind() === "ipv6" ? 6 : 4 }];
}

/**
 * The same. Throws {@link NotPublic} when any of them is not public: a name that leads to both is as little to be
 * trusted.
 */
export async function resolvePublic(host: string): Promise<Resolved[]> {
  const found = await resolveAny(host);
  if (!found.every(({ address }) => isPublicAddress(address))) throw new NotPublic();
  return found;
}
