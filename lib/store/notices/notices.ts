import type { NoticeKind } from "@/lib/domain/notice/statement";
import type { PolicyDocument } from "@/lib/domain/policy/policy";
import type { AccessNoticeKind } from "@/lib/domain/trusted-access/access-notice";
import type { Db } from "@/lib/store/database";
import type { Prisma } from "@/lib/store/generated/client";
import { documentOfJson } from "@/lib/store/policies/policy-json";

type Rendered = {
  id: string;
  organizationId: string;
  /** The version of the policy whose words it was rendered in. */
  policyVersionId: string;
  template: string;
  title: string;
  text: string;
  html: string;
  statement: Prisma.InputJsonValue;
  createdAt: Date;
  visibleAt: Date;
};

/** Of a standing: a decision on it, or an interim limit, and then `decisionId` is null. */
type AboutStanding = {
  standingId: string;
  decisionId: string | null;
  restrictionId: string | null;
  appealId: string | null;
  kind: NoticeKind;
};
type AboutAccess = { applicationId: string; accessKind: AccessNoticeKind };
type AboutDispute = { disputeId: string };

export type NoticeRow = Rendered & (AboutStanding | AboutAccess | AboutDispute);

export async function insertNotices(tx: Db, rows: readonly NoticeRow[]): Promise<void> {
  await tx.notice.createMany({ data: [...rows] });
}

/** Where the organization wants its notices. */
export async function contactsOf(tx: Db, organizationId: string): Promise<string[]> {
  const rows = await tx.contact.findMany({ where: { organizationId }, orderBy: { email: "asc" } });
  return rows.map(({ email }) => email);
}

/** The policy as it stood in one of its versions. */
export async function policyDocument(tx: Db, policyVersionId: string): Promise<PolicyDocument> {
  const row = await tx.policyVersion.findUniqueOrThrow({ where: { id: policyVersionId } });
  return documentOfJson(row.document);
}

/** Whether any signal of the case came from a monitor that is no person. */
export async function isDetectedByMonitor(tx: Db, caseId: string): Promise<boolean> {
  const signal = await tx.signal.findFirst({
    where: { caseId, monitor: { kind: { not: "person" } } },
    select: { id: true },
  });
  return signal !== null;
}

/**
 * Takes back what has not been visible: its deliveries are cancelled with it. False when one of them was begun: the
 * row's lock decides between this and an attempt, whatever the two read on their clocks.
 */
export async function withdrawNotices(tx: Db, decisionId: string, now: Date): Promise<boolean> {
  const hidden = { decisionId, withdrawnAt: null, visibleAt: { gt: now } };
  await tx.delivery.updateMany({
    where: { notice: hidden, status: { in: ["pending", "failed"] } },
    data: { status: "cancelled" },
  });
  const begun = await tx.delivery.count({ where: { notice: hidden, attempts: { gt: 0 } } });
  await tx.notice.updateMany({ where: hidden, data: { withdrawnAt: now } });
  return begun === 0;
}
