import type { Db } from "@/lib/store/database";
import type { Prisma } from "@/lib/store/generated/client";
import { statementOf } from "@/lib/store/notices/statement";
import { documentOfJson } from "@/lib/store/policies/policy-json";
import type { OwnDecisionFilter } from "./own-decisions";

const columns = {
  id: true,
  models: true,
  effectiveAt: true,
  expiresAt: true,
  endedAt: true,
  case: { select: { reference: true, dueAt: true } },
  standing: {
    select: {
      policyKey: true,
      subject: { select: { organization: { select: { externalId: true } } } },
    },
  },
  notices: {
    where: { kind: "interim_limit" },
    select: { statement: true, policyVersionId: true },
  },
} satisfies Prisma.RestrictionSelect;

type Row = Prisma.RestrictionGetPayload<{ select: typeof columns }>;

/** An interim limit as its organization may know it, with what it was told of. */
export type OwnInterim = Omit<Row, "notices"> & {
  activity: ReturnType<typeof statementOf>["activity"];
  reason: string;
};

/** Interim limits of an organization on cases of which it knows no decision, newest first. */
export async function ownInterims(
  tx: Db,
  { organizationId, caseReference, after, limit }: OwnDecisionFilter,
  now: Date,
): Promise<OwnInterim[]> {
  const known: Prisma.DecisionWhereInput = {
    kind: { in: ["warn", "revoke"] },
    effectiveAt: { lte: now },
    undoneAt: null,
  };
  const rows = await tx.restriction.findMany({
    where: {
      kind: "interim",
      effectiveAt: { lte: now },
      standing: { subject: { organizationId } },
      case: { decisions: { none: known }, ...(caseReference && { reference: caseReference }) },
      ...(after && {
        OR: [
          { effectiveAt: { lt: after.effectiveAt } },
          { effectiveAt: after.effectiveAt, id: { lt: after.id } },
        ],
      }),
    },
    orderBy: [{ effectiveAt: "desc" }, { id: "desc" }],
    take: limit,
    select: columns,
  });
  const ids = rows.flatMap(({ notices }) => notices.map(({ policyVersionId }) => policyVersionId ?? ""));
  const versions = await tx.policyVersion.findMany({ where: { id: { in: ids } } });
  const reasons = new Map(versions.map(({ id, document }) => [id, documentOfJson(document).reason]));
  return rows.map(({ notices: [told], ...row }) => ({
    ...row,
    activity: told ? statementOf(told.statement).activity : null,
    reason: reasons.get(told?.policyVersionId ?? "") ?? "",
  }));
}
