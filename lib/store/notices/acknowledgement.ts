import { db } from "@/lib/store/database";

/** A notice on a standing that this organization can see by now. */
export async function noticeToAcknowledge(id: string, organizationId: string, now: Date) {
  const row = await db().notice.findFirst({
    where: { id, organizationId, visibleAt: { lte: now }, withdrawnAt: null },
    select: { standingId: true, decisionId: true, kind: true, acknowledgedAt: true },
  });
  if (!row?.standingId) return null;
  return { ...row, standingId: row.standingId };
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
