import type { Dispute } from "@/lib/domain/block/dispute";
import type { Db } from "@/lib/store/database";
import type { Prisma } from "@/lib/store/generated/client";

export const blockColumns = {
  id: true,
  reference: true,
  organizationId: true,
  createdAt: true,
  dispute: true,
  signal: {
    select: {
      ...{ model: true, requestId: true, responseId: true, occurredAt: true },
      standing: { select: { policyKey: true, subject: { select: { safetyIdentifier: true } } } },
    },
  },
} satisfies Prisma.BlockSelect;

type Row = Prisma.BlockGetPayload<{ select: typeof blockColumns }>;

/** A block of one request as its organization may know it, with what it said against it. */
export type OwnBlock = Pick<Row, "id" | "reference" | "organizationId" | "createdAt"> &
  Pick<Row["signal"], "model" | "requestId" | "responseId" | "occurredAt"> & {
    policyKey: string;
    safetyIdentifier: string | null;
    dispute: Dispute | null;
  };

export const ownBlockOf = ({ signal, ...block }: Row): OwnBlock => {
  const { standing, ...request } = signal;
  const { policyKey, subject } = standing;
  return { ...block, ...request, policyKey, safetyIdentifier: subject.safetyIdentifier };
};

/** One block of an organization; null for another's. */
export async function ownBlock(tx: Db, organizationId: string, reference: string): Promise<OwnBlock | null> {
  const row = await tx.block.findFirst({ where: { reference, organizationId }, select: blockColumns });
  return row && ownBlockOf(row);
}

/** One block, whosever it is. */
export async function blockBy(tx: Db, reference: string): Promise<OwnBlock | null> {
  const row = await tx.block.findUnique({ where: { reference }, select: blockColumns });
  return row && ownBlockOf(row);
}

/** The same for as long as the transaction lasts: whoever disputes or answers meets at its lock. */
export async function lockBlock(tx: Db, reference: string): Promise<OwnBlock | null> {
  await tx.$queryRaw`select 1 from blocks where reference = ${reference} for update`;
  return blockBy(tx, reference);
}

export type OwnBlocksPage = {
  organizationId: string;
  from: { at: Date; id: string } | null;
  limit: number;
};

/** The blocks of an organization, the newest first, beyond `from`. */
export async function ownBlocks(tx: Db, page: OwnBlocksPage): Promise<OwnBlock[]> {
  const { organizationId, from, limit } = page;
  const rows = await tx.block.findMany({
    where: {
      organizationId,
      ...(from ? { OR: [{ createdAt: { lt: from.at } }, { createdAt: from.at, id: { lt: from.id } }] } : {}),
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: limit,
    select: blockColumns,
  });
  return rows.map(ownBlockOf);
}
