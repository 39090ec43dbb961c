import type { Db } from "@/lib/store/database";
import type { Prisma } from "@/lib/store/generated/client";

export type DisputeNoticeRow = {
  id: string;
  organizationId: string;
  disputeId: string;
  template: string;
  /** Of the policy that blocked, as it was in effect. */
  policyVersionId: string;
  title: string;
  text: string;
  html: string;
  statement: Prisma.InputJsonValue;
  createdAt: Date;
  visibleAt: Date;
};

export async function insertDisputeNotice(tx: Db, row: DisputeNoticeRow): Promise<void> {
  await tx.notice.create({ data: row });
}

export type SentDisputeNotice = {
  id: string;
  title: string;
  text: string;
  at: Date;
  /** In how many ways it was to be sent, and in how many it arrived. */
  owed: number;
  delivered: number;
};

/** How its customer was told that a dispute was answered; null before, and of answers from when nobody was told. */
export async function disputeNotice(tx: Db, disputeId: string): Promise<SentDisputeNotice | null> {
  const row = await tx.notice.findUnique({
    where: { disputeId },
    select: { id: true, title: true, text: true, createdAt: true, deliveries: { select: { status: true } } },
  });
  if (!row) return null;
  const { createdAt: at, deliveries, ...notice } = row;
  const delivered = deliveries.filter(({ status }) => status === "delivered").length;
  return { ...notice, at, owed: deliveries.length, delivered };
}
