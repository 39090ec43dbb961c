import type { Actor } from "@/lib/domain/actor";
import { type Adoption, adoptionOf } from "@/lib/domain/triage/traffic";
import { runOne } from "@/lib/store/batch";
import { db } from "@/lib/store/database";
import { listOrganizationRows } from "@/lib/store/organizations/organizations";
import { trafficOfMany } from "@/lib/store/signals/traffic-summary";
import { authorize } from "../authorize";

export type ListedOrganization = { externalId: string; name: string; zdr: boolean; adoption: Adoption };

/** Organizations by name, at most a thousand, each with whether it sends identifiers. */
export async function listOrganizations(actor: Actor, now: Date): Promise<ListedOrganization[]> {
  authorize(actor, "manage_organization");
  const rows = await listOrganizationRows(db(), 1_000);
  const traffic = await trafficOfMany(
    runOne,
    rows.map(({ id }) => id),
    now,
  );
  return rows.map(({ id, externalId, name, zdr }) => ({
    externalId,
    name,
    zdr,
    adoption: adoptionOf(traffic.get(id) ?? null).adoption,
  }));
}
