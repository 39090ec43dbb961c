import type { Db } from "@/lib/store/database";
import type { Prisma } from "@/lib/store/generated/client";

const shown = {
  block: {
    include: {
      signal: {
        include: {
          monitor: true,
          standing: { include: { subject: { include: { organization: true } } } },
        },
      },
    },
  },
} satisfies Prisma.BlockDisputeInclude;

export type ListedDispute = Prisma.BlockDisputeGetPayload<{ include: typeof shown }>;

export type DisputeFilter = "open" | "answered";

type Page = { filter: DisputeFilter; from: { at: Date; id: string } | null; limit: number };

/** Those to answer, the longest waiting first, or those answered, the newest first; beyond the dispute `from`. */
export function disputePage(tx: Db, { filter, from, limit }: Page): Promise<ListedDispute[]> {
  const order = filter === "open" ? "asc" : "desc";
  const past = filter === "open" ? "gt" : "lt";
  const beyond = from && {
    OR: [{ filedAt: { [past]: from.at } }, { filedAt: from.at, id: { [past]: from.id } }],
  };
  return tx.blockDispute.findMany({
    where: { status: filter === "open" ? "open" : { not: "open" }, ...beyond },
    orderBy: [{ filedAt: order }, { id: order }],
    take: limit,
    include: shown,
  });
}

export function disputeBy(tx: Db, reference: string): Promise<ListedDispute | null> {
  return tx.blockDispute.findFirst({ where: { block: { reference } }, include: shown });
}

/** What disputes that were filed since came to, of one version of a monitor. */
export async function disputeRecord(
  tx: Db,
  { monitorId, version, since }: { monitorId: string; version: string; since: Date },
): Promise<{ disputed: number; falseBlocks: number; stands: number }> {
  const [row] = await tx.$queryRaw<{ disputed: number; falseBlocks: number; stands: number }[]>`
    select count(*)::int as disputed, count(*) filter (where d.status = 'false_block')::int as "falseBlocks",
      count(*) filter (where d.status = 'stands')::int as stands
    from block_disputes d
      join blocks b on b.id = d.block_id
      join signals s on s.id = b.signal_id
    where d.filed_at >= ${since} and s.monitor_id = ${monitorId}::uuid and s.monitor_version = ${version}`;
  return row ?? { disputed: 0, falseBlocks: 0, stands: 0 };
}
