import type { AuditRow } from "@/lib/contract/console/operations";
import type { Actor } from "@/lib/domain/actor";
import { AppError } from "@/lib/errors";
import { parseReference } from "@/lib/ids";
import { type AuditScope, auditPage } from "@/lib/store/audit/audit-log";
import { type SealReport, verifySeals } from "@/lib/store/audit/seal-verification";
import { sealEntries } from "@/lib/store/audit/seals";
import { db } from "@/lib/store/database";
import { authorize } from "../authorize";
import { pageOf, positionOf } from "../cursor";

function scopeOf(actor: Actor): AuditScope {
  if (actor.kind === "member") return { kind: "acts_of", organizationId: actor.organizationId };
  if (actor.kind === "staff" && actor.role === "reviewer") return { kind: "cases_of", personId: actor.id };
  if (actor.kind === "staff" && actor.role === "support") return { kind: "appeals_of", personId: actor.id };
  return { kind: "all" };
}

export type AuditQuery = {
  case?: string | undefined;
  action?: string | undefined;
  cursor?: string | undefined;
  limit: number;
};

/**
 * A page of the audit log, newest first. Reviewers see their own cases, support its own appeals, owners what their
 * organization's people, keys and links did; lead, admin and auditor see all.
 */
export async function listAudit(
  actor: Actor,
  input: AuditQuery,
): Promise<{ rows: AuditRow[]; nextCursor: string | null }> {
  authorize(actor, "see_audit");
  const caseReference = input.case ? parseReference(input.case, "C") : null;
  if (input.case && !caseReference)
    throw new AppError("invalid", "A case's reference looks like C-7KQ4-M2TX.", { param: "case" });
  const found = await auditPage(db(), {
    scope: scopeOf(actor),
    caseReference,
    action: input.action ?? null,
    from: positionOf(input.cursor),
    limit: input.limit + 1,
  });
  const { page, nextCursor } = pageOf(found, input.limit, (row) => row);
  return { rows: page, nextCursor };
}

/** Recomputes the whole chain and names the first entry that does not fit. */
export async function verifyAudit(actor: Actor): Promise<SealReport> {
  authorize(actor, "verify_audit");
  return verifySeals();
}

/** Seals the entries of transactions that are over. Returns how many. */
export async function sealAudit(actor: Actor, now: Date): Promise<number> {
  authorize(actor, "verify_audit");
  return sealEntries(now);
}
