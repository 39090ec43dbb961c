import type { NoticeKind } from "@/lib/domain/notice/statement";
import type { Organization } from "@/lib/domain/subject";
import type { Db } from "@/lib/store/database";

export type VisibleNotice = {
  id: string;
  kind: NoticeKind;
  title: string;
  /** Null where it tells of an interim limit. */
  decisionId: string | null;
  caseReference: string;
  visibleAt: Date;
  acknowledgedAt: Date | null;
};

const shown = {
  id: true,
  kind: true,
  title: true,
  decisionId: true,
  visibleAt: true,
  acknowledgedAt: true,
  decision: { select: { case: { select: { reference: true } } } },
  restriction: { select: { case: { select: { reference: true } } } },
} as const;

/**
 * What a customer may see of the notices on its standing: its own, from the instant they are visible, and never those
 * taken back.
 */
const visible = (organizationId: string, now: Date) => ({
  organizationId,
  visibleAt: { lte: now },
  withdrawnAt: null,
  applicationId: null,
  disputeId: null,
});

type OfCase = { case: { reference: string } } | null;
type Shown = Omit<VisibleNotice, "kind" | "caseReference"> & {
  kind: NoticeKind | null;
  decision: OfCase;
  restriction: OfCase;
};

function ofCase<Row extends Shown>({ kind, decision, restriction, ...row }: Row) {
  const about = decision ?? restriction;
  if (!kind || !about) throw new Error("a notice of no case");
  return { ...row, kind, caseReference: about.case.reference };
}

/** One keyset page of them, the newest first, strictly before `from`. */
export async function visibleNotices(
  tx: Db,
  page: { organizationId: string; now: Date; from: { at: Date; id: string } | null; limit: number },
): Promise<VisibleNotice[]> {
  const { organizationId, now, from, limit } = page;
  const beyond = from && {
    OR: [{ visibleAt: { lt: from.at } }, { visibleAt: from.at, id: { lt: from.id } }],
  };
  const rows = await tx.notice.findMany({
    where: { AND: [visible(organizationId, now), beyond ?? {}] },
    orderBy: [{ visibleAt: "desc" }, { id: "desc" }],
    take: limit,
    select: shown,
  });
  return rows.map(ofCase);
}

/** The notices that told of these decisions, or of these interim limits, by their ids, among those a customer may see. */
export async function noticesTelling(
  tx: Db,
  organizationId: string,
  ids: readonly string[],
  now: Date,
): Promise<Map<string, { id: string; acknowledgedAt: Date | null }>> {
  const rows = await tx.notice.findMany({
    where: {
      ...visible(organizationId, now),
      OR: [{ decisionId: { in: [...ids] } }, { restrictionId: { in: [...ids] } }],
      kind: { in: ["warning", "limit", "interim_limit"] },
    },
    select: { id: true, decisionId: true, restrictionId: true, acknowledgedAt: true },
  });
  return new Map(
    rows.flatMap(({ decisionId, restrictionId, ...row }) => {
      const about = decisionId ?? restrictionId;
      return about ? [[about, row]] : [];
    }),
  );
}

export async function visibleNotice(tx: Db, organizationId: string, id: string, now: Date) {
  const row = await tx.notice.findFirst({
    where: { ...visible(organizationId, now), id },
    select: { ...shown, text: true, statement: true },
  });
  return row && ofCase(row);
}

export function organizationById(tx: Db, id: string): Promise<Organization | null> {
  return tx.organization.findUnique({ where: { id } });
}
