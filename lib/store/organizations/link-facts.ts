import { type Db, db } from "@/lib/store/database";

/** Where a signed link came from: the mail's recipient, whether notices still go there, and the decision it is about. */
export async function linkedDelivery(deliveryId: string) {
  const row = await db().delivery.findUnique({
    where: { id: deliveryId },
    select: {
      recipient: true,
      notice: {
        select: {
          organizationId: true,
          decisionId: true,
          decision: { select: { case: { select: { reference: true } } } },
        },
      },
    },
  });
  const { organizationId, decisionId, decision } = row?.notice ?? {};
  if (!row || !organizationId || !decisionId || !decision) return null;
  const { recipient } = row;
  const isContact = (await db().contact.count({ where: { organizationId, email: recipient } })) > 0;
  return { recipient, isContact, organizationId, decisionId, caseReference: decision.case.reference };
}

/** The parts that give the end of a decision's appeal window: it runs from the first delivery. */
export async function windowFacts(decisionId: string) {
  const rows = await db().$queryRaw<{ visibleAt: Date; deadline: Date; deliveredAt: Date | null }[]>`
    select n.visible_at as "visibleAt", (n.statement #>> '{appeal,deadline}')::timestamptz as deadline,
      least(n.acknowledged_at, (
        select min(d.delivered_at) from deliveries d where d.notice_id = n.id and d.status = 'delivered'
      )) as "deliveredAt"
    from notices n where n.decision_id = ${decisionId}::uuid and n.kind in ('warning', 'limit')`;
  return rows[0] ?? null;
}

/**
 * Locks and returns the notice of the newest decision of a case that can be read by now, unless a mail of it is
 * under way or went out after `since`.
 */
export async function noticeToSendAgain(tx: Db, caseReference: string, now: Date, since: Date) {
  const [notice] = await tx.$queryRaw<{ id: string; organizationId: string }[]>`
    select n.id, n.organization_id as "organizationId" from notices n
    join decisions on decisions.id = n.decision_id join cases on cases.id = decisions.case_id
    where cases.reference = ${caseReference} and n.kind in ('warning', 'limit')
      and n.visible_at <= ${now} and n.withdrawn_at is null
    order by n.visible_at desc limit 1
    for update of n`;
  if (!notice) return null;
  // Read after the lock: a statement that waited for it would still not see what its holder owed meanwhile.
  const recent = await tx.delivery.findFirst({
    where: {
      noticeId: notice.id,
      OR: [
        { status: "pending" },
        { deliveredAt: { gt: since } },
        { status: "failed", nextAttemptAt: { gt: since } },
      ],
    },
    select: { id: true },
  });
  return recent ? null : notice;
}
