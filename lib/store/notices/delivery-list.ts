import type { Db } from "@/lib/store/database";
import type { DeliveryStatus, Prisma } from "@/lib/store/generated/client";

const ofOrganization = {
  select: { standing: { select: { subject: { select: { organization: { select: { name: true } } } } } } },
} as const;

const shown = {
  id: true,
  channel: true,
  recipient: true,
  status: true,
  attempts: true,
  nextAttemptAt: true,
  lastError: true,
  deliveredAt: true,
  endpoint: { select: { disabledAt: true } },
  notice: {
    select: {
      id: true,
      kind: true,
      title: true,
      organizationId: true,
      visibleAt: true,
      withdrawnAt: true,
      accessKind: true,
      decision: { select: { case: { select: { reference: true } } } },
      restriction: { select: { case: { select: { reference: true } } } },
      ...ofOrganization.select,
      application: { select: { reference: true, organization: { select: { name: true } } } },
      dispute: { select: { block: { select: { reference: true, signal: ofOrganization } } } },
    },
  },
} satisfies Prisma.DeliverySelect;

export type ListedDelivery = Prisma.DeliveryGetPayload<{ select: typeof shown }>;

/** Those of the given statuses, the last created first, after the delivery `from`: ids are in that order. */
export async function deliveryPage(
  tx: Db,
  statuses: DeliveryStatus[],
  from: { id: string } | null,
  limit: number,
): Promise<ListedDelivery[]> {
  return tx.delivery.findMany({
    where: { status: { in: statuses }, ...(from ? { id: { lt: from.id } } : {}) },
    orderBy: { id: "desc" },
    take: limit,
    select: shown,
  });
}

/** One delivery, locked for as long as the transaction lasts. */
export async function lockDelivery(tx: Db, id: string): Promise<ListedDelivery | null> {
  await tx.$queryRaw`select 1 from deliveries where id = ${id}::uuid for update`;
  return tx.delivery.findUnique({ where: { id }, select: shown });
}
