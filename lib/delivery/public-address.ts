import { lookup, Resolver } from "node:dns/promises";
import ipaddr from "ipaddr.js";
import { SECOND } from "@/lib/domain/duration";

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

const bare = (host: string) => host.replace(/^\[(.*)\]$/, "$1");

const familyOf = (address: string) => (ipaddr.parse(address).kind() === "ipv6" ? 6 : 4);

/** Every address of a host name or IP literal, wherever it is, as this machine knows it. */
export async function resolveAny(host: string): Promise<Resolved[]> {
  const name = bare(host);
  if (!ipaddr.isValid(name)) return lookup(name, { all: true });
  return [{ address: name, family: familyOf(name) }];
}

/**
 * The addresses that the name servers give. Not by the system's look-up, which waits in one of a few threads: names
 * whose servers are silent would hold up the others'.
 */
async function askNameServers(name: string): Promise<string[]> {
  const resolver = new Resolver({ timeout: 2 * SECOND, tries: 2 });
  const [four, six] = await Promise.allSettled([resolver.resolve4(name), resolver.resolve6(name)]);
  const found = [four, six].flatMap((answer) => (answer.status === "fulfilled" ? answer.value : []));
  if (found.length === 0 && four.status === "rejected") throw four.reason;
  return found;
}

/**
 * Every address of a host name or IP literal on the public internet. Throws {@link NotPublic} when any of them is not
 * public: a name that leads to both is as little to be trusted.
 */
export async function resolvePublic(host: string): Promise<Resolved[]> {
  const name = bare(host);
  const found = ipaddr.isValid(name) ? [name] : await askNameServers(name);
  if (!found.every(isPublicAddress)) throw new NotPublic();
  return found.map((address) => ({ address, family: familyOf(address) }));
}
