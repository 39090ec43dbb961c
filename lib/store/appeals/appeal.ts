import type { AppealStatus } from "@/lib/domain/records";
import type { Db } from "@/lib/store/database";
import { type KeptStatement, statementOf } from "@/lib/store/notices/statement";

/** An appeal as it is found by its reference. */
export type FoundAppeal = {
  id: string;
  reference: string;
  status: AppealStatus;
  organizationId: string;
  standingId: string;
  caseId: string;
  decisionId: string;
  policyKey: string;
  readAt: Date | null;
};

export async function findAppeal(tx: Db, reference: string): Promise<FoundAppeal | null> {
  const row = await tx.appeal.findUnique({
    where: { reference },
    select: {
      id: true,
      reference: true,
      status: true,
      standingId: true,
      decisionId: true,
      readAt: true,
      decision: { select: { caseId: true } },
      standing: { select: { policyKey: true, subject: { select: { organizationId: true } } } },
    },
  });
  if (!row) return null;
  const { decision, standing, ...found } = row;
  const { policyKey, subject } = standing;
  return { ...found, caseId: decision.caseId, policyKey, organizationId: subject.organizationId };
}

/** Marks an appeal as read by a person, the first time one opens it. */
export async function markRead(tx: Db, id: string, now: Date): Promise<void> {
  await tx.appeal.updateMany({ where: { id, readAt: null }, data: { readAt: now } });
}

export type SentNotice = { id: string; title: string; statement: KeptStatement; visibleAt: Date };

/** The notice of a warning or a limit as it was sent; null for a decision that never took effect. */
export async function noticeOfDecision(tx: Db, decisionId: string): Promise<SentNotice | null> {
  const row = await tx.notice.findFirst({
    where: { decisionId, kind: { in: ["warning", "limit"] }, withdrawnAt: null },
    select: { id: true, title: true, statement: true, visibleAt: true },
  });
  return row && { ...row, statement: statementOf(row.statement) };
}

export async function standingOfDecision(tx: Db, decisionId: string): Promise<string | null> {
  const row = await tx.decision.findUnique({ where: { id: decisionId }, select: { standingId: true } });
  return row?.standingId ?? null;
}

export function appealOfDecision(
  tx: Db,
  decisionId: string,
): Promise<{ id: string; reference: string; standingId: string } | null> {
  return tx.appeal.findUnique({
    where: { decisionId },
    select: { id: true, reference: true, standingId: true },
  });
}
