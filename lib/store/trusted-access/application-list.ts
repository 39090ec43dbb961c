import type { Db } from "@/lib/store/database";
import type { Prisma } from "@/lib/store/generated/client";
import { applicationOf } from "./applications";

export type AccessFilter = "waiting" | "granted" | "over";

const WAITING = {
  status: { in: ["applied", "asked", "verified"] },
} satisfies Prisma.AccessApplicationWhereInput;

const alive = (now: Date): Prisma.AccessApplicationWhereInput => ({
  grants: { some: { withdrawnAt: null, endsAt: { gt: now } } },
});

const narrowed = (filter: AccessFilter, now: Date): Prisma.AccessApplicationWhereInput =>
  ({ waiting: WAITING, granted: alive(now), over: { NOT: [WAITING, alive(now)] } })[filter];

const shown = {
  subject: { include: { organization: true } },
  grants: { orderBy: [{ startsAt: "desc" }, { id: "desc" }], take: 1 },
} satisfies Prisma.AccessApplicationInclude;

export type ListedApplication = Prisma.AccessApplicationGetPayload<{ include: typeof shown }>;

/** Those that wait, the longest first, else the newest first; beyond the application `from`. */
export function applicationPage(
  tx: Db,
  page: { filter: AccessFilter; now: Date; from: { at: Date; id: string } | null; limit: number },
): Promise<ListedApplication[]> {
  const { filter, now, from, limit } = page;
  const isWaiting = filter === "waiting";
  const order = isWaiting ? "asc" : "desc";
  const past = isWaiting ? "gt" : "lt";
  const beyond = from && {
    OR: [{ appliedAt: { [past]: from.at } }, { appliedAt: from.at, id: { [past]: from.id } }],
  };
  return tx.accessApplication.findMany({
    where: { AND: [narrowed(filter, now), ...(beyond ? [beyond] : [])] },
    orderBy: [{ appliedAt: order }, { id: order }],
    take: limit,
    include: shown,
  });
}

/** Those of one organization, the newest first. */
export function applicationsOf(tx: Db, organizationId: string, limit: number): Promise<ListedApplication[]> {
  return tx.accessApplication.findMany({
    where: { organizationId },
    orderBy: [{ appliedAt: "desc" }, { id: "desc" }],
    take: limit,
    include: shown,
  });
}

/** The applications that renew one, newest first. */
export async function renewalsOf(tx: Db, id: string) {
  const rows = await tx.accessApplication.findMany({
    where: { renewsId: id },
    orderBy: { appliedAt: "desc" },
  });
  return rows.map(applicationOf);
}

/** The same for as long as the transaction lasts, once whoever is changing one of them has committed. */
export async function lockRenewalsOf(tx: Db, id: string) {
  await tx.$queryRaw`select 1 from access_applications where renews_id = ${id}::uuid order by id for update`;
  return renewalsOf(tx, id);
}

/** The most signals of one subject that occurred after `since` and a grant to this subject kept from counting. */
export async function mostTrusted(
  tx: Db,
  subjectId: string,
  policyKey: string,
  since: Date,
): Promise<number> {
  const rows = await tx.$queryRaw<{ most: number }[]>`
    select coalesce(max(x.count), 0)::int as most from (
      select count(*) from subjects held
      join subjects s on s.organization_id = held.organization_id
        and (held.safety_identifier is null or s.id = held.id)
      join standings t on t.subject_id = s.id and t.policy_key = ${policyKey}
      join signals on signals.standing_id = t.id and disposition = 'trusted' and occurred_at > ${since}
      where held.id = ${subjectId}::uuid group by t.id) x`;
  return rows[0]?.most ?? 0;
}
