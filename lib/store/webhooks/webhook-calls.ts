import type { Db } from "@/lib/store/database";
import type { Prisma } from "@/lib/store/generated/client";
import type { Call } from "./webhook-posts";

/** How an endpoint's events fare: how many are still owed, and what became of the last that was posted. */
export type EndpointHealth = { waiting: number; lastCall: Pick<Call, "at" | "status" | "failure"> | null };

export async function endpointHealth(
  tx: Db,
  endpointIds: readonly string[],
): Promise<Map<string, EndpointHealth>> {
  const rows = await tx.$queryRaw<(Pick<Call, "status" | "failure"> & Counted)[]>`
    select endpoint.id, last.at, last.status, last.failure,
      (select count(*)::int from deliveries where endpoint_id = endpoint.id and status = 'pending') as waiting
    from unnest(${endpointIds}::uuid[]) as endpoint(id)
    left join lateral (
      select c.at, c.status, c.failure from deliveries d join webhook_calls c on c.delivery_id = d.id
      where d.endpoint_id = endpoint.id order by c.at desc limit 1
    ) as last on true`;
  return new Map(
    rows.map(({ id, waiting, at, ...call }) => [id, { waiting, lastCall: at && { at, ...call } }]),
  );
}

type Counted = { id: string; waiting: number; at: Date | null };

const shown = {
  id: true,
  messageId: true,
  status: true,
  attempts: true,
  nextAttemptAt: true,
  deliveredAt: true,
  lastError: true,
  calls: {
    orderBy: { at: "desc" },
    take: 20,
    select: { id: true, at: true, ms: true, status: true, body: true, answer: true, failure: true },
  },
  notice: {
    select: {
      id: true,
      kind: true,
      accessKind: true,
      disputeId: true,
      visibleAt: true,
      decision: { select: { case: { select: { reference: true } } } },
      restriction: { select: { case: { select: { reference: true } } } },
      application: { select: { reference: true } },
      dispute: { select: { block: { select: { reference: true } } } },
    },
  },
} satisfies Prisma.DeliverySelect;

export type PostedEvent = Prisma.DeliveryGetPayload<{ select: typeof shown }>;

/** The events of an endpoint that may be seen by now, newest first, after `from`, each with its latest calls. */
export function postedEvents(
  tx: Db,
  page: { endpointId: string; now: Date; from: { id: string } | null; limit: number },
): Promise<PostedEvent[]> {
  const { endpointId, now, from, limit } = page;
  return tx.delivery.findMany({
    where: {
      endpointId,
      notice: { visibleAt: { lte: now }, withdrawnAt: null },
      ...(from ? { id: { lt: from.id } } : {}),
    },
    orderBy: { id: "desc" },
    take: limit,
    select: shown,
  });
}

/** The delivery of an event that an organization may send again, locked; null where it has no such. */
export async function lockPosted(
  tx: Db,
  { id, organizationId, now }: { id: string; organizationId: string; now: Date },
): Promise<{ id: string; endpointDisabled: boolean } | null> {
  await tx.$queryRaw`select 1 from deliveries where id = ${id}::uuid for update`;
  const row = await tx.delivery.findFirst({
    where: {
      id,
      endpoint: { organizationId, removedAt: null },
      notice: { visibleAt: { lte: now }, withdrawnAt: null },
    },
    select: { id: true, endpoint: { select: { disabledAt: true } } },
  });
  return row && { id: row.id, endpointDisabled: row.endpoint?.disabledAt != null };
}
