import type { PolicyDocument } from "@/lib/domain/policy/policy";
import type { FrozenEvidence } from "@/lib/domain/records";
import type { Db } from "@/lib/store/database";
import type { Prisma } from "@/lib/store/generated/client";
import { documentOfJson } from "@/lib/store/policies/policy-json";

const columns = {
  id: true,
  standingId: true,
  kind: true,
  effectiveAt: true,
  evidence: true,
  policyVersionId: true,
  case: { select: { reference: true } },
  standing: {
    select: {
      policyKey: true,
      subject: {
        select: { kind: true, safetyIdentifier: true, organization: { select: { externalId: true } } },
      },
    },
  },
  warning: { select: { lapsesAt: true, voidedAt: true } },
  restriction: { select: { models: true, expiresAt: true, endedAt: true } },
  appeal: { select: { reference: true, status: true, windowEndsAt: true } },
  notices: {
    where: { kind: { in: ["warning", "limit"] } },
    select: {
      acknowledgedAt: true,
      deliveries: { where: { status: "delivered" }, select: { deliveredAt: true } },
    },
  },
} satisfies Prisma.DecisionSelect;

type Row = Prisma.DecisionGetPayload<{ select: typeof columns }>;

/** A warning or a restriction that has taken effect, as its organization may know it. */
export type OwnDecision = Omit<Row, "evidence" | "effectiveAt"> & {
  evidence: FrozenEvidence;
  effectiveAt: Date;
};

export type OwnDecisionFilter = {
  organizationId: string;
  caseReference?: string;
  /** Decisions that come after this one, or after this interim limit, newest first. */
  after?: { id: string; effectiveAt: Date };
  limit: number;
};

/** What has taken effect on an organization or its end users, newest first: nothing undone, nothing dismissed. */
export async function ownDecisions(
  tx: Db,
  { organizationId, caseReference, after, limit }: OwnDecisionFilter,
  now: Date,
): Promise<OwnDecision[]> {
  const rows = await tx.decision.findMany({
    where: {
      kind: { in: ["warn", "revoke"] },
      effectiveAt: { lte: now },
      undoneAt: null,
      standing: { subject: { organizationId } },
      ...(caseReference ? { case: { reference: caseReference } } : {}),
      ...(after
        ? {
            OR: [
              { effectiveAt: { lt: after.effectiveAt } },
              { effectiveAt: after.effectiveAt, id: { lt: after.id } },
            ],
          }
        : {}),
    },
    orderBy: [{ effectiveAt: "desc" }, { id: "desc" }],
    take: limit,
    select: columns,
  });
  return rows.map(({ evidence, effectiveAt, ...row }) => ({
    ...row,
    evidence: evidence as FrozenEvidence,
    effectiveAt: effectiveAt ?? now,
  }));
}

/** The policies as they stood when these decisions were taken, by version id. */
export async function policiesOf(
  tx: Db,
  decisions: readonly OwnDecision[],
): Promise<Map<string, PolicyDocument>> {
  const ids = [...new Set(decisions.map(({ policyVersionId }) => policyVersionId))];
  const rows = await tx.policyVersion.findMany({ where: { id: { in: ids } } });
  return new Map(rows.map(({ id, document }) => [id, documentOfJson(document)]));
}
