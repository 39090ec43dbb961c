import type { Actor } from "@/lib/domain/actor";
import type { Refusal } from "@/lib/domain/refusal";
import { AppError } from "@/lib/errors";
import { appendAudit } from "@/lib/store/audit/audit";
import type { Db } from "@/lib/store/database";
import {
  bumpOrganization,
  lockOwnOrganization,
  type OwnOrganization,
} from "@/lib/store/organizations/own-organization";
import { transaction } from "@/lib/store/transaction";
import { authorize } from "../authorize";
import { organizationOf } from "../customer/safety";

/** One version of an organization, with its entry on the audit log. */
export async function recordOwn(
  tx: Db,
  actor: Actor,
  change: {
    organizationId: string;
    action: string;
    details: Record<string, unknown>;
    columns?: { timezone?: string };
  },
  now: Date,
): Promise<void> {
  const { organizationId, action, details, columns } = change;
  const version = await bumpOrganization(tx, organizationId, columns);
  const entry = { entity: "organization", entityId: organizationId, organizationId, version };
  await appendAudit(tx, [{ ...entry, action, details, actor, at: now }]);
}

export type OwnChange = {
  action: string;
  details: Record<string, unknown>;
  columns?: { timezone?: string };
};

/** What an owner does to their organization, one after the other; null where nothing was to be done. */
export async function changeOwn(
  actor: Actor,
  now: Date,
  work: (tx: Db, organization: OwnOrganization) => Promise<OwnChange | null>,
): Promise<void> {
  authorize(actor, "manage_own_organization");
  const organizationId = organizationOf(actor);
  await transaction(async (tx) => {
    const change = await work(tx, await lockOwnOrganization(tx, organizationId));
    if (change) await recordOwn(tx, actor, { organizationId, ...change }, now);
  });
}

/** Throws what a rule says against it. */
export function unlessRefused(refusal: Refusal | null): void {
  if (refusal) throw new AppError("refused", refusal.message, { reason: refusal.code });
}
