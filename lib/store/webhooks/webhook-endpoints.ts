import type { Db } from "@/lib/store/database";
import type { WebhookDisabler } from "@/lib/store/generated/client";

export type StoredEndpoint = {
  id: string;
  version: number;
  organizationId: string;
  url: string;
  createdAt: Date;
  disabledAt: Date | null;
  disabledBy: WebhookDisabler | null;
  secrets: { id: string; encrypted: Uint8Array; createdAt: Date; expiresAt: Date | null }[];
};

const withSecrets = {
  include: { secrets: { orderBy: { createdAt: "desc" } } },
} as const;

/** Those that were not removed, oldest first. */
export function endpointsOf(tx: Db, organizationId: string): Promise<StoredEndpoint[]> {
  return tx.webhookEndpoint.findMany({
    where: { organizationId, removedAt: null },
    orderBy: { createdAt: "asc" },
    ...withSecrets,
  });
}

/** An endpoint of anybody's that was not removed. */
export function findEndpoint(tx: Db, id: string): Promise<StoredEndpoint | null> {
  return tx.webhookEndpoint.findUnique({ where: { id, removedAt: null }, ...withSecrets });
}

/** One endpoint, locked for as long as the transaction lasts; null where the organization has no such. */
export async function lockEndpoint(
  tx: Db,
  { id, organizationId }: { id: string; organizationId: string },
): Promise<StoredEndpoint | null> {
  await tx.$queryRaw`select 1 from webhook_endpoints where id = ${id}::uuid for update`;
  return tx.webhookEndpoint.findUnique({ where: { id, organizationId, removedAt: null }, ...withSecrets });
}

/** Locks the organization's row, so that two at once do not make more endpoints than there may be. */
export async function lockOrganization(tx: Db, id: string): Promise<void> {
  await tx.$queryRaw`select 1 from organizations where id = ${id}::uuid for update`;
}

export type NewSecret = { id: string; encrypted: Uint8Array<ArrayBuffer>; createdAt: Date };

export async function insertEndpoint(
  tx: Db,
  endpoint: { id: string; organizationId: string; url: string; createdAt: Date },
  secret: NewSecret,
): Promise<void> {
  await tx.webhookEndpoint.create({ data: { ...endpoint, secrets: { create: secret } } });
}

/** Gives an endpoint its next version. Returns it. */
export async function changeEndpoint(
  tx: Db,
  id: string,
  change: { disabledAt?: Date | null; disabledBy?: WebhookDisabler | null; removedAt?: Date },
): Promise<number> {
  const { version } = await tx.webhookEndpoint.update({
    where: { id },
    data: { ...change, version: { increment: 1 } },
    select: { version: true },
  });
  return version;
}

/** Lets the lasting secret expire at `expiresAt`, drops those that have, and adds the next one. */
export async function replaceSecret(
  tx: Db,
  endpointId: string,
  { now, expiresAt, secret }: { now: Date; expiresAt: Date; secret: NewSecret },
): Promise<void> {
  await tx.webhookSecret.deleteMany({ where: { endpointId, expiresAt: { lte: now } } });
  await tx.webhookSecret.updateMany({ where: { endpointId, expiresAt: null }, data: { expiresAt } });
  await tx.webhookSecret.create({ data: { ...secret, endpointId } });
}

/** Nothing is signed with any of them again. */
export async function dropSecrets(tx: Db, endpointId: string): Promise<void> {
  await tx.webhookSecret.deleteMany({ where: { endpointId } });
}

/** Ids and addresses of the endpoints that an organization's events go to. */
export function enabledEndpoints(tx: Db, organizationId: string): Promise<{ id: string; url: string }[]> {
  return tx.webhookEndpoint.findMany({
    where: { organizationId, disabledAt: null },
    select: { id: true, url: true },
  });
}
