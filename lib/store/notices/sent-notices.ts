import type { AccessNoticeKind } from "@/lib/domain/trusted-access/access-notice";
import type { Db } from "@/lib/store/database";

/** What an organization was told of something else than a decision. */
export type SentNotice = {
  id: string;
  title: string;
  text: string;
  at: Date;
  /** In how many ways it was to be sent, and in how many it arrived. */
  owed: number;
  delivered: number;
};

async function sentNotices(tx: Db, about: { applicationId: string } | { disputeId: string }) {
  const rows = await tx.notice.findMany({
    where: about,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: {
      ...{ id: true, accessKind: true, title: true, text: true, createdAt: true },
      deliveries: { select: { status: true } },
    },
  });
  return rows.map(({ accessKind, createdAt: at, deliveries, ...row }) => {
    const delivered = deliveries.filter(({ status }) => status === "delivered").length;
    const sent: SentNotice = { ...row, at, owed: deliveries.length, delivered };
    return { accessKind, sent };
  });
}

export type SentAccessNotice = SentNotice & { accessKind: AccessNoticeKind };

/** What was told about an application for trusted access, newest first. */
export async function accessNoticesOf(tx: Db, applicationId: string): Promise<SentAccessNotice[]> {
  const found = await sentNotices(tx, { applicationId });
  return found.flatMap(({ accessKind, sent }) => (accessKind ? [{ ...sent, accessKind }] : []));
}

/** How its customer was told that a dispute was answered; null before, and of answers from when nobody was told. */
export async function disputeNotice(tx: Db, disputeId: string): Promise<SentNotice | null> {
  const [notice] = await sentNotices(tx, { disputeId });
  return notice?.sent ?? null;
}
