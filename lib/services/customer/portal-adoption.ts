import type { OwnAdoption } from "@/lib/contract/portal/adoption";
import type { Actor } from "@/lib/domain/actor";
import { adoptionOf, type Traffic } from "@/lib/domain/triage/traffic";
import { notFound } from "@/lib/errors";
import { organizationById } from "@/lib/store/organizations/portal";
import { currentVersions } from "@/lib/store/policies/policies";
import { trafficByDay } from "@/lib/store/signals/traffic-days";
import { trafficOf } from "@/lib/store/signals/traffic-summary";
import { snapshot } from "@/lib/store/transaction";
import { authorize } from "../authorize";
import { organizationOf } from "./safety";

/** How the actor's organization sends safety identifiers: whom a limit would touch, over the last seven days. */
export async function readAdoption(actor: Actor, now: Date): Promise<OwnAdoption> {
  authorize(actor, "see_own_standing");
  const organizationId = organizationOf(actor);
  return snapshot(async (tx) => {
    const organization = await organizationById(tx, organizationId);
    if (!organization) throw notFound("organization");
    const { name, timezone } = organization;
    const traffic = await trafficOf(tx, organizationId, now);
    const policies = await currentVersions(tx);
    // What the strictest policy has a second person look at.
    const large = Math.min(1, ...policies.map(({ document }) => document.numbers.largeIdentifierShare));
    return {
      organization: name,
      ...adoptionOf(traffic),
      requests: traffic?.requests ?? 0,
      requestsPerDay: traffic && traffic.hours > 0 ? (traffic.requests / traffic.hours) * 24 : 0,
      requestsWithIdentifier: traffic?.requestsWithIdentifier ?? 0,
      distinctIdentifiers: traffic?.distinctIdentifiers ?? 0,
      largest: traffic && largestOf(traffic, large),
      days: await trafficByDay(tx, { organizationId, timezone }, now),
    };
  });
}

function largestOf(traffic: Traffic, large: number): OwnAdoption["largest"] {
  const { largestIdentifier: identifier, largestIdentifierShare: share } = traffic;
  return share > 0 ? { identifier, share, isLarge: share > large } : null;
}
