import { db } from "@/lib/store/database";

/** A notice that this organization can see by now. */
export async function noticeToAcknowledge(id: string, organizationId: string, now: Date) {
  return db().notice.findFirst({
    where: { id, organizationId, visibleAt: { lte: now }, withdrawnAt: null },
    select: { standingId: true, decisionId: true, kind: true, acknowledgedAt: true },
  });
}

/** The first acknowledgement stands. Returns when it was. */
export async function acknowledge(id: string, personId: string, now: Date): Promise<Date> {
  await db().notice.updateMany({
    where: { id, acknowledgedAt: null },
    data: { acknowledgedAt: now, acknowledgedBy: personId },
  });
  const { acknowledgedAt } = await db().notice.findUniqueOrThrow({
    where: { id },
    select: { acknowledgedAt: true },
  });
  return acknowledgedAt ?? now;
}
