import type { Actor } from "@/lib/domain/actor";
import { DAY, minus, plus } from "@/lib/domain/duration";
import { createPerson } from "@/lib/services/identity/people";
import { resumeSession } from "@/lib/services/identity/session";
import { putOrganization } from "@/lib/services/organizations/organizations";
import { receiveTraffic } from "@/lib/services/signals/traffic";
import { ADMIN, type World } from "./world";

export type CustomerOptions = {
  externalId: string;
  name: string;
  /** Below `.example`: the owner and the contacts have their addresses here. */
  domain: string;
  timezone?: string;
  tier?: string;
  zdr?: boolean;
  contacts?: string[];
  /** Without one, the owner signs in nowhere. */
  password?: string;
};

export type Counted = {
  externalId: string;
  traffic: {
    requestsPerDay: number;
    identifiedShare: number;
    identifiers: number;
    refusedPerDay?: number;
    largest?: [string, number];
  };
};

export type Customer<O extends CustomerOptions = CustomerOptions> = O & {
  owner: Extract<Actor, { kind: "member" }>;
};

/** An organization as its provider registers it, with an owner. */
export async function createCustomer<O extends CustomerOptions>(
  { gateway }: Pick<World, "gateway">,
  options: O,
  now: Date,
): Promise<Customer<O>> {
  const { externalId, name, domain, timezone = "UTC", tier = "standard", zdr = false, password } = options;
  const contacts = options.contacts ?? [`security@${domain}`];
  await putOrganization(gateway, externalId, { name, zdr, contacts, timezone, tier }, now);
  const email = `owner@${domain}`;
  const place = { organization: externalId, member: "owner" } as const;
  const person = { email, name: `Owner of ${name}`, place, timezone, ...(password ? { password } : {}) };
  const { id } = await createPerson(ADMIN, person, now);
  const owner = await resumeSession({ personId: id, signedInAt: now }, now);
  if (owner?.kind !== "member") throw new Error("an owner is a member");
  return { ...options, owner };
}

/** Counters of the last seven days, a window a day. */
export async function countTraffic(
  { gateway }: Pick<World, "gateway">,
  { externalId, traffic }: Counted,
  now: Date,
): Promise<void> {
  const { requestsPerDay, identifiedShare, identifiers, refusedPerDay = 0, largest } = traffic;
  const items = [7, 6, 5, 4, 3, 2, 1].map((days, index) => {
    const start = minus(now, days * DAY);
    return {
      index,
      counter: {
        organization: externalId,
        window_start: start.toISOString(),
        window_end: plus(start, DAY).toISOString(),
        requests: requestsPerDay,
        requests_with_identifier: Math.round(requestsPerDay * identifiedShare),
        distinct_identifiers: identifiers,
        refused: refusedPerDay,
        largest_identifier: largest?.[0] ?? null,
        largest_identifier_share: largest?.[1] ?? 0,
      },
    };
  });
  await receiveTraffic(gateway, items, now);
}
